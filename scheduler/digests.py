"""Laying out the digests whose hour has come: one row for each person and day, whoever lays it out first."""

from db.queries import digest_rows, events
from domain.digest_hours import GOOD_FOR
from scheduler.work import Work

NAME = "digests"


async def lay_out(work: Work) -> int:
    """Every digest that was due in the last hours and is not there yet; returns how many.

    After a night without power yesterday evening's is made up for in the morning, and the one before it is not: what
    waited for it waits in the next. Whether there is anything to tell is seen when it is written.
    """
    now = work.clock()
    since = max(now - GOOD_FOR, work.done_until.get(NAME, now - GOOD_FOR))
    async with work.sessions.begin() as session:
        await events.wait_for_planner(session)  # the alerts lay out digests too
        made = await digest_rows.lay_out(session, since, now)
    work.done_until[NAME] = now
    return made
