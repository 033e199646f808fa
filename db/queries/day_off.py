"""Days without lessons for some forms: rows of `moved_day` with a form, each with its event; families are told."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, select

from db.among import among
from db.models import Form, MovedDay, School, SchoolYear
from db.queries import day_off_told
from db.queries.decisions import event, note
from db.session import Session
from domain.day_off import DayOff, Say
from domain.leading import LEAD
from domain.people import Viewer


async def coming(session: Session, school: int, today: date) -> list[DayOff]:
    """What is decided for today and later, in order; of each day one for each reason."""
    rows = await session.execute(
        select(MovedDay.day, MovedDay.reason, MovedDay.form_id)
        .join(Form, Form.id == MovedDay.form_id)
        .where(MovedDay.as_weekday.is_(None), MovedDay.day >= today, _of_school(school))
        .order_by(MovedDay.day, MovedDay.reason, Form.grade, Form.name)
    )
    found: dict[tuple[date, str], list[int]] = defaultdict(list)
    for row in rows:
        found[row.day, row.reason].append(row.form_id)
    return [DayOff(day, reason, tuple(forms)) for (day, reason), forms in found.items()]


async def declare(
    session: Session, viewer: Viewer, school: int, forms: Collection[int], day: date, reason: str, now: datetime
) -> set[int]:
    """These forms have no lessons that day; returns those that had until now. Forms of other schools are left out.

    Raises NotAllowed for who does not lead the school.
    """
    post = viewer.works_as(LEAD, school)
    await session.execute(select(School.id).where(School.id == post.school_id).with_for_update())
    held = await _rows(session, post.school_id, forms, day)
    ours = await session.execute(
        select(Form.id, Form.year_id)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .where(SchoolYear.school_id == post.school_id, among(session, Form.id, forms))
        .where(SchoolYear.starts <= day, SchoolYear.ends >= day)
        .order_by(Form.id)
    )
    new = [row for row in ours if row.id not in {one.form_id for one in held if one.as_weekday is None}]
    if not new:
        return set()
    told = {row.id for row in new}
    await session.execute(delete(MovedDay).where(MovedDay.id.in_([row.id for row in held if row.form_id in told])))
    kept = {"day": day, "as_weekday": None, "reason": reason, "grade": None}
    rows = [{"form_id": row.id, "year_id": row.year_id, **kept} for row in new]
    made = await session.scalars(insert(MovedDay).returning(MovedDay.id, sort_by_parameter_order=True), rows)
    pairs = zip(made, rows, strict=True)
    await note(session, *(event(viewer, post.school_id, MovedDay, number, None, row, now) for number, row in pairs))
    await day_off_told.owe(session, told, day, Say.OFF, now)
    return told


async def take_back(
    session: Session, viewer: Viewer, school: int, forms: Collection[int], day: date, now: datetime
) -> set[int]:
    """These forms have lessons that day after all; returns those that had none. Raises NotAllowed as `declare`."""
    post = viewer.works_as(LEAD, school)
    await session.execute(select(School.id).where(School.id == post.school_id).with_for_update())
    gone = [row for row in await _rows(session, post.school_id, forms, day) if row.as_weekday is None]
    if not gone:
        return set()
    await session.execute(delete(MovedDay).where(MovedDay.id.in_([row.id for row in gone])))
    await note(session, *(event(viewer, post.school_id, MovedDay, row.id, row._asdict(), None, now) for row in gone))
    told = {row.form_id for row in gone}
    await day_off_told.owe(session, told, day, Say.ON, now)
    return told


def _of_school(school: int) -> ColumnElement[bool]:
    return MovedDay.year_id.in_(select(SchoolYear.id).where(SchoolYear.school_id == school))


async def _rows(session: Session, school: int, forms: Collection[int], day: date) -> Sequence[Any]:
    here = MovedDay.day == day, among(session, MovedDay.form_id, forms), _of_school(school)
    return (await session.execute(select(MovedDay).where(*here).order_by(MovedDay.id))).all()
