"""Teachers whose groups have had no mark for twelve days: reminded once for each silence, and nobody else is told."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from db.models import Chat, Outbox, School
from db.queries import lessons, teaching
from db.queries.almanac import Almanac
from db.queries.owing import fresh
from db.queries.teaching import Wanted
from db.session import Session, insert_new
from domain.nudge import NUDGE, Silence, candidates, silences
from domain.outbox import Claimed, Kind
from domain.readers import Reader

YEAR = timedelta(days=366)

Key = tuple[int, int, date]  # teacher, group, first silent day


async def schools(session: Session) -> list[tuple[int, ZoneInfo]]:
    """Every school with its clock."""
    rows = await session.execute(select(School.id, School.zone).order_by(School.id))
    return [(row.id, ZoneInfo(row.zone)) for row in rows]


async def silent(session: Session, school: int, zone: ZoneInfo, now: datetime) -> list[Silence]:
    """Groups that have been silent for twelve days, on a day on which their form has school."""
    here = now.astimezone(zone)
    today = here.date()
    known = await teaching.of_school(session, Wanted(school, today - YEAR, today))
    since, almanac = candidates(known, today, NUDGE), Almanac()
    groups = {number: known.groups[number] for number in since}
    if not groups:
        return []
    lines = await lessons.of_groups(session, groups, today, today, now, since=since, almanac=almanac)
    books = await almanac.forms(session, {group.forms[0] for group in groups.values()}, now)
    calendars = {form: book.calendar for form, book in books.items()}
    found = silences(known, calendars, since, lines, here, NUDGE)
    return [one for one in found if not calendars[one.group.forms[0]].closed(today)]


async def owe(session: Session, found: Sequence[Silence], now: datetime) -> int:
    """One message to each of their teachers who has an open chat; what was owed before is left alone."""
    keys = [(teacher, one) for one in found for teacher in one.teachers]
    linked = await reached(session, {teacher for teacher, _ in keys})
    about = {"pupil_id": None, "created_at": now, "not_before": now}
    rows = [
        fresh(teacher, Kind.NUDGE, one.first, str(one.group.id)) | about for teacher, one in keys if teacher in linked
    ]
    if not rows:
        return 0
    made = await session.execute(insert_new(session, Outbox).returning(Outbox.id), rows)
    return len(made.all())


async def of_letters(session: Session, rows: Sequence[tuple[Claimed, Reader]], now: datetime) -> dict[Key, Silence]:
    """What is still silent when the letters are written; nothing is asked where there are none."""
    readers = [reader for row, reader in rows if row.kind is Kind.NUDGE]
    zones = {post.school_id: post.zone for reader in readers for post in reader.posts}
    found: dict[Key, Silence] = {}
    for school, zone in sorted(zones.items()):
        for one in await silent(session, school, zone, now):
            found |= {(teacher, one.group.id, one.first): one for teacher in one.teachers}
    return found


async def reached(session: Session, people: Collection[int]) -> set[int]:
    """Those of these people who have an open chat."""
    opened = Chat.person_id.in_(people), Chat.closed_at.is_(None)
    return {person for person in await session.scalars(select(Chat.person_id).where(*opened)) if person is not None}
