"""How late the mail is."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, or_, select

from db.models import Outbox
from db.session import Session
from domain.outbox import State
from domain.sending import LONGEST_PAUSE


def owed(now: datetime) -> ColumnElement[bool]:
    """Its time has come, and nobody holds it back on purpose: between two tries it is ten minutes at most.

    Who has lost access is awaited back for days, and their mail says nothing about how the mail is doing.
    """
    return (Outbox.not_before <= now) & or_(
        Outbox.leased_until.is_(None), Outbox.leased_until <= now + 2 * LONGEST_PAUSE
    )


async def oldest(session: Session, now: datetime) -> timedelta:
    """How long the oldest message waits beyond its time; nothing when none does."""
    waiting = Outbox.state == State.WAITING, owed(now)
    since = await session.scalar(select(func.min(Outbox.not_before)).where(*waiting))
    return now - since if since is not None else timedelta(0)
