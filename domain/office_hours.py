"""A teacher's office hours: when messages of families reach them. What comes outside them waits, and is not lost."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.calendars import Calendar, Closed
from domain.quiet_hours import Quiet

DAY = timedelta(days=1)
AHEAD = 120  # days; behind them every day counts as a working day: a message does not wait for ever
WORKDAYS, WEEK = 5, 7

Works = Callable[[date], bool]


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """From one full hour to another of a working day, by the school's clock; raises ValueError for an empty span."""

    starts: int
    ends: int

    def __post_init__(self) -> None:
        """They do not cross midnight."""
        if not 0 <= self.starts < self.ends <= 24:
            raise ValueError(f"{self.starts}-{self.ends}")

    def open(self, moment: datetime, zone: ZoneInfo, works: Works) -> bool:
        """Is the teacher there? The first minute counts, the last hour's end does not."""
        here = moment.astimezone(zone)
        return works(here.date()) and self.starts <= here.hour < self.ends

    def next_open(self, moment: datetime, zone: ZoneInfo, works: Works) -> datetime:
        """The first moment from `moment` on at which they are open, in UTC; `moment` itself if they are.

        An hour that the clock skips is the moment after the skip.
        """
        if self.open(moment, zone, works):
            return moment.astimezone(UTC)
        today = moment.astimezone(zone).date()
        for number in range(AHEAD):
            start = self._start(today + DAY * number, zone)
            if start > moment and works(today + DAY * number):
                return start
        return self._start(today + DAY * AHEAD, zone)

    def _start(self, day: date, zone: ZoneInfo) -> datetime:
        return datetime.combine(day, time(self.starts), zone).astimezone(UTC)


USUAL = OfficeHours(8, 18)


def working_days(calendar: Calendar) -> Works:
    """The days of a form's week that are no holidays; a day whose lessons fall out for frost is a working day.

    Outside the school year teachers are there from Monday to Friday.
    """

    def works(day: date) -> bool:
        closed = calendar.closed(day)
        if closed is None:
            return True
        if closed.why is Closed.OUT_OF_YEAR:
            return day.isoweekday() <= WORKDAYS
        return closed.why is Closed.OFF and day.isoweekday() <= calendar.days

    return works


def due(
    moment: datetime, hours: OfficeHours, zone: ZoneInfo, works: Works, quiet: Quiet | None, clock: ZoneInfo
) -> datetime:
    """When a message that is sent at `moment` is delivered: in office hours, and not in the quiet ones by `clock`.

    Who is quiet in all of their office hours is written to when the quiet hours end.
    """
    first = found = hours.next_open(moment, zone, works)
    if quiet is None:
        return first
    for _ in range(WEEK):
        awake = quiet.next_end(found, clock)
        if hours.open(awake, zone, works):
            return awake
        found = hours.next_open(awake, zone, works)
    return quiet.next_end(first, clock)
