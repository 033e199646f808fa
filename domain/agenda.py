"""A timetable as a calendar program takes it: dated entries whose words are finished."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.calendars import Calendar, monday
from domain.planned import Otherwise, Planned


@dataclass(frozen=True, slots=True)
class Entry:
    """From `first` to `last`: two moments with a zone, or two whole days, the last one included.

    `uid` is what a calendar program knows the entry by: the same lesson has the same one in every export.
    """

    uid: str
    title: str
    first: date | datetime
    last: date | datetime
    place: str = ""
    about: str = ""
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Agenda:
    """A calendar of its own, known by its `uid`; its hours are those of `zone`."""

    uid: str
    title: str
    zone: ZoneInfo
    entries: tuple[Entry, ...]


def span(calendar: Calendar, today: date) -> tuple[date, date]:
    """Which days go into the calendar: this week, so that today's lessons stay, until the term's end."""
    return monday(today), calendar.term_ends(today)


def uid(school: int, group: int, day: date, number: int, sort: str = "lesson") -> str:
    """Of a lesson by its usual place: one that is moved stays the same entry."""
    return f"{sort}-{school}-{group}-{day:%Y%m%d}-{number}@zvonok"


def lesson_uid(school: int, day: date, lesson: Planned) -> str:
    """A lesson that was moved here is the one it was there."""
    if Otherwise.MOVED_HERE in lesson.otherwise:
        day, number = lesson.other_day or day, lesson.other_number or lesson.number
        return uid(school, lesson.of, day, number)
    return uid(school, lesson.of, day, lesson.number)
