"""The rows a timetable is made of: slots, bells, teachers, changes, control works, in one shape and one statement."""

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    CompoundSelect,
    Date,
    Integer,
    Select,
    String,
    Time,
    bindparam,
    exists,
    func,
    literal,
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
    GroupForm,
    GroupMember,
    GroupTeacher,
    Homework,
    Lesson,
    Person,
    Subject,
    Substitution,
    TimetableSlot,
)
from db.queries.diary_rows import member_of
from db.queries.homework import mine
from db.shapes import columns
from db.types import Word
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
    "host": Integer(),
    "host_name": String(),
    "host_forms": String(),
}


Day = date | ColumnElement[date]  # a day, or a parameter that will be one


@cache  # building it costs more than asking it
def statement() -> CompoundSelect[Any]:
    """Everything that the days of :pupil, in :form of :school, from :first to :last follow from.

    `row` says of which kind each one is.
    """
    pupil = bindparam("pupil", type_=BigInteger())
    first, last = bindparam("first", type_=Date()), bindparam("last", type_=Date())
    own = GroupMember.pupil_id == pupil, *overlaps(GroupMember, first, last)
    joined = select(Substitution.joined_group_id).where(_taught(Substitution.group_id, own), *announced(first, last))
    return union_all(
        _slots(first, last).where(*own),
        _hosts(first, last).where(TimetableSlot.group_id.in_(joined)),
        _bells(),
        _teachers().where(or_(_taught(GroupTeacher.group_id, own), GroupTeacher.group_id.in_(joined))),
        _changes().where(*announced(first, last), *own),
        _control_works(first, last).where(member_of(Lesson.group_id, Lesson.day, pupil)),
        _bring().where(Homework.due.between(first, last), mine(pupil)),
    )


def _columns(**given: Any) -> list[ColumnElement[Any]]:
    return columns(SHAPE, **given)


def overlaps(table: Any, first: Day, last: Day) -> tuple[ColumnElement[bool], ...]:
    """It holds on some of these days; an open beginning or end holds for ever."""
    return or_(table.since.is_(None), table.since <= last), or_(table.until.is_(None), table.until >= first)


def announced(first: Day, last: Day) -> tuple[ColumnElement[bool], ...]:
    """Also what is moved into these days from outside."""
    here = or_(Substitution.day.between(first, last), Substitution.new_day.between(first, last))
    return here, Substitution.announced.is_(True)


def _taught(group: Any, own: tuple[ColumnElement[bool], ...]) -> ColumnElement[bool]:
    """A list rather than a question for each row: from the pupil's few groups to their rows is the short way."""
    return group.in_(select(GroupMember.group_id).where(*own))  # type: ignore[no-any-return]  # an untyped column


def _slot(**given: Any) -> list[ColumnElement[Any]]:
    slot = TimetableSlot
    return _columns(
        group_id=slot.group_id, subject=Subject.name, name=Group.name, weekday=slot.weekday, number=slot.number,
        room=slot.room, parity=slot.parity, since=slot.since, until=slot.until, **given,
    )  # fmt: skip


def _slots(first: Day, last: Day) -> Select[Any]:
    member = GroupMember
    return (
        select(*_slot(row=literal("slot"), member_since=member.since, member_until=member.until))
        .select_from(TimetableSlot)
        .join(member, member.group_id == TimetableSlot.group_id)
        .join(Group, Group.id == TimetableSlot.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(*overlaps(TimetableSlot, first, last))
    )


def _hosts(first: Day, last: Day) -> Select[Any]:
    return (
        select(*_slot(row=literal("host")))
        .select_from(TimetableSlot)
        .join(Group, Group.id == TimetableSlot.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(*overlaps(TimetableSlot, first, last))
    )


def _bells() -> Select[Any]:
    own, bell = Bell.form_id.is_not(None), Bell
    return (
        select(
            *_columns(
                row=literal("bell"),
                weekday=bell.weekday,
                number=bell.number,
                starts=bell.starts,
                ends=bell.ends,
                own=own,
            )
        )
        .select_from(Bell)
        .join(Form, Form.id == bindparam("form", type_=BigInteger()))
        .where(
            Bell.school_id == bindparam("school", type_=BigInteger()),
            Bell.shift == Form.shift,
            or_(Bell.form_id.is_(None), Bell.form_id == Form.id),
        )
    )


def _teachers() -> Select[Any]:
    since, until = GroupTeacher.since, GroupTeacher.until
    return (
        select(*_columns(row=literal("teacher"), group_id=GroupTeacher.group_id, since=since, until=until, **_NAME))
        .select_from(GroupTeacher)
        .join(Person, Person.id == GroupTeacher.teacher_id)
    )


def _changes() -> Select[Any]:
    change, other, host = Substitution, aliased(Subject), aliased(Group)
    return (
        select(
            *_columns(
                row=literal("change"), group_id=change.group_id, subject=Subject.name, name=Group.name, day=change.day,
                number=change.number, room=change.room, cancelled=change.cancelled, remote=change.remote,
                to_day=change.new_day, to_number=change.new_number, other_subject=other.name, reason=change.reason,
                member_since=GroupMember.since, member_until=GroupMember.until,
                host=change.joined_group_id, host_name=host.name, host_forms=forms_of(change.joined_group_id), **_NAME,
            )
        )
        .select_from(change)
        .join(GroupMember, GroupMember.group_id == change.group_id)
        .join(Group, Group.id == change.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .outerjoin(other, other.id == change.subject_id)
        .outerjoin(host, host.id == change.joined_group_id)
        .outerjoin(Person, Person.id == change.teacher_id)
    )  # fmt: skip


def forms_of(group: Any) -> ColumnElement[Any]:
    """«7А, 7Б»; in no order."""
    names = select(func.aggregate_strings(Form.name, ", ")).join(GroupForm, GroupForm.form_id == Form.id)
    return names.where(GroupForm.group_id == group).correlate(Substitution).scalar_subquery()


def _control_works(first: Day, last: Day) -> Select[Any]:
    """Of lessons that are moved into these days too."""
    moved = exists().where(
        Substitution.group_id == Lesson.group_id, Substitution.day == Lesson.day, Substitution.number == Lesson.number,
        *announced(first, last),
    )  # fmt: skip
    return (
        select(
            *_columns(
                row=literal("control"), group_id=Lesson.group_id, subject=Subject.name, day=Lesson.day,
                number=Lesson.number, reason=Lesson.topic,
            )
        )
        .select_from(Lesson)
        .join(GroupMember, GroupMember.group_id == Lesson.group_id)
        .join(Group, Group.id == Lesson.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(Lesson.kind == LessonKind.CONTROL, or_(Lesson.day.between(first, last), moved))
    )  # fmt: skip


def _bring() -> Select[Any]:
    return (
        select(*_columns(row=literal("bring"), subject=Subject.name, day=Homework.due, reason=Homework.bring))
        .select_from(Homework)
        .join(Group, Group.id == Homework.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(Homework.bring != "")
    )


_NAME = {"surname": Person.surname, "given": Person.name, "patronymic": Person.patronymic}
