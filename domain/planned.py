"""A lesson as a day has it, and what is otherwise about it than usual."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


class Otherwise(StrEnum):
    """How a lesson is not as usual."""

    CANCELLED = "cancelled"
    MOVED_AWAY = "moved_away"
    MOVED_HERE = "moved_here"
    SUBJECT = "subject"
    REPLACED = "replaced"
    ROOM = "room"
    JOINED = "joined"
    REMOTE = "remote"


@dataclass(frozen=True, slots=True)
class Planned:
    """A lesson of a day; `of` is the group that meets, `group` its name where it has one.

    `other_day` and `other_number` are where a moved one went or came from, `instead` is the usual subject of one that
    is another today, `joined` with whom it is held together.
    """

    number: int
    subject: str
    group: str = ""
    room: str = ""
    teacher: str = ""
    starts: time | None = None
    ends: time | None = None
    otherwise: tuple[Otherwise, ...] = ()
    reason: str = ""
    other_day: date | None = None
    other_number: int | None = None
    instead: str = ""
    joined: str = ""
    control: bool = False
    of: int = 0

    @property
    def held(self) -> bool:
        """Will it take place, here and then?"""
        return not {Otherwise.CANCELLED, Otherwise.MOVED_AWAY} & set(self.otherwise)

    @property
    def changed(self) -> bool:
        """Is anything about it announced?"""
        return bool(self.otherwise or self.reason)


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
