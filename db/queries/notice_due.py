"""Notices whose time has come; and confirming one."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import select, update

from db.models import Notice as Row
from db.models import Outbox
from db.queries import notice_audience, notice_reach, notices, readers
from db.queries.owing import fresh
from db.session import Session, insert_new
from domain.notice import Notice, Stage
from domain.outbox import Kind
from domain.people import local_day


async def confirm(session: Session, notice: Notice, now: datetime) -> bool:
    """Its author has said yes: it leaves now, or at its time. False when that was said before: a second press."""
    due = notice.due_at
    mine = Row.id == notice.id, Row.confirmed_at.is_(None)
    done = await session.execute(update(Row).where(*mine).values(confirmed_at=now, due_at=due or now))
    if done.rowcount != 1:
        return False
    if due is None or due <= now:
        await notice_audience.lay_out(session, notice, now)
    return True


async def due(session: Session, now: datetime) -> list[int]:
    """Notices that were confirmed for a time that has come."""
    waiting = Row.laid_out_at.is_(None), Row.confirmed_at.is_not(None)
    still = Row.withdrawn_at.is_(None), Row.refused_at.is_(None), Row.due_at <= now
    return list(await session.scalars(select(Row.id).where(*waiting, *still).order_by(Row.due_at, Row.id)))


async def leave(session: Session, number: int, now: datetime) -> bool:
    """Lay it out, if its author still may address these people; else it is refused, and they are told so."""
    await notices.hold(session, number)
    notice = (await notices.read(session, [number])).get(number)
    if notice is None or notice.stage is not Stage.SCHEDULED:
        return False
    posts = (await readers.posts_of(session, [notice.author_id], now)).get(notice.author_id, ())
    reach = await notice_reach.of(session, notice.author_id, posts, notice.school_id, now)
    audience = reach.still(notice.audience)
    if not audience.chosen:
        await _refuse(session, notice, now)
        return False
    return await notice_audience.lay_out(session, replace(notice, audience=audience), now)


async def _refuse(session: Session, notice: Notice, now: datetime) -> None:
    mine = Row.id == notice.id, Row.laid_out_at.is_(None)
    await session.execute(update(Row).where(*mine).values(refused_at=now, reported_at=now))
    day, about = local_day(now, notice.zone), f"{notice.id}:refused"  # it may leave after all, which is told apart
    row = fresh(notice.author_id, Kind.NOTICE_REPORT, day, about)
    await session.execute(insert_new(session, Outbox).values(**row, created_at=now, not_before=now, pupil_id=None))
