"""A lesson as it would be: what families will see, what it collides with, why; one press makes it so."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.substitutions import Order, Reason, Way
from domain.substitutions_board import Board, Lesson
from locales import DEFAULT, Texts, texts_in
from views.page import Button, Page, Row, blocks, lines, rows
from views.substitutions import back_to_form, lesson_title, seen_lines
from views.substitutions_buttons import LookOrder, MakeOrder, SubstitutionsOfDay
from views.substitutions_choices import back_to_lesson, short

MOST = 3  # lessons it collides with; more are not read
ROOM = 60  # characters of a group or a subject in a warning


@dataclass(frozen=True, slots=True)
class Look:
    """`order` is how the lesson would be; `busy` and `pupils` are lessons of the teacher and of the pupils then."""

    board: Board
    lesson: Lesson
    order: Order
    busy: Sequence[Lesson] = ()
    pupils: Sequence[Lesson] = ()

    @property
    def same(self) -> bool:
        """Is it so already?"""
        return self.order == self.board.order(self.lesson.key)


def reason_words(reason: Reason, kept: str) -> str:
    """As it is kept and told: the school's own language, whoever chooses it."""
    if reason is Reason.KEPT:
        return kept
    return "" if reason is Reason.NONE else texts_in(DEFAULT).plain(f"subs-because-{reason.name.lower()}")


def look_page(texts: Texts, data: LookOrder, look: Look) -> Page:
    """Before, after, warnings, reasons to choose from."""
    key = look.lesson.key
    before = look.board.seen(key, look.board.order(key))
    said = blocks(
        lesson_title(texts, look.lesson),
        lines(texts("subs-is"), seen_lines(texts, key, before)),
        lines(texts("subs-will"), seen_lines(texts, key, look.board.seen(key, look.order))),
        _warnings(texts, look),
        texts("subs-same") if look.same else texts("subs-will-be-told"),
    )
    confirm = MakeOrder(**data.model_dump())
    return Page(
        said,
        rows(
            [] if look.same else [Button(texts.plain("subs-confirm"), confirm, style="success")],
            *([] if data.way is Way.USUAL else _reasons(texts, data, look)),
            back_to_lesson(texts, key),
        ),
    )


def _warnings(texts: Texts, look: Look) -> str | None:
    return (
        lines(
            *(texts("subs-clash-teacher", **_other(one)) for one in look.busy[:MOST]),
            *(texts("subs-clash-pupils", **_other(one)) for one in look.pupils[:MOST]),
        )
        or None
    )


def _other(lesson: Lesson) -> dict[str, str | int]:
    planned, group = lesson.planned, lesson.group.title
    return {"group": short(group, ROOM), "number": planned.number, "subject": short(planned.subject, ROOM)}


def _reasons(texts: Texts, data: LookOrder, look: Look) -> list[Row]:
    kept = look.board.order(look.lesson.key).reason
    known = {reason_words(reason, "") for reason in Reason}
    offered = [reason for reason in Reason if reason is not Reason.KEPT or (kept and kept not in known)]
    buttons = [_reason(texts, data, reason, look.order) for reason in offered]
    return [buttons[n : n + 2] for n in range(0, len(buttons), 2)]


def _reason(texts: Texts, data: LookOrder, reason: Reason, order: Order) -> Button:
    to = data.model_copy(update={"because": reason})
    kept = data.because is Reason.KEPT and reason_words(reason, order.reason) == order.reason
    if reason is data.because or kept:
        label = texts.plain(f"subs-reason-{reason.name.lower()}")
        return Button(texts.plain("subs-chosen", what=label), to)
    return Button(texts.plain(f"subs-reason-{reason.name.lower()}"), to)


def made_page(texts: Texts, school: int, board: Board, lesson: Lesson, order: Order) -> Page:
    """It is so from now on."""
    key = lesson.key
    to = SubstitutionsOfDay(school=school, day=key.day.toordinal())
    return Page(
        blocks(lesson_title(texts, lesson), seen_lines(texts, key, board.seen(key, order)), texts("subs-made")),
        [back_to_form(texts, lesson), [Button(texts.plain("subs-all-forms"), to)]],
    )
