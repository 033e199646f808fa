"""A group's marks for terms and the year: read in one statement, and set without overwriting what stands."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from db.models import Group, JournalEvent, PeriodMark
from db.queries import journal_changes, keeping
from db.queries.journal import Entry
from db.queries.term_marks_rows import TERM, YEAR, statement, year_of
from db.session import Session
from domain import marks as m
from domain.keeping import Taught
from domain.names import Name
from domain.people import NotAllowed, Viewer, local_day
from domain.term_desk import Desk, kept_by
from domain.term_marks import Place, Span, Standing, TermSheet
from domain.terms import Term, of_parallel
from domain.words import Scale

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Written:
    """The events of one press, from the first to the last, and how many marks it has set."""

    first: int
    last: int
    count: int


async def desk(session: Session, viewer: Viewer, group: int, now: datetime) -> Desk:
    """A group as whoever sets its marks of terms sees it; raises NotAllowed for who may not."""
    kept = await keeping.of_viewer(session, viewer, now.date() - DAY, now.date() + DAY)
    taught = kept.group(group)
    today = local_day(now, ZoneInfo(taught.zone))
    held = kept_by(kept, group, today)
    if held is None or taught.scale is Scale.NONE:
        raise NotAllowed(f"terms of group {group}")
    return Desk(kept, held, await of_group(session, taught), today)


async def of_group(session: Session, group: Taught) -> TermSheet:
    """Everybody who was ever in the group, with what they have in its subject this year, whoever taught them then.

    Whoever asks keeps the group.
    """
    rows = (await session.execute(statement(group).order_by("since", "record"))).all()
    year = next(row for row in rows if row.row == "year")
    terms = [(Term(row.ordinal, row.term_kind, row.since, row.until), row.grade) for row in rows if row.row == "term"]
    by_pupil: defaultdict[int, list[Any]] = defaultdict(list)
    for row in rows:
        by_pupil[row.pupil_id or 0].append(row)
    people = sorted(
        (Name(row.surname, row.given, row.patronymic).full, row.pupil_id) for row in rows if row.row == "pupil"
    )
    places = tuple(_place(pupil, by_pupil[pupil]) for _, pupil in people)
    parallel = of_parallel(terms, group.grade)
    return TermSheet(group, parallel, year.since, year.until, places, m.rounding_of(year.value), year.record)


def _place(pupil: int, rows: Sequence[Any]) -> Place:
    person = next(row for row in rows if row.row == "pupil")
    return Place(
        pupil,
        Name(person.surname, person.given, person.patronymic),
        _spans(rows, "here"),
        _spans(rows, "elsewhere"),
        _spans(rows, "enrolled"),
        tuple(m.Mark(row.since, row.value, row.work, row.weight) for row in rows if row.row == "mark"),
        {row.ordinal: Standing(row.record, row.value, row.entered_at) for row in rows if row.row == "period"},
    )


def _spans(rows: Sequence[Any], row: str) -> tuple[Span, ...]:
    return tuple(Span(one.since, one.until) for one in rows if one.row == row)


async def claim(session: Session, group: Taught) -> None:
    """Nobody else sets marks of this subject for a term until the transaction ends: a pupil may sit in two groups."""
    same = Group.subject_id == group.subject, Group.year_id == year_of(group)
    await session.execute(select(Group.id).where(*same).order_by(Group.id).with_for_update())


async def enter(
    session: Session, sheet: TermSheet, ordinal: int | None, wanted: Sequence[tuple[int, str]], entry: Entry
) -> Written | None:
    """New marks, by pupil; whoever calls has claimed the subject and seen that none of these stands."""
    for pupil, value in wanted:
        values = {
            "pupil_id": pupil, "subject_id": sheet.group.subject, "year_id": sheet.year,
            "kind": YEAR if ordinal is None else TERM, "ordinal": ordinal, "value": value,
        }  # fmt: skip
        await journal_changes.enter(session, sheet.group.school, PeriodMark, values, entry)
    return await _written(session, entry, [pupil for pupil, _ in wanted])


async def correct(
    session: Session, sheet: TermSheet, pupil: int, standing: Standing, value: str, entry: Entry, reason: str
) -> Written | None:
    """Another mark instead of the one that stands; None when it says so already."""
    school = sheet.group.school
    await journal_changes.correct(session, school, PeriodMark, standing.id, {"value": value}, entry, reason)
    return await _written(session, entry, [pupil])


async def _written(session: Session, entry: Entry, pupils: Sequence[int]) -> Written | None:
    """The events of this press: of these pupils, by this person, of this moment."""
    event = JournalEvent
    rows = await session.scalars(
        select(event.id).where(
            event.subject == PeriodMark.__tablename__,
            event.pupil_id.in_(pupils),
            event.actor_id == entry.actor,
            event.at == entry.now,
        )
    )
    found = rows.all()
    return Written(min(found), max(found), len(found)) if found else None
