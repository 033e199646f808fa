"""What a school has decided; every change is kept with who and when, as long as the school."""

from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from db.models import Person, School
from db.session import Session
from domain.names import Name
from domain.people import Viewer
from domain.school_settings import DECIDE, Change, SchoolSettings, Setting, Value

CHANGES = "changes"  # in `school.settings`: a list of {at, person, setting, before, after}


async def read(session: Session, viewer: Viewer, school: int) -> SchoolSettings:
    """For who may decide there; raises NotAllowed."""
    number = viewer.works_as(DECIDE, school).school_id
    row = (await session.execute(select(School).where(School.id == number))).one()
    changes = (row.settings or {}).get(CHANGES, [])
    last = await _change(session, changes[-1]) if changes else None
    average, discreet, official = bool(row.class_average), bool(row.discreet), bool(row.official)
    birthdays = bool(row.birthdays)
    return SchoolSettings(row.rounding, average, discreet, official, row.tell_first, birthdays, last)


async def decide(session: Session, viewer: Viewer, school: int, setting: Setting, value: Value, now: datetime) -> None:
    """Raises NotAllowed for who may not. What is as it was already leaves no trace."""
    number = viewer.works_as(DECIDE, school).school_id
    row = (await session.execute(select(School).where(School.id == number).with_for_update())).one()
    before = getattr(row, setting.value)
    if before == value:
        return
    made = {"at": now.isoformat(), "person": viewer.person, "setting": setting, "before": before, "after": value}
    kept = row.settings or {}
    history = {**kept, CHANGES: [*kept.get(CHANGES, []), made]}
    await session.execute(update(School).where(School.id == number).values({setting.value: value, "settings": history}))


async def _change(session: Session, kept: dict[str, Any]) -> Change:
    named = select(Person.surname, Person.name, Person.patronymic).where(Person.id == kept["person"])
    who = Name(*(await session.execute(named)).one())
    return Change(datetime.fromisoformat(kept["at"]), who, Setting(kept["setting"]), kept["after"])
