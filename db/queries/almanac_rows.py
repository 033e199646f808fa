"""The rows that days of groups are made of, in one shape: slots, changes, control works, tasks.

Like `db.queries.timetable_rows`, but for many groups at once and without any pupil.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Date,
    Integer,
    Select,
    String,
    bindparam,
    cast,
    exists,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import aliased
from sqlalchemy.types import Boolean, TypeEngine

from db.among import ids_of, listed
from db.models import (
    Group,
    Homework,
    HomeworkAttachment,
    HomeworkPupil,
    JournalEvent,
    Lesson,
    Person,
    Subject,
    Substitution,
    TimetableSlot,
)
from db.queries.timetable_rows import announced, forms_of, overlaps
from db.session import Session
from db.shapes import columns
from db.types import Moment, Word
from domain.words import LessonKind, Parity

SHAPE: dict[str, TypeEngine[Any]] = {
    "row": String(),
    "group_id": Integer(),
    "subject": String(),
    "name": String(),
    "weekday": Integer(),
    "day": Date(),
    "number": Integer(),
    "room": String(),
    "parity": Word(Parity),
    "since": Date(),
    "until": Date(),
    "cancelled": Boolean(),
    "remote": Boolean(),
    "to_day": Date(),
    "to_number": Integer(),
    "surname": String(),
    "given": String(),
    "patronymic": String(),
    "other_subject": String(),
    "text": String(),
    "host": Integer(),
    "host_name": String(),
    "host_forms": String(),
    "task": Integer(),
    "minutes": Integer(),
    "files": Integer(),
    "bring": String(),
    "individual": Boolean(),
    "pupils": String(),
    "changed": Moment(),
}


@dataclass(frozen=True, slots=True)
class Span:
    """Which groups, which days, and by which weekdays' timetables those are held."""

    groups: Collection[int]
    first: date
    last: date
    weekdays: Collection[int]


FIRST, LAST = bindparam("first", type_=Date()), bindparam("last", type_=Date())


@cache  # building it costs more than asking it
def statement(dialect: str, *, tasks: bool = True) -> CompoundSelect[Any]:
    """Everything that the groups' days from `first` to `last` follow from; teachers are left out, `tasks` can be."""

    def ours(column: Any) -> ColumnElement[bool]:
        return listed(dialect, column, "groups")

    joined = select(Substitution.joined_group_id).where(
        ours(Substitution.group_id), *announced(FIRST, LAST), Substitution.joined_group_id.is_not(None)
    )
    return union_all(
        _slots("slot").where(ours(TimetableSlot.group_id)),
        _slots("host").where(TimetableSlot.group_id.in_(joined)),
        _changes().where(ours(Substitution.group_id)),
        _control_works(ours).where(ours(Lesson.group_id)),
        *([_tasks().where(ours(Homework.group_id))] if tasks else []),
    )


def parameters(session: Session, span: Span) -> dict[str, Any]:
    """What the statement is asked about."""
    weekdays = sorted(span.weekdays) or [0]
    return {"groups": ids_of(session, span.groups), "first": span.first, "last": span.last, "weekdays": weekdays}


def last_change(subject: str, record: Any, entered: Any) -> ColumnElement[Any]:
    """When an entry was last touched: corrections leave `entered_at` alone, their events tell."""
    newest = (
        select(func.max(JournalEvent.at))
        .where(JournalEvent.subject == subject, JournalEvent.subject_id == record)
        .scalar_subquery()
    )
    return func.coalesce(newest, entered, type_=Moment())


def _slots(row: str) -> Select[Any]:
    slot = TimetableSlot
    return (
        select(
            *columns(
                SHAPE, row=literal(row), group_id=slot.group_id, subject=Subject.name, name=Group.name,
                weekday=slot.weekday, number=slot.number, room=slot.room, parity=slot.parity, since=slot.since,
                until=slot.until,
            )
        )
        .select_from(slot)
        .join(Group, Group.id == slot.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(slot.weekday.in_(bindparam("weekdays", expanding=True)), *overlaps(slot, FIRST, LAST))
    )  # fmt: skip


def _changes() -> Select[Any]:
    change, other, host = Substitution, aliased(Subject), aliased(Group)
    return (
        select(
            *columns(
                SHAPE, row=literal("change"), group_id=change.group_id, subject=Subject.name, name=Group.name,
                day=change.day, number=change.number, room=change.room, cancelled=change.cancelled,
                remote=change.remote, to_day=change.new_day, to_number=change.new_number, other_subject=other.name,
                text=change.reason, host=change.joined_group_id, host_name=host.name,
                host_forms=forms_of(change.joined_group_id), surname=Person.surname, given=Person.name,
                patronymic=Person.patronymic,
            )
        )
        .select_from(change)
        .join(Group, Group.id == change.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .outerjoin(other, other.id == change.subject_id)
        .outerjoin(host, host.id == change.joined_group_id)
        .outerjoin(Person, Person.id == change.teacher_id)
        .where(*announced(FIRST, LAST))
    )  # fmt: skip


def _control_works(ours: Callable[[Any], ColumnElement[bool]]) -> Select[Any]:
    """Of lessons that are moved into these days too."""
    moved = exists().where(
        Substitution.group_id == Lesson.group_id, Substitution.day == Lesson.day, Substitution.number == Lesson.number,
        ours(Substitution.group_id), *announced(FIRST, LAST),
    )  # fmt: skip
    return (
        select(
            *columns(
                SHAPE, row=literal("control"), group_id=Lesson.group_id, subject=Subject.name, day=Lesson.day,
                number=Lesson.number, text=Lesson.topic,
            )
        )
        .select_from(Lesson)
        .join(Group, Group.id == Lesson.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(Lesson.kind == LessonKind.CONTROL, or_(Lesson.day.between(FIRST, LAST), moved))
    )  # fmt: skip


def _tasks() -> Select[Any]:
    """Individual ones with the pupils they are for."""
    task = Homework
    files = select(func.count()).where(HomeworkAttachment.homework_id == task.id).correlate(task).scalar_subquery()
    pupils = (
        select(func.aggregate_strings(cast(HomeworkPupil.pupil_id, String), ","))
        .where(HomeworkPupil.homework_id == task.id, task.individual.is_(True))
        .correlate(task)
        .scalar_subquery()
    )
    return (
        select(
            *columns(
                SHAPE, row=literal("task"), group_id=task.group_id, subject=Subject.name, day=task.due, task=task.id,
                text=task.text, minutes=task.minutes, files=files, bring=task.bring, individual=task.individual,
                pupils=pupils, changed=last_change("homework", task.id, task.entered_at),
            )
        )
        .select_from(task)
        .join(Group, Group.id == task.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(task.due.between(FIRST, LAST))
    )  # fmt: skip
