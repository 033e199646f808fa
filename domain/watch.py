"""What administrators are told at once: mail that does not leave, a backup that was not made, a disk almost full."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

STALL = timedelta(minutes=10)  # how long the oldest message may wait beyond its time
OLD = timedelta(days=2)  # one is made every night, so two nights have failed
AGAIN = timedelta(hours=6)  # a trouble that stays is told again, and not more often
CALM = timedelta(minutes=10)  # so long it must have been gone to be called over: nobody is told of each wave
SETTLING = timedelta(minutes=30)  # a machine that was off makes up for its backups before it is blamed
LEAST_SHARE, LEAST_BYTES = 0.05, 500_000_000


class Trouble(StrEnum):
    """One of these is one message."""

    QUEUE = "queue"
    BACKUP = "backup"
    DISK = "disk"


COMMON = frozenset({Trouble.QUEUE})  # all processes see the same; of disks and backups each machine has its own


@dataclass(frozen=True, slots=True)
class Space:
    """A disk, in bytes."""

    total: int
    free: int

    @property
    def scarce(self) -> bool:
        """Under a twentieth, or under 500 MB."""
        return self.free < LEAST_BYTES or self.free < self.total * LEAST_SHARE


@dataclass(frozen=True, slots=True)
class Seen:
    """What there is to see now: how late the mail is, whether the last try of a backup `failed`, when the last good one
    was made (None: never, or none are made), since when somebody watches, and the disk with the least space.
    """

    late: timedelta = timedelta(0)
    failed: bool = False
    backup: datetime | None = None
    since: datetime | None = None
    disk: Space | None = None


@dataclass(slots=True)
class Memory:
    """What this process has told and when, and when it last `met` each trouble: all forgotten at a restart, after which
    a trouble that stays is told again.
    """

    told: dict[Trouble, datetime] = field(default_factory=dict)
    met: dict[Trouble, datetime] = field(default_factory=dict)
    since: datetime | None = None
    failed: bool = False


@dataclass(frozen=True, slots=True)
class News:
    """To be told now: a trouble, or that it is `over`."""

    trouble: Trouble
    over: bool = False


def wrong(seen: Seen, now: datetime) -> frozenset[Trouble]:
    """What is."""
    return frozenset(_wrong(seen, now))


def _wrong(seen: Seen, now: datetime) -> Iterator[Trouble]:
    if seen.late > STALL:
        yield Trouble.QUEUE
    settled = seen.since is not None and now - seen.since >= SETTLING
    if seen.failed or (settled and seen.backup is not None and now - seen.backup > OLD):
        yield Trouble.BACKUP
    if seen.disk is not None and seen.disk.scarce:
        yield Trouble.DISK


def news(found: frozenset[Trouble], memory: Memory, now: datetime) -> list[News]:
    """Each trouble at once, then every six hours while it stays; when it is over, once, if it was told at all."""
    memory.met.update(dict.fromkeys(found, now))
    told = memory.told
    begun = [News(one) for one in Trouble if one in found and (one not in told or now - told[one] >= AGAIN)]
    over = [one for one in Trouble if one in told and one not in found and now - memory.met[one] >= CALM]
    return begun + [News(one, over=True) for one in over]


def remember(one: News, memory: Memory, now: datetime) -> None:
    """It was told."""
    if one.over:
        del memory.told[one.trouble]
    else:
        memory.told[one.trouble] = now
