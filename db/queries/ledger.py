"""What somebody was sent unasked, what waits for them, and what was not sent: their own, and nobody else's."""

from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select

from db.models import Outbox
from db.session import Session
from domain.ledger import KEPT, Entry, failure_of, kinds_of
from domain.outbox import Failure, Kind, State
from domain.people import Viewer


async def own(session: Session, viewer: Viewer, now: datetime) -> list[Entry]:
    """What the viewer was written in the hat they wear: first what waits, the soonest first; then the newest first.

    Where nothing was owed any more, nothing is told: put right in time, or part of another message.
    """
    at = func.coalesce(Outbox.sent_at, Outbox.not_before)
    told = or_(
        Outbox.state.in_((State.WAITING, State.SENT, State.FAILED)),
        (Outbox.state == State.CANCELLED) & (func.coalesce(Outbox.failure, Failure.NOTHING) != Failure.NOTHING),
    )
    rows = await session.execute(
        select(
            Outbox.kind, Outbox.local_day, Outbox.pupil_id, Outbox.state, at.label("at"), Outbox.failure, Outbox.tries
        )
        .where(
            Outbox.person_id == viewer.person,
            Outbox.kind.in_(kinds_of(viewer.hat)),
            told,
            (Outbox.state == State.WAITING) | (at >= now - KEPT),
        )
        .order_by(Outbox.id)
    )
    entries = [_entry(row) for row in rows]
    waiting = sorted((one for one in entries if one.state is State.WAITING), key=lambda one: one.at)
    over = sorted((one for one in entries if one.state is not State.WAITING), key=lambda one: one.at, reverse=True)
    return [*waiting, *over]


def _entry(row: Any) -> Entry:
    state = State(row.state)
    failure = failure_of(row.failure) if state in (State.FAILED, State.CANCELLED) else None
    return Entry(Kind(row.kind), row.local_day, row.pupil_id, state, row.at, failure, row.tries)
