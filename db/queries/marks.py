"""A pupil's marks of the year: one statement, whatever the number of subjects, terms and marks."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Date, Integer, Select, String, bindparam, exists, literal, select
from sqlalchemy import union_all as union
from sqlalchemy.types import Boolean, TypeEngine

from db.models import (
    Group,
    GroupMember,
    Lesson,
    Mark,
    MarkScale,
    PeriodMark,
    School,
    Subject,
)
from db.models import Term as TermRow
from db.session import Session
from db.shapes import columns
from db.types import Word
from domain import marks as m
from domain.people import Child, Viewer
from domain.scales import Rule, scale_of
from domain.terms import Term, of_parallel
from domain.words import Ending, Scale, TermKind

YEARLY = ("term", "year")
PUPIL, YEAR, FORM, SCHOOL = (bindparam(name, type_=Integer()) for name in ("pupil", "year", "form", "school"))

SHAPE: dict[str, TypeEngine[Any]] = {
    "row": String(),
    "subject_id": Integer(),
    "name": String(),
    "scale": Word(Scale),
    "grade": Integer(),
    "form_id": Integer(),
    "term_id": Integer(),
    "day": Date(),
    "until": Date(),
    "value": String(),
    "work": String(),
    "weight": Integer(),
    "comment": String(),
    "retake": Boolean(),
    "term_kind": Word(TermKind),
    "ordinal": Integer(),
    "position": Integer(),
}


async def of_year(session: Session, viewer: Viewer, pupil_id: int) -> m.MarkBook:
    """The year of the pupil's form: every subject they are taught or have marks in, in order of names.

    Marks follow a pupil who changed the form. Raises NotAllowed unless the viewer may see the pupil.
    """
    child = viewer.child(pupil_id)
    asked = {"pupil": child.id, "year": child.year_id, "form": child.form_id, "school": child.school_id}
    of: defaultdict[str, list[Any]] = defaultdict(list)
    for row in (await session.execute(_statement(), asked)).all():
        of[row.row].append(row)
    terms = [(Term(r.ordinal, r.term_kind, r.day, r.until), r.grade) for r in of["term"]]
    marks, periods = _by_subject(of["mark"]), _by_subject(of["period"])
    scales = _scales_of(child, of)
    names = sorted({(r.name, r.subject_id) for kind in ("group", "mark", "period") for r in of[kind]})
    return m.MarkBook(
        tuple(_subject(key, name, scales(key), marks[key], periods[key]) for name, key in names),
        of_parallel(terms, child.grade),
        m.rounding_of(of["school"][0].value),
    )


def _by_subject(rows: Sequence[Any]) -> defaultdict[int, list[Any]]:
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.subject_id].append(row)
    return found


def _subject(key: int, name: str, scale: Scale, marks: Sequence[Any], periods: Sequence[Any]) -> m.SubjectMarks:
    return m.SubjectMarks(
        key,
        name,
        scale,
        tuple(m.Mark(r.day, r.value, r.work, r.weight, r.comment, bool(r.retake)) for r in marks),
        tuple((r.ordinal, r.value) for r in periods if r.work in YEARLY),
        tuple((ending, r.value) for ending in Ending for r in periods if r.work == ending),
    )


def _scales_of(child: Child, of: Mapping[str, Sequence[Any]]) -> Callable[[int], Scale]:
    """By which scale the pupil is marked in a subject."""
    own = {r.subject_id: r.scale for r in reversed(of["group"]) if r.scale is not None}
    rules = [Rule(r.scale, r.grade, r.form_id, r.subject_id) for r in of["scale"] if r.term_id is None]
    return lambda subject: scale_of(own.get(subject), rules, child.form_id, child.grade, subject)


@cache  # building it costs more than asking it
def _statement() -> CompoundSelect[Any]:
    """All of a pupil's year, in the order of days and entries."""
    parts = _marks(), _groups(), _period_marks(), _terms(), _scales(), _school()
    return union(*parts).order_by("day", "position")


def _columns(**given: Any) -> list[ColumnElement[Any]]:
    return columns(SHAPE, **given)


def _marks() -> Select[Any]:
    return (
        select(
            *_columns(
                row=literal("mark"),
                subject_id=Group.subject_id,
                name=Subject.name,
                day=Lesson.day,
                value=Mark.value,
                work=Mark.work,
                weight=Mark.weight,
                comment=Mark.comment,
                retake=Mark.retake_of_id.is_not(None),
                position=Mark.id,
            )
        )
        .select_from(Mark)
        .join(Lesson, Lesson.id == Mark.lesson_id)
        .join(Group, Group.id == Lesson.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(Mark.pupil_id == PUPIL, Group.year_id == YEAR)
    )


def _groups() -> Select[Any]:
    """Subjects the pupil is or was taught this year."""
    member = exists().where(GroupMember.group_id == Group.id, GroupMember.pupil_id == PUPIL)
    return (
        select(*_columns(row=literal("group"), subject_id=Group.subject_id, name=Subject.name, scale=Group.scale))
        .select_from(Group)
        .join(Subject, Subject.id == Group.subject_id)
        .where(Group.year_id == YEAR, member)
    )


def _period_marks() -> Select[Any]:
    return (
        select(
            *_columns(
                row=literal("period"),
                subject_id=PeriodMark.subject_id,
                name=Subject.name,
                value=PeriodMark.value,
                work=PeriodMark.kind,
                ordinal=PeriodMark.ordinal,
            )
        )
        .select_from(PeriodMark)
        .join(Subject, Subject.id == PeriodMark.subject_id)
        .where(
            PeriodMark.pupil_id == PUPIL,
            PeriodMark.year_id == YEAR,
        )
    )


def _terms() -> Select[Any]:
    columns = _columns(
        row=literal("term"), grade=TermRow.grade, day=TermRow.starts, until=TermRow.ends, term_kind=TermRow.kind,
        ordinal=TermRow.ordinal,
    )  # fmt: skip
    return select(*columns).where(TermRow.year_id == YEAR)


def _scales() -> Select[Any]:
    rule = MarkScale
    columns = _columns(
        row=literal("scale"), subject_id=rule.subject_id, scale=rule.scale, grade=rule.grade, form_id=rule.form_id,
        term_id=rule.term_id, position=rule.id,
    )  # fmt: skip
    here = rule.form_id.is_(None) | (rule.form_id == FORM)
    return select(*columns).where(rule.school_id == SCHOOL, here)


def _school() -> Select[Any]:
    return select(*_columns(row=literal("school"), value=School.rounding)).where(School.id == SCHOOL)
