"""The rows a diary is made of: four kinds in one shape, so that one statement brings them all."""

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    ColumnElement,
    CompoundSelect,
    Date,
    Integer,
    Select,
    String,
    and_,
    bindparam,
    case,
    literal,
    select,
    union_all,
)
from sqlalchemy.types import TypeEngine

from db.models import (
    AttendanceCode,
    AttendanceEntry,
    Group,
    GroupMember,
    Homework,
    Lesson,
    Mark,
    Subject,
    TimetableSlot,
)
from db.queries.homework import mine
from db.shapes import columns
from db.types import Word
from domain.words import Attendance, LessonKind, Parity

Pupil = ColumnElement[int]
Day = ColumnElement[date]

SHAPE: dict[str, TypeEngine[Any]] = {
    "row": String(),
    "day": Date(),
    "weekday": Integer(),
    "number": Integer(),
    "group_id": Integer(),
    "subject": String(),
    "text": String(),
    "kind": Word(LessonKind),
    "meaning": Word(Attendance),
    "letter": String(),
    "minutes": Integer(),
    "value": String(),
    "work": String(),
    "weight": Integer(),
    "retake": Boolean(),
    "parity": Word(Parity),
    "since": Date(),
    "until": Date(),
    "member_since": Date(),
    "member_until": Date(),
    "position": Integer(),
}


@cache  # building it costs more than asking it
def statement() -> CompoundSelect[Any]:
    """Held lessons, marks, tasks due and the timetable of the groups of :pupil from :first to :last."""
    pupil, first = bindparam("pupil", type_=BigInteger()), bindparam("first", type_=Date())
    last = bindparam("last", type_=Date())
    return union_all(
        _lessons(pupil, first, last),
        _marks(pupil, first, last),
        _homework(pupil, first, last),
        _slots(pupil, first, last),
    ).order_by("position")


def member_of(
    group: ColumnElement[int] | Any, day: ColumnElement[date] | Any, pupil: int | ColumnElement[int]
) -> ColumnElement[bool]:
    """The pupil is in the group on that day."""
    return and_(
        GroupMember.group_id == group,
        GroupMember.pupil_id == pupil,
        GroupMember.since <= day,
        GroupMember.until.is_(None) | (GroupMember.until >= day),
    )


def _columns(**given: Any) -> list[ColumnElement[Any]]:
    return columns(SHAPE, **given)


def _lessons(pupil: Pupil, first: Day, last: Day) -> Select[Any]:
    return (
        select(
            *_columns(
                row=literal("lesson"),
                day=Lesson.day,
                number=Lesson.number,
                group_id=Lesson.group_id,
                subject=Subject.name,
                text=Lesson.topic,
                kind=Lesson.kind,
                meaning=AttendanceCode.meaning,
                letter=AttendanceCode.letter,
                minutes=AttendanceEntry.minutes,
                position=Lesson.id,
            )
        )
        .select_from(Lesson)
        .join(GroupMember, member_of(Lesson.group_id, Lesson.day, pupil))
        .join(Group, Group.id == Lesson.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .outerjoin(AttendanceEntry, (AttendanceEntry.lesson_id == Lesson.id) & (AttendanceEntry.pupil_id == pupil))
        .outerjoin(AttendanceCode, AttendanceCode.id == AttendanceEntry.code_id)
        .where(Lesson.day.between(first, last))
    )


def _marks(pupil: Pupil, first: Day, last: Day) -> Select[Any]:
    """Also those of a group the pupil has left since: marks follow the pupil."""
    return (
        select(
            *_columns(
                row=literal("mark"),
                day=Lesson.day,
                number=Lesson.number,
                group_id=Lesson.group_id,
                subject=Subject.name,
                text=Mark.comment,
                value=Mark.value,
                work=Mark.work,
                weight=Mark.weight,
                retake=case((Mark.retake_of_id.is_not(None), True), else_=False),
                position=Mark.id,
            )
        )
        .select_from(Mark)
        .join(Lesson, Lesson.id == Mark.lesson_id)
        .join(Group, Group.id == Lesson.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(Mark.pupil_id == pupil, Lesson.day.between(first, last))
    )


def _homework(pupil: Pupil, first: Day, last: Day) -> Select[Any]:
    return (
        select(
            *_columns(
                row=literal("homework"),
                day=Homework.due,
                group_id=Homework.group_id,
                subject=Subject.name,
                text=Homework.text,
                position=Homework.id,
            )
        )
        .select_from(Homework)
        .join(Group, Group.id == Homework.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(Homework.due.between(first, last), mine(pupil))
    )


def _slots(pupil: Pupil, first: Day, last: Day) -> Select[Any]:
    """The timetable of the pupil's groups; which day a slot falls on is the calendar's business."""
    slot, member = TimetableSlot, GroupMember
    return (
        select(
            *_columns(
                row=literal("slot"),
                weekday=slot.weekday,
                number=slot.number,
                group_id=slot.group_id,
                subject=Subject.name,
                parity=slot.parity,
                since=slot.since,
                until=slot.until,
                member_since=member.since,
                member_until=member.until,
                position=slot.id,
            )
        )
        .select_from(slot)
        .join(member, member.group_id == slot.group_id)
        .join(Group, Group.id == slot.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(
            member.pupil_id == pupil,
            member.since <= last,
            member.until.is_(None) | (member.until >= first),
            slot.since.is_(None) | (slot.since <= last),
            slot.until.is_(None) | (slot.until >= first),
        )
    )
