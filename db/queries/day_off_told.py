"""Whom a day without lessons concerns, and a message to each of them: urgent, once for each child."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import insert, select

from db.among import among
from db.models import Enrolment, Outbox, RoleHeld
from db.queries import readers
from db.queries.owing import fresh
from db.session import Session
from db.slices import slices
from domain.alerts import UNDO_ABSENCE
from domain.day_off import Reach, Say, next_part
from domain.outbox import Kind, State
from domain.readers import Reader
from domain.words import Role

About = tuple[int, str, int | None]  # person, «p17» or «f3», pupil


async def reach(session: Session, forms: Collection[int], day: date, now: datetime) -> Reach:
    """How many pupils of these forms there are on that day, and of how many somebody can be told."""
    pupils = await _pupils(session, forms, day)
    told = await _families(session, pupils, now)
    return Reach(len(pupils), len({pupil for _, _, pupil in told}))


async def owe(session: Session, forms: Collection[int], day: date, say: Say, now: datetime) -> None:
    """Tell the families of these forms and their class teachers, each only what they do not know."""
    pupils = await _pupils(session, forms, day)
    about = [*await _families(session, pupils, now), *await _class_teachers(session, forms, now)]
    known = await _known(session, {person for person, _, _ in about}, day)
    rows = []
    for person, whom, pupil in about:
        part = next_part(known[person, whom], say)
        if part is not None:
            moments = {"pupil_id": pupil, "created_at": now, "not_before": now + UNDO_ABSENCE}
            rows.append(fresh(person, Kind.DAY_OFF, day, f"{whom}:{say.value}", part) | moments)
    if rows:
        await session.execute(insert(Outbox), rows)


async def _pupils(session: Session, forms: Collection[int], day: date) -> set[int]:
    rows = await session.scalars(
        select(Enrolment.pupil_id).where(
            among(session, Enrolment.form_id, forms),
            Enrolment.since <= day,
            Enrolment.until.is_(None) | (Enrolment.until >= day),
        )
    )
    return set(rows)


async def _families(session: Session, pupils: Collection[int], now: datetime) -> list[About]:
    persons: set[int] = set()
    for some in slices(pupils):
        persons |= await readers.families(session, some)
    found = await _of(session, persons, now)
    return [
        (person, f"p{child.id}", child.id)
        for person, reader in sorted(found.items())
        for child in reader.pupils
        if child.id in pupils
    ]


async def _class_teachers(session: Session, forms: Collection[int], now: datetime) -> list[About]:
    leads = RoleHeld.role == Role.CLASS_TEACHER, among(session, RoleHeld.form_id, forms)
    found = await _of(session, set(await session.scalars(select(RoleHeld.person_id).where(*leads))), now)
    return [
        (person, f"f{form}", None)
        for person, reader in sorted(found.items())
        for form in sorted(reader.forms(Role.CLASS_TEACHER) & set(forms))
    ]


async def _of(session: Session, persons: Collection[int], now: datetime) -> dict[int, Reader]:
    found: dict[int, Reader] = {}
    for some in slices(persons):
        found |= await readers.of(session, some, now)
    return found


async def _known(
    session: Session, persons: Collection[int], day: date
) -> dict[tuple[int, str], list[tuple[int, Say, State, bool]]]:
    """What each of these was told, or will be, of that day."""
    rows = await session.execute(
        select(Outbox.person_id, Outbox.reference, Outbox.part, Outbox.state, Outbox.leased_by)
        .where(Outbox.kind == Kind.DAY_OFF.value, Outbox.local_day == day, among(session, Outbox.person_id, persons))
        .with_for_update()
    )
    found: defaultdict[tuple[int, str], list[tuple[int, Say, State, bool]]] = defaultdict(list)
    for row in rows:
        whom, _, word = row.reference.partition(":")
        found[row.person_id, whom].append((row.part, Say(word), State(row.state), row.leased_by is not None))
    return found
