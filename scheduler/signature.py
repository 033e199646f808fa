"""On Sunday evening: who got the week's digest and has not signed the week is reminded, once."""

from db.queries import signature_rows
from domain.signature import LATEST
from scheduler.work import Work

NAME = "signature"
DAYS = (7, 1)  # nowhere on Earth is it Sunday evening or Monday morning on another day of UTC


async def remind(work: Work) -> int:
    """How many reminders are new. An evening without power is made up for until Monday noon."""
    now = work.clock()
    if now.isoweekday() not in DAYS:
        return 0
    since = max(now - LATEST, work.done_until.get(NAME, now - LATEST))
    async with work.sessions.begin() as session:
        made = await signature_rows.lay_out(session, since, now)
    work.done_until[NAME] = now
    return made
