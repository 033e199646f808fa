"""What letters about absences are written from: who is missing, and what has been explained since."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from db.models import Alarm, Enrolment, Form, Person, SchoolYear
from db.queries import absence
from db.queries.news import Told
from db.session import Session
from db.slices import slices
from domain.alarms import Answer, Missing
from domain.alerts import What
from domain.names import Name
from domain.outbox import Claimed, Kind
from domain.readers import Reader

ABOUT = frozenset({Kind.ABSENCE, Kind.ABSENT, Kind.ESCALATION})
Key = tuple[int, date]


@dataclass(frozen=True, slots=True)
class Absences:
    """By pupil and day: those that are explained, and all that are missing; by letter, whom it asks about."""

    explained: frozenset[Key]
    missing: Mapping[Key, Missing]
    asked: Mapping[int, Sequence[Missing]]


async def of(session: Session, rows: Sequence[tuple[Claimed, Reader]], told: Mapping[int, Sequence[Told]]) -> Absences:
    """For the letters among these that are about absences; nothing is asked where there are none."""
    about = [row for row, _ in rows if row.kind in ABOUT]
    if not about:
        return Absences(frozenset(), {}, {})
    said = {(row.id, one.pupil): one for row in about for one in told.get(row.id, ()) if one.news.what is What.ABSENT}
    pupils = {pupil for _, pupil in said if pupil} | {row.pupil for row in about if row.pupil}
    days = {row.day for row in about}
    people = await _people(session, pupils)
    alarms = await _alarms(session, pupils, days)
    explained = await _noted(session, pupils, days) | {
        key for key, row in alarms.items() if row.answer in (Answer.KNOWN, Answer.EXPLAINED)
    }
    missing = {key: _missing(people[key[0]], row, said) for key, row in alarms.items() if key[0] in people}
    asked = {
        row.id: [
            missing[pupil, row.day]
            for (letter, pupil) in said
            if letter == row.id and pupil is not None and (pupil, row.day) in missing.keys() - explained
        ]
        for row in about
    }
    return Absences(frozenset(explained), missing, asked)


async def missing(session: Session, pupils: Collection[int], day: date) -> list[Missing]:
    """Everybody of these who was asked about that day, by name; for the class teacher who leads them."""
    people = await _people(session, pupils)
    found = [_missing(people[pupil], row, {}) for (pupil, _), row in (await _alarms(session, pupils, {day})).items()]
    return sorted(found, key=lambda one: (one.name.full, one.pupil))


async def _people(session: Session, pupils: Collection[int]) -> dict[int, Any]:
    found: dict[Any, Any] = {}
    for some in slices(pupils):
        rows = await session.execute(
            select(
                Person.id, Person.surname, Person.name, Person.patronymic, Form.id.label("form_id"),
                Form.name.label("form"), SchoolYear.school_id,
            )
            .join(Enrolment, Enrolment.pupil_id == Person.id)
            .join(Form, Form.id == Enrolment.form_id)
            .join(SchoolYear, SchoolYear.id == Form.year_id)
            .where(Person.id.in_(some))
            .order_by(Enrolment.since)
        )  # fmt: skip
        found |= {row.id: row for row in rows}
    return found


async def _alarms(session: Session, pupils: Collection[int], days: Collection[date]) -> dict[Key, Any]:
    found: dict[Any, Any] = {}
    for some in slices(pupils):
        rows = await session.execute(
            select(Alarm.pupil_id, Alarm.day, Alarm.number, Alarm.closed_at, Alarm.answer).where(
                Alarm.pupil_id.in_(some), Alarm.day.in_(days)
            )
        )
        found |= {(row.pupil_id, row.day): row for row in rows}
    return found


async def _noted(session: Session, pupils: Collection[int], days: Collection[date]) -> set[Key]:
    found = set()
    for day in days:
        for some in slices(pupils):
            found |= {(note.pupil, day) for note in await absence.covering(session, some, day) if not note.subject_id}
    return found


def _missing(person: Any, alarm: Any, said: Mapping[tuple[int, int | None], Told]) -> Missing:
    told = next((one.news for (_, pupil), one in said.items() if pupil == person.id), None)
    name = Name(person.surname, person.name, person.patronymic)
    subject = told.subject if told is not None else ""
    about = person.form_id, person.form, person.school_id
    return Missing(person.id, name, *about, alarm.day, alarm.number, subject, alarm.answer)
