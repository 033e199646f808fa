"""A form's calendar inside another statement: three columns of JSON beside the form's row.

Whoever asks anything is identified first, and nearly every answer needs the calendar of their children; in these
columns it costs no statement of its own. What the same text says is put together once, so that nothing kept is ever
out of date.
"""

import json
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Row, Text, cast, func, select

from db.models import Form, Holiday, MovedDay, SchoolYear
from db.models import Term as TermRow
from domain.calendars import Break, Calendar, Closed, Swap
from domain.terms import Term, of_parallel
from domain.words import TermKind

KEPT = 2000  # calendars; the schools of a region have about one for each parallel


def calendar_columns(dialect: str) -> dict[str, Any]:
    """What `calendar_of` reads, by name, for a statement over `Form` and `SchoolYear`."""
    term, holiday, moved = TermRow, Holiday, MovedDay
    own = moved.form_id.is_(None) | (moved.form_id == Form.id)
    return {
        "year_starts": SchoolYear.starts,
        "year_ends": SchoolYear.ends,
        "terms": _listed(dialect, term, term.ordinal, term.kind, term.starts, term.ends, term.grade),
        "holidays": _listed(dialect, holiday, holiday.starts, holiday.ends, holiday.name),
        "moved": _listed(
            dialect, moved, moved.form_id, moved.grade, moved.day, moved.as_weekday, moved.reason, where=(own,)
        ),
    }


def calendar_of(row: Row[Any]) -> Calendar:
    """The calendar of the form of a row with these columns, its `grade` and its `days`.

    A day that is moved for all, for the parallel and for the form itself is moved as the form's own, else the
    parallel's.
    """
    return _read(row.year_starts, row.year_ends, row.days, row.grade, row.terms, row.holidays, row.moved)


@lru_cache(maxsize=KEPT)
def _read(
    starts: date, ends: date, days: int, grade: int, terms: str | None, holidays: str | None, moved: str | None
) -> Calendar:
    swaps = sorted(_rows(moved), key=lambda row: (row[0] is None, row[1] is None, row[2]))
    return Calendar(
        starts=starts,
        ends=ends,
        days=days,
        holidays=tuple(Break(Closed.HOLIDAY, _day(one), _day(last), name) for one, last, name in _rows(holidays)),
        swaps=tuple(Swap(_day(day), as_weekday, reason) for _form, _grade, day, as_weekday, reason in swaps),
        terms=of_parallel([(_term(*row), of) for *row, of in _rows(terms)], grade),
    )


def _rows(text: str | None) -> Sequence[Any]:
    """PostgreSQL says NULL for no rows."""
    return json.loads(text) if text else ()


def _term(ordinal: int, kind: str, starts: str, ends: str) -> Term:
    return Term(ordinal, TermKind(kind), _day(starts), _day(ends))


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _listed(
    dialect: str,
    table: type[TermRow | Holiday | MovedDay],
    *wanted: Any,
    where: Sequence[ColumnElement[bool]] = (),
) -> ColumnElement[Any]:
    """Rows that hold in the form's year for its parallel or for all, as a JSON list of lists."""
    if dialect == "postgresql":
        found: ColumnElement[Any] = cast(func.json_agg(func.json_build_array(*wanted)), Text)
    else:
        found = func.json_group_array(func.json_array(*wanted), type_=Text())
    for_it = table.year_id == Form.year_id, table.grade.is_(None) | (table.grade == Form.grade)
    return select(found).where(*for_it, *where).correlate(Form).scalar_subquery()
