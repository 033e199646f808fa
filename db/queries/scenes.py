"""One lesson for the screen of its teacher: rights, plan, journal and draft together."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select

from db.models import Person, WorkKind
from db.queries import keeping, lessons, sheets
from db.session import Session
from domain.keeping import At
from domain.names import Name
from domain.people import Viewer
from domain.scene import Scene


async def of_lesson(session: Session, viewer: Viewer, at: At, now: datetime) -> Scene:
    """The lesson with the viewer's right in it; raises NotAllowed when they have none."""
    kept = await keeping.of_viewer(session, viewer, at.day, at.day)
    held, group = kept.right(at), kept.group(at.group)
    planned = await lessons.planned_of(session, {group.id: group}, at.day, at.day, now)
    return Scene(
        keeping=kept,
        held=held,
        group=group,
        at=at,
        now=now.astimezone(ZoneInfo(group.zone)),
        planned=planned.get(at),
        sheet=await sheets.of_lesson(session, group, at),
        draft=await sheets.draft(session, viewer.person, at),
        instead_of=await _named(session, held.instead_of),
        works=await works(session, group.school),
    )


async def works(session: Session, school: int) -> dict[str, int]:
    """The school's kinds of work with their usual weights, in the order of its list."""
    rows = await session.execute(
        select(WorkKind.name, WorkKind.weight).where(WorkKind.school_id == school).order_by(WorkKind.id)
    )
    return {row.name: row.weight for row in rows}


async def _named(session: Session, person: int | None) -> Name | None:
    if person is None:
        return None
    row = (
        await session.execute(select(Person.surname, Person.name, Person.patronymic).where(Person.id == person))
    ).one()
    return Name(*row)
