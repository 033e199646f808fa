"""What a person has decided about being written to unasked: of what, when, and how much of it.

What was never chosen is as usual. How a choice is stored: `domain.preferences_words`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from zoneinfo import ZoneInfo

from domain.office_hours import USUAL as OFFICE
from domain.office_hours import OfficeHours
from domain.quiet_hours import Quiet


class Event(StrEnum):
    """What a family is told of. The values are stored: renaming one is a migration."""

    MARK = "mark"
    CORRECTION = "correction"  # a mark that was changed or taken back
    ABSENCE = "absence"  # «не отмечен(а) на уроке», with no note of the family
    LATE = "late"
    HOMEWORK = "homework"  # set after the evening digest that should have told of it
    TIMETABLE = "timetable"  # a lesson cancelled, replaced or moved
    TERM_MARK = "term_mark"
    NOTICE = "notice"  # of the school


class When(StrEnum):
    """When an event is told. The values are stored: renaming one is a migration."""

    NOW = "now"
    AFTER_LESSONS = "after_lessons"  # when the pupil's last lesson of the day is over
    DIGEST = "digest"
    OFF = "off"


# Only marks can wait for the end of lessons; a notice of the school can wait for a digest, but not be switched off.
CHOICES: Mapping[Event, tuple[When, ...]] = MappingProxyType(
    dict.fromkeys(Event, (When.NOW, When.DIGEST, When.OFF))
    | {Event.MARK: tuple(When), Event.NOTICE: (When.NOW, When.DIGEST)}
)
# At once is what somebody may have to act upon today; the rest can wait for the evening.
USUAL: Mapping[Event, When] = MappingProxyType(
    {
        Event.MARK: When.AFTER_LESSONS,
        Event.CORRECTION: When.DIGEST,
        Event.ABSENCE: When.NOW,
        Event.LATE: When.DIGEST,
        Event.HOMEWORK: When.NOW,
        Event.TIMETABLE: When.NOW,
        Event.TERM_MARK: When.DIGEST,
        Event.NOTICE: When.NOW,
    }
)

FRIDAY, SUNDAY = 5, 7  # ISO weekdays
EVENINGS = range(15, 22)
MORNINGS = range(6, 9)
WEEKLY = (FRIDAY, SUNDAY)
EVENING = 18
EVERY_DAY = frozenset(range(1, 8))
NIGHT = Quiet(21, 7)
OPENS, CLOSES = range(7, 13), range(14, 22)  # full hours between which a teacher chooses
TELL_FIRST = range(1, 25)  # hours; what a school allows may be less


@dataclass(frozen=True, slots=True)
class Preferences:
    """All of a person's choices; the defaults are what is usual. Hours are full hours of `clock`.

    - `zone`: whose clock counts; None is the school's. The day of a lesson is always the school's.
    - `evening`, `days`: the hour of the evening digest and its ISO weekdays (never none of them): what the day brought,
      and what is set for the next school day. When there is nothing to tell, none is sent. None: no evening digest.
    - `morning`: the hour of the morning digest, today's lessons and changes; on school days only. None: no such digest.
    - `weekly`: the ISO weekday of the week's summary, at the hour of the evening digest, or at `EVENING` without one.
      None: no summary.
    - `quiet`: hours in which only what the school calls urgent is sent; everything else waits for their end.
    - `calm`: only what needs attention is told, and one good thing a week.
    - `private`: details are covered until they are pressed, so that a locked screen does not show them.
    - `muted`: nothing at all is sent unasked; commands are answered.
    - `tell_first`: so many hours a guardian leaves to the pupil to tell of a mark themself; the school sets the limit.
    - `office`: the hours of working days in which a teacher is written to by families, by the school's clock.
    - `class_day`: a class teacher's morning is told, at a quarter to eight on school days.
    - `events`: when what is told; for all children (None), or for one, which then counts for that one.
    """

    zone: ZoneInfo | None = None
    evening: int | None = EVENING
    days: frozenset[int] = EVERY_DAY
    morning: int | None = None
    weekly: int | None = FRIDAY
    quiet: Quiet | None = NIGHT
    calm: bool = False
    private: bool = False
    muted: bool = False
    tell_first: int | None = None
    office: OfficeHours = OFFICE
    class_day: bool = True
    events: Mapping[tuple[int | None, Event], When] = field(default_factory=dict)

    def when(self, event: Event, pupil: int | None = None) -> When:
        """When the person hears of such an event of that pupil; a notice finds its way also without any digest."""
        if event is Event.NOTICE and not self.digests:
            return When.NOW
        return self.events.get((pupil, event)) or self.events.get((None, event)) or USUAL[event]

    def clock(self, school: ZoneInfo) -> ZoneInfo:
        """The zone that the person's hours are told in."""
        return self.zone or school

    @property
    def digests(self) -> bool:
        """Is there any digest for what shall wait for one? Else it is not told, but for notices."""
        return any(one is not None for one in (self.evening, self.morning, self.weekly))
