"""What became of messages: a person's own ledger, and a class teacher's view of what did not arrive."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.names import Name
from domain.outbox import DIGESTS, Failure, Kind, State
from domain.people import Hat
from domain.words import Kinship

KEPT = timedelta(days=14)
TO_STAFF = frozenset(
    {
        Kind.ABSENT, Kind.ESCALATION, Kind.NOTE, Kind.LESSON, Kind.DELEGATION, Kind.UNFILLED, Kind.NUDGE,
        Kind.NOTICE_REPORT, Kind.COMPLAINT, Kind.CLASS_DAY, Kind.CODE, Kind.OPERATIONS,
    }
)  # fmt: skip
TO_BOTH = frozenset(
    {
        Kind.DAY_OFF, Kind.NOTICE, Kind.URGENT_NOTICE, Kind.NOTICE_EDIT, Kind.NOTICE_REMINDER, Kind.MESSAGE,
        Kind.URGENT_MESSAGE,
    }
)  # fmt: skip
TO_FAMILIES = frozenset(Kind) - TO_STAFF
# The messenger did not take it; a choice of the person's own is nobody else's business.
UNDELIVERED = (
    Failure.BLOCKED,
    Failure.DEACTIVATED,
    Failure.NOT_FOUND,
    Failure.KICKED,
    Failure.FORBIDDEN,
    Failure.NO_CHAT,
    Failure.REFUSED,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A message to the reader: `at` is when it was sent, or when it may leave; `tries` how often that failed."""

    kind: Kind
    day: date
    pupil: int | None
    state: State
    at: datetime
    failure: Failure | None = None
    tries: int = 0

    @property
    def digest(self) -> bool:
        """One for all children, at its hour."""
        return self.kind in DIGESTS


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody of a form's families: a guardian with their pupils there, or (`kinship` None) the pupil themself."""

    id: int
    name: Name
    kinship: Kinship | None
    pupils: tuple[tuple[int, Name], ...]


@dataclass(frozen=True, slots=True)
class Unreached:
    """Somebody whom messages did not reach.

    `closed_at` and `reason` when no chat of theirs is open any more; `lost` is how many messages failed, by reason.
    """

    who: Addressee
    closed_at: datetime | None = None
    reason: Failure | None = None
    lost: tuple[tuple[Failure, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Board:
    """What did not arrive in a form.

    `unlinked` are guardians who have never had a chat, `alone` pupils who have no other guardians.
    """

    closed: tuple[Unreached, ...] = ()
    failing: tuple[Unreached, ...] = ()
    unlinked: tuple[Addressee, ...] = ()
    alone: tuple[tuple[int, Name], ...] = ()


def kinds_of(hat: Hat | None) -> frozenset[Kind]:
    """What one is written to in a hat: a teacher who is a parent as well has two ledgers."""
    return TO_STAFF | TO_BOTH if hat is Hat.STAFF else TO_FAMILIES


def failure_of(stored: str | None) -> Failure | None:
    """The reason of a row without what the messenger said of it; None for one that has no word of ours."""
    try:
        return Failure((stored or "").partition(":")[0])
    except ValueError:
        return None
