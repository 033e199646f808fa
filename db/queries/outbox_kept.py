"""Forgetting messages that have ended, with what says which events they told. Never what is owed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.orm import aliased

from db.among import among
from db.models import Outbox, OutboxEvent
from db.session import Session
from domain.outbox import Kind, State
from domain.outbox_kept import ENDED


@dataclass(frozen=True, slots=True)
class Batch:
    """How many went, and how many were looked at and stay all the same."""

    gone: int
    spared: int


def ended_at() -> ColumnElement[datetime]:
    """When it was sent; what was not sent has no moment of its own, and counts from when it should have left."""
    return func.coalesce(Outbox.sent_at, Outbox.not_before)


async def forget(session: Session, kind: Kind, before: datetime, spared: int, limit: int) -> Batch:
    """The oldest that ended, and are about a day, before that moment; at most `limit`.

    `spared` of the oldest have been looked at already. Who calls again after fewer than `limit` finds nothing.
    """
    rows = await _old(session, kind, before, spared, limit)
    if not rows:
        return Batch(0, 0)
    waited_for = await _waited_for(session, kind, before)
    kept = {row.id for row in rows if (row.local_day, row.reference, row.part) in waited_for}
    kept |= await _to_be_told(session, [row.id for row in rows])
    gone = [row.id for row in rows if row.id not in kept]
    if gone:
        await session.execute(delete(Outbox).where(among(session, Outbox.id, gone), Outbox.state.in_(ENDED)))
    return Batch(len(gone), len(kept))


async def _old(session: Session, kind: Kind, before: datetime, spared: int, limit: int) -> Sequence[Any]:
    """In the order of the index on what has ended; another process may be at the same, so what it holds is skipped."""
    ended = Outbox.state != State.WAITING, Outbox.state.in_(ENDED), Outbox.kind == kind.value, ended_at() <= before
    found = await session.execute(
        select(Outbox.id, Outbox.local_day, Outbox.reference, Outbox.part)
        .where(*ended, Outbox.local_day < before.date())
        .order_by(ended_at())
        .offset(spared)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return found.all()


async def _waited_for(session: Session, kind: Kind, before: datetime) -> set[tuple[date, str, int]]:
    """Keys under which something that old still waits for somebody.

    When two records turn out to be one human, who was told it already is known by the key.
    """
    still = Outbox.state == State.WAITING, Outbox.local_day < before.date()
    found = await session.execute(select(Outbox.kind, Outbox.local_day, Outbox.reference, Outbox.part).where(*still))
    return {(row.local_day, row.reference, row.part) for row in found if row.kind == kind}


async def _to_be_told(session: Session, rows: Collection[int]) -> set[int]:
    """Those that told an event which waits for somebody else: likewise, known by the event."""
    mine, other = aliased(OutboxEvent), aliased(OutboxEvent)
    found = await session.scalars(
        select(mine.outbox_id)
        .join(other, other.event_id == mine.event_id)
        .join(Outbox, Outbox.id == other.outbox_id)
        .where(among(session, mine.outbox_id, rows), Outbox.state == State.WAITING)
        .distinct()
    )
    return set(found)
