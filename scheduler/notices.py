"""Notices that were confirmed for later leave when their time has come, each in a transaction of its own."""

from db.queries import notice_due
from scheduler.work import Work


async def leave(work: Work) -> int:
    """How many have left. A machine that was off makes up for it; what has expired meanwhile is not delivered."""
    now = work.clock()
    async with work.sessions() as session:
        due = await notice_due.due(session, now)
    left = 0
    for number in due:
        async with work.sessions.begin() as session:
            left += await notice_due.leave(session, number, now)
    return left
