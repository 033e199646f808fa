"""Class teachers hear when a dead code is tried, and when somebody who had lost access is back.

In the transaction of the try or the link itself. No guardian ever hears of either, and nobody hears who tried.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, exists, or_, select
from sqlalchemy.orm import aliased

from db.among import among
from db.models import Chat, Enrolment, Form, Guardianship, Outbox, Person, School
from db.models import Invitation as Row
from db.queries.alarms import in_charge
from db.queries.owing import fresh
from db.queries.readers import zone_of
from db.session import Session, insert_new
from domain.code_told import LINKED, OF_FAMILIES, STRANGER, About, CodeTold, read_reference, reference
from domain.invitations import Invitation, PupilLine
from domain.linking import CodeTimes
from domain.names import Name
from domain.outbox import Claimed, Kind
from domain.people import Viewer, local_day


async def reused(session: Session, code: Invitation, viewer: Viewer, now: datetime) -> None:
    """Somebody has tried a code that opens nothing any more: told once a day, and not when it was its own holder.

    A family's code is told of to the pupil's class teacher, any other to whoever has issued it.
    """
    if viewer.person_id is not None and viewer.person_id in (code.used_by_id, code.person_id):
        return
    await session.execute(select(Row.id).where(Row.id == code.id).with_for_update())
    day, key = local_day(now, code.zone), reference(About.REUSED, code.id)
    if code.role in OF_FAMILIES:
        pupils = [one.id for one in code.pupils if code.pupil_id in (None, one.id)]
        people = {person for pupil in pupils for person in await in_charge(session, pupil, day, deputies=False)}
    else:
        people = {code.issued_by_id} if code.issued_by_id else set()
    same = Outbox.kind == Kind.CODE.value, Outbox.local_day == day, Outbox.reference == key
    told = set(await session.scalars(select(Outbox.person_id).where(*same)))
    part = STRANGER if viewer.person_id is None else LINKED
    about = {"pupil_id": None, "created_at": now, "not_before": now}
    reached = await _reached(session, people - told - {viewer.person_id})
    if rows := [fresh(person, Kind.CODE, day, key, part) | about for person in reached]:
        await session.execute(insert_new(session, Outbox), rows)


async def renewed(session: Session, code: Invitation, now: datetime) -> None:
    """The person is back: told to the class teachers of every pupil that the code has opened."""
    day = local_day(now, code.zone)
    people = {person for one in code.pupils for person in await in_charge(session, one.id, day, deputies=False)}
    about = {"pupil_id": None, "created_at": now, "not_before": now}
    key = reference(About.RENEWED, code.id)
    if rows := [fresh(person, Kind.CODE, day, key) | about for person in sorted(people)]:
        await session.execute(insert_new(session, Outbox), rows)


async def _reached(session: Session, people: Collection[int | None]) -> list[int]:
    wanted = [person for person in people if person is not None]
    opened = exists().where(Chat.person_id == Person.id, Chat.closed_at.is_(None))
    found = await session.scalars(select(Person.id).where(among(session, Person.id, wanted), opened))
    return sorted(found)


async def told(session: Session, rows: Sequence[Claimed], now: datetime) -> dict[int, CodeTold]:
    """By letter, what it tells; two statements, however many letters."""
    about = {row.id: read_reference(row.reference) for row in rows if row.kind is Kind.CODE}
    if not about:
        return {}
    numbers = {number for _, number in about.values()}
    named = aliased(Person)
    found = await session.execute(
        select(
            Row.id, Row.school_id, Row.role, Row.issued_by_id, Row.expires_at, Row.used_at, Row.revoked_at,
            School.zone, named.id.label("named"), named.surname, named.name, named.patronymic,
        )
        .join(School, School.id == Row.school_id)
        .outerjoin(named, named.id == Row.person_id)
        .where(among(session, Row.id, numbers))
    )  # fmt: skip
    codes = {row.id: row for row in found}
    pupils = await _pupils(session, numbers, now)
    return {
        letter: _told(what, codes[number], pupils.get(number, []))
        for letter, (what, number) in about.items()
        if number in codes
    }


def _told(about: About, code: Any, pupils: Sequence[Any]) -> CodeTold:
    """A code that was tried again is about the pupil it was issued for alone."""
    named = Name(code.surname, code.name, code.patronymic) if code.named else None
    mine = [one for one in pupils if about is About.RENEWED or one.issued_for in (None, one.id)]
    return CodeTold(
        about, code.id, code.school_id, code.role, named, mine[0].kinship if mine else None, code.issued_by_id,
        CodeTimes(code.expires_at, code.used_at, code.revoked_at), zone_of(code.zone),
        tuple((PupilLine(one.id, Name(one.surname, one.name, one.patronymic), one.form), one.form_id) for one in mine),
    )  # fmt: skip


async def _pupils(session: Session, codes: Collection[int], now: datetime) -> dict[int, list[Any]]:
    """The pupils that each code opens, in the forms they are in today."""
    holds = aliased(Guardianship)
    guarded = exists().where(holds.guardian_id == Row.person_id, holds.pupil_id == Person.id)
    rows = await session.execute(
        select(
            Row.id.label("code"), Row.pupil_id.label("issued_for"), Person.id, Person.surname, Person.name,
            Person.patronymic, Form.id.label("form_id"), Form.name.label("form"), Guardianship.kinship,
            Enrolment.since, Enrolment.until, School.zone,
        )
        .select_from(Row)
        .join(School, School.id == Row.school_id)
        .join(Person, or_(Person.id == Row.pupil_id, guarded))
        .join(Enrolment, Enrolment.pupil_id == Person.id)
        .join(Form, Form.id == Enrolment.form_id)
        .outerjoin(
            Guardianship, and_(Guardianship.guardian_id == Row.person_id, Guardianship.pupil_id == Person.id)
        )
        .where(among(session, Row.id, codes), Row.role.in_(OF_FAMILIES))
        .order_by(Row.id, Person.id != Row.pupil_id, Person.search, Enrolment.since)
    )  # fmt: skip
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        today = local_day(now, zone_of(row.zone))
        if row.since <= today and (row.until is None or today <= row.until):
            found[row.code].append(row)
    return found
