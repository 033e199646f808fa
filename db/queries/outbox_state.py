"""How the mail is doing: four statements, in numbers that say nothing about anybody."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, case, extract, func, or_, select

from db.models import JournalEvent, Outbox
from db.queries.lateness import owed
from db.queries.outbox_kept import ended_at
from db.session import Session
from domain.ledger import failure_of
from domain.outbox import Kind, State

LATELY = timedelta(hours=24)
BELLS = (Kind.ALERT, Kind.ABSENCE)
QUANTILES = (50, 99)
NO_WORD = "other"  # a reason that has no word of ours


@dataclass(frozen=True, slots=True)
class OutboxState:
    """What waits now, and what became of the mail in the last 24 hours.

    `oldest_due` is how many seconds the oldest message waits beyond its time, unless it is held back on purpose.
    `ended` counts by kind, state and reason ("" for what was sent). `delays` are seconds from the entry to the
    messenger's yes, by kind and percent.
    """

    waiting: int
    due: int
    oldest_due: float
    unprocessed: int
    ended: Mapping[tuple[str, str, str], int]
    delays: Mapping[tuple[str, int], float]


async def read(session: Session, now: datetime) -> OutboxState:
    """At this moment."""
    is_due = Outbox.not_before <= now
    waiting = select(func.count(), func.count(case((is_due, 1))), func.min(case((owed(now), Outbox.not_before))))
    row = (await session.execute(waiting.where(Outbox.state == State.WAITING))).one()
    untold = select(func.count()).select_from(JournalEvent).where(JournalEvent.processed_at.is_(None))
    return OutboxState(
        row[0],
        row[1],
        (now - row[2]).total_seconds() if row[2] is not None else 0.0,
        await session.scalar(untold) or 0,
        await _ended(session, now - LATELY),
        await _delays(session, now - LATELY),
    )


async def _ended(session: Session, since: datetime) -> dict[tuple[str, str, str], int]:
    rows = await session.execute(
        select(Outbox.kind, Outbox.state, Outbox.failure, func.count())
        .where(*_since(since, Kind), Outbox.state.in_((State.SENT, State.FAILED, State.CANCELLED)))
        .group_by(Outbox.kind, Outbox.state, Outbox.failure)
    )
    found: Counter[tuple[str, str, str]] = Counter()
    for kind, state, failure, count in rows:
        reason = "" if state == State.SENT else failure_of(failure) or NO_WORD
        found[kind, state, str(reason)] += count
    return dict(found)


def _since(moment: datetime, kinds: Iterable[Kind]) -> tuple[ColumnElement[bool], ...]:
    """What has ended since, as the index on it wants to be asked: each kind named, and none that waits."""
    return Outbox.state != State.WAITING, Outbox.kind.in_([kind.value for kind in kinds]), ended_at() >= moment


async def _delays(session: Session, since: datetime) -> dict[tuple[str, int], float]:
    """The seconds that so many percent needed at most; the database ranks them, as SQLite knows no percentiles."""
    seconds = extract("epoch", Outbox.sent_at) - extract("epoch", Outbox.created_at)
    ranked = (
        select(
            Outbox.kind,
            seconds.label("seconds"),
            func.row_number().over(partition_by=Outbox.kind, order_by=seconds).label("rank"),
            func.count().over(partition_by=Outbox.kind).label("of_all"),
        )
        .where(*_since(since, BELLS), Outbox.state == State.SENT)
        .subquery()
    )
    ranks = {percent: (ranked.c.of_all * percent + 99) // 100 for percent in QUANTILES}
    rows = await session.execute(select(ranked).where(or_(*(ranked.c.rank == rank for rank in ranks.values()))))
    return {
        (row.kind, percent): float(row.seconds)
        for row in rows
        for percent in QUANTILES
        if row.rank == (row.of_all * percent + 99) // 100
    }
