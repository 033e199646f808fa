"""A pupil's timetable: one statement for slots, bells, teachers, changes and control works."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Date,
    Integer,
    Select,
    String,
    Time,
    cast,
    exists,
    literal,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import aliased
from sqlalchemy.types import Boolean, TypeEngine

from db.models import (
    Bell,
    Form,
    Group,
    GroupMember,
    GroupTeacher,
    Lesson,
    Person,
    Subject,
    Substitution,
    TimetableSlot,
)
from db.queries.diary_rows import member_of
from db.session import Session
from db.types import Word
from domain import timetable as t
from domain.calendars import Calendar
from domain.names import Name
from domain.people import Child, Viewer
from domain.words import LessonKind, Parity

SHAPE: dict[str, TypeEngine[Any]] = {
    "row": String(),
    "group_id": Integer(),
    "subject": String(),
    "name": String(),
    "weekday": Integer(),
    "number": Integer(),
    "room": String(),
    "parity": Word(Parity),
    "since": Date(),
    "until": Date(),
    "member_since": Date(),
    "member_until": Date(),
    "starts": Time(),
    "ends": Time(),
    "own": Boolean(),
    "surname": String(),
    "given": String(),
    "patronymic": String(),
    "day": Date(),
    "cancelled": Boolean(),
    "remote": Boolean(),
    "to_day": Date(),
    "to_number": Integer(),
    "other_subject": String(),
    "reason": String(),
}


async def between(
    session: Session, viewer: Viewer, pupil_id: int, calendar: Calendar, first: date, last: date
) -> t.Timetable:
    """What the pupil's days from `first` to `last` follow from; raises NotAllowed unless the viewer may see them.

    Changes that are not announced yet are left out.
    """
    child = viewer.child(pupil_id)
    rows = (await session.execute(_statement(child, first, last))).all()
    return t.Timetable(
        calendar,
        tuple(_slot(row, calendar) for row in rows if row.row == "slot"),
        tuple(t.Bell(r.number, r.weekday, bool(r.own), r.starts, r.ends) for r in rows if r.row == "bell"),
        tuple(t.Teacher(r.group_id, _called(r), r.since, r.until) for r in rows if r.row == "teacher"),
        tuple(_change(row) for row in rows if row.row == "change"),
        tuple(_controls(rows)),
    )


def _slot(row: Any, calendar: Calendar) -> t.Slot:
    since = max(row.since or calendar.starts, row.member_since)
    until = min((day for day in (row.until, row.member_until) if day is not None), default=None)
    return t.Slot(row.group_id, row.subject, row.name, row.weekday, row.number, row.room, row.parity, since, until)


def _change(row: Any) -> t.Change:
    return t.Change(
        row.group_id,
        row.subject,
        row.day,
        row.number,
        bool(row.cancelled),
        bool(row.remote),
        row.to_day,
        row.to_number,
        _called(row),
        row.other_subject or "",
        row.room,
        row.reason,
    )


def _called(row: Any) -> str:
    """«Соколова М. И.»; nobody is «»."""
    return Name(row.surname, row.given, row.patronymic).short if row.surname else ""


def _controls(rows: Sequence[Any]) -> list[t.Control]:
    return sorted(
        (t.Control(r.day, r.subject) for r in rows if r.row == "control"), key=lambda one: (one.day, one.subject)
    )


def _statement(child: Child, first: date, last: date) -> CompoundSelect[Any]:
    return union_all(
        _slots(child, first, last),
        _bells(child),
        _teachers(child, first, last),
        _changes(child, first, last),
        _control_works(child, first, last),
    )


def _columns(**given: Any) -> list[ColumnElement[Any]]:
    return [(given[name] if name in given else cast(null(), kind)).label(name) for name, kind in SHAPE.items()]


def _slots(child: Child, first: date, last: date) -> Select[Any]:
    slot, member = TimetableSlot, GroupMember
    return (
        select(
            *_columns(
                row=literal("slot"),
                group_id=slot.group_id,
                subject=Subject.name,
                name=Group.name,
                weekday=slot.weekday,
                number=slot.number,
                room=slot.room,
                parity=slot.parity,
                since=slot.since,
                until=slot.until,
                member_since=member.since,
                member_until=member.until,
            )
        )
        .select_from(slot)
        .join(member, member.group_id == slot.group_id)
        .join(Group, Group.id == slot.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(
            member.pupil_id == child.id,
            member.since <= last,
            or_(member.until.is_(None), member.until >= first),
            or_(slot.since.is_(None), slot.since <= last),
            or_(slot.until.is_(None), slot.until >= first),
        )
    )


def _bells(child: Child) -> Select[Any]:
    return (
        select(
            *_columns(
                row=literal("bell"),
                weekday=Bell.weekday,
                number=Bell.number,
                starts=Bell.starts,
                ends=Bell.ends,
                own=Bell.form_id.is_not(None),
            )
        )
        .select_from(Bell)
        .join(Form, Form.id == child.form_id)
        .where(
            Bell.school_id == child.school_id,
            Bell.shift == Form.shift,
            or_(Bell.form_id.is_(None), Bell.form_id == Form.id),
        )
    )


def _taught(group: Any, child: Child, first: date, last: date) -> ColumnElement[bool]:
    return exists().where(
        GroupMember.group_id == group,
        GroupMember.pupil_id == child.id,
        GroupMember.since <= last,
        or_(GroupMember.until.is_(None), GroupMember.until >= first),
    )


def _teachers(child: Child, first: date, last: date) -> Select[Any]:
    return (
        select(
            *_columns(
                row=literal("teacher"),
                group_id=GroupTeacher.group_id,
                surname=Person.surname,
                given=Person.name,
                patronymic=Person.patronymic,
                since=GroupTeacher.since,
                until=GroupTeacher.until,
            )
        )
        .select_from(GroupTeacher)
        .join(Person, Person.id == GroupTeacher.teacher_id)
        .where(_taught(GroupTeacher.group_id, child, first, last))
    )


def _changes(child: Child, first: date, last: date) -> Select[Any]:
    """Also of lessons that are moved into these days from outside."""
    change, other = Substitution, aliased(Subject)
    return (
        select(
            *_columns(
                row=literal("change"),
                group_id=change.group_id,
                subject=Subject.name,
                number=change.number,
                room=change.room,
                surname=Person.surname,
                given=Person.name,
                patronymic=Person.patronymic,
                day=change.day,
                cancelled=change.cancelled,
                remote=change.remote,
                to_day=change.new_day,
                to_number=change.new_number,
                other_subject=other.name,
                reason=change.reason,
            )
        )
        .select_from(change)
        .join(Group, Group.id == change.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .outerjoin(other, other.id == change.subject_id)
        .outerjoin(Person, Person.id == change.teacher_id)
        .where(
            or_(change.day.between(first, last), change.new_day.between(first, last)),
            change.announced.is_(True),
            _taught(change.group_id, child, first, last),
        )
    )


def _control_works(child: Child, first: date, last: date) -> Select[Any]:
    return (
        select(*_columns(row=literal("control"), subject=Subject.name, day=Lesson.day))
        .select_from(Lesson)
        .join(GroupMember, member_of(Lesson.group_id, Lesson.day, child.id))
        .join(Group, Group.id == Lesson.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(Lesson.kind == LessonKind.CONTROL, Lesson.day.between(first, last))
    )
