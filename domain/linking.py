"""What a code is worth at a moment, and how often one may guess."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

VALID_DAYS = 14
WRONG_TRIES = 5
WAIT = timedelta(hours=1)
DOUBLE_PRESS = timedelta(seconds=5)


class CodeState(StrEnum):
    """Only an OPEN code links; the others say why not."""

    OPEN = "open"
    UNKNOWN = "unknown"
    USED = "used"
    EXPIRED = "expired"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class CodeTimes:
    """When an invitation ended, if it did."""

    expires_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None

    def state(self, now: datetime) -> CodeState:
        """A used code is used even after it would have expired: that is what its owner wants to hear."""
        if self.used_at is not None:
            return CodeState.USED
        if self.revoked_at is not None:
            return CodeState.REVOKED
        return CodeState.EXPIRED if now >= self.expires_at else CodeState.OPEN


def wait_until(wrong_tries: list[datetime], now: datetime) -> datetime | None:
    """When a chat that guessed wrong five times within an hour may try again; None when it may now."""
    recent = sorted(at for at in wrong_tries if now - WAIT < at <= now)
    return recent[-WRONG_TRIES] + WAIT if len(recent) >= WRONG_TRIES else None
