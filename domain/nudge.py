"""A subject teacher enters marks at least every two weeks (school rule 7): who is reminded, what the deputy sees."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.calendars import Calendar, Closed
from domain.filling import LessonLine, begun
from domain.keeping import Taught
from domain.teaching import Teaching
from domain.terms import Term
from domain.words import Scale

NUDGE, LINE = 12, 15  # days: the teacher is reminded, the deputy sees it
FEWEST = 2  # lessons; where there were fewer, there was hardly anything to mark
HOLIDAYS = frozenset({Closed.HOLIDAY, Closed.OFF, Closed.OUT_OF_YEAR})
MORNING, EVENING = 8, 18  # hours of the school's clock in which a nudge is written
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Silence:
    """A group without a mark since `first` (the first silent day) of the term, and how many days that is.

    `since` is its last day with a mark; None: there was none in this term.
    """

    group: Taught
    term: Term
    first: date
    since: date | None
    days: int
    teachers: tuple[int, ...] = ()


def first_silent_day(term: Term, latest: date | None) -> date:
    """The day after the last mark, or the term's first."""
    return term.starts if latest is None or latest < term.starts else latest + DAY


def counted(calendar: Calendar, first: date, today: date) -> int:
    """The days from then to today, weekends too, holidays and days without school not."""
    days = (first + DAY * n for n in range((today - first).days + 1))
    return sum(1 for day in days if (gone := calendar.closed(day)) is None or gone.why not in HOLIDAYS)


def candidates(teaching: Teaching, today: date, least: int) -> dict[int, date]:
    """Groups with marks that may have been silent so long, holidays not yet taken off, with their first silent day."""
    found = {}
    for number, group in teaching.groups.items():
        term = teaching.term(group.grade, today)
        if term is None or group.scale is Scale.NONE:
            continue
        first = first_silent_day(term, teaching.latest.get(number))
        if (today - first).days + 1 >= least:
            found[number] = first
    return found


def silences(
    teaching: Teaching,
    calendars: dict[int, Calendar],
    since: dict[int, date],
    lines: Iterable[LessonLine],
    now: datetime,
    least: int,
) -> list[Silence]:
    """The candidates that are silent: so many days of the term, and lessons enough; by parallel, form and subject.

    `calendars` by form; `lines` are lessons of the candidates, at least from their first silent day on.
    """
    today, held = now.date(), dict.fromkeys(since, 0)
    for line in lines:
        if line.planned.held and since.get(line.at.group, date.max) <= line.at.day and begun(line, now):
            held[line.at.group] += 1
    found = []
    for number, first in since.items():
        group = teaching.groups[number]
        term = teaching.term(group.grade, today)
        days = counted(calendars[group.forms[0]], first, today)
        if term is not None and held[number] >= FEWEST and days >= least:
            found.append(_silence(teaching, group, term, first, days, today))
    return sorted(
        found, key=lambda one: (one.group.grade, one.group.title, one.group.subject_name, one.group.name, one.group.id)
    )


def _silence(teaching: Teaching, group: Taught, term: Term, first: date, days: int, today: date) -> Silence:
    latest = teaching.latest.get(group.id)
    since = latest if latest is not None and latest >= term.starts else None
    return Silence(group, term, first, since, days, teaching.teachers(group.id, today))
