"""«Ознакомлен(а) с неделей»: signed by a guardian for a pupil, once. Two guardians learn nothing of each other."""

from collections.abc import Collection
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import delete, exists, select, update

from db.among import among
from db.models import Preference
from db.models import Signature as Row
from db.session import Session, insert_new
from domain.people import Hat, NotAllowed, Viewer


async def sign(session: Session, viewer: Viewer, pupil: int, week: date, now: datetime) -> None:
    """From now on the week is signed; whoever has signed it already keeps the moment.

    Whether there is such a week to be signed is the caller's to look at. Raises NotAllowed for whoever is not the
    pupil's guardian.
    """
    if viewer.hat is not Hat.GUARDIAN:
        raise NotAllowed(f"week of {pupil}")
    row = {"person_id": viewer.person, "pupil_id": viewer.child(pupil).id, "week": week, "signed_at": now}
    await session.execute(insert_new(session, Row).values(**row))


async def own(session: Session, viewer: Viewer, week: date) -> dict[int, datetime]:
    """When the viewer has signed the week of each of their children, by their own clock."""
    zone = (Preference.person_id == Row.person_id) & (Preference.key == "zone") & Preference.pupil_id.is_(None)
    rows = await session.execute(
        select(Row.pupil_id, Row.signed_at, Preference.value)
        .outerjoin(Preference, zone)
        .where(Row.person_id == viewer.person, Row.week == week)
    )
    zones = {child.id: child.zone for child in viewer.children}
    return {
        row.pupil_id: row.signed_at.astimezone(ZoneInfo(row.value) if row.value else zones[row.pupil_id])
        for row in rows
        if row.pupil_id in zones
    }


async def of_persons(
    session: Session, persons: Collection[int], weeks: Collection[date]
) -> dict[tuple[int, int, date], datetime]:
    """Person, pupil and week of every signature of these people in these weeks, with its moment."""
    if not persons:
        return {}
    rows = await session.execute(
        select(Row.person_id, Row.pupil_id, Row.week, Row.signed_at).where(
            among(session, Row.person_id, persons), Row.week.in_(weeks)
        )
    )
    return {(row.person_id, row.pupil_id, row.week): row.signed_at for row in rows}


async def forget(session: Session, person: int) -> None:
    """The person leaves the bot: their signatures go with them."""
    await session.execute(delete(Row).where(Row.person_id == person))


async def move(session: Session, kept: int, gone: int) -> None:
    """Two records turn out to be one human: signatures move to `kept`; of a week both have signed the earlier stays."""
    mine, other = Row, Row.__table__.alias()
    same = other.c.pupil_id == mine.pupil_id, other.c.week == mine.week
    earlier = exists().where(*same, other.c.person_id == gone, other.c.signed_at < mine.signed_at)
    await session.execute(delete(mine).where(mine.person_id == kept, earlier))
    both = exists().where(*same, other.c.person_id == kept)
    await session.execute(delete(mine).where(mine.person_id == gone, both))
    await session.execute(update(mine).where(mine.person_id == gone).values(person_id=kept))
