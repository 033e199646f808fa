"""The school year of a form."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Date,
    Integer,
    Select,
    String,
    cast,
    literal,
    null,
    select,
    union_all,
)
from sqlalchemy.types import TypeEngine

from db.models import Form, Holiday, MovedDay, SchoolYear
from db.models import Term as TermRow
from db.session import Session
from db.types import Word
from domain.calendars import Break, Calendar, Closed, Swap
from domain.people import Child
from domain.terms import Term, of_parallel
from domain.words import TermKind

SHAPE: dict[str, TypeEngine[Any]] = {
    "row": String(),
    "starts": Date(),
    "ends": Date(),
    "name": String(),
    "as_weekday": Integer(),
    "ordinal": Integer(),
    "term_kind": Word(TermKind),
    "grade": Integer(),
    "days": Integer(),
}

Number = ColumnElement[int]


async def of_child(session: Session, child: Child) -> Calendar:
    """The calendar the child's form lives by: the year, terms, holidays and moved days of its parallel or of all.

    A day that is moved for the parallel and for all is moved as the parallel's own.
    """
    return await _calendar(session, literal(child.year_id), literal(child.grade), literal(child.days))


async def of_form(session: Session, form_id: int) -> Calendar:
    """The same for a form that is known by its id."""
    year, grade, days = (
        select(column).where(Form.id == form_id).scalar_subquery() for column in (Form.year_id, Form.grade, Form.days)
    )
    return await _calendar(session, year, grade, days)


async def _calendar(session: Session, year: Number, grade: Number, days: Number) -> Calendar:
    rows: Sequence[Any] = (await session.execute(_statement(year, grade, days))).all()
    own_year = next(row for row in rows if row.row == "year")
    moved = sorted((row for row in rows if row.row == "moved"), key=lambda row: row.grade is None)
    return Calendar(
        starts=own_year.starts,
        ends=own_year.ends,
        days=own_year.days,
        holidays=tuple(Break(Closed.HOLIDAY, r.starts, r.ends, r.name) for r in rows if r.row == "holiday"),
        swaps=tuple(Swap(r.starts, r.as_weekday, r.name) for r in moved),
        terms=of_parallel([(_term(r), r.grade) for r in rows if r.row == "term"], own_year.grade),
    )


def _term(row: Any) -> Term:
    return Term(row.ordinal, row.term_kind, row.starts, row.ends)


def _statement(of_year: Number, grade: Number, days: Number) -> CompoundSelect[Any]:
    year, term, holiday, moved = SchoolYear, TermRow, Holiday, MovedDay
    here = of_year, grade
    return union_all(
        select(*_columns("year", starts=year.starts, ends=year.ends, grade=grade, days=days)).where(year.id == of_year),
        _of_parallel(here, term, "term", starts=term.starts, ends=term.ends, ordinal=term.ordinal, term_kind=term.kind),
        _of_parallel(here, holiday, "holiday", starts=holiday.starts, ends=holiday.ends, name=holiday.name),
        _of_parallel(
            here, moved, "moved", starts=moved.day, ends=moved.day, name=moved.reason, as_weekday=moved.as_weekday
        ),
    )


def _of_parallel(
    of: tuple[Number, Number], table: type[TermRow | Holiday | MovedDay], row: str, **given: Any
) -> Select[Any]:
    """What holds for the parallel and what holds for all."""
    year, grade = of
    here = table.grade.is_(None) | (table.grade == grade)
    return select(*_columns(row, grade=table.grade, **given)).where(table.year_id == year, here)


def _columns(row: str, **given: Any) -> list[ColumnElement[Any]]:
    columns = {"row": literal(row), **given}
    return [(columns[name] if name in columns else cast(null(), kind)).label(name) for name, kind in SHAPE.items()]
