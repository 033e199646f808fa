"""A class teacher's morning: what has to be looked after, and under it a way to each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from domain.absence import Announced
from domain.class_day import Morning
from domain.planned import Otherwise, Planned
from locales import Texts
from views.absence_class import ClassDay
from views.absence_lines import reason_phrase
from views.class_ways import ClassAbsencesOfWeek, ClassRoster
from views.delivery import DeliveryOfForm
from views.delivery_board import unreached, who_words
from views.invite import InviteList
from views.journal import JournalDay
from views.notice_buttons import NoticeBoard
from views.otherwise import otherwise_words
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import fitting, pairs, shortened
from views.preferences import OpenPreferences

ROOM = 330  # characters of each part: nine of them fit into one message
LINE = 150
NOTICES = 3  # more than that are not urgent any more
WORDS, NAMED = 60, 20  # characters of a notice: in the text, on its button


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its lines, and the button that leads to where something can be done."""

    said: str
    button: Button | None


def class_day_page(texts: Texts, morning: Morning, reader: int, *, leads: bool) -> Page | None:
    """None when there is nothing. Who stands in (not `leads`) has the form's lessons, and none of its screens.

    A notice's board is its author's: of somebody else's the list of the form is shown.
    """
    told = morning if leads else morning.of_the_day
    if told.empty:
        return None
    parts = [part for make in PARTS for part in make(texts, told, reader, leads=leads)]
    buttons: list[Button] = []
    for part in parts:
        if part.button is not None and part.button not in buttons:
            buttons.append(part.button)
    lessons = None if leads else [_lessons_button(texts, told)]
    settings: Row | None = [Button(texts.plain("alerts-settings-button"), OpenPreferences())] if leads else None
    title = texts("class_day-title", form=told.form, day=told.day)
    return Page(blocks(title, *(part.said for part in parts)), rows(*pairs(buttons), lessons, settings))


def _unlinked(texts: Texts, one: Morning, _reader: int, *, leads: bool) -> Iterator[Part]:
    if not leads or not one.board.alone:
        return
    names = ", ".join(name.in_class for _, name in one.board.alone)
    said = lines(
        texts("class_day-unlinked", count=len(one.board.alone)),
        texts("class_day-names", names=shortened(names, ROOM)),
        texts("class_day-unlinked-help"),
    )
    yield Part(said, Button(texts.plain("class_day-invite"), InviteList(form=one.form_id)))


def _notices(texts: Texts, one: Morning, reader: int, *, leads: bool) -> Iterator[Part]:
    several = len(one.notices) > 1
    for notice in one.notices[-NOTICES:] if leads else ():
        head = texts("class_day-notice", text=shortened(notice.text, WORDS), count=len(notice.who))
        if notice.author != reader:
            button = _roster_button(texts, one)
        elif several:
            label = shortened(notice.text, NAMED)
            button = Button(texts.plain("class_day-notice-of", text=label), NoticeBoard(notice=notice.notice))
        else:
            button = Button(texts.plain("class_day-notice-button"), NoticeBoard(notice=notice.notice))
        yield _part(texts, head, [who_words(texts, who) for who in notice.who], button)


def _undelivered(texts: Texts, one: Morning, _reader: int, *, leads: bool) -> Iterator[Part]:
    """Who has never had a chat is told of above."""
    found = [said for group, _, said in unreached(texts, one.board, one.zone) if group != "unlinked"]
    if leads and found:
        button = Button(texts.plain("delivery-of-form", form=one.form), DeliveryOfForm(form=one.form_id))
        yield _part(texts, texts("class_day-undelivered", count=len(found)), found, button)


def _away(texts: Texts, one: Morning, _reader: int, *, leads: bool) -> Iterator[Part]:
    if one.away:
        data = ClassDay(form=one.form_id, day=one.day.toordinal())
        button = Button(texts.plain("class_day-absences"), data) if leads else None
        found = [_absence(texts, one, note) for note in one.away]
        yield _part(texts, texts("class_day-away", count=len(found)), found, button)


def _absence(texts: Texts, one: Morning, note: Announced) -> str:
    reason = reason_phrase(texts, note.reason, note.subject)
    if note.days.last <= one.day:
        return texts.plain("class_day-absence", pupil=note.name.in_class, reason=reason)
    return texts.plain("class_day-absence-until", pupil=note.name.in_class, reason=reason, last=note.days.last)


def _lessons(texts: Texts, one: Morning, _reader: int, *, leads: bool) -> Iterator[Part]:
    if one.lessons:
        button = _lessons_button(texts, one) if leads else None
        found = [_lesson(texts, lesson) for lesson in one.lessons]
        yield _part(texts, texts("class_day-lessons"), found, button)


def _lesson(texts: Texts, lesson: Planned) -> str:
    subject = f"{lesson.subject} ({lesson.group})" if lesson.group else lesson.subject
    teacher = lesson.teacher if {Otherwise.REPLACED, Otherwise.SUBJECT} & set(lesson.otherwise) else ""
    how = ", ".join(part for part in (otherwise_words(texts, lesson), teacher) if part)
    said = ": ".join(part for part in (how, lesson.reason) if part)
    return texts.plain("class_day-lesson", number=lesson.number, subject=subject, what=said)


def _lessons_button(texts: Texts, one: Morning) -> Button:
    return Button(texts.plain("journal-form", form=one.form), JournalDay(form=one.form_id, day=one.day.toordinal()))


def _unanswered(texts: Texts, one: Morning, _reader: int, *, leads: bool) -> Iterator[Part]:
    if leads and one.unanswered:
        last = max(day for _, day in one.unanswered)
        data = ClassAbsencesOfWeek(form=one.form_id, day=last.toordinal())
        found = [texts.plain("class_day-dated", pupil=name.in_class, day=day) for name, day in one.unanswered]
        button = Button(texts.plain("class-way-absences"), data)
        yield _part(texts, texts("class_day-unanswered", count=len(found)), found, button)


def _birthdays(texts: Texts, one: Morning, _reader: int, *, leads: bool) -> Iterator[Part]:
    """How old they are now is not said."""
    if leads and one.birthdays:
        found = [
            name.in_class if day == one.day else texts.plain("class_day-dated", pupil=name.in_class, day=day)
            for name, day in one.birthdays
        ]
        yield _part(texts, texts("class_day-birthdays"), found, _roster_button(texts, one))


def _roster_button(texts: Texts, one: Morning) -> Button:
    return Button(texts.plain("class-way-roster"), ClassRoster(form=one.form_id))


def _part(texts: Texts, head: str, found: Sequence[str], button: Button | None) -> Part:
    said = [texts("class_day-line", what=shortened(line, LINE)) for line in found]
    return Part(lines(head, *fitting(texts, said, ROOM)), button)


PARTS: tuple[Callable[..., Iterator[Part]], ...] = (
    _away, _lessons, _unanswered, _undelivered, _notices, _unlinked, _birthdays,
)  # fmt: skip
