"""What lies on a teacher's desk while a typed line is read: own groups, their pupils, their lessons of these weeks."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Date, Select, String, bindparam, cast, literal, or_, select, text, union_all

from db.among import ids_of, listed
from db.models import AttendanceCode, GroupMember, ImportCode, Person, WorkKind
from db.queries import keeping, lessons, sheets
from db.session import Session
from domain.keeping import At, Keeping, Taught, grouped
from domain.line import Desk, Group, Meeting, Pupil
from domain.names import Name
from domain.people import Viewer
from domain.planned import Planned
from domain.scene import Scene
from domain.words import Attendance

BACK, AHEAD, RECENT = timedelta(days=14), timedelta(days=14), timedelta(days=4)


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
    whole = {held.group for held in kept.rights if held.right.whole}
    days = {number: _days(today, whole=number in whole) for number in kept.groups}
    planned = await lessons.planned_on(session, kept.groups, days, now)
    meetings: defaultdict[int, list[Meeting]] = defaultdict(list)
    rights = grouped(kept.rights)
    for at, lesson in planned.items():
        if any(held.covers(at) for held in rights[at.group]):
            meetings[at.group].append(Meeting(at.day, at.number, lesson.starts, lesson.ends, held=lesson.held))
    pupils = await _pupils(session, kept.groups, first)
    groups = tuple(
        _group(group, pupils[number], meetings[number], whole=number in whole) for number, group in kept.groups.items()
    )
    words = await _words(session, next((group.school for group in kept.groups.values()), 0))
    local = now.astimezone(ZoneInfo(next((group.zone for group in kept.groups.values()), viewer.zone.key)))
    return Room(kept, planned, Desk(local.replace(tzinfo=None), groups, *words), local)


def _days(today: date, *, whole: bool) -> list[date]:
    """Of whose attendance alone is kept only the last days matter: a class teacher has all lessons of the form."""
    back, ahead = (BACK, AHEAD) if whole else (RECENT, timedelta())
    return [today + timedelta(days=n) for n in range(-back.days, ahead.days + 1)]


async def scene(session: Session, room: Room, at: At) -> Scene:
    """One lesson of the room, as its teacher fills it in; raises NotAllowed for one that is not the viewer's."""
    held, group = room.keeping.right(at), room.keeping.group(at.group)
    there = None if held.form else [(p.id, p.name, 0) for p in room.desk.group(at.group).pupils if p.there(at.day)]
    sheet = await sheets.of_lesson(session, group, at, brief=True, known=sheets.Known(room.desk.letters, there))
    return Scene(room.keeping, held, group, at, room.now, room.planned.get(at), sheet, works=dict(room.desk.works))


def _group(group: Taught, pupils: Sequence[Pupil], meetings: Sequence[Meeting], *, whole: bool) -> Group:
    return Group(
        id=group.id,
        subject=group.subject_name,
        short=group.short,
        forms=group.form_names,
        pupils=tuple(pupils),
        meetings=tuple(meetings),
        name=group.name,
        scale=group.scale,
        keeps=whole,
        homework=group.homework,
    )


@cache
def _members(dialect: str) -> Select[Any]:
    member = GroupMember
    found: Any = (
        select(member.group_id, member.since, member.until, Person.id, Person.surname, Person.name, Person.patronymic)
        .select_from(member)
        .join(Person, Person.id == member.pupil_id)
        .where(
            listed(dialect, member.group_id, "groups"),
            or_(member.until.is_(None), member.until >= bindparam("first", type_=Date())),
        )
        .order_by(Person.search, Person.id)
    )
    return found  # type: ignore[no-any-return]  # rows of seven columns


async def _pupils(session: Session, groups: Collection[int], first: date) -> defaultdict[int, list[Pupil]]:
    """By group, in order of the names; one and the same pupil in several groups is one object."""
    asked = {"groups": ids_of(session, groups), "first": first}
    found: defaultdict[int, list[Pupil]] = defaultdict(list)
    same: dict[tuple[Any, ...], Pupil] = {}
    for group, *one in (await session.execute(_members(session.dialect.name), asked)).all():
        since, until, number, *name = one
        key = (number, since, until)
        if key not in same:
            same[key] = Pupil(number, Name(*name), since, until)
        found[group].append(same[key])
    return found


WORDS = union_all(
    select(literal("letter"), AttendanceCode.letter, cast(AttendanceCode.meaning, String), AttendanceCode.id)
    .where(AttendanceCode.school_id == bindparam("school")),
    select(literal("work"), WorkKind.name, cast(WorkKind.weight, String), WorkKind.id)
    .where(WorkKind.school_id == bindparam("school")),
    select(literal("code"), ImportCode.written, cast(ImportCode.means, String), ImportCode.id)
    .where(ImportCode.school_id == bindparam("school"), ImportCode.means != ""),
).order_by(text("4"))  # fmt: skip


async def _words(session: Session, school: int) -> tuple[dict[str, Attendance], dict[str, int], dict[str, str]]:
    """The school's attendance letters, kinds of work, and what its own signs mean («5-»), as it was told once."""
    rows = (await session.execute(WORDS, {"school": school})).all()
    letters = {said: Attendance(means) for what, said, means, _ in rows if what == "letter"}
    works = {said: int(means) for what, said, means, _ in rows if what == "work"}
    return letters, works, {said: means for what, said, means, _ in rows if what == "code"}
