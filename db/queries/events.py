"""The journal's events that nobody has been told of: found by their state, never by a time or a number.

A watermark on time or id skips what a slower transaction commits later: that lost 208 of 1,529 events.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update

from db.models import JournalEvent
from db.session import Session
from db.slices import slices

# Plans of two processes would lay the same letter twice; any number that no other lock has.
PLANNER = 715_518


@dataclass(frozen=True, slots=True)
class Unprocessed:
    """An event as it lies in the feed."""

    id: int
    school: int
    subject: str
    record: int
    pupil: int | None
    group: int | None
    actor: int | None
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    at: datetime

    def of(self, name: str) -> Any:
        """What the record says (or said before it was taken back)."""
        return (self.after or self.before or {}).get(name)


async def wait_for_planner(session: Session) -> None:
    """Our turn to plan, until the transaction ends, when whoever is at it has done; SQLite has one writer anyway.

    Nobody gives up instead of waiting: two jobs that strike together would then give up together, every time.
    """
    if session.dialect.name == "postgresql":
        await session.execute(select(func.pg_advisory_xact_lock(PLANNER)))


async def unprocessed(session: Session, limit: int) -> list[Unprocessed]:
    """The oldest events that have not been looked at, at most `limit`."""
    event = JournalEvent
    rows = await session.execute(
        select(
            event.id, event.school_id, event.subject, event.subject_id, event.pupil_id, event.group_id,
            event.actor_id, event.before, event.after, event.at,
        )
        .where(event.processed_at.is_(None))
        .order_by(event.id)
        .limit(limit)
    )  # fmt: skip
    return [Unprocessed(*row) for row in rows]


async def mark_processed(session: Session, events: Sequence[int], now: datetime) -> None:
    """They have been looked at, whether they owe anything or not."""
    for some in slices(events):
        await session.execute(update(JournalEvent).where(JournalEvent.id.in_(some)).values(processed_at=now))
