"""The demo's time: runs like any clock, and can be moved forward."""

import time
from datetime import datetime, timedelta


class DemoClock:
    """Starts at `start` (aware) when it is made; never goes back."""

    def __init__(self, start: datetime) -> None:
        """Real seconds are counted from now on."""
        self._start = start
        self._made = time.monotonic()

    def __call__(self) -> datetime:
        """The demo's now, in the zone of `start`."""
        return self._start + timedelta(seconds=time.monotonic() - self._made)

    def move(self, minutes: int) -> None:
        """So many minutes later."""
        self._start += timedelta(minutes=minutes)

    def move_to(self, moment: datetime) -> None:
        """A later moment; ValueError for an earlier one."""
        ahead = moment - self()
        if ahead < timedelta():
            raise ValueError("the clock only moves forward")
        self._start += ahead
