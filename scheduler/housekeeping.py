"""Forgetting what nobody waits for any more."""

from datetime import datetime, timedelta

from db.queries import access, chats, import_runs, invitations
from db.session import Sessions

KEPT = timedelta(days=1)


async def forget_old(sessions: Sessions, now: datetime) -> int:
    """What waits for nobody since a day (questions, wrong codes, unfinished imports), the access log after a year.

    Returns how many.
    """
    async with sessions.begin() as session:
        old = now - KEPT
        forgotten = await chats.forget_stale(session, old) + await invitations.forget_tries(session, old)
        return forgotten + await import_runs.forget_stale(session, old) + await access.forget_old(session, now)
