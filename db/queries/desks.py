"""What lies on a teacher's desk while a typed line is read: own groups, their pupils, their lessons of these weeks."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select

from db.among import among
from db.models import GroupMember, ImportCode, Person
from db.queries import keeping, lessons, scenes, sheets
from db.session import Session
from domain.keeping import At, Keeping, Taught
from domain.line import Desk, Group, Meeting, Pupil
from domain.names import Name
from domain.people import Viewer
from domain.planned import Planned
from domain.scene import Scene

BACK, AHEAD = timedelta(days=14), timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Room:
    """Where a line is read: the viewer's rights, what is planned, the desk itself; `now` is the school's local time."""

    keeping: Keeping
    planned: Mapping[At, Planned]
    desk: Desk
    now: datetime


async def of_viewer(session: Session, viewer: Viewer, now: datetime) -> Room:
    """Everything that reading a line of the viewer depends on; raises NotAllowed for who is no staff."""
    today = now.astimezone(viewer.zone).date()
    first, last = today - BACK, today + AHEAD
    kept = await keeping.of_viewer(session, viewer, first, last)
    planned = await lessons.planned_of(session, kept.groups, first, last, now)
    pupils = await _pupils(session, kept.groups, first)
    meetings: defaultdict[int, list[Meeting]] = defaultdict(list)
    for at, lesson in planned.items():
        if any(held.covers(at) for held in kept.rights):
            meetings[at.group].append(_meeting(at, lesson))
    school = next(iter(kept.groups.values())).school if kept.groups else 0
    groups = tuple(_group(kept, group, pupils, meetings) for group in kept.groups.values())
    zone = ZoneInfo(next((group.zone for group in kept.groups.values()), viewer.zone.key))
    local = now.astimezone(zone)
    desk = Desk(
        now=local.replace(tzinfo=None),
        groups=groups,
        letters=await sheets.letters(session, school),
        works=await scenes.works(session, school),
        codes=await _codes(session, school),
    )
    return Room(kept, planned, desk, local)


async def scene(session: Session, room: Room, at: At) -> Scene:
    """One lesson of the room, as its teacher fills it in; raises NotAllowed for one that is not the viewer's."""
    held, group = room.keeping.right(at), room.keeping.group(at.group)
    sheet = await sheets.of_lesson(session, group, at)
    return Scene(room.keeping, held, group, at, room.now, room.planned.get(at), sheet, works=dict(room.desk.works))


def _group(kept: Keeping, group: Taught, pupils: dict[int, list[Pupil]], meetings: dict[int, list[Meeting]]) -> Group:
    """A class teacher's line is about pupils of the own form only."""
    whole = any(held.group == group.id and held.right.whole for held in kept.rights)
    return Group(
        id=group.id,
        subject=group.subject_name,
        short=group.short,
        forms=group.form_names,
        pupils=tuple(pupils.get(group.id, ())),
        meetings=tuple(sorted(meetings.get(group.id, ()), key=lambda one: (one.day, one.number))),
        name=group.name,
        scale=group.scale,
        keeps=whole,
        homework=group.homework,
    )


def _meeting(at: At, lesson: Planned) -> Meeting:
    return Meeting(at.day, at.number, lesson.starts, lesson.ends, held=lesson.held)


async def _pupils(session: Session, groups: Collection[int], first: date) -> dict[int, list[Pupil]]:
    member, found = GroupMember, defaultdict[int, list[Pupil]](list)
    rows = await session.execute(
        select(member.group_id, Person.id, Person.surname, Person.name, Person.patronymic, member.since, member.until)
        .select_from(member)
        .join(Person, Person.id == member.pupil_id)
        .where(among(session, member.group_id, groups), or_(member.until.is_(None), member.until >= first))
        .order_by(Person.search, Person.id)
    )
    for row in rows:
        name = Name(row.surname, row.name, row.patronymic)
        found[row.group_id].append(Pupil(row.id, name, row.since, row.until))
    return found


async def _codes(session: Session, school: int) -> dict[str, str]:
    """What the school's own signs mean, as it was told once («5-» is «5»)."""
    code = ImportCode
    rows: Any = await session.execute(select(code.written, code.means).where(code.school_id == school))
    return {row.written: row.means for row in rows if row.means}
