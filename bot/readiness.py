"""Can this process do its work? What `/readyz` says: what was looked at, what of it is wrong, nothing of anybody."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.pulse import Pulse
from db import health
from db.session import Sessions
from domain.watch import STALL


@dataclass(frozen=True, slots=True)
class Readiness:
    """`late` is None when the database did not answer; of all `bots`, `deaf` do not reach Telegram."""

    late: timedelta | None
    bots: int
    deaf: list[int]
    silence: float

    @property
    def wrong(self) -> list[str]:
        """The names of the checks that have failed."""
        failed = {
            "database": self.late is None,
            "telegram": bool(self.deaf) or not self.bots,
            "outbox": self.late is not None and self.late > STALL,
        }
        return [name for name, bad in failed.items() if bad]

    @property
    def good(self) -> bool:
        """Nothing is."""
        return not self.wrong

    def told(self) -> dict[str, Any]:
        """As JSON; seconds are whole."""
        return {
            "status": "ready" if self.good else "not ready",
            "wrong": self.wrong,
            "database": self.late is not None,
            "telegram": {"bots": self.bots, "silent": self.deaf, "seconds": int(self.silence)},
            "outbox": {"oldest_due_seconds": int(self.late.total_seconds()) if self.late is not None else None},
        }


async def looked_at(sessions: Sessions, now: datetime, pulse: Pulse, patience: float) -> Readiness:
    """Within so many seconds."""
    late = await health.late(sessions, now, patience)
    return Readiness(late, pulse.bots, pulse.deaf(), pulse.silence())
