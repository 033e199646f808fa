"""The school years of forms."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Date,
    Integer,
    Select,
    String,
    literal,
    select,
    union_all,
)
from sqlalchemy.types import TypeEngine

from db.among import ids_of, listed
from db.models import Form, Holiday, MovedDay, SchoolYear
from db.models import Term as TermRow
from db.session import Session
from db.shapes import columns
from db.types import Word
from domain.calendars import Break, Calendar, Closed, Swap
from domain.people import Child
from domain.terms import Term, of_parallel
from domain.words import TermKind

SHAPE: dict[str, TypeEngine[Any]] = {
    "row": String(),
    "form_id": Integer(),
    "year_id": Integer(),
    "starts": Date(),
    "ends": Date(),
    "name": String(),
    "as_weekday": Integer(),
    "ordinal": Integer(),
    "term_kind": Word(TermKind),
    "grade": Integer(),
    "days": Integer(),
}


async def of_child(session: Session, child: Child) -> Calendar:
    """The calendar the child's form lives by: the year, terms, holidays and moved days of its parallel or of all.

    A day that is moved for all, for the parallel and for the form itself is moved as the form's own, else the
    parallel's.
    """
    return await of_form(session, child.form_id)


async def of_form(session: Session, form_id: int) -> Calendar:
    """The same for a form that is known by its id."""
    return (await of_forms(session, {form_id}))[form_id]


async def of_children(session: Session, children: Sequence[Child]) -> dict[int, Calendar]:
    """The calendars of several children by pupil, whatever their schools and forms, in one statement."""
    found = await of_forms(session, {child.form_id for child in children})
    return {child.id: found[child.form_id] for child in children}


async def of_forms(session: Session, forms: Collection[int]) -> dict[int, Calendar]:
    """The calendars of many forms of whatever schools, in one statement."""
    years: defaultdict[int, list[Any]] = defaultdict(list)
    for row in (await session.execute(_statement(session.dialect.name), {"forms": ids_of(session, forms)})).all():
        years[row.year_id].append(row)
    return {
        form.form_id: _calendar(form, [row for row in rows if _holds(row, form)])
        for rows in years.values()
        for form in rows
        if form.row == "form"
    }


def _holds(row: Any, form: Any) -> bool:
    return row.grade in (None, form.grade) and row.form_id in (None, form.form_id)


def _calendar(form: Any, rows: Sequence[Any]) -> Calendar:
    moved = sorted(
        (row for row in rows if row.row == "moved"), key=lambda row: (row.form_id is None, row.grade is None)
    )
    return Calendar(
        starts=form.starts,
        ends=form.ends,
        days=form.days,
        holidays=tuple(Break(Closed.HOLIDAY, r.starts, r.ends, r.name) for r in rows if r.row == "holiday"),
        swaps=tuple(Swap(r.starts, r.as_weekday, r.name) for r in moved),
        terms=of_parallel([(_term(r), r.grade) for r in rows if r.row == "term"], form.grade),
    )


def _term(row: Any) -> Term:
    return Term(row.ordinal, row.term_kind, row.starts, row.ends)


@cache  # building it costs more than asking it
def _statement(dialect: str) -> CompoundSelect[Any]:
    """A row for each form with its year, then what holds in those years, for every parallel."""
    year, term, holiday, moved = SchoolYear, TermRow, Holiday, MovedDay
    own = {"form_id": Form.id, "year_id": year.id, "grade": Form.grade, "days": Form.days}
    asked = listed(dialect, Form.id, "forms")

    def of_years(table: type[TermRow | Holiday | MovedDay], row: str, **given: Any) -> Select[Any]:
        years = select(Form.year_id).where(asked)
        return select(*_columns(row, year_id=table.year_id, grade=table.grade, **given)).where(table.year_id.in_(years))

    return union_all(
        select(*_columns("form", starts=year.starts, ends=year.ends, **own))
        .select_from(Form)
        .join(year, year.id == Form.year_id)
        .where(asked),
        of_years(term, "term", starts=term.starts, ends=term.ends, ordinal=term.ordinal, term_kind=term.kind),
        of_years(holiday, "holiday", starts=holiday.starts, ends=holiday.ends, name=holiday.name),
        of_years(
            moved,
            "moved",
            starts=moved.day,
            ends=moved.day,
            name=moved.reason,
            as_weekday=moved.as_weekday,
            form_id=moved.form_id,
        ),
    )


def _columns(row: str, **given: Any) -> list[ColumnElement[Any]]:
    return columns(SHAPE, row=literal(row), **given)
