"""Messages on their way: claimed under a lease, sent, put back, ended. Killed at any instant, no row is lost.

«Flag first, then send» lost 348 of 400 messages in one kill; here the flag comes after the messenger's yes.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, update
from sqlalchemy.orm import aliased

from db.models import Chat, Outbox
from db.session import Session
from domain.outbox import Claimed, Failure, Kind, State

LEASE = timedelta(seconds=90)


async def claim(session: Session, by: str, channels: Collection[int], now: datetime, limit: int) -> list[Claimed]:
    """At most `limit` of the rows that are due and that one of our channels can carry; the urgent ones first.

    Also those of people who have no open chat any more: nobody else would ever end them.
    Two processes on PostgreSQL never get the same row: what another one is claiming is skipped. A message of several
    parts leaves in their order: the next one is not claimed before the one before it has ended.
    """
    opened = Chat.person_id == Outbox.person_id, Chat.closed_at.is_(None)
    ours = exists().where(*opened, Chat.channel_id.in_(channels)) | ~exists().where(*opened)
    free = or_(Outbox.leased_until.is_(None), Outbox.leased_until <= now)
    due = (
        select(Outbox.id)
        .where(Outbox.state == State.WAITING, Outbox.not_before <= now, free, ours, _in_its_turn())
        .order_by(Outbox.priority, Outbox.not_before, Outbox.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    rows = await session.execute(
        update(Outbox)
        .where(Outbox.id.in_(due.scalar_subquery()))
        .values(leased_by=by, leased_until=now + LEASE)
        .returning(
            Outbox.id, Outbox.person_id, Outbox.kind, Outbox.local_day, Outbox.reference, Outbox.pupil_id,
            Outbox.created_at, Outbox.not_before, Outbox.tries, Outbox.priority, Outbox.part,
        )
    )  # fmt: skip
    found = sorted(rows, key=lambda row: (row.priority, row.not_before, row.id))
    return [
        Claimed(
            row.id, row.person_id, Kind(row.kind), row.local_day, row.reference, row.pupil_id, row.created_at,
            row.not_before, row.tries, row.part,
        )
        for row in found
    ]  # fmt: skip


async def channels_due(session: Session, channels: Collection[int], now: datetime) -> list[int]:
    """Those of our channels that something is due in; the first of ours as well where somebody has no chat any more."""
    opened = Chat.person_id == Outbox.person_id, Chat.closed_at.is_(None)
    waiting = Outbox.state == State.WAITING, Outbox.not_before <= now
    rows = await session.scalars(
        select(Chat.channel_id).select_from(Outbox).outerjoin(Chat, and_(*opened)).where(*waiting).distinct()
    )
    due = {min(channels) if channel is None else channel for channel in rows}
    return sorted(due & set(channels))


def _in_its_turn() -> ColumnElement[bool]:
    before = aliased(Outbox)
    same = (
        before.person_id == Outbox.person_id,
        before.kind == Outbox.kind,
        before.local_day == Outbox.local_day,
        before.reference == Outbox.reference,
    )
    return (Outbox.part == 0) | ~exists().where(*same, before.part < Outbox.part, before.state == State.WAITING)


async def renew(session: Session, by: str, now: datetime) -> None:
    """We are alive: our leases go on."""
    ours = Outbox.leased_by == by, Outbox.state == State.WAITING, Outbox.leased_until.is_not(None)
    await session.execute(update(Outbox).where(*ours).values(leased_until=now + LEASE))


async def lessees(session: Session) -> set[str]:
    """Who holds leases."""
    held = Outbox.state == State.WAITING, Outbox.leased_until.is_not(None), Outbox.leased_by.is_not(None)
    return {name for name in await session.scalars(select(Outbox.leased_by).where(*held).distinct()) if name}


async def release(session: Session, lessees: Collection[str]) -> None:
    """These send no more: what they held is free at once, and so are the rows that they had not got to."""
    held = Outbox.leased_by.in_(lessees), Outbox.state == State.WAITING
    await session.execute(update(Outbox).where(*held).values(leased_until=None, leased_by=None))


async def mark_sent(session: Session, row: int, by: str, ref: str, now: datetime) -> None:
    """The messenger has confirmed; `ref` is its own name of the message."""
    ours = Outbox.id == row, Outbox.leased_by == by, Outbox.state == State.WAITING
    await session.execute(
        update(Outbox).where(*ours).values(state=State.SENT, sent_at=now, sent_ref=ref, leased_until=None, failure=None)
    )


async def postpone(session: Session, row: int, not_before: datetime) -> None:
    """Its time has not come after all."""
    mine = Outbox.id == row, Outbox.state == State.WAITING
    await session.execute(update(Outbox).where(*mine).values(not_before=not_before, leased_until=None, leased_by=None))


async def hold(session: Session, row: int, until: datetime) -> None:
    """The messenger takes nothing before `until`."""
    mine = Outbox.id == row, Outbox.state == State.WAITING
    await session.execute(update(Outbox).where(*mine).values(leased_until=until, leased_by=None))


async def put_back(session: Session, row: int, until: datetime, failure: str) -> None:
    """It did not work; again after `until`. Its own moment stays, so that it can be seen how late it is.

    Nobody holds the lease meanwhile: what is entered now may still go into it.
    """
    mine = Outbox.id == row, Outbox.state == State.WAITING
    await session.execute(
        update(Outbox)
        .where(*mine)
        .values(leased_until=until, leased_by=None, failure=failure[:200], tries=Outbox.tries + 1)
    )


async def end(session: Session, rows: Sequence[int], state: State, failure: Failure | str | None) -> None:
    """These will not be sent, and why."""
    await session.execute(
        update(Outbox)
        .where(Outbox.id.in_(rows), Outbox.state == State.WAITING)
        .values(state=state, failure=None if failure is None else str(failure)[:200], leased_until=None)
    )


async def due(session: Session, now: datetime) -> int:
    """How many wait although their time has come; also those that are being sent."""
    waiting = Outbox.state == State.WAITING, Outbox.not_before <= now
    return (await session.scalar(select(func.count()).select_from(Outbox).where(*waiting))) or 0
