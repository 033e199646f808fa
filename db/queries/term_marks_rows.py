"""The rows that a group's marks of a year are made of, in one shape and one statement."""

from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Date, Integer, Select, String, literal, select
from sqlalchemy import union_all as union
from sqlalchemy.orm import aliased
from sqlalchemy.types import TypeEngine

from db.models import (
    Enrolment,
    Form,
    Group,
    GroupMember,
    Lesson,
    Mark,
    PeriodMark,
    Person,
    School,
    SchoolYear,
)
from db.models import Term as TermRow
from db.shapes import columns
from db.types import Moment, Word
from domain.keeping import Taught
from domain.words import TermKind

TERM, YEAR = "term", "year"
SHAPE: dict[str, TypeEngine[Any]] = {
    "row": String(),
    "pupil_id": Integer(),
    "surname": String(),
    "given": String(),
    "patronymic": String(),
    "record": Integer(),
    "since": Date(),
    "until": Date(),
    "value": String(),
    "work": String(),
    "weight": Integer(),
    "entered_at": Moment(),
    "term_kind": Word(TermKind),
    "ordinal": Integer(),
    "grade": Integer(),
}


def statement(group: Taught) -> CompoundSelect[Any]:
    """Terms, pupils, when they sat where, their marks and their marks of terms."""
    return union(
        _year(group),
        _terms(group),
        _people(group),
        _sittings(group, "here", GroupMember.group_id == group.id),
        _sittings(group, "elsewhere", GroupMember.group_id != group.id),
        _enrolments(group),
        _marks(group),
        _period_marks(group),
    )


def _columns(row: str, **given: Any) -> list[ColumnElement[Any]]:
    return columns(SHAPE, row=literal(row), **given)


def year_of(group: Taught) -> Any:
    """The year of the group."""
    this = aliased(Group)
    return select(this.year_id).where(this.id == group.id).scalar_subquery()


def _pupils(group: Taught) -> Select[Any]:
    member = aliased(GroupMember)
    return select(member.pupil_id).where(member.group_id == group.id)


def _year(group: Taught) -> Select[Any]:
    year = SchoolYear
    columns = _columns("year", record=year.id, since=year.starts, until=year.ends, value=School.rounding)
    return select(*columns).select_from(year).join(School, School.id == year.school_id).where(year.id == year_of(group))


def _terms(group: Taught) -> Select[Any]:
    term = TermRow
    columns = _columns("term", since=term.starts, until=term.ends, ordinal=term.ordinal, term_kind=term.kind,
                       grade=term.grade)  # fmt: skip
    return select(*columns).where(term.year_id == year_of(group))


def _people(group: Taught) -> Select[Any]:
    who = Person
    columns = _columns("pupil", pupil_id=who.id, surname=who.surname, given=who.name, patronymic=who.patronymic)
    return select(*columns).where(who.id.in_(_pupils(group)))


def _sittings(group: Taught, row: str, where: ColumnElement[bool]) -> Select[Any]:
    """When they were in the groups of this subject."""
    one = GroupMember
    columns = _columns(row, pupil_id=one.pupil_id, record=one.id, since=one.since, until=one.until)
    return (
        select(*columns)
        .select_from(one)
        .join(Group, Group.id == one.group_id)
        .where(
            where,
            Group.subject_id == group.subject,
            Group.year_id == year_of(group),
            one.pupil_id.in_(_pupils(group)),
        )
    )


def _enrolments(group: Taught) -> Select[Any]:
    held = Enrolment
    columns = _columns("enrolled", pupil_id=held.pupil_id, record=held.id, since=held.since, until=held.until)
    return (
        select(*columns)
        .select_from(held)
        .join(Form, Form.id == held.form_id)
        .where(Form.year_id == year_of(group), held.pupil_id.in_(_pupils(group)))
    )


def _marks(group: Taught) -> Select[Any]:
    mark = Mark
    columns = _columns("mark", pupil_id=mark.pupil_id, record=mark.id, since=Lesson.day, value=mark.value,
                       work=mark.work, weight=mark.weight)  # fmt: skip
    return (
        select(*columns)
        .select_from(mark)
        .join(Lesson, Lesson.id == mark.lesson_id)
        .join(Group, Group.id == Lesson.group_id)
        .where(
            Group.subject_id == group.subject, Group.year_id == year_of(group), mark.pupil_id.in_(_pupils(group))
        )
    )  # fmt: skip


def _period_marks(group: Taught) -> Select[Any]:
    mark = PeriodMark
    columns = _columns("period", pupil_id=mark.pupil_id, record=mark.id, value=mark.value, ordinal=mark.ordinal,
                       entered_at=mark.entered_at)  # fmt: skip
    return select(*columns).where(
        mark.subject_id == group.subject,
        mark.year_id == year_of(group),
        mark.kind.in_((TERM, YEAR)),
        mark.pupil_id.in_(_pupils(group)),
    )
