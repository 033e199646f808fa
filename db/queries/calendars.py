"""The school year of a form."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Integer, cast, literal, null, select, union_all

from db.models import Holiday, MovedDay, SchoolYear
from db.session import Session
from domain.calendars import Break, Calendar, Closed, Swap
from domain.people import Child

_NO_WEEKDAY = cast(null(), Integer)


async def of_child(session: Session, child: Child) -> Calendar:
    """The calendar the child's form lives by: the year, holidays and moved days of its parallel or of all."""
    year, holiday, moved = SchoolYear, Holiday, MovedDay
    rows: Sequence[Any] = (
        await session.execute(
            union_all(
                select(
                    literal("year").label("kind"),
                    year.starts,
                    year.ends,
                    year.name,
                    _NO_WEEKDAY.label("as_weekday"),
                ).where(year.id == child.year_id),
                select(literal("holiday"), holiday.starts, holiday.ends, holiday.name, _NO_WEEKDAY).where(
                    holiday.year_id == child.year_id, holiday.grade.is_(None) | (holiday.grade == child.grade)
                ),
                select(literal("moved"), moved.day, moved.day, moved.reason, moved.as_weekday).where(
                    moved.year_id == child.year_id, moved.grade.is_(None) | (moved.grade == child.grade)
                ),
            )
        )
    ).all()
    own_year = next(row for row in rows if row.kind == "year")
    return Calendar(
        starts=own_year.starts,
        ends=own_year.ends,
        days=child.days,
        holidays=tuple(Break(Closed.HOLIDAY, r.starts, r.ends, r.name) for r in rows if r.kind == "holiday"),
        swaps=tuple(Swap(r.starts, r.as_weekday, r.name) for r in rows if r.kind == "moved"),
    )
