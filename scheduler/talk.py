"""Who wrote a message that did not arrive is told so, once."""

from db.queries import talk_lost
from scheduler.work import Work


async def tell_of_losses(work: Work) -> int:
    """How many are told now; nothing is written where nothing was lost."""
    now = work.clock()
    async with work.sessions() as session:
        found = await talk_lost.lost(session, now)
    if not found:
        return 0
    async with work.sessions.begin() as session:
        return await talk_lost.owe(session, found, now)
