"""Where administrators are reached at once, past the outbox."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, or_, select

from db.models import Channel, Chat, RoleHeld
from db.queries.backup import zone
from db.session import Session
from domain.people import local_day
from domain.words import Role


@dataclass(frozen=True, slots=True)
class Desk:
    """A chat of an administrator, in the language that is spoken there."""

    person: int
    channel: int
    external: int
    language: str


async def desks(session: Session, channels: Collection[int], now: datetime) -> dict[int, list[Desk]]:
    """By person, the newest chat first: whoever administers a school of one of these channels and has a chat there."""
    here = await zone(session)
    today = local_day(now, here) if here else now.date()
    rows = await session.execute(
        select(Chat.person_id, Chat.channel_id, Chat.external_id, Chat.language)
        .join(Channel, Channel.id == Chat.channel_id)
        .join(RoleHeld, RoleHeld.person_id == Chat.person_id)
        .where(
            RoleHeld.role == Role.ADMIN,
            or_(RoleHeld.since.is_(None), RoleHeld.since <= today),
            func.coalesce(RoleHeld.until, date.max) >= today,
            or_(Channel.school_id.is_(None), Channel.school_id == RoleHeld.school_id),
            Chat.channel_id.in_(channels),
            Chat.closed_at.is_(None),
        )
        .order_by(Chat.person_id, Chat.linked_at.desc(), Chat.id.desc())
    )
    found: dict[int, list[Desk]] = {}
    for person, channel, external, language in rows:
        assert person is not None  # noqa: S101 - joined to a post of theirs
        desk = Desk(person, channel, external, language)
        if desk not in found.setdefault(person, []):  # who administers two schools has one chat
            found[person].append(desk)
    return found
