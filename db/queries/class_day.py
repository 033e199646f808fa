"""A class teacher's morning: who is owed one, and what it says of a form when it leaves."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, or_, select, union

from db.among import among
from db.models import Chat, Delegation, Form, Outbox, Preference, RoleHeld, SchoolYear
from db.queries import calendars, class_day_rows
from db.queries.digest_rows import has_chosen
from db.queries.owing import fresh
from db.session import Session, insert_new
from domain.class_day import Morning
from domain.outbox import Claimed, Kind
from domain.people import local_day
from domain.readers import Reader
from domain.words import Role

Leading = tuple[int, int]  # person and form


@dataclass(frozen=True, slots=True)
class Mornings:
    """By form; `standing_in` are people with the forms whose class teacher they stand in for today."""

    forms: dict[int, Morning] = field(default_factory=dict)
    standing_in: frozenset[Leading] = frozenset()


async def owed(session: Session, school: int, today: date) -> list[Leading]:
    """Who leads a form that has school today, or stands in for who does; with an open chat, and who wants it."""
    ours = select(Form.id).join(SchoolYear, SchoolYear.id == Form.year_id).where(
        SchoolYear.school_id == school, SchoolYear.closed_at.is_(None), SchoolYear.starts <= today,
        SchoolYear.ends >= today,
    )  # fmt: skip
    leads = select(RoleHeld.person_id, RoleHeld.form_id).where(
        RoleHeld.role == Role.CLASS_TEACHER, RoleHeld.form_id.in_(ours),
        or_(RoleHeld.since.is_(None), RoleHeld.since <= today), or_(RoleHeld.until.is_(None), RoleHeld.until >= today),
        _can_be_told(RoleHeld.person_id),
    )  # fmt: skip
    order = Delegation
    stands_in = select(order.to_id, order.form_id).where(
        order.form_id.in_(ours), *_holds(today), _can_be_told(order.to_id)
    )
    rows: Any = await session.execute(union(leads, stands_in))
    found = sorted({(person, form) for person, form in rows})
    if not found:
        return []
    known = await calendars.of_forms(session, {form for _, form in found})
    return [(person, form) for person, form in found if not known[form].closed(today)]


def _can_be_told(person: Any) -> ColumnElement[bool]:
    reached = exists().where(Chat.person_id == person, Chat.closed_at.is_(None))
    return (
        reached
        & ~has_chosen(person, "muted", Preference.value == "yes")
        & ~has_chosen(person, Kind.CLASS_DAY.value, Preference.value == "no")
    )


def _holds(today: date) -> tuple[ColumnElement[bool], ...]:
    return Delegation.since <= today, Delegation.until >= today, Delegation.revoked_at.is_(None)


async def owe(session: Session, leading: Sequence[Leading], today: date, now: datetime) -> int:
    """One message to each of them for each form; what was owed before is left alone."""
    about = {"pupil_id": None, "created_at": now, "not_before": now}
    rows = [fresh(person, Kind.CLASS_DAY, today, str(form)) | about for person, form in leading]
    if not rows:
        return 0
    made = await session.execute(insert_new(session, Outbox).returning(Outbox.id), rows)
    return len(made.all())


async def of_letters(session: Session, rows: Sequence[tuple[Claimed, Reader]], now: datetime) -> Mornings:
    """What there is to tell now: as many statements for a hundred forms as for one; none where none is asked for."""
    wanted = {(row.person, int(row.reference)) for row, _ in rows if row.kind is Kind.CLASS_DAY}
    if not wanted:
        return Mornings()
    forms = await class_day_rows.forms(session, {form for _, form in wanted})
    days = {local_day(now, form.zone) for form in forms.values()}
    found: dict[int, Morning] = {}
    standing_in: set[Leading] = set()
    for day in sorted(days):  # of schools at both ends of a country there may be two
        today = {number: form for number, form in forms.items() if local_day(now, form.zone) == day}
        found |= await class_day_rows.mornings(session, today, day, now)
        standing_in |= await _standing_in(session, {person for person, _ in wanted}, today, day)
    return Mornings(found, frozenset(standing_in))


async def _standing_in(session: Session, persons: Collection[int], forms: Collection[int], day: date) -> set[Leading]:
    order = Delegation
    rows = await session.execute(
        select(order.to_id, order.form_id).where(
            among(session, order.to_id, persons), among(session, order.form_id, forms), *_holds(day)
        )
    )
    return {(row.to_id, row.form_id) for row in rows}
