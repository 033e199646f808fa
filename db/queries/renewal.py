"""Somebody has lost access: their old chats are nobody's at once, and what waits for them waits until they are back."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, func, select, update

from db.among import among
from db.models import CalendarFeed, Chat, Dialog, Invitation, Outbox
from db.session import Session
from domain.outbox import State


async def shut_out(session: Session, person: int, now: datetime) -> None:
    """No chat speaks for the person any more, no calendar goes on, and no code that names them opens anything.

    The chats stay, as a stranger's: whoever holds the old phone is greeted like one.
    """
    chats = select(Chat.id).where(Chat.person_id == person)
    await session.execute(delete(Dialog).where(Dialog.chat_id.in_(chats)))
    await session.execute(
        update(CalendarFeed)
        .where(CalendarFeed.chat_id.in_(chats), CalendarFeed.revoked_at.is_(None))
        .values(revoked_at=now)
    )
    await session.execute(
        update(Invitation)
        .where(Invitation.person_id == person, Invitation.used_at.is_(None), Invitation.revoked_at.is_(None))
        .where(Invitation.expires_at > now)
        .values(revoked_at=now)
    )
    await session.execute(
        update(Chat)
        .where(Chat.person_id == person)
        .values(person_id=None, hat=None, pupil_id=None, linked_at=None)
    )  # fmt: skip


async def newest(session: Session, person: int) -> int:
    """The newest code that names the person, 0 without any: a screen that knows it sees that another was issued."""
    return (await session.scalar(select(func.max(Invitation.id)).where(Invitation.person_id == person))) or 0


async def awaited(session: Session, people: Collection[int], now: datetime) -> dict[int, datetime]:
    """Those who have lost access and hold a new code that is still good, with the moment it ends."""
    if not people:
        return {}
    rows = await session.execute(
        select(Invitation.person_id, func.max(Invitation.expires_at).label("ends"))
        .where(
            among(session, Invitation.person_id, people), Invitation.renewal, Invitation.used_at.is_(None),
            Invitation.revoked_at.is_(None), Invitation.expires_at > now,
        )
        .group_by(Invitation.person_id)
    )  # fmt: skip
    return {row.person_id: row.ends for row in rows}


async def welcome_back(session: Session, person: int) -> None:
    """What was held for the person may leave now; its own moments stay, so that what is old goes into a digest."""
    held = Outbox.person_id == person, Outbox.state == State.WAITING, Outbox.leased_by.is_(None)
    await session.execute(update(Outbox).where(*held).values(leased_until=None))
