"""A lesson that is not held as the timetable says: what the office may decide of it, and who is told."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any
from zlib import crc32

from domain.planned import Planned

AHEAD = timedelta(days=14)
LONGEST_ROOM = 20
MOST_LESSONS = 20  # of a day; a number beyond it was not made by a button of ours
PACKED = 100  # a day and a lesson number as one number: there are never so many lessons


class Way(StrEnum):
    """What is changed of a lesson; a letter, for buttons have little room."""

    TEACHER = "t"
    SUBJECT = "s"
    CANCEL = "c"
    MOVE = "m"
    JOIN = "j"
    REMOTE = "d"
    ROOM = "k"
    USUAL = "u"


class Reason(StrEnum):
    """Why: `KEPT` is what has been said before, in whatever words."""

    KEPT = "k"
    NONE = "n"
    ILL = "i"
    COURSES = "c"
    EVENT = "e"
    TECHNICAL = "t"


@dataclass(frozen=True, slots=True)
class LessonKey:
    """A lesson by its place in the timetable, wherever it is held."""

    group: int
    day: date
    number: int


@dataclass(frozen=True, slots=True)
class Order:
    """What is otherwise about a lesson; fields are named like the columns that keep them. Empty: as usual."""

    cancelled: bool = False
    remote: bool = False
    new_day: date | None = None
    new_number: int | None = None
    teacher_id: int | None = None
    subject_id: int | None = None
    joined_group_id: int | None = None
    room: str = ""
    reason: str = ""

    @property
    def usual(self) -> bool:
        """Is nothing otherwise?"""
        return replace(self, reason="") == USUAL

    @property
    def moved(self) -> bool:
        """Is it held at another time?"""
        return not self.cancelled and (self.new_day is not None or self.new_number is not None)

    @property
    def print(self) -> int:
        """Two orders that say the same have the same one: a button carries what its presser saw."""
        return print_of(self)

    def place(self, key: LessonKey) -> tuple[date, int]:
        """Day and number at which the lesson is held."""
        return (self.new_day or key.day, self.new_number or key.number) if self.moved else (key.day, key.number)


USUAL = Order()


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants of a lesson: `value` is a teacher, subject or group, or a packed day and number."""

    way: Way
    value: int = 0
    room: str = ""

    @property
    def target(self) -> tuple[date, int] | None:
        """Where a lesson is to be moved; None for what is no day and number."""
        day, number = divmod(self.value, PACKED)
        known = self.way is Way.MOVE and 0 < day <= date.max.toordinal() and number > 0
        return (date.fromordinal(day), number) if known else None


def print_of(said: object) -> int:
    """A short fingerprint of what somebody saw (24 bits)."""
    return crc32(repr(said).encode()) & 0xFFFFFF


def packed(day: date, number: int) -> int:
    """As `Wish.target` reads it."""
    return day.toordinal() * PACKED + number


def wished(order: Order, key: LessonKey, wish: Wish, reason: str, subject: int = 0) -> Order:
    """The order as it would be; `subject` is the group's own. What was decided before stays where it still fits."""
    if wish.way is Way.USUAL:
        return USUAL
    if wish.way is Way.CANCEL:
        return Order(cancelled=True, reason=reason)
    return replace(order, cancelled=False, reason=reason, **_otherwise(key, wish, subject))


def _otherwise(key: LessonKey, wish: Wish, subject: int) -> dict[str, Any]:
    match wish.way:
        case Way.TEACHER:
            return {"teacher_id": wish.value}
        case Way.SUBJECT:
            return {"subject_id": None if wish.value == subject else wish.value}
        case Way.JOIN:
            return {"joined_group_id": wish.value, "teacher_id": None, "room": "", "remote": False}
        case Way.REMOTE:
            return {"remote": True, "room": ""}
        case Way.ROOM:
            return {"room": wish.room, "remote": False}
        case _:
            there = wish.target
            home = there is None or there == (key.day, key.number)
            return dict(zip(("new_day", "new_number"), (None, None) if home or there is None else there, strict=True))


def over(day: date, lesson: Planned, here: datetime) -> bool:
    """Is the lesson of that day past by the school's clock? Where no bell is known, the day decides."""
    ended = lesson.ends is not None and lesson.ends <= here.time()
    return day < here.date() or (day == here.date() and ended)


def order_of(state: Mapping[str, Any] | None) -> Order:
    """As an event of the journal or a row keeps it."""
    if state is None or state.get("announced") is False:
        return USUAL
    known = {field.name: state.get(field.name) for field in fields(Order)}
    moved = known["new_day"]
    known["new_day"] = date.fromisoformat(moved) if isinstance(moved, str) else moved
    return Order(**{name: value for name, value in known.items() if value is not None})


class Part(StrEnum):
    """What a change of a lesson is to a teacher."""

    STEPS_IN = "in"  # teaches it instead of somebody
    RELIEVED = "relieved"  # need not step in any more
    TAKEN = "taken"  # somebody else teaches it
    CANCELLED = "cancelled"
    BACK = "back"  # teaches it again, as the timetable says
    CHANGED = "changed"  # teaches it, but otherwise


def part_of(person: int, usual: frozenset[int], was: frozenset[int], will: frozenset[int], after: Order) -> Part | None:
    """`usual` teach the lesson by the timetable, `was` held it before, `will` after; None: not this one's business."""
    mine, before, now = person in usual, person in was, person in will
    if now and before:
        return Part.CHANGED
    if now:
        return Part.BACK if mine else Part.STEPS_IN
    if not before:
        return Part.CANCELLED if mine and after.cancelled else None
    if after.cancelled:
        return Part.CANCELLED
    return Part.TAKEN if mine else Part.RELIEVED
