"""Addresses of calendars: which are open, for whom. One for each chat and pupil at a time."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, insert, select, update

from db.models import CalendarFeed, Chat
from db.session import Session, inserted
from domain.people import Hat, Viewer


@dataclass(frozen=True, slots=True)
class Feed:
    """Whose chat it was made in and about whom; `hat` is as whom the chat's person may see that pupil."""

    channel: int
    external: int
    language: str
    pupil: int
    hat: Hat


async def opened(session: Session, viewer: Viewer, pupil_id: int, now: datetime) -> int | None:
    """The open feed; the first one is made now. None when it was revoked. Raises NotAllowed like every query."""
    known = (
        await session.execute(select(CalendarFeed.id, CalendarFeed.revoked_at).where(*_of(viewer, pupil_id)))
    ).all()
    if not known:
        return await _make(session, viewer, pupil_id, now)
    return next((row.id for row in known if row.revoked_at is None), None)


async def renew(session: Session, viewer: Viewer, pupil_id: int, now: datetime) -> int:
    """Another feed; the old one is dead."""
    await revoke(session, viewer, pupil_id, now)
    return await _make(session, viewer, pupil_id, now)


async def revoke(session: Session, viewer: Viewer, pupil_id: int, now: datetime) -> None:
    """No feed any more."""
    here = *_of(viewer, pupil_id), CalendarFeed.revoked_at.is_(None)
    await session.execute(update(CalendarFeed).where(*here).values(revoked_at=now))


async def find(session: Session, feed: int) -> Feed | None:
    """The feed, unless it was revoked or its chat is nobody's any more. Says nothing about rights: ask the viewer."""
    row = (
        await session.execute(
            select(Chat.channel_id, Chat.external_id, Chat.language, Chat.person_id, CalendarFeed.pupil_id)
            .join(CalendarFeed, CalendarFeed.chat_id == Chat.id)
            .where(CalendarFeed.id == feed, CalendarFeed.revoked_at.is_(None), Chat.person_id.is_not(None))
        )
    ).one_or_none()
    if row is None:
        return None
    hat = Hat.PUPIL if row.pupil_id == row.person_id else Hat.GUARDIAN
    return Feed(row.channel_id, row.external_id, row.language, row.pupil_id, hat)


async def _make(session: Session, viewer: Viewer, pupil_id: int, now: datetime) -> int:
    row = {"chat_id": viewer.chat, "pupil_id": viewer.child(pupil_id).id, "made_at": now}
    return await inserted(session, insert(CalendarFeed).values(row).returning(CalendarFeed.id))


def _of(viewer: Viewer, pupil_id: int) -> tuple[ColumnElement[bool], ...]:
    return CalendarFeed.chat_id == viewer.chat, CalendarFeed.pupil_id == viewer.child(pupil_id).id
