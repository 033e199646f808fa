"""Notices whose messages have all ended are reported to their authors, each in a transaction of its own."""

from db.queries import receipts_report
from scheduler.work import Work


async def report(work: Work) -> int:
    """How many authors are owed a report now."""
    async with work.sessions() as session:
        ended = await receipts_report.ended(session)
    made = 0
    for number in ended:
        async with work.sessions.begin() as session:
            made += await receipts_report.owe(session, number, work.clock())
    return made
