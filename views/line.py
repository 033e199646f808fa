"""The preview of a typed line: all that was understood, each doubt as buttons; nothing is entered before a yes."""

from collections.abc import Mapping, Sequence

from aiogram.filters.callback_data import CallbackData

from domain.homework import limit
from domain.line import Doubt, Fault, Guess
from domain.line.said import Why
from domain.line_plan import Plan, TaskPlan
from domain.sheet import Clash, Letter, Seat, absent_but_marked
from locales import Texts
from views.journal import JournalDay, OpenLesson
from views.journal import key as lesson_key
from views.lesson import UndoEntry
from views.lesson_lines import group_short, lesson_head, letter_word, mark_word, pupil_line, stated
from views.page import Button, Page, blocks, lines, rows
from views.paging import ROOM, fitting, folded, pairs, shortened

# These quote what was typed; the others are about the line as a whole.
QUOTING = {why.value for why in Why} - {"not-a-line", "too-long", "no-homework-here", "nothing-said"} | {"cancelled-at"}
EXAMPLE = "Иванов 5, Петрова н"
QUOTED, LABEL, HALF = 100, 36, 18
DAYS = {"weekday": "на пятницу", "date": "на 20.11"}
# What would do instead, where that is worth saying.
INSTEAD = {
    Why.NO_PUPIL: "line-perhaps",
    Why.NO_GROUP: "line-perhaps",
    Why.NOT_A_MARK: "line-marks-here",
    Why.NO_LETTER: "line-letters-here",
    Why.NO_LESSON: "line-perhaps",
}


class AnswerLine(CallbackData, prefix="la1"):
    """Settle a doubt; `token` says of which preview, `value` empty leaves the piece out."""

    token: str
    doubt: str
    value: str


class ConfirmLine(CallbackData, prefix="lc1"):
    """Enter what was shown."""

    token: str


class TurnLine(CallbackData, prefix="lt1"):
    """Another part of a preview that is too long for one message."""

    token: str
    part: int = 0


class CancelLine(CallbackData, prefix="lx1"):
    """Enter nothing."""

    token: str


def preview_page(
    texts: Texts, plans: Sequence[Plan], guesses: Sequence[Guess], loads: Mapping[TaskPlan, int], token: str,
    clashes: Sequence[Clash] = (), part: int = 0,
) -> Page:  # fmt: skip
    """All of it by lesson; `clashes`: what somebody else has entered since it was shown last."""
    possible = all(plan.possible for plan in plans)
    return folded(
        texts,
        blocks(
            texts("line-check" if possible else "line-impossible"),
            lines(
                *([texts("line-clash")] if clashes else []), *fitting(texts, [_clash(texts, one) for one in clashes])
            ),
            *(lines(*_plan(texts, plan)) for plan in plans),
            lines(*guesses_lines(texts, guesses)),
            lines(*(line for plan in plans for line in _warnings(texts, plan, loads))),
            None if possible else texts("line-mend"),
        ),
        part,
        lambda n: TurnLine(token=token, part=n),
        [Button(texts.plain("line-confirm"), ConfirmLine(token=token), style="success")] if possible else None,
        [Button(texts.plain("line-cancel"), CancelLine(token=token))],
    )


def doubt_page(texts: Texts, doubts: Sequence[Doubt], guesses: Sequence[Guess], token: str) -> Page:
    """The first doubt as buttons; the others are asked after it."""
    first = doubts[0]
    choices = [
        Button(
            shortened(choice.label or texts.plain("line-leave-out"), LABEL),
            AnswerLine(token=token, doubt=first.key, value=choice.value),
        )
        for choice in first.choices
    ]
    more = texts("line-more-doubts", count=len(doubts) - 1) if len(doubts) > 1 else None
    return Page(
        blocks(
            texts("line-asks"),
            lines(texts(f"line-{first.why}", said=shortened(first.said, QUOTED)), more),
            lines(*fitting(texts, guesses_lines(texts, guesses))),
        ),
        [
            *pairs(choices, 1 if any(len(one.label) > HALF for one in choices) else 2),
            [Button(texts.plain("line-cancel"), CancelLine(token=token))],
        ],
    )


def fault_page(texts: Texts, faults: Sequence[Fault]) -> Page:
    """Each fault with what would do; nothing was entered, and the line can be mended and sent again."""
    return Page(
        blocks(texts("line-faults"), lines(*(fault_line(texts, fault) for fault in faults)), texts("line-again")),
        [[Button(texts.plain("line-open-journal"), JournalDay())]],
    )


def fault_line(texts: Texts, fault: Fault) -> str:
    """What is wrong with a piece, and what would do instead, if anything is near."""
    key = "cancelled-at" if fault.why is Why.CANCELLED else fault.why.value
    if fault.why is Why.NOTHING_SAID:
        return texts("line-nothing-said", example=EXAMPLE)
    said = texts(f"line-{key}", said=shortened(fault.said, QUOTED)) if key in QUOTING else texts(f"line-{key}")
    instead = INSTEAD.get(fault.why)
    return (
        f"{said} {texts(instead, details=shortened(fault.details, QUOTED * 2))}" if fault.details and instead else said
    )


def saved_page(texts: Texts, plans: Sequence[Plan], undo: UndoEntry | None) -> Page:
    """What has been entered, with the way to take it back and to the lessons, where a long one can be read again."""
    opened = [
        Button(texts.plain("line-open", group=group_short(plan.scene.group)), OpenLesson(**lesson_key(plan.scene.at)))
        for plan in plans[:4]
    ]
    said = [lines(*_plan(texts, plan)) for plan in plans]
    if sum(map(len, said)) > ROOM:
        said = fitting(texts, [lesson_head(texts, plan.scene.group, plan.scene.at) for plan in plans])
    return Page(
        blocks(texts("lesson-saved" if undo else "lesson-saved-already"), *said),
        rows([Button(texts.plain("lesson-undo"), undo)] if undo else None, *pairs(opened)),
    )


def cancelled_page(texts: Texts) -> Page:
    """Nothing was entered."""
    return Page(texts("line-cancelled"))


def stale_page(texts: Texts) -> Page:
    """A button below a preview that is not the newest any more."""
    return Page(texts("line-stale"))


def guesses_lines(texts: Texts, guesses: Sequence[Guess]) -> list[str]:
    """How something was understood that was not typed so."""
    return [
        texts("line-guess", said=shortened(one.said, QUOTED), meant=shortened(one.meant, QUOTED))
        for one in guesses
        if one.said
    ]


def _plan(texts: Texts, plan: Plan) -> list[str]:
    names = {seat.pupil: seat.called for seat in plan.scene.sheet.seats}
    part, draft = plan.part, plan.draft
    kind = texts("lesson-kind", kind=texts.plain(f"lesson-kind-{part.kind}")) if part.kind else None
    found = [
        lesson_head(texts, plan.scene.group, plan.scene.at),
        texts("lesson-topic", topic=part.topic) if part.topic is not None else None,
        kind,
        *_presences(texts, plan),
        *(
            pupil_line(texts, names[pupil], [mark_word(texts, mark) for mark in draft.marks if mark.pupil == pupil])
            for pupil in dict.fromkeys(mark.pupil for mark in draft.marks)
        ),
        *(_task(texts, plan, task) for task in plan.tasks),
        texts("lesson-nothing-set") if plan.nothing_set else None,
        *(texts(f"entry-no-{refusal}") for refusal in plan.refusals),
        texts("line-without-day", **DAYS) if plan.without_day else None,
    ]
    return [line for line in found if line]


def _presences(texts: Texts, plan: Plan) -> list[str]:
    seats = [(plan.scene.sheet.seat(pupil), letter) for pupil, letter in plan.draft.presences.items()]
    said = [_presence(texts, seat, letter) for seat, letter in seats if seat is not None]
    if plan.part.rolled:
        said.append(texts("line-others-there" if said else "lesson-all-there"))
    return said


def _presence(texts: Texts, seat: Seat, letter: Letter) -> str:
    was, word = seat.presence, letter_word(texts, letter)
    if was is not None and was.letter and was != letter:
        before = letter_word(texts, was)
        return texts("line-letter-changes", pupil=seat.called, was=before, letter=word)
    return texts("line-letter", pupil=seat.called, letter=word)


def _task(texts: Texts, plan: Plan, task: TaskPlan) -> str:
    names = [seat.called for seat in plan.scene.sheet.seats if seat.pupil in task.pupils]
    about = [
        texts.plain("lesson-task-minutes", minutes=task.minutes) if task.minutes else "",
        texts.plain("line-task-for", pupils=", ".join(names)) if names else "",
    ]
    more = ", ".join(one for one in about if one)
    if more:
        return texts("lesson-task-about", due=task.due, text=task.text, about=more)
    return texts("lesson-task", due=task.due, text=task.text)


def _warnings(texts: Texts, plan: Plan, loads: Mapping[TaskPlan, int]) -> list[str]:
    absent = [texts("mark-absent", pupil=seat.called) for seat in absent_but_marked(plan.scene.sheet, plan.draft)]
    heavy = [load_line(texts, task, loads.get(task, 0), plan.scene.group.grade) for task in plan.tasks]
    return [*absent, *(line for line in heavy if line)]


def load_line(texts: Texts, task: TaskPlan, before: int, grade: int) -> str | None:
    """The day's homework would be more than the form may get; it can be set all the same."""
    total, most = before + (task.minutes or 0), limit(grade)
    return texts("line-heavy", day=task.due, total=total, most=most) if task.minutes and total > most else None


def _clash(texts: Texts, one: Clash) -> str:
    return texts("line-clash-line", pupil=one.name, was=stated(texts, one.was), now=stated(texts, one.now))
