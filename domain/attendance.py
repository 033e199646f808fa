"""Attendance: the lessons that were held for a pupil, and what they add up to."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.calendars import Calendar
from domain.diary import Presence
from domain.words import Attendance

# The order in which reasons of absence are told.
REASONS = (Attendance.ILL, Attendance.EXCUSED, Attendance.UNEXCUSED, Attendance.UNKNOWN)

# What a family has to see of a day first: an absence that still wants a reason before one that is explained,
# any absence before lateness, and all of these before what is no deviation.
WEIGHTIEST_FIRST = (
    Attendance.UNEXCUSED,
    Attendance.UNKNOWN,
    Attendance.EXCUSED,
    Attendance.ILL,
    Attendance.LATE,
    Attendance.REMOTE,
    Attendance.EXEMPT,
)


@dataclass(frozen=True, slots=True)
class HeldLesson:
    """A lesson that was held for the pupil; without `presence` the pupil was simply there."""

    day: date
    number: int
    subject: str
    presence: Presence | None = None

    @property
    def missed(self) -> bool:
        """Was the pupil away? Late, exempt and remote pupils are present (school rule 6)."""
        return self.presence is not None and self.presence.meaning.absent


@dataclass(frozen=True, slots=True)
class SubjectMissed:
    """How many of a subject's lessons the pupil was away from."""

    subject: str
    missed: int
    held: int


@dataclass(frozen=True, slots=True)
class Register:
    """The lessons held for one pupil within some days, in order; what is only planned is not among them."""

    lessons: tuple[HeldLesson, ...] = ()

    @property
    def held(self) -> int:
        """Lessons that were held for this pupil."""
        return len(self.lessons)

    @property
    def missed(self) -> int:
        """Lessons the pupil was away from, for whatever reason."""
        return sum(lesson.missed for lesson in self.lessons)

    @property
    def percent(self) -> int | None:
        """Lessons attended of a hundred held, cut and not rounded: 99.6 is 99, and only who missed none has 100.

        Exempt but present, late and remote pupils attended. None while there was no lesson.
        """
        return 100 * (self.held - self.missed) // self.held if self.held else None

    @property
    def noted(self) -> tuple[HeldLesson, ...]:
        """The lessons at which the pupil was not simply present."""
        return tuple(lesson for lesson in self.lessons if lesson.presence)

    @property
    def meanings(self) -> Counter[Attendance]:
        """How often each entry stands there; 0 for what does not."""
        return Counter(lesson.presence.meaning for lesson in self.lessons if lesson.presence)

    @property
    def late_minutes(self) -> tuple[int, bool]:
        """Minutes of lateness together, and whether every lateness tells its own."""
        late = [one.presence for one in self.lessons if one.presence and one.presence.meaning is Attendance.LATE]
        return sum(one.minutes or 0 for one in late), all(one.minutes for one in late)

    @property
    def by_subject(self) -> tuple[SubjectMissed, ...]:
        """The subjects with missed lessons, most missed first, then by name."""
        held = Counter(lesson.subject for lesson in self.lessons)
        missed = Counter(lesson.subject for lesson in self.lessons if lesson.missed)
        told = (SubjectMissed(subject, times, held[subject]) for subject, times in missed.items())
        return tuple(sorted(told, key=lambda one: (-one.missed, one.subject)))

    def on(self, day: date) -> tuple[HeldLesson, ...]:
        """The lessons of one day."""
        return tuple(lesson for lesson in self.lessons if lesson.day == day)


class DaySign(StrEnum):
    """What a month shows of a day on which nothing was noted."""

    ATTENDED = "attended"
    CLOSED = "closed"
    OPEN = "open"


def month_of(first: date, calendar: Calendar, register: Register, today: date) -> list[tuple[date, DaySign | Presence]]:
    """Every day of the month that begins on `first`, each with its sign."""
    return [(day, day_sign(day, calendar, register.on(day), today)) for day in days_of_month(first)]


def day_sign(day: date, calendar: Calendar, lessons: Iterable[HeldLesson], today: date) -> DaySign | Presence:
    """The weightiest entry, or that all was attended, or that there are no lessons.

    OPEN are days to come, and school days of which the journal says nothing (yet): neither is «attended».
    """
    if day > today:
        return DaySign.OPEN
    lessons = list(lessons)
    if noted := [lesson.presence for lesson in lessons if lesson.presence]:
        return min(noted, key=lambda presence: WEIGHTIEST_FIRST.index(presence.meaning))
    if lessons:
        return DaySign.ATTENDED
    return DaySign.CLOSED if calendar.closed(day) else DaySign.OPEN


def days_of_month(day: date) -> list[date]:
    """All days of the month that `day` is in."""
    first = day.replace(day=1)
    last = month_after(first) - timedelta(days=1)
    return [first + timedelta(days=n) for n in range(last.day)]


def month_after(day: date) -> date:
    """The first day of the next month."""
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)


def month_before(day: date) -> date:
    """The first day of the month before."""
    return (day.replace(day=1) - timedelta(days=1)).replace(day=1)
