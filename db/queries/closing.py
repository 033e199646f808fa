"""Closing a term and opening it again: what is missing, who is told, and who decided it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select, update

from db.models import Outbox, Person, School, SchoolYear
from db.models import Term as TermRow
from db.queries import lessons, nudge, teaching
from db.queries.decisions import event, note
from db.queries.owing import fresh
from db.queries.teaching import Wanted
from db.session import Session, insert_new
from domain.closing import Closing, TermState
from domain.filling import unfilled
from domain.leading import LEAD
from domain.names import Name
from domain.outbox import Claimed, Kind
from domain.people import NotAllowed, Viewer
from domain.readers import Reader
from domain.terms import Term
from domain.unfilled_board import backlogs, told
from domain.words import Scale

YEAR = timedelta(days=366)


async def terms(session: Session, viewer: Viewer, school: int, now: datetime) -> list[TermState]:
    """The terms of the open years that have begun, the latest first; raises NotAllowed for who does not lead there."""
    post = viewer.works_as(LEAD, school)
    term, who = TermRow, Person
    rows = await session.execute(
        select(
            term.id, term.ordinal, term.kind, term.starts, term.ends, term.grade, term.closed_at, who.surname, who.name,
            who.patronymic,
        )
        .select_from(term)
        .join(SchoolYear, SchoolYear.id == term.year_id)
        .outerjoin(who, who.id == term.closed_by_id)
        .where(
            SchoolYear.school_id == school, SchoolYear.closed_at.is_(None),
            term.starts <= now.astimezone(post.zone).date(),
        )
        .order_by(term.starts.desc(), term.grade, term.id)
    )  # fmt: skip
    return [_state(row) for row in rows]


def _state(row: Any) -> TermState:
    by = Name(row.surname, row.name, row.patronymic) if row.surname is not None else None
    return TermState(row.id, Term(row.ordinal, row.kind, row.starts, row.ends), row.grade, row.closed_at, by)


async def missing(session: Session, viewer: Viewer, school: int, number: int, now: datetime) -> Closing:
    """What the term lacks now; raises NotAllowed for who does not lead the school the term is of."""
    post = viewer.works_as(LEAD, school)
    found = await _missing(session, school, post.zone, number, now)
    if found is None:
        raise NotAllowed(f"term {number}")
    return found


async def _missing(session: Session, school: int, zone: ZoneInfo, number: int, now: datetime) -> Closing | None:
    """In five statements; None when the school has no such term in its year."""
    here = now.astimezone(zone)
    today = here.date()
    known = await teaching.of_school(session, Wanted(school, today - YEAR, today, term=number))
    one = next((term for term in known.terms if term.id == number), None)
    if one is None:
        return None
    groups, last = known.within(one), min(one.term.ends, today)
    lines = await lessons.of_groups(session, groups, one.term.starts, last, now)
    unmarked = {
        group: count
        for group, count in known.unmarked.items()
        if group in groups and groups[group].scale is not Scale.NONE
    }
    late = unfilled(lines, here)
    return Closing(one, today, backlogs(known, late, here, unmarked, last), len(late), sum(unmarked.values()))


async def tell(session: Session, found: Closing, now: datetime) -> int:
    """Each teacher who lacks something and has an open chat is told, once a day; returns how many messages are new."""
    reached = await nudge.reached(session, told(found.backlogs))
    about = {"pupil_id": None, "created_at": now, "not_before": now}
    rows = [fresh(person, Kind.UNFILLED, found.today, str(found.of.id)) | about for person in sorted(reached)]
    if not rows:
        return 0
    made = await session.execute(insert_new(session, Outbox).returning(Outbox.id), rows)
    return len(made.all())


async def close(session: Session, viewer: Viewer, school: int, number: int, now: datetime) -> bool:
    """From now on nothing can be entered into it but by the deputy's leave. False: it was closed already."""
    return await _decide(session, viewer, school, number, now, now)


async def reopen(session: Session, viewer: Viewer, school: int, number: int, now: datetime) -> bool:
    """As if it had not been closed; what was decided when stays in the events. False: it was open."""
    return await _decide(session, viewer, school, number, now, None)


async def _decide(
    session: Session, viewer: Viewer, school: int, number: int, now: datetime, closed_at: datetime | None
) -> bool:
    viewer.works_as(LEAD, school)
    own = select(SchoolYear.id).where(SchoolYear.school_id == school, SchoolYear.closed_at.is_(None))
    term = TermRow
    row = (
        await session.execute(
            select(term.closed_at, term.closed_by_id).where(term.id == number, term.year_id.in_(own)).with_for_update()
        )
    ).one_or_none()
    if row is None:
        raise NotAllowed(f"term {number}")
    if (row.closed_at is None) == (closed_at is None):
        return False
    by = viewer.person if closed_at else None
    await session.execute(update(term).where(term.id == number).values(closed_at=closed_at, closed_by_id=by))
    now_so = {"closed_at": closed_at, "closed_by_id": by}
    await note(session, event(viewer, school, term, number, row._asdict(), now_so, now))
    return True


async def of_letters(session: Session, rows: Sequence[tuple[Claimed, Reader]], now: datetime) -> dict[int, Closing]:
    """By term, what is still missing when the letters are written; nothing is asked where there are none."""
    numbers = {int(row.reference) for row, _ in rows if row.kind is Kind.UNFILLED}
    if not numbers:
        return {}
    of = await session.execute(
        select(TermRow.id, School.id.label("school"), School.zone)
        .join(SchoolYear, SchoolYear.id == TermRow.year_id)
        .join(School, School.id == SchoolYear.school_id)
        .where(TermRow.id.in_(numbers))
        .order_by(TermRow.id)
    )
    found = {row.id: await _missing(session, row.school, ZoneInfo(row.zone), row.id, now) for row in of.all()}
    return {number: one for number, one in found.items() if one is not None}
