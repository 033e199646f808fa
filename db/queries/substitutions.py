"""The school's lessons of some days as the office sees them, and changing one of them."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from db.among import among
from db.models import (
    Form,
    Group,
    GroupForm,
    GroupMember,
    GroupTeacher,
    JournalEvent,
    Person,
    RoleHeld,
    SchoolYear,
    Subject,
    Substitution,
    TimetableSlot,
)
from db.queries import journal_changes, substitutions_told
from db.queries.almanac import Almanac
from db.queries.journal import Entry
from db.queries.timetable_rows import announced, overlaps
from db.session import Session
from domain.leading import LEAD
from domain.names import Name
from domain.people import NotAllowed, Post, Viewer
from domain.substitutions import LessonKey, Order, order_of
from domain.substitutions_board import Board, FormLine, GroupLine, Teaching
from domain.timetable import Slot
from domain.words import Role, Source

TEACH = (Role.TEACHER, Role.CLASS_TEACHER)


async def post_for_form(session: Session, viewer: Viewer, form: int) -> Post:
    """As whom the viewer leads the school of this form; raises NotAllowed."""
    school = select(SchoolYear.school_id).join(Form, Form.year_id == SchoolYear.id).where(Form.id == form)
    return _leads(viewer, await session.scalar(school), f"form {form}")


async def post_for_group(session: Session, viewer: Viewer, group: int) -> Post:
    """As whom the viewer leads the school of this group; raises NotAllowed."""
    school = select(SchoolYear.school_id).join(Group, Group.year_id == SchoolYear.id).where(Group.id == group)
    return _leads(viewer, await session.scalar(school), f"group {group}")


def _leads(viewer: Viewer, school: int | None, what: str) -> Post:
    if school is None:
        raise NotAllowed(what)
    return viewer.works_as(LEAD, school)


async def forms(session: Session, school: int, day: date, now: datetime) -> Board:
    """The forms of the school year that `day` lies in, with their calendars and bells, in order; no lessons yet."""
    rows = await session.execute(
        select(Form.id, Form.name, Form.grade, Form.shift)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .where(SchoolYear.school_id == school, SchoolYear.starts <= day, SchoolYear.ends >= day)
        .order_by(Form.grade, Form.name, Form.id)
    )
    found = {row.id: FormLine(row.id, row.name, row.grade, row.shift) for row in rows}
    return Board(found, dict(await Almanac().forms(session, set(found), now)) if found else {})


async def board(session: Session, school: int, first: date, last: date, now: datetime) -> Board:
    """The whole school from `first` to `last`; eight statements, however large it is."""
    known = await forms(session, school, first, now)
    groups = await _groups(session, known)
    orders = await _orders(session, groups, first, last)
    staff = await _staff(session, school, first)
    teachers = {one.person for group in groups.values() for one in group.teachings}
    teachers |= {order.teacher_id for order in orders.values() if order.teacher_id}
    people = await _people(session, teachers | staff)
    subjects = await session.execute(
        select(Subject.id, Subject.name).where(Subject.school_id == school).order_by(Subject.search, Subject.id)
    )
    named = {row.id: row.name for row in subjects}
    return Board(known.forms, known.books, groups, orders, people, staff, named)


async def _groups(session: Session, known: Board) -> dict[int, GroupLine]:
    rows = await session.execute(
        select(Group.id, Group.subject_id, Group.name, Subject.name.label("subject"), GroupForm.form_id)
        .join(GroupForm, GroupForm.group_id == Group.id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(among(session, GroupForm.form_id, known.forms))
        .order_by(Group.id)
    )
    lines: dict[int, Any] = {}
    of_group: defaultdict[int, list[FormLine]] = defaultdict(list)
    places = {form: place for place, form in enumerate(known.forms)}
    for row in sorted(rows, key=lambda row: places[row.form_id]):
        lines[row.id] = row
        of_group[row.id].append(known.forms[row.form_id])
    slots = await _slots(session, lines, known, of_group)
    teachings: defaultdict[int, list[Teaching]] = defaultdict(list)
    taught = await session.execute(
        select(GroupTeacher.group_id, GroupTeacher.teacher_id, GroupTeacher.since, GroupTeacher.until)
        .where(among(session, GroupTeacher.group_id, lines))
        .order_by(GroupTeacher.id)
    )
    for group, teacher, since, until in taught:
        teachings[group].append(Teaching(teacher, since, until))
    return {
        number: GroupLine(
            number, row.subject_id, row.subject, row.name, tuple(of_group[number]), tuple(slots[number]),
            tuple(teachings[number]),
        )
        for number, row in lines.items()
    }  # fmt: skip


async def _slots(
    session: Session, lines: Mapping[int, Any], known: Board, of_group: Mapping[int, list[FormLine]]
) -> dict[int, list[Slot]]:
    found: defaultdict[int, list[Slot]] = defaultdict(list)
    rows = await session.execute(select(TimetableSlot).where(among(session, TimetableSlot.group_id, lines)))
    for row in rows:
        line, starts = lines[row.group_id], known.books[of_group[row.group_id][0].id].calendar.starts
        found[row.group_id].append(
            Slot(
                row.group_id, line.subject, line.name, row.weekday, row.number, row.room, row.parity,
                row.since or starts, row.until,
            )
        )  # fmt: skip
    return found


async def _orders(session: Session, groups: Collection[int], first: date, last: date) -> dict[LessonKey, Order]:
    """Also of lessons that are moved into these days."""
    rows = await session.execute(
        select(Substitution).where(among(session, Substitution.group_id, groups), *announced(first, last))
    )
    return {LessonKey(row.group_id, row.day, row.number): order_of(row._asdict()) for row in rows}


async def _staff(session: Session, school: int, day: date) -> set[int]:
    here = RoleHeld.school_id == school, RoleHeld.role.in_(TEACH), *overlaps(RoleHeld, day, day)
    return set(await session.scalars(select(RoleHeld.person_id).where(*here)))


async def _people(session: Session, persons: Collection[int]) -> dict[int, str]:
    """«Соколова М. И.», in the order of names."""
    rows = await session.execute(
        select(Person.id, Person.surname, Person.name, Person.patronymic)
        .where(among(session, Person.id, persons))
        .order_by(Person.search, Person.id)
    )
    return {row.id: Name(row.surname, row.name, row.patronymic).short for row in rows}


async def sharing(session: Session, group: int, day: date) -> set[int]:
    """The other groups that pupils of this one are in on that day."""
    mine, other = aliased(GroupMember), aliased(GroupMember)
    rows = await session.scalars(
        select(other.group_id)
        .join(mine, mine.pupil_id == other.pupil_id)
        .where(mine.group_id == group, other.group_id != group)
        .where(*overlaps(mine, day, day), *overlaps(other, day, day))
        .distinct()
    )
    return set(rows)


class Made(StrEnum):
    """What became of an order."""

    DONE = "done"
    SAME = "same"  # it was so already: a second tap
    OVERTAKEN = "overtaken"  # somebody else changed the lesson meanwhile; nothing is written


@dataclass(frozen=True, slots=True)
class Ordered:
    """An order to be carried out: `seen` is the fingerprint of what its presser saw, `concerned` are the teachers."""

    key: LessonKey
    order: Order
    seen: int
    concerned: Collection[int]


async def make(session: Session, viewer: Viewer, wanted: Ordered, now: datetime) -> Made:
    """Carry it out, and tell the teachers; raises NotAllowed for who does not lead the group's school."""
    key, order = wanted.key, wanted.order
    post = await post_for_group(session, viewer, key.group)
    await session.execute(select(Group.id).where(Group.id == key.group).with_for_update())
    stands = await _stands(session, key)
    if stands == order:
        return Made.SAME
    if stands.print != wanted.seen:
        return Made.OVERTAKEN
    entry = Entry(now, Source.CHAT, viewer.person)
    place = post.school_id, key.group, key.day, key.number
    if order.usual:
        record = await journal_changes.restore(session, *place, entry)
    else:
        record = await journal_changes.substitute(session, *place, asdict(order), entry)
    if record is not None:
        event = await _newest_event(session, record)
        await substitutions_told.owe(session, wanted.concerned, record, event, key.day, now)
    return Made.DONE


async def _stands(session: Session, key: LessonKey) -> Order:
    here = Substitution.group_id == key.group, Substitution.day == key.day, Substitution.number == key.number
    row = (await session.execute(select(Substitution).where(*here))).one_or_none()
    return order_of(None if row is None else row._asdict())


async def _newest_event(session: Session, record: int) -> int:
    about = JournalEvent.subject == Substitution.__tablename__, JournalEvent.subject_id == record
    return (await session.scalar(select(func.max(JournalEvent.id)).where(*about))) or 0
