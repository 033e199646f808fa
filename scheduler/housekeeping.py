"""Forgetting what nobody waits for any more."""

from datetime import datetime, timedelta

from db.queries import chats, invitations
from db.session import Sessions

KEPT = timedelta(days=1)


async def forget_old(sessions: Sessions, now: datetime) -> int:
    """Questions nobody answered and wrong codes, both older than a day; returns how many."""
    async with sessions.begin() as session:
        return await chats.forget_stale(session, now - KEPT) + await invitations.forget_tries(session, now - KEPT)
