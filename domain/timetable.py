"""A pupil's timetable: which lessons a day has, when and where, and what is otherwise than usual."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from domain.calendars import Calendar
from domain.words import Parity


class Otherwise(StrEnum):
    """How a lesson is not as usual."""

    CANCELLED = "cancelled"
    MOVED_AWAY = "moved_away"
    MOVED_HERE = "moved_here"
    REPLACED = "replaced"
    REMOTE = "remote"


@dataclass(frozen=True, slots=True)
class Slot:
    """A group of the pupil meets; `since` and `until` are those of slot and membership together."""

    group: int
    subject: str
    name: str
    weekday: int
    number: int
    room: str
    parity: Parity
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Bell:
    """When a lesson begins and ends; the most particular wins: the form's own before the shift's, a weekday's first."""

    number: int
    weekday: int | None
    own: bool
    starts: time
    ends: time


@dataclass(frozen=True, slots=True)
class Teacher:
    """Who teaches a group."""

    group: int
    name: str
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Change:
    """One lesson of one day is otherwise; empty fields are as usual."""

    group: int
    subject: str
    day: date
    number: int
    cancelled: bool = False
    remote: bool = False
    to_day: date | None = None
    to_number: int | None = None
    teacher: str = ""
    other_subject: str = ""
    room: str = ""
    reason: str = ""

    @property
    def moved(self) -> bool:
        """Is it held at another time?"""
        return self.to_day is not None or self.to_number not in (None, self.number)


@dataclass(frozen=True, slots=True)
class Planned:
    """A lesson of a day. `other_day` and `other_number` are where a moved one went or came from."""

    number: int
    subject: str
    group: str = ""
    room: str = ""
    teacher: str = ""
    starts: time | None = None
    ends: time | None = None
    otherwise: Otherwise | None = None
    reason: str = ""
    other_day: date | None = None
    other_number: int | None = None

    @property
    def held(self) -> bool:
        """Will it take place, here and then?"""
        return self.otherwise not in (Otherwise.CANCELLED, Otherwise.MOVED_AWAY)


@dataclass(frozen=True, slots=True)
class Control:
    """A control work to come."""

    day: date
    subject: str


@dataclass(frozen=True, slots=True)
class Timetable:
    """Everything a pupil's days follow from."""

    calendar: Calendar
    slots: tuple[Slot, ...] = ()
    bells: tuple[Bell, ...] = ()
    teachers: tuple[Teacher, ...] = ()
    changes: tuple[Change, ...] = ()
    controls: tuple[Control, ...] = ()

    def on(self, day: date) -> tuple[Planned, ...]:
        """The lessons of a day in order, those that will not be held too; none on a day without school.

        What was moved to a day off is held there: so it was announced.
        """
        usual = [self._lesson(slot, day) for slot in self.slots if self._meets(slot, day)]
        return tuple(sorted((*usual, *self._moved_here(day)), key=lambda lesson: (lesson.number, lesson.subject)))

    def _meets(self, slot: Slot, day: date) -> bool:
        odd = self.calendar.week_number(day) % 2 == 1
        return (
            slot.weekday == self.calendar.weekday(day)
            and slot.parity in (Parity.EVERY, Parity.ODD if odd else Parity.EVEN)
            and slot.since <= day
            and (slot.until is None or day <= slot.until)
        )

    def _lesson(self, slot: Slot, day: date) -> Planned:
        rung = self._bell(slot.number, day)
        usual = Planned(slot.number, slot.subject, slot.name, slot.room, self._teacher(slot.group, day), *rung)
        change = next((c for c in self.changes if (c.group, c.day, c.number) == (slot.group, day, slot.number)), None)
        return _changed(usual, change) if change else usual

    def _moved_here(self, day: date) -> Iterator[Planned]:
        for change in self.changes:
            if not change.moved or change.cancelled or (change.to_day or change.day) != day:
                continue
            number = change.to_number or change.number
            teacher = change.teacher or self._teacher(change.group, day)
            slot = next((slot for slot in self.slots if slot.group == change.group), None)
            lesson = Planned(
                number, change.other_subject or change.subject, slot.name if slot else "", change.room, teacher,
                *self._bell(number, day), Otherwise.MOVED_HERE, change.reason, change.day, change.number,
            )  # fmt: skip
            yield lesson

    def _bell(self, number: int, day: date) -> tuple[time | None, time | None]:
        weekday = self.calendar.weekday(day) or day.isoweekday()
        fitting = [bell for bell in self.bells if bell.number == number and bell.weekday in (None, weekday)]
        best = max(fitting, key=lambda bell: (bell.own, bell.weekday is not None), default=None)
        return (best.starts, best.ends) if best else (None, None)

    def _teacher(self, group: int, day: date) -> str:
        names = [
            t.name for t in self.teachers if t.group == group and t.since <= day and (t.until is None or day <= t.until)
        ]
        return ", ".join(names)


def _changed(usual: Planned, change: Change) -> Planned:
    if change.cancelled:
        return replace(usual, otherwise=Otherwise.CANCELLED, reason=change.reason)
    if change.moved:
        where = change.to_day or change.day
        return replace(
            usual, otherwise=Otherwise.MOVED_AWAY, reason=change.reason, other_day=where,
            other_number=change.to_number or usual.number,
        )  # fmt: skip
    told = replace(
        usual,
        subject=change.other_subject or usual.subject,
        teacher=change.teacher or usual.teacher,
        room=change.room or usual.room,
        reason=change.reason,
    )
    return replace(told, otherwise=Otherwise.REMOTE if change.remote else Otherwise.REPLACED)


@dataclass(frozen=True, slots=True)
class Moment:
    """What goes on at a moment of a school day: the lesson now, and the next one."""

    now: Planned | None
    next: Planned | None


def at_moment(lessons: tuple[Planned, ...], here: datetime) -> Moment:
    """`here` is the school's own time. Lessons without bells are neither now nor next."""
    rung = [lesson for lesson in lessons if lesson.held and lesson.starts and lesson.ends]
    clock = here.time()
    now = next((one for one in rung if one.starts and one.ends and one.starts <= clock < one.ends), None)
    later = next((one for one in rung if one.starts and one.starts > clock), None)
    return Moment(now, later)
