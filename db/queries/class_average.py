"""The class average of each subject: one statement; nothing else about other pupils leaves the database."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from sqlalchemy import ColumnElement, Float, Integer, Select, Subquery, and_, case, cast, func, or_, select

from db.models import Enrolment, Group, Lesson, Mark, School
from db.session import Session
from domain.class_average import FEWEST, ClassAverage
from domain.people import Child, Viewer
from domain.terms import Term

DIGITS = "0123456789"
PLACES = 6  # of a mean: what floating point adds behind them is noise


async def of_form(
    session: Session, viewer: Viewer, pupil_id: int, term: Term | None, today: date, subject: int | None = None
) -> Mapping[int, ClassAverage]:
    """By subject (only that one), for a term or (None) the year: the pupils who are in the pupil's form `today`.

    Their marks follow them, wherever they were given. Empty unless the school allows it; a subject with fewer pupils
    than `FEWEST` is not there. Raises NotAllowed unless the viewer may see the pupil.
    """
    child = viewer.child(pupil_id)
    rows = await session.execute(_statement(child, term, today, subject))
    return {row.subject_id: ClassAverage(Fraction(str(round(row.mean, PLACES))), row.pupils) for row in rows}


def _statement(child: Child, term: Term | None, today: date, subject: int | None) -> Select[Any]:
    """Each pupil counts once, whoever has more marks."""
    own = _averages(child, term, today, subject)
    return (
        select(own.c.subject_id, func.avg(own.c.mean).label("mean"), func.count().label("pupils"))
        .group_by(own.c.subject_id)
        .having(func.count() >= FEWEST)
    )


def _averages(child: Child, term: Term | None, today: date, subject: int | None) -> Subquery:
    """`domain.marks.average` for every pupil of the form and every subject."""
    points, marks = counted(Mark.value)
    weight = func.sum(marks * Mark.weight)
    conditions = [
        Mark.pupil_id.in_(_form_of(child, today)),
        Group.year_id == child.year_id,
        *([Lesson.day.between(term.starts, term.ends)] if term else []),
        *([Group.subject_id == subject] if subject is not None else []),
    ]
    return (
        select(Group.subject_id, (cast(func.sum(points * Mark.weight), Float) / weight).label("mean"))
        .select_from(Mark)
        .join(Lesson, Lesson.id == Mark.lesson_id)
        .join(Group, Group.id == Lesson.group_id)
        .where(*conditions)
        .group_by(Group.subject_id, Mark.pupil_id)
        .having(weight > 0)
        .subquery()
    )


def _form_of(child: Child, today: date) -> Select[Any]:
    """The pupils of the form; nobody where the school does not allow the comparison."""
    return (
        select(Enrolment.pupil_id)
        .join(School, (School.id == child.school_id) & School.class_average)
        .where(
            Enrolment.form_id == child.form_id,
            Enrolment.since <= today,
            or_(Enrolment.until.is_(None), Enrolment.until >= today),
        )
    )


def counted(value: Any) -> tuple[ColumnElement[int], ColumnElement[int]]:
    """`domain.marks.Mark.points` in words both databases know: their sum, and how many they are."""
    number = and_(value != "", func.length(value) <= 3, func.ltrim(value, DIGITS) == "")
    first, second = func.substr(value, 1, 1), func.substr(value, 3, 1)
    pair = and_(
        func.length(value) == 3, func.substr(value, 2, 1) == "/", func.ltrim(first.concat(second), DIGITS) == ""
    )
    both = cast(first, Integer) + cast(second, Integer)
    return case((number, cast(value, Integer)), (pair, both)), case((number, 1), (pair, 2))
