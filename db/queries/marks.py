"""A pupil's marks of the year: one statement, whatever the number of subjects, terms and marks."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Date, Integer, Select, String, exists, literal, select
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
    rows = (await session.execute(_statement(child))).all()
    terms = [(Term(r.ordinal, r.term_kind, r.day, r.until), r.grade) for r in rows if r.row == "term"]
    names = sorted({(r.name, r.subject_id) for r in rows if r.row in ("group", "mark", "period")})
    rounding = next(r.value for r in rows if r.row == "school")
    return m.MarkBook(
        tuple(_subject(child, key, name, rows) for name, key in names),
        of_parallel(terms, child.grade),
        m.rounding_of(rounding),
    )


def _subject(child: Child, key: int, name: str, rows: Sequence[Any]) -> m.SubjectMarks:
    own = [row for row in rows if row.subject_id == key]
    marks = (m.Mark(r.day, r.value, r.work, r.weight, r.comment, bool(r.retake)) for r in own if r.row == "mark")
    period = [r for r in own if r.row == "period"]
    return m.SubjectMarks(
        key,
        name,
        _scale(child, key, rows),
        tuple(marks),
        tuple((r.ordinal, r.value) for r in period if r.work in YEARLY),
        tuple((ending, r.value) for ending in Ending for r in period if r.work == ending),
    )


def _scale(child: Child, subject: int, rows: Sequence[Any]) -> Scale:
    own = (r.scale for r in rows if r.row == "group" and r.subject_id == subject and r.scale is not None)
    rules = (Rule(r.scale, r.grade, r.form_id, r.subject_id) for r in rows if r.row == "scale" and r.term_id is None)
    return scale_of(next(own, None), rules, child.form_id, child.grade, subject)


def _statement(child: Child) -> CompoundSelect[Any]:
    return union(
        _marks(child), _groups(child), _period_marks(child), _terms(child), _scales(child), _school(child)
    ).order_by("day", "position")


def _columns(**given: Any) -> list[ColumnElement[Any]]:
    return columns(SHAPE, **given)


def _marks(child: Child) -> Select[Any]:
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
        .where(Mark.pupil_id == child.id, Group.year_id == child.year_id)
    )


def _groups(child: Child) -> Select[Any]:
    """Subjects the pupil is or was taught this year."""
    member = exists().where(GroupMember.group_id == Group.id, GroupMember.pupil_id == child.id)
    return (
        select(*_columns(row=literal("group"), subject_id=Group.subject_id, name=Subject.name, scale=Group.scale))
        .select_from(Group)
        .join(Subject, Subject.id == Group.subject_id)
        .where(Group.year_id == child.year_id, member)
    )


def _period_marks(child: Child) -> Select[Any]:
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
            PeriodMark.pupil_id == child.id,
            PeriodMark.year_id == child.year_id,
        )
    )


def _terms(child: Child) -> Select[Any]:
    columns = _columns(
        row=literal("term"), grade=TermRow.grade, day=TermRow.starts, until=TermRow.ends, term_kind=TermRow.kind,
        ordinal=TermRow.ordinal,
    )  # fmt: skip
    return select(*columns).where(TermRow.year_id == child.year_id)


def _scales(child: Child) -> Select[Any]:
    rule = MarkScale
    columns = _columns(
        row=literal("scale"), subject_id=rule.subject_id, scale=rule.scale, grade=rule.grade, form_id=rule.form_id,
        term_id=rule.term_id, position=rule.id,
    )  # fmt: skip
    here = rule.form_id.is_(None) | (rule.form_id == child.form_id)
    return select(*columns).where(rule.school_id == child.school_id, here)


def _school(child: Child) -> Select[Any]:
    return select(*_columns(row=literal("school"), value=School.rounding)).where(School.id == child.school_id)
