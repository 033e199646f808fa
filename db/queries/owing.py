"""What is owed already and has not left, and writing down what is owed now. One transaction with the events."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, or_, select, update

from db.models import JournalEvent, Outbox, OutboxEvent
from db.session import Session, insert_new
from db.slices import slices
from domain.news import Record
from domain.outbox import DIGESTS, URGENT, Kind, State
from domain.owing import Letter

Key = tuple[int, Kind, date, str]
PRIORITIES = (
    dict.fromkeys(URGENT, 0)
    | dict.fromkeys((Kind.MESSAGE, Kind.NOTICE_EDIT), 1)
    | {Kind.NOTICE: 2}
    | dict.fromkeys((Kind.ALERT, Kind.NOTE, Kind.LESSON, Kind.DELEGATION, Kind.UNFILLED, Kind.COMPLAINT, Kind.CODE), 3)
    | {Kind.OPERATIONS: 3}
    | dict.fromkeys((Kind.NUDGE, Kind.NOTICE_REMINDER, Kind.NOTICE_REPORT, Kind.CLASS_DAY, Kind.SIGNATURE), 4)
    | dict.fromkeys(DIGESTS, 5)
)


def unleased(now: datetime) -> ColumnElement[bool]:
    """Nobody is sending it right now; one that waits for its next try is held by nobody."""
    return or_(Outbox.leased_until.is_(None), Outbox.leased_until <= now, Outbox.leased_by.is_(None))


async def waiting(session: Session, persons: Collection[int], now: datetime) -> list[Letter]:
    """What waits for these persons and is not being sent; locked until the transaction ends.

    A row that the delivery is claiming at this moment is skipped: it has left.
    """
    found: list[Letter] = []
    for some in slices(persons):
        query = select(
            Outbox.id, Outbox.person_id, Outbox.kind, Outbox.local_day, Outbox.reference, Outbox.pupil_id,
            Outbox.not_before, Outbox.created_at,
        ).where(Outbox.person_id.in_(some), Outbox.state == State.WAITING, unleased(now))  # fmt: skip
        rows = await session.execute(query.order_by(Outbox.id).with_for_update(skip_locked=True))
        found.extend(_letter(row) for row in rows)
    await _recall(session, found)
    return found


def _letter(row: Any) -> Letter:
    return Letter(
        row.person_id, Kind(row.kind), row.local_day, row.reference, row.pupil_id, row.not_before, row.created_at,
        row.id,
    )  # fmt: skip


async def _recall(session: Session, letters: Sequence[Letter]) -> None:
    """Which records they tell of."""
    records: dict[int, set[Record]] = defaultdict(set)
    for some in slices([letter.id for letter in letters if letter.id is not None]):
        rows = await session.execute(
            select(OutboxEvent.outbox_id, JournalEvent.subject, JournalEvent.subject_id)
            .join(JournalEvent, JournalEvent.id == OutboxEvent.event_id)
            .where(OutboxEvent.outbox_id.in_(some))
        )
        for row in rows:
            records[row.outbox_id].add((row.subject, row.subject_id))
    for letter in letters:
        letter.records = records[letter.id or 0]


async def closed(session: Session, persons: Collection[int], since: date, open_ids: Collection[int]) -> list[Key]:
    """Digests and absence alarms that have left, or are leaving: nothing can be added to them any more."""
    kept = set(open_ids)
    found: list[Key] = []
    kinds = [*DIGESTS, Kind.ABSENCE]
    for some in slices(persons):
        rows = await session.execute(
            select(Outbox.id, Outbox.person_id, Outbox.kind, Outbox.local_day, Outbox.reference).where(
                Outbox.person_id.in_(some), Outbox.local_day >= since, Outbox.kind.in_(kinds)
            )
        )
        found.extend(
            (row.person_id, Kind(row.kind), row.local_day, row.reference) for row in rows if row.id not in kept
        )
    return found


class Overtaken(Exception):  # noqa: N818 - reads as a sentence where it is caught
    """A digest that was not there when the letters were laid is on its way already: lay them once more."""


async def write(session: Session, letters: Iterable[Letter]) -> int:
    """Keep new letters, moments that moved, and which events each of them tells; returns how many rows.

    Raises Overtaken when what is told would be added to a message that has left.
    """
    touched = list(letters)
    fresh = [letter for letter in touched if letter.id is None]
    await _insert(session, fresh)
    for letter in touched:
        if letter.moved and letter.id is not None and letter not in fresh:
            await session.execute(update(Outbox).where(Outbox.id == letter.id).values(not_before=letter.not_before))
    events = [
        {"outbox_id": letter.id, "person_id": letter.person, "event_id": event}
        for letter in touched
        for event in letter.events
    ]
    if events:  # an event is owed to a person once only, in whichever message
        await session.execute(insert_new(session, OutboxEvent), events)
    return len(fresh) + len(events)


async def _insert(session: Session, letters: Sequence[Letter]) -> None:
    """A digest may have been laid out by the delivery in the meantime: then that row is the letter's."""
    if not letters:
        return
    by_key = {_key(letter): letter for letter in letters}
    keys = Outbox.id, Outbox.person_id, Outbox.kind, Outbox.local_day, Outbox.reference
    made = await session.execute(insert_new(session, Outbox).returning(*keys), [_row(letter) for letter in letters])
    for row in made:
        by_key.pop((row.person_id, Kind(row.kind), row.local_day, row.reference)).id = row.id
    for key, letter in by_key.items():
        there = dict(zip(("person_id", "kind", "local_day", "reference"), key, strict=True))
        still = Outbox.state == State.WAITING, Outbox.leased_by.is_(None)
        letter.id = await session.scalar(select(Outbox.id).filter_by(**there).where(*still).with_for_update())
        if letter.id is None:
            raise Overtaken


def _key(letter: Letter) -> Key:
    return letter.person, letter.kind, letter.day, letter.reference


def _row(letter: Letter) -> dict[str, Any]:
    about = {"pupil_id": letter.pupil, "created_at": letter.oldest, "not_before": letter.not_before}
    return fresh(letter.person, letter.kind, letter.day, letter.reference) | about


def fresh(person: int, kind: Kind, day: date, reference: str, part: int = 0) -> dict[str, Any]:
    """The columns of a message that waits, but for the moments and whom it is about; the first five are its key."""
    return {
        "person_id": person,
        "kind": kind.value,
        "local_day": day,
        "reference": reference,
        "part": part,
        "priority": PRIORITIES[kind],
        "state": State.WAITING.value,
        "tries": 0,
    }
