"""Who keeps the journals of a school: its groups, their teachers, who stands in, its terms; one statement."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    CompoundSelect,
    Date,
    Integer,
    Select,
    String,
    case,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.types import TypeEngine

from db.models import (
    Delegation,
    Enrolment,
    Form,
    Group,
    GroupForm,
    GroupMember,
    GroupTeacher,
    Lesson,
    Mark,
    MarkScale,
    PeriodMark,
    Person,
    School,
    SchoolYear,
    Subject,
    Substitution,
)
from db.models import Term as TermRow
from db.queries.keeping import taught
from db.session import Session
from db.shapes import columns
from db.types import Word
from domain.keeping import Held, Right
from domain.names import Name
from domain.scales import Rule
from domain.teaching import SchoolTerm, Teaching
from domain.terms import Term
from domain.words import Scale, TermKind

SHAPE: dict[str, TypeEngine[Any]] = {
    "row": String(),
    "id": Integer(),
    "person": Integer(),
    "surname": String(),
    "given": String(),
    "patronymic": String(),
    "since": Date(),
    "until": Date(),
    "number": Integer(),
    "instead_of": Integer(),
    "name": String(),
    "subject_id": Integer(),
    "subject": String(),
    "short_name": String(),
    "scale": Word(Scale),
    "school_id": Integer(),
    "zone": String(),
    "form_id": Integer(),
    "form": String(),
    "grade": Integer(),
    "homework": Boolean(),
    "term_kind": Word(TermKind),
    "closed": Boolean(),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A school on some days; `term` is the one (by its id) whose missing marks are counted, as of its end or `last`."""

    school: int
    first: date
    last: date
    term: int | None = None


async def of_school(session: Session, wanted: Wanted) -> Teaching:
    """The school's year that goes on, or was the last one; nothing where there is none.

    Whoever asks leads the school, or is a job.
    """
    rows = (await session.execute(_statement(wanted).order_by("id", "grade", "form", "since"))).all()
    by_row: defaultdict[str, list[Any]] = defaultdict(list)
    for row in rows:
        by_row[row.row].append(row)
    rules = [(wanted.school, Rule(r.scale, r.grade, r.form_id, r.subject_id)) for r in by_row["rule"]]
    forms: defaultdict[int, list[Any]] = defaultdict(list)
    for row in by_row["group"]:
        forms[row.id].append(row)
    charges: defaultdict[int, list[tuple[int, Held]]] = defaultdict(list)
    people: dict[int, Name] = {}
    for row in (row for right in Right for row in by_row[right]):
        people[row.person] = Name(row.surname, row.given, row.patronymic)
        charges[row.id].append(
            (row.person, Held(row.id, Right(row.row), row.since, row.until, row.number, row.instead_of))
        )
    return Teaching(
        {number: taught(found, rules) for number, found in forms.items()},
        people,
        charges,
        [
            SchoolTerm(r.id, Term(r.number, r.term_kind, r.since, r.until), r.grade, bool(r.closed))
            for r in by_row["term"]
        ],
        {row.id: row.since for row in by_row["latest"]},
        {row.id: row.number for row in by_row["unmarked"]},
    )


def _statement(wanted: Wanted) -> CompoundSelect[Any]:
    counted: Sequence[Select[Any]] = [] if wanted.term is None else [_unmarked(wanted)]
    return union_all(
        _groups(wanted), _rules(wanted), _terms(wanted), _teachers(wanted), _delegates(wanted), _substitutes(wanted),
        _latest(wanted), *counted,
    )  # fmt: skip


def _columns(row: str, **given: Any) -> list[ColumnElement[Any]]:
    return columns(SHAPE, row=literal(row), **given)


def _year(wanted: Wanted) -> Any:
    """The newest that has begun and is not over for good."""
    year = SchoolYear
    return (
        select(year.id)
        .where(year.school_id == wanted.school, year.closed_at.is_(None), year.starts <= wanted.last)
        .order_by(year.starts.desc())
        .limit(1)
    )


def _own(wanted: Wanted) -> Any:
    """The groups of the year."""
    return select(Group.id).where(Group.year_id.in_(_year(wanted)))


def _groups(wanted: Wanted) -> Select[Any]:
    columns = _columns(
        "group", id=Group.id, name=Group.name, subject_id=Group.subject_id, subject=Subject.name,
        short_name=Subject.short_name, scale=Group.scale, school_id=School.id, zone=School.zone, form_id=Form.id,
        form=Form.name, grade=Form.grade, homework=Form.homework,
    )  # fmt: skip
    return (
        select(*columns)
        .select_from(Group)
        .join(Subject, Subject.id == Group.subject_id)
        .join(SchoolYear, SchoolYear.id == Group.year_id)
        .join(School, School.id == SchoolYear.school_id)
        .join(GroupForm, GroupForm.group_id == Group.id)
        .join(Form, Form.id == GroupForm.form_id)
        .where(Group.year_id.in_(_year(wanted)))
    )


def _rules(wanted: Wanted) -> Select[Any]:
    rule = MarkScale
    columns = _columns(
        "rule", id=rule.id, scale=rule.scale, grade=rule.grade, form_id=rule.form_id, subject_id=rule.subject_id
    )
    return select(*columns).where(rule.school_id == wanted.school, rule.term_id.is_(None))


def _terms(wanted: Wanted) -> Select[Any]:
    term = TermRow
    columns = _columns(
        "term", id=term.id, since=term.starts, until=term.ends, number=term.ordinal, term_kind=term.kind,
        grade=term.grade, closed=term.closed_at.is_not(None),
    )  # fmt: skip
    return select(*columns).where(term.year_id.in_(_year(wanted)))


def _named(row: str, **given: Any) -> list[ColumnElement[Any]]:
    who = Person
    return _columns(row, person=who.id, surname=who.surname, given=who.name, patronymic=who.patronymic, **given)


def _overlaps(table: Any, wanted: Wanted) -> tuple[Any, ...]:
    return table.since <= wanted.last, or_(table.until.is_(None), table.until >= wanted.first)


def _teachers(wanted: Wanted) -> Select[Any]:
    held = GroupTeacher
    return (
        select(*_named(Right.OWN, id=held.group_id, since=held.since, until=held.until))
        .select_from(held)
        .join(Person, Person.id == held.teacher_id)
        .where(held.group_id.in_(_own(wanted)), *_overlaps(held, wanted))
    )


def _delegates(wanted: Wanted) -> Select[Any]:
    """The absent teacher's groups, all or one, on the days on which both the order and their teaching hold."""
    order, theirs = Delegation, GroupTeacher
    since = case((theirs.since > order.since, theirs.since), else_=order.since)
    until = case((theirs.until < order.until, theirs.until), else_=order.until)
    return (
        select(*_named(Right.DELEGATE, id=theirs.group_id, since=since, until=until, instead_of=order.from_id))
        .select_from(order)
        .join(theirs, theirs.teacher_id == order.from_id)
        .join(Person, Person.id == order.to_id)
        .where(
            theirs.group_id.in_(_own(wanted)),
            order.revoked_at.is_(None),
            order.form_id.is_(None),
            or_(order.group_id.is_(None), order.group_id == theirs.group_id),
            *_overlaps(order, wanted),
            *_overlaps(theirs, wanted),
        )
    )


def _substitutes(wanted: Wanted) -> Select[Any]:
    change = Substitution
    day = case((change.new_day.is_not(None), change.new_day), else_=change.day)
    number = case((change.new_number.is_not(None), change.new_number), else_=change.number)
    return (
        select(*_named(Right.SUBSTITUTE, id=change.group_id, since=day, until=day, number=number))
        .select_from(change)
        .join(Person, Person.id == change.teacher_id)
        .where(
            change.group_id.in_(_own(wanted)), change.cancelled.is_(False), day.between(wanted.first, wanted.last)
        )
    )  # fmt: skip


def _latest(wanted: Wanted) -> Select[Any]:
    """The last lesson of each group that has a mark."""
    return (
        select(*_columns("latest", id=Lesson.group_id, since=func.max(Lesson.day)))
        .select_from(Lesson)
        .join(Mark, Mark.lesson_id == Lesson.id)
        .where(Lesson.group_id.in_(_own(wanted)), Lesson.day <= wanted.last)
        .group_by(Lesson.group_id)
    )


def _unmarked(wanted: Wanted) -> Select[Any]:
    """How many pupils of each group, enrolled and members that day, have no mark for the term in its subject."""
    member, mark = GroupMember, PeriodMark
    term = TermRow.id == wanted.term
    ends = select(TermRow.ends).where(term).scalar_subquery()
    day = case((ends < wanted.last, ends), else_=literal(wanted.last, Date()))
    has = select(mark.id).where(
        mark.pupil_id == member.pupil_id, mark.subject_id == Group.subject_id, mark.year_id == Group.year_id,
        mark.kind == "term",
        mark.ordinal == select(TermRow.ordinal).where(term).scalar_subquery(),
    )  # fmt: skip
    enrolled = (
        select(Enrolment.id)
        .join(Form, Form.id == Enrolment.form_id)
        .where(
            Enrolment.pupil_id == member.pupil_id, Form.year_id == Group.year_id, Enrolment.since <= day,
            or_(Enrolment.until.is_(None), Enrolment.until >= day),
        )
    )  # fmt: skip
    return (
        select(*_columns("unmarked", id=Group.id, number=func.count(member.pupil_id.distinct())))
        .select_from(member)
        .join(Group, Group.id == member.group_id)
        .where(
            Group.year_id.in_(_year(wanted)), member.since <= day, or_(member.until.is_(None), member.until >= day),
            enrolled.exists(), ~has.exists(),
        )
        .group_by(Group.id)
    )  # fmt: skip
