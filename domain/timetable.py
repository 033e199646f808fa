"""A pupil's timetable: which lessons a day has, when and where, and what is otherwise than usual."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from domain.calendars import Calendar
from domain.planned import Otherwise, Planned
from domain.words import Parity

FORTNIGHT = timedelta(days=14)


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
    """One lesson of one day is otherwise; empty fields are as usual.

    `since` and `until` are those of the pupil's membership: a lesson may be moved to a day after they left the group.
    `host` is the group it is held together with, `joined` what that one is called.
    """

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
    name: str = ""
    joined: str = ""
    host: int | None = None
    since: date = date.min
    until: date | None = None

    @property
    def moved(self) -> bool:
        """Is it held at another time?"""
        return self.to_day is not None or self.to_number not in (None, self.number)

    def lands_on(self, day: date) -> bool:
        """Is the lesson held on `day` instead, with the pupil in the group by then?"""
        here = self.moved and not self.cancelled and (self.to_day or self.day) == day
        return here and self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Control:
    """A control work that is prepared for a lesson."""

    day: date
    subject: str
    group: int = 0
    number: int = 0
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Bring:
    """What has to lie in the school bag on a day."""

    day: date
    subject: str
    what: str


@dataclass(frozen=True, slots=True)
class Timetable:
    """Everything a pupil's days follow from; `hosts` are the slots of groups that own ones are joined to."""

    calendar: Calendar
    slots: tuple[Slot, ...] = ()
    bells: tuple[Bell, ...] = ()
    teachers: tuple[Teacher, ...] = ()
    changes: tuple[Change, ...] = ()
    controls: tuple[Control, ...] = ()
    bring: tuple[Bring, ...] = ()
    hosts: tuple[Slot, ...] = ()

    def on(self, day: date) -> tuple[Planned, ...]:
        """The lessons of a day in order, those that will not be held too; none on a day without school.

        What was moved to a day off is held there: so it was announced.
        """
        usual = [self._lesson(slot, day) for slot in self._met(self.slots, day)]
        return tuple(sorted((*usual, *self._moved_here(day)), key=lambda lesson: (lesson.number, lesson.subject)))

    def brought_on(self, day: date) -> tuple[Bring, ...]:
        """What has to lie in the bag."""
        return tuple(one for one in self.bring if one.day == day)

    def controls_ahead(self, today: date) -> tuple[Control, ...]:
        """The control works of the next two weeks."""
        return self.controls_in(today, today + FORTNIGHT)

    def controls_in(self, first: date, last: date) -> tuple[Control, ...]:
        """The control works that will be written on these days: they move with their lessons, or fall out with them."""
        held = (self._held(control) for control in self.controls)
        found = [control for control in held if control is not None and first <= control.day <= last]
        return tuple(sorted(found, key=lambda one: (one.day, one.number, one.subject)))

    def _held(self, control: Control) -> Control | None:
        change = self._change(control.group, control.day, control.number)
        if change is None or not (change.cancelled or change.moved):
            return control
        moved = replace(control, day=change.to_day or change.day, number=change.to_number or change.number)
        return None if change.cancelled else moved

    def _met(self, slots: tuple[Slot, ...], day: date) -> list[Slot]:
        """Those that are held by the day's weekday; the day is asked about once, for there are many slots."""
        weekday = self.calendar.weekday(day)
        if weekday is None:
            return []
        held = [s for s in slots if s.weekday == weekday and s.since <= day and (s.until is None or day <= s.until)]
        if all(slot.parity is Parity.EVERY for slot in held):
            return held
        parity = Parity.ODD if self.calendar.week_number(day) % 2 == 1 else Parity.EVEN
        return [slot for slot in held if slot.parity in (Parity.EVERY, parity)]

    def _change(self, group: int, day: date, number: int) -> Change | None:
        return next((c for c in self.changes if (c.group, c.day, c.number) == (group, day, number)), None)

    def _lesson(self, slot: Slot, day: date) -> Planned:
        usual = Planned(
            slot.number, slot.subject, slot.name, slot.room, self._teacher(slot.group, day),
            *self.bell(slot.number, day), control=self._has_control(slot.group, day, slot.number), of=slot.group,
        )  # fmt: skip
        change = self._change(slot.group, day, slot.number)
        if change is None:
            return usual
        if change.cancelled:
            return replace(usual, otherwise=(Otherwise.CANCELLED,), reason=change.reason)
        if change.moved:
            where, number = change.to_day or change.day, change.to_number or usual.number
            away = replace(usual, otherwise=(Otherwise.MOVED_AWAY,), reason=change.reason)
            return replace(away, other_day=where, other_number=number)
        return self._changed(usual, change, day)

    def _moved_here(self, day: date) -> Iterator[Planned]:
        for change in self.changes:
            if not change.lands_on(day):
                continue
            group, number = change.group, change.to_number or change.number
            control = self._has_control(group, change.day, change.number) or self._has_control(group, day, number)
            usual = Planned(
                number, change.subject, change.name, "", self._teacher(group, day), *self.bell(number, day),
                (Otherwise.MOVED_HERE,), other_day=change.day, other_number=change.number, control=control, of=group,
            )  # fmt: skip
            yield self._changed(usual, change, day)

    def _changed(self, usual: Planned, change: Change, day: date) -> Planned:
        """A lesson that is joined to another group's is that one's: its teacher, its room, unless told otherwise.

        One that is held from afar has no room.
        """
        host = self._teacher(change.host, day) if change.host is not None else ""
        return replace(
            usual,
            subject=change.other_subject or usual.subject,
            teacher=change.teacher or host or usual.teacher,
            room=change.room or ("" if change.remote else self._room_of_host(change, day) or usual.room),
            otherwise=(*usual.otherwise, *_ways(usual, change)),
            reason=change.reason,
            instead=usual.subject if change.other_subject else "",
            joined=change.joined,
        )

    def _room_of_host(self, change: Change, day: date) -> str:
        number = change.to_number or change.number
        rooms = (s.room for s in self._met(self.hosts, day) if (s.group, s.number) == (change.host, number))
        return next(rooms, "")

    def _has_control(self, group: int, day: date, number: int) -> bool:
        return any((one.group, one.day, one.number) == (group, day, number) for one in self.controls)

    def bell(self, number: int, day: date) -> tuple[time | None, time | None]:
        """When the lesson of that number begins and ends; None where the school has no bell for it."""
        fitting = [bell for bell in self.bells if bell.number == number]
        if any(bell.weekday is not None for bell in fitting):
            weekday = self.calendar.weekday(day) or day.isoweekday()
            fitting = [bell for bell in fitting if bell.weekday in (None, weekday)]
        best = max(fitting, key=lambda bell: (bell.own, bell.weekday is not None), default=None)
        return (best.starts, best.ends) if best else (None, None)

    def _teacher(self, group: int, day: date) -> str:
        names = {
            t.name for t in self.teachers if t.group == group and t.since <= day and (t.until is None or day <= t.until)
        }
        return ", ".join(sorted(names))


def _ways(usual: Planned, change: Change) -> tuple[Otherwise, ...]:
    """Another room is said only where it is all that changes: it stands in the line anyway."""
    alone = not usual.otherwise and change.host is None
    who = (
        [Otherwise.SUBJECT] if change.other_subject
        else [Otherwise.REPLACED] if change.teacher
        else [Otherwise.ROOM] if change.room and alone
        else []
    )  # fmt: skip
    joined = [Otherwise.JOINED] if change.host is not None else []
    return (*who, *joined, *([Otherwise.REMOTE] if change.remote else []))
