"""A teacher's day: lessons by the bell, and what is still missing of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from aiogram.filters.callback_data import CallbackData

from domain.calendars import Calendar
from domain.filling import LessonLine, begun
from domain.keeping import At
from domain.planned import Otherwise
from domain.words import TermKind
from locales import Texts
from views.lesson_lines import group_phrase, group_short
from views.page import Button, Page, Row, blocks, lines
from views.paging import day_arrows, folded, pairs, skipped_lines
from views.talk_buttons import TalkList

# As teachers write: the journal is kept in Russian, whatever language its teacher reads.
EXAMPLE = "7Б алгебра: Иванов 5, Петрова 4 3, Сидоров н"


class OfLesson(Protocol):
    """Callback data that name a lesson; `day` is `date.toordinal()`."""

    group: int
    day: int
    number: int


def at_of(data: OfLesson) -> At:
    """The lesson a button is about; a forged day that is none raises ValueError."""
    return At(data.group, date.fromordinal(data.day), data.number)


def key(at: At) -> dict[str, int]:
    """The same as fields of callback data."""
    return {"group": at.group, "day": at.day.toordinal(), "number": at.number}


class JournalDay(CallbackData, prefix="jd1"):
    """The own lessons of a day (0: today, or the next school day), or those of the own form (`form`)."""

    day: int = 0
    form: int = 0
    part: int = 0


class OpenLesson(CallbackData, prefix="jl1"):
    """One lesson."""

    group: int
    day: int
    number: int
    part: int = 0


class TermGroups(CallbackData, prefix="qa1"):
    """The own groups, to set marks of a term."""

    page: int = 0


class Unfilled(CallbackData, prefix="jn1"):
    """What is missing of the last two weeks."""

    part: int = 0


@dataclass(frozen=True, slots=True)
class Day:
    """What a day's screen is made of; `oldest` is the first day that may be entered, `now` the school's local time.

    `form` is the own form whose lessons are shown (0: the own lessons), `forms` those that could be; `term` is what
    the year is divided into, for who sets marks of it.
    """

    day: date
    calendar: Calendar
    lessons: Sequence[LessonLine]
    now: datetime
    oldest: date
    form: int = 0
    forms: Mapping[int, str] = field(default_factory=dict)
    term: TermKind | None = None


def journal_page(texts: Texts, one: Day, part: int = 0) -> Page:
    """Every lesson with its gaps, in order."""
    here = JournalDay(day=one.day.toordinal(), form=one.form)
    title = texts("journal-form-title", form=one.forms[one.form], day=one.day) if one.form else None
    text = blocks(
        lines(title or texts("journal-title", day=one.day), *skipped_lines(texts, one.calendar, one.day)),
        *([_lesson(texts, line, one.now) for line in one.lessons] or [texts("journal-none")]),
        _hint(texts, one),
    )
    return folded(
        texts,
        text,
        part,
        lambda n: here.model_copy(update={"part": n}),
        *lesson_buttons(texts, one.lessons),
        _arrows(texts, one, here),
        [Button(texts.plain("journal-unfilled"), Unfilled())],
        [Button(texts.plain(f"journal-marks-{one.term}"), TermGroups())] if one.term and not one.form else None,
        *_others(texts, one),
    )


def _hint(texts: Texts, one: Day) -> str | None:
    if not one.lessons:
        return None
    return texts("journal-form-hint") if one.form else texts("journal-hint", example=EXAMPLE)


def _arrows(texts: Texts, one: Day, here: JournalDay) -> Row:
    earlier, today = one.calendar.previous_school_day(one.day), one.now.date()
    return day_arrows(
        texts,
        lambda to: here.model_copy(update={"day": to.toordinal()}),
        earlier if earlier and earlier >= one.oldest else None,
        today if one.day != today and not one.calendar.closed(today) else None,
        one.calendar.next_school_day(one.day),
    )


def _others(texts: Texts, one: Day) -> list[Row]:
    day = one.day.toordinal()
    if one.form:
        return [[Button(texts.plain("journal-back"), JournalDay(day=day))]]
    return [
        *(
            [Button(texts.plain("journal-form", form=name), JournalDay(day=day, form=number))]
            for number, name in one.forms.items()
        ),
        [Button(texts.plain("talk-list"), TalkList())],
    ]


def lesson_buttons(texts: Texts, found: Sequence[LessonLine]) -> list[Row]:
    """One tap opens a lesson; a day has hardly more than eight."""
    buttons = [
        Button(texts.plain("journal-open", number=line.at.number, group=group_short(line.group)), _open(line.at))
        for line in found
    ]
    return pairs(buttons)


def no_groups_page(texts: Texts) -> Page:
    """For somebody of the staff who teaches nothing (yet)."""
    return Page(texts("journal-no-groups"))


def unknown_content_page(texts: Texts) -> Page:
    """A voice, a sticker, a photo out of nowhere: what the journal takes, and where."""
    return Page(
        texts("unknown-content-teacher", example=EXAMPLE), [[Button(texts.plain("help-ask-journal"), JournalDay())]]
    )


def unfilled_page(texts: Texts, days: dict[date, list[LessonLine]], part: int = 0) -> Page:
    """Lessons of two weeks with gaps, by day; the first ten by buttons."""
    body = [
        lines(texts("journal-day", day=day), *(_gaps_line(texts, line) for line in found))
        for day, found in days.items()
    ]
    first = [line for found in days.values() for line in found][:8]
    buttons = [
        Button(texts.plain("journal-open-day", day=line.at.day, group=group_short(line.group)), _open(line.at))
        for line in first
    ]
    return folded(
        texts,
        blocks(texts("journal-unfilled-title"), *(body or [texts("journal-all-filled")])),
        part,
        lambda n: Unfilled(part=n),
        *pairs(buttons),
        [Button(texts.plain("journal-back"), JournalDay())],
    )


def _open(at: At) -> OpenLesson:
    return OpenLesson(**key(at))


def _lesson(texts: Texts, line: LessonLine, now: datetime) -> str:
    planned = line.planned
    head = texts("journal-lesson", number=line.at.number, group=group_phrase(texts, line.group))
    if planned.starts and planned.ends:
        head = texts(
            "journal-lesson-bell", number=line.at.number, group=group_phrase(texts, line.group),
            starts=f"{planned.starts:%H:%M}", ends=f"{planned.ends:%H:%M}",
        )  # fmt: skip
    return lines(head, *_state(texts, line, now))


def _state(texts: Texts, line: LessonLine, now: datetime) -> list[str]:
    if not line.planned.held:
        moved = Otherwise.MOVED_AWAY in line.planned.otherwise
        return [texts("journal-moved" if moved else "journal-cancelled")]
    draft = [texts("journal-draft")] if line.draft else []
    if not begun(line, now):
        return [texts("journal-later"), *draft]
    if line.gaps:
        return [texts("journal-gaps", gaps=_gaps(texts, line)), *draft]
    return [texts("journal-no-marks" if line.without_marks else "journal-filled"), *draft]


def _gaps(texts: Texts, line: LessonLine) -> str:
    return ", ".join(texts.plain(f"journal-gap-{gap}") for gap in line.gaps)


def _gaps_line(texts: Texts, line: LessonLine) -> str:
    group = group_phrase(texts, line.group)
    return texts("journal-gaps-line", number=line.at.number, group=group, gaps=_gaps(texts, line))
