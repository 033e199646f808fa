"""What letters of conversations tell, as it stands when they are written: everything for a whole batch at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from db.keys import Keys
from db.models import Message as Row
from db.models import Thread
from db.queries import complaint, talk_rows
from db.queries.complaint import CLOSED
from db.queries.talk_lost import LOST
from db.session import Session
from domain.complaint import Complaint
from domain.outbox import Claimed, Kind
from domain.talk import MESSAGES, Message, Talk


@dataclass(frozen=True, slots=True)
class Talks:
    """Messages with their conversations, and complaints, by number; `deciding` is who decides about a complaint."""

    messages: dict[int, tuple[Talk, Message]] = field(default_factory=dict)
    complaints: dict[int, Complaint] = field(default_factory=dict)
    deciding: dict[int, set[int]] = field(default_factory=dict)


async def of(session: Session, keys: Keys | None, rows: Sequence[Claimed], now: datetime) -> Talks:
    """Nothing is asked where there are no such letters; whoever writes them needs the keys."""
    asked = {number for row in rows if row.kind in MESSAGES and (number := message_of(row.reference))}
    reported = {number for row in rows if (number := complaint_of(row))}
    if not (asked or reported):
        return Talks()
    assert keys is not None  # noqa: S101 - who sends has them
    found = await complaint.of(session, keys, sorted(reported), now)
    deciding = {number: await complaint.deciding(session, one.talk, now) for number, one in found.items()}
    return Talks(await _messages(session, keys, asked, now), found, deciding)


def message_of(reference: str) -> int:
    """The message that a letter brings, or whose loss it tells; 0: neither."""
    number = reference.removeprefix(LOST)
    return int(number) if number.isdigit() else 0


def complaint_of(row: Claimed) -> int:
    """The complaint that a letter is about; 0: none."""
    if row.kind is Kind.COMPLAINT:
        return int(row.reference)
    return int(row.reference.removeprefix(CLOSED)) if row.reference.startswith(CLOSED) else 0


async def _messages(session: Session, keys: Keys, numbers: set[int], now: datetime) -> dict[int, tuple[Talk, Message]]:
    said = (await session.execute(talk_rows.messages().where(Row.id.in_(numbers)))).all() if numbers else []
    threads = {row.thread_id for row in said}
    rows = (await session.execute(talk_rows.talks().where(Thread.id.in_(threads)))).all()
    talks = {talk.id: talk for talk in await talk_rows.read(session, rows, now)}
    return {row.id: (talks[row.thread_id], talk_rows.message(keys, row)) for row in said}
