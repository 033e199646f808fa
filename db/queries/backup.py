"""Whose night it is for a backup, and who hears how its monthly check went."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import exists, func, or_, select

from db.models import JournalEvent, Outbox, RoleHeld, School
from db.queries import nudge
from db.queries.events import wait_for_planner
from db.queries.owing import fresh
from db.queries.readers import zone_of
from db.session import Session, insert_new
from domain.backup import Checked
from domain.outbox import Kind
from domain.people import local_day
from domain.words import Role


async def zone(session: Session) -> ZoneInfo | None:
    """The clock of the first school; None where there is none, and nothing to lose."""
    name = await session.scalar(select(School.zone).order_by(School.id).limit(1))
    return zone_of(name) if name else None


async def begun(session: Session) -> datetime | None:
    """When the first entry was made in the journal; None where it is empty, and there is little to lose."""
    return await session.scalar(select(func.min(JournalEvent.at)))


async def is_told(session: Session, month: date) -> bool:
    """Has the check of the month that begins then been told?"""
    of_month = Outbox.kind == Kind.OPERATIONS.value, Outbox.local_day == month
    return bool(await session.scalar(select(exists().where(*of_month))))


async def owe(session: Session, found: Checked, month: date, now: datetime) -> int:
    """One letter to each administrator who can be reached; nobody gets a second one of the same month."""
    await wait_for_planner(session)
    if await is_told(session, month):
        return 0
    people = await nudge.reached(session, await _administrators(session, now))
    about = {"pupil_id": None, "created_at": now, "not_before": now}
    rows = [fresh(person, Kind.OPERATIONS, month, found.reference) | about for person in sorted(people)]
    if rows:
        await session.execute(insert_new(session, Outbox), rows)
    return len(rows)


async def _administrators(session: Session, now: datetime) -> set[int]:
    here = await zone(session)
    today = local_day(now, here) if here else now.date()
    holds = (
        or_(RoleHeld.since.is_(None), RoleHeld.since <= today),
        func.coalesce(RoleHeld.until, date.max) >= today,
    )
    return set(await session.scalars(select(RoleHeld.person_id).where(RoleHeld.role == Role.ADMIN, *holds)))
