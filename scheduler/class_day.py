"""At a quarter to eight on a school day: whoever leads a form is told what has to be looked after there."""

from datetime import datetime
from zoneinfo import ZoneInfo

from db.queries import class_day, nudge
from domain.class_day import is_time, next_morning
from domain.people import local_day
from scheduler.work import Work


async def lay_out(work: Work) -> int:
    """Each form once a day; how many messages are new. What there is to tell is looked at when they leave."""
    now = work.clock()
    async with work.sessions() as session:
        schools = await nudge.schools(session)
    made = 0
    for school, zone in schools:
        name = f"class_day {school}"
        if is_time(now, zone) and work.done_until.get(name, now) <= now:
            made += await _school(work, school, zone, now)
            work.done_until[name] = next_morning(now, zone)
    return made


async def _school(work: Work, school: int, zone: ZoneInfo, now: datetime) -> int:
    today = local_day(now, zone)
    async with work.sessions() as session:
        leading = await class_day.owed(session, school, today)
    if not leading:
        return 0
    async with work.sessions.begin() as session:
        return await class_day.owe(session, leading, today, now)
