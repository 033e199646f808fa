"""A change of a lesson is told to the teachers it concerns: a message of the outbox in the change's own transaction."""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import insert, select

from db.among import among
from db.models import Chat, Outbox
from db.queries.owing import fresh
from db.session import Session
from domain.alerts import UNDO_ABSENCE
from domain.outbox import Kind, State


async def owe(session: Session, persons: Collection[int], record: int, event: int, day: date, now: datetime) -> None:
    """To those who have a chat; what waits for somebody already will tell this too.

    A message is about its first event and whatever comes after it, so that nobody hears of what was taken back in time.
    """
    about = Outbox.kind == Kind.LESSON.value, Outbox.local_day == day, Outbox.reference.startswith(f"{record}:")
    waits = Outbox.state == State.WAITING, Outbox.leased_by.is_(None)
    waiting = set(await session.scalars(select(Outbox.person_id).where(*about, *waits)))
    chats = select(Chat.person_id).where(among(session, Chat.person_id, persons), Chat.closed_at.is_(None)).distinct()
    reached = {person for person in await session.scalars(chats) if person is not None}
    moments = {"pupil_id": None, "created_at": now, "not_before": now + UNDO_ABSENCE}
    rows = [fresh(person, Kind.LESSON, day, f"{record}:{event}") | moments for person in sorted(reached - waiting)]
    if rows:
        await session.execute(insert(Outbox), rows)
