"""Hours in which nobody is written to unasked."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Quiet:
    """From one full hour to another, by the person's own clock; «21–7» crosses midnight.

    Nothing is lost in them: what would have been sent is sent when they end. Raises ValueError for hours a clock
    does not have and for an empty span.
    """

    starts: int
    ends: int

    def __post_init__(self) -> None:
        """Whoever wants no quiet hours has None instead."""
        if self.starts == self.ends or not {self.starts, self.ends} <= set(range(24)):
            raise ValueError(f"{self.starts}-{self.ends}")

    def covers(self, local: time) -> bool:
        """Is it quiet at this time of the clock? The first minute is, the last hour's end is not."""
        if self.starts < self.ends:
            return self.starts <= local.hour < self.ends
        return local.hour >= self.starts or local.hour < self.ends

    def next_end(self, moment: datetime, zone: ZoneInfo) -> datetime:
        """The first moment from `moment` on at which it is not quiet in `zone`, in UTC; `moment` itself if it is not.

        On the nights when clocks change it is the clock that counts: an end that is skipped is the moment after the
        skip (unless the next quiet hours have begun by then), one that comes twice is the first of the two.
        """
        here = moment.astimezone(zone)
        if not self.covers(here.time()):
            return moment.astimezone(UTC)
        days = (here.date() + DAY * n for n in range(3))
        ends = (datetime.combine(day, time(self.ends), zone).astimezone(UTC) for day in days)
        return next(end for end in ends if end > moment and not self.covers(end.astimezone(zone).time()))
