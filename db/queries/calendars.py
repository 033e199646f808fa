"""The school years of forms."""

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Select, select

from db.among import ids_of, listed
from db.models import Form, SchoolYear
from db.queries.calendar_rows import calendar_columns, calendar_of
from db.session import Session
from domain.calendars import Calendar
from domain.people import Child


async def of_child(session: Session, child: Child) -> Calendar:
    """The calendar the child's form lives by: the year, terms, holidays and moved days of its parallel or of all.

    No statement for the children of a viewer, who brought it along.
    """
    return child.calendar or await of_form(session, child.form_id)


async def of_form(session: Session, form_id: int) -> Calendar:
    """The same for a form that is known by its id."""
    return (await of_forms(session, {form_id}))[form_id]


async def of_children(session: Session, children: Sequence[Child]) -> dict[int, Calendar]:
    """The calendars of several children by pupil, whatever their schools and forms, in one statement at most."""
    missing = {child.form_id for child in children if child.calendar is None}
    found = await of_forms(session, missing) if missing else {}
    return {child.id: child.calendar or found[child.form_id] for child in children}


async def of_forms(session: Session, forms: Collection[int]) -> dict[int, Calendar]:
    """The calendars of many forms of whatever schools, in one statement."""
    rows = await session.execute(_statement(session.dialect.name), {"forms": ids_of(session, forms)})
    return {row.form_id: calendar_of(row) for row in rows}


@cache  # building it costs more than asking it
def _statement(dialect: str) -> Select[Any]:
    known = [column.label(name) for name, column in calendar_columns(dialect).items()]
    return (
        select(Form.id.label("form_id"), Form.grade, Form.days, *known)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .where(listed(dialect, Form.id, "forms"))
    )
