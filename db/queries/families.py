"""Who is to be told about pupils: their guardians of today, and the pupils themselves."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Select, select

from db.models import Guardianship, Person
from db.session import Session
from domain.ledger import Addressee
from domain.names import Name
from domain.people import GuardianshipTerms


async def of(session: Session, pupils: Select[int], today: date) -> dict[int, Addressee]:
    """The guardians of each of these pupils (a statement of their ids) whose right holds today, then the pupil.

    In the order of the register; whether they have a chat is not asked.
    """
    listed = await session.execute(
        select(Person.id, Person.surname, Person.name, Person.patronymic, Person.birth_date, Person.adult_agreed)
        .where(Person.id.in_(pupils))
        .order_by(Person.search, Person.id)
    )
    known = await guardians(session, pupils)
    found: dict[int, Addressee] = {}
    for pupil in listed:
        named = pupil.id, Name(pupil.surname, pupil.name, pupil.patronymic)
        for row in known[pupil.id]:
            if terms(row, pupil).hold(today):
                called = Name(row.surname, row.name, row.patronymic)
                who = found.get(row.guardian_id) or Addressee(row.guardian_id, called, row.kinship, ())
                found[row.guardian_id] = replace(who, pupils=(*who.pupils, named))
        found[pupil.id] = Addressee(pupil.id, named[1], None, (named,))
    return found


def terms(guardian: Any, pupil: Any) -> GuardianshipTerms:
    """What decides whether that guardian may see that pupil; rows of `guardians` and of people."""
    return GuardianshipTerms(
        guardian.since, guardian.until, guardian.restricted_since, pupil.birth_date, bool(pupil.adult_agreed)
    )


async def guardians(session: Session, pupils: Select[int]) -> dict[int, list[Any]]:
    """By pupil, also those who are restricted and those whose time is over: `terms` says which it is."""
    rows = await session.execute(
        select(
            Guardianship.pupil_id, Guardianship.guardian_id, Guardianship.kinship, Guardianship.since,
            Guardianship.until, Guardianship.restricted_since, Person.surname, Person.name, Person.patronymic,
        )
        .join(Person, Person.id == Guardianship.guardian_id)
        .where(Guardianship.pupil_id.in_(pupils))
        .order_by(Guardianship.id)
    )  # fmt: skip
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.pupil_id].append(row)
    return found
