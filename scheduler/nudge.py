"""Once a school day, in the morning: teachers whose groups have had no mark for twelve days are reminded."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from db.queries import events, nudge
from domain.nudge import EVENING, MORNING
from scheduler.work import Work

DAY = timedelta(days=1)


async def remind(work: Work) -> int:
    """Each silence once; how many messages are new. A morning without power is made up for until the evening."""
    now = work.clock()
    async with work.sessions() as session:
        schools = await nudge.schools(session)
    made = 0
    for school, zone in schools:
        name = f"nudge {school}"
        if _due(now, zone) and work.done_until.get(name, now) <= now:
            made += await _school(work, school, zone, now)
            work.done_until[name] = _next_morning(now, zone)
    return made


async def _school(work: Work, school: int, zone: ZoneInfo, now: datetime) -> int:
    async with work.sessions() as session:
        found = await nudge.silent(session, school, zone, now)
    if not found:
        return 0
    async with work.sessions.begin() as session:
        await events.wait_for_planner(session)
        return await nudge.owe(session, found, now)


def _due(now: datetime, zone: ZoneInfo) -> bool:
    return MORNING <= now.astimezone(zone).hour < EVENING


def _next_morning(now: datetime, zone: ZoneInfo) -> datetime:
    here = now.astimezone(zone)
    return (here + DAY).replace(hour=MORNING, minute=0, second=0, microsecond=0)
