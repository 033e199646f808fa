"""One message takes over what another one should have told."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import and_, delete, exists, select, update
from sqlalchemy.orm import aliased

from db.models import Outbox, OutboxEvent
from db.queries.owing import fresh, unleased
from db.session import Session, insert_new
from domain.digest_hours import Due
from domain.outbox import DIGESTS, Claimed, State


async def waiting_digest(session: Session, row: Claimed, now: datetime, batch: Collection[int]) -> int | None:
    """The person's earliest other digest that has not left: nobody is sending it, or it is in our own `batch`."""
    return await session.scalar(
        select(Outbox.id)
        .where(
            Outbox.person_id == row.person,
            Outbox.id != row.id,
            Outbox.kind.in_([*DIGESTS]),
            Outbox.state == State.WAITING,
            unleased(now) | Outbox.id.in_(batch),
            # two old digests of one kind: the older goes into the younger, never both into each other
            (Outbox.kind != row.kind.value) | (Outbox.local_day > row.day),
        )
        .order_by(Outbox.not_before, Outbox.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )


async def digest_of(session: Session, row: Claimed, due: Due, now: datetime) -> int | None:
    """The person's digest that is due then, laid out now if it is not there; None when it has left, or is `row`."""
    new = fresh(row.person, due.kind, due.day, "")
    await session.execute(insert_new(session, Outbox).values(**new, created_at=now, not_before=due.at))
    key = {name: new[name] for name in ("person_id", "kind", "local_day", "reference", "part")}
    found = select(Outbox.id).filter_by(**key).where(
        Outbox.state == State.WAITING, Outbox.id != row.id, unleased(now)
    )  # fmt: skip
    return await session.scalar(found.with_for_update(skip_locked=True))


async def fold(session: Session, rows: Sequence[int], target: int) -> None:
    """`target` tells their events; they themselves are told."""
    other = aliased(OutboxEvent)
    twice = exists().where(
        other.outbox_id == target, other.person_id == OutboxEvent.person_id, other.event_id == OutboxEvent.event_id
    )
    await session.execute(delete(OutboxEvent).where(OutboxEvent.outbox_id.in_(rows), twice))
    await session.execute(update(OutboxEvent).where(OutboxEvent.outbox_id.in_(rows)).values(outbox_id=target))
    await session.execute(
        update(Outbox)
        .where(Outbox.id.in_(rows), Outbox.state == State.WAITING)
        .values(state=State.FOLDED, leased_until=None)
    )


async def move(session: Session, kept: int, gone: int) -> None:
    """Two records turn out to be one human: what waits for `gone` goes to `kept`, and nothing is told twice."""
    other, theirs = aliased(OutboxEvent), aliased(Outbox)
    told = exists().where(other.person_id == kept, other.event_id == OutboxEvent.event_id)
    await session.execute(delete(OutboxEvent).where(OutboxEvent.person_id == gone, told))
    await session.execute(update(OutboxEvent).where(OutboxEvent.person_id == gone).values(person_id=kept))
    waits = Outbox.person_id == gone, Outbox.state == State.WAITING
    key = "kind", "local_day", "reference", "part"
    same = (theirs.person_id == kept, *(getattr(theirs, name) == getattr(Outbox, name) for name in key))
    pairs = await session.execute(select(Outbox.id, theirs.id.label("target")).join(theirs, and_(*same)).where(*waits))
    for row in pairs.all():
        await fold(session, [row.id], row.target)
    await session.execute(update(Outbox).where(*waits).values(person_id=kept))
