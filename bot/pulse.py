"""When Telegram was last reached by each bot of this process: /readyz says so, and systemd is told by it.

Two moments, because they ask for two cures. No success: Telegram or the way to it is away, and a restart would help
nobody. No try has even ended: this process hangs, and a restart is all that helps.
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

DEAF = 300.0  # seconds; a poll ends after half a minute, behind a webhook we ask every two


@dataclass(slots=True)
class _Beat:
    succeeded: float
    tried: float


class Pulse:
    """Of all bots of a process, by Telegram's number of each."""

    def __init__(self, tick: Callable[[], float] = time.monotonic) -> None:
        """`tick` counts seconds and never goes back; what people's clocks say does not matter here."""
        self._tick = tick
        self._beats: dict[int, _Beat] = {}

    @property
    def bots(self) -> int:
        """How many are listened for; none before Telegram has said who they are."""
        return len(self._beats)

    def succeeded(self, bot: int) -> None:
        """Telegram has answered this bot, or called it."""
        now = self._tick()
        self._beats[bot] = _Beat(now, now)

    def tried(self, bot: int) -> None:
        """A try has ended, in whatever way."""
        if bot in self._beats:
            self._beats[bot].tried = self._tick()

    def waits(self, bot: int, seconds: float) -> None:
        """Telegram is there and has told it to come again after so long: hears nothing meanwhile, and does not hang."""
        now = self._tick()
        self._beats[bot] = _Beat(now, now + seconds)

    def refused(self, bot: int) -> None:
        """Its token is none any more: it stays deaf, and starting the others anew would not help it."""
        if bot in self._beats:
            self._beats[bot].tried = math.inf

    def silence(self) -> float:
        """Seconds since the last success of the bot that waits the longest; 0 where there is none."""
        return max((self._tick() - beat.succeeded for beat in self._beats.values()), default=0.0)

    def deaf(self) -> list[int]:
        """The bots that have not reached Telegram for too long."""
        return sorted(bot for bot, beat in self._beats.items() if self._tick() - beat.succeeded > DEAF)

    def hangs(self) -> bool:
        """Has a bot not even ended a try for so long? It polls every half minute when all is well."""
        return any(self._tick() - beat.tried > DEAF for beat in self._beats.values())
