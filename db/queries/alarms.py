"""Placeholder."""

from datetime import date, datetime

from sqlalchemy import select, update

from db.models import Alarm
from db.session import Session, insert_new


async def open_alarm(session: Session, pupil: int, day: date, number: int, now: datetime) -> None:
    """Once a day."""
    await session.execute(insert_new(session, Alarm).values(pupil_id=pupil, day=day, number=number, opened_at=now))


async def told(session: Session, pupil: int, day: date, now: datetime) -> None:
    """The first guardian was asked."""
    mine = Alarm.pupil_id == pupil, Alarm.day == day, Alarm.told_at.is_(None)
    await session.execute(update(Alarm).where(*mine).values(told_at=now))


async def closed(session: Session, pupil: int, day: date) -> bool:
    """Was it answered?"""
    found = select(Alarm.id).where(Alarm.pupil_id == pupil, Alarm.day == day, Alarm.closed_at.is_not(None))
    return await session.scalar(found) is not None
