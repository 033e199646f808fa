"""A notice that has left is corrected or withdrawn: what waits says so or is cancelled, what has arrived is edited."""

from datetime import datetime
from typing import Any

from sqlalchemy import and_, insert, or_, select, update

from db.models import Notice as Row
from db.models import Outbox, Receipt
from db.queries.outbox import LEASE
from db.queries.owing import fresh, unleased
from db.session import Session
from domain.notice import PHOTOS, Notice
from domain.outbox import TELL, Failure, Kind, State
from domain.people import local_day

IN_FLIGHT = LEASE  # then it is known what became of a message that is being sent just now


async def cancel(session: Session, notice: Notice) -> bool:
    """A notice that waits or was refused goes back to being a draft; False when it has left a moment ago."""
    mine = Row.id == notice.id, Row.laid_out_at.is_(None)
    done = await session.execute(update(Row).where(*mine).values(confirmed_at=None, refused_at=None, reported_at=None))
    return done.rowcount == 1


async def correct(session: Session, notice: Notice, words: str, now: datetime) -> bool:
    """Other words for a notice that has left; receipts stay. False when it says so already, or was withdrawn."""
    mine = Row.id == notice.id, Row.withdrawn_at.is_(None), Row.laid_out_at.is_not(None), Row.text != words
    done = await session.execute(update(Row).where(*mine).values(text=words, corrected_at=now, edits=Row.edits + 1))
    if done.rowcount != 1:
        return False
    await _edit(session, notice, now, Outbox.part < PHOTOS)
    return True


async def withdraw(session: Session, notice: Notice, now: datetime) -> bool:
    """It is nobody's notice any more; what waits is cancelled. False when it was withdrawn before."""
    mine = Row.id == notice.id, Row.withdrawn_at.is_(None)
    done = await session.execute(update(Row).where(*mine).values(withdrawn_at=now, edits=Row.edits + 1))
    if done.rowcount != 1:
        return False
    kinds = [*TELL, Kind.NOTICE_REMINDER]
    waiting = Outbox.kind.in_(kinds), _of(notice), Outbox.state == State.WAITING, unleased(now)
    ended = {"state": State.CANCELLED, "failure": Failure.WITHDRAWN.value}
    await session.execute(update(Outbox).where(*waiting).values(**ended))
    await _edit(session, notice, now)
    return True


async def _edit(session: Session, notice: Notice, now: datetime, *parts: Any) -> None:
    """An edit for each message that has arrived, and for those that are on their way at this moment."""
    flying = and_(Outbox.state == State.WAITING, ~unleased(now))
    there = Outbox.kind.in_(TELL), _of(notice), or_(Outbox.state == State.SENT, flying)
    rows = await session.execute(
        select(Outbox.person_id, Outbox.part, Outbox.state).where(*there, *parts).order_by(Outbox.id)
    )
    edit = await session.scalar(select(Row.edits).where(Row.id == notice.id))
    reference, day = f"{notice.id}:{edit}", local_day(now, notice.zone)
    edits = [
        fresh(row.person_id, Kind.NOTICE_EDIT, day, reference, row.part)
        | {"created_at": now, "not_before": now if row.state == State.SENT else now + IN_FLIGHT, "pupil_id": None}
        for row in rows
    ]
    if edits:
        await session.execute(insert(Outbox), edits)


def _of(notice: Notice) -> Any:
    """Rows of the outbox about this notice; by their people, since the outbox is not indexed by what it is about."""
    people = select(Receipt.person_id).where(Receipt.notice_id == notice.id)
    return and_(Outbox.person_id.in_(people), Outbox.reference == str(notice.id))
