"""Everything that is kept about a person, in as many statements as there are sections."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from db.keys import Keys, Unreadable
from db.queries import own_data_notices, own_data_person, own_data_pupil, own_data_talk, talk_rows
from db.queries.absence_rows import WORDS
from db.queries.complaint import REASON
from db.session import Session
from domain import consent
from domain.own_data import Cell, Section
from domain.people import Hat, NotAllowed, Viewer, local_day

STATEMENTS = (
    *own_data_person.SECTIONS,
    *own_data_talk.SECTIONS,
    *own_data_notices.SECTIONS,
    *own_data_pupil.SECTIONS,
)


async def sections(session: Session, viewer: Viewer, keys: Keys, now: datetime) -> list[Section]:
    """The person's own, and their children's in the hat they wear: never another guardian's nor another pupil's.

    Raises NotAllowed before all consents are there.
    """
    if not viewer.ready:
        raise NotAllowed("own data")
    hidden = set() if _reads_the_log(viewer, now) else {own_data_pupil.looks}
    return [await _section(session, keys, one.__name__, one(viewer)) for one in STATEMENTS if one not in hidden]


def _reads_the_log(viewer: Viewer, now: datetime) -> bool:
    """A pupil reads it from 14 on."""
    if viewer.hat is not Hat.PUPIL:
        return True
    child = viewer.child()
    return consent.own_consent_needed(child.born, local_day(now, child.zone), pupil=True)


async def _section(session: Session, keys: Keys, name: str, statement: Any) -> Section:
    found = await session.execute(statement)
    columns = tuple(found.keys())
    return Section(name, columns, tuple(tuple(_cell(keys, value) for value in row) for row in found))


def _cell(keys: Keys, value: Any) -> Cell:
    """Plain; sealed words are opened, those that a lost key has sealed are gone."""
    if isinstance(value, bytes):
        return _opened(keys, value)
    return value.value if isinstance(value, StrEnum) else value


def _opened(keys: Keys, value: bytes) -> str | None:
    """Whatever it was sealed for."""
    for purpose in (WORDS, REASON):
        try:
            return keys.open(purpose, value).decode()
        except Unreadable:
            continue
    return talk_rows.opened(keys, value).text or None
