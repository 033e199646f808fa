"""What is too late for a bell of its own goes into the next digest; so does a digest that is older than the next."""

from collections.abc import Collection
from datetime import datetime, timedelta

from db.queries import folding, outbox
from db.session import Session
from domain import digest_hours
from domain.outbox import Claimed, Failure, State
from domain.readers import Reader

SECOND = timedelta(seconds=1)


async def fold(session: Session, row: Claimed, reader: Reader, now: datetime, batch: Collection[int]) -> None:
    """Into the digest that waits already (also in our `batch`), else into the next one, laid out now."""
    target = await folding.waiting_digest(session, row, now, batch)
    after = now
    while target is None:
        due = digest_hours.next_due(reader.preferences, reader.zone, after)
        if due is None:
            await outbox.end(session, [row.id], State.CANCELLED, Failure.OFF)
            return
        target = await folding.digest_of(session, row, due, now)
        after = due.at + SECOND
    await folding.fold(session, [row.id], target)
