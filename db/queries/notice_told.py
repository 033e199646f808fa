"""What letters about notices are written from, and that they have arrived."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from db.models import NoticePupil, Outbox
from db.models import Receipt as Row
from db.queries import notices
from db.session import Session
from db.slices import slices
from domain.notice import Notice, Receipt
from domain.outbox import NOTICES, TELL, Claimed, Kind, State
from domain.people import Hat
from domain.readers import Reader


@dataclass(frozen=True, slots=True)
class Told:
    """A notice for one person, in the hat in which they are told it; `pupils` are those whose families it is for.

    `sent` are the messages of each part that have arrived: our chat, and the messenger's numbers.
    """

    notice: Notice
    hat: Hat
    pupils: frozenset[int]
    receipt: Receipt
    sent: dict[int, tuple[int, tuple[int, ...]]]

    def concerns(self, reader: Reader) -> bool:
        """May they still be told it? A guardian whose right has ended may not, nor who has left the school."""
        match self.hat:
            case Hat.STAFF:
                return any(post.school_id == self.notice.school_id for post in reader.posts)
            case Hat.PUPIL:
                return reader.own is not None and reader.own.id in self.pupils
        return any(child.id in self.pupils for child in reader.children)


async def of_letters(session: Session, rows: Sequence[tuple[Claimed, Reader]]) -> dict[int, Told]:
    """By row of the outbox, for letters about notices; nothing is asked where there are none."""
    wanted = {row.id: (number_of(row.reference), row.person) for row, _ in rows if row.kind in NOTICES}
    if not wanted:
        return {}
    numbers = {notice for notice, _ in wanted.values()}
    known = await notices.read(session, numbers)
    pupils = await pupils_of(session, numbers)
    receipts = await _receipts(session, numbers, {person for _, person in wanted.values()})
    edited = {wanted[row.id][1] for row, _ in rows if row.kind is Kind.NOTICE_EDIT}
    sent = await _sent(session, edited) if edited else {}
    found: dict[int, Told] = {}
    for number, key in wanted.items():
        if key[0] in known and key in receipts:
            hat, receipt = receipts[key]
            found[number] = Told(known[key[0]], hat, frozenset(pupils[key[0]]), receipt, sent.get(key, {}))
    return found


def number_of(reference: str) -> int:
    """The notice that a row of the outbox is about."""
    return int(reference.partition(":")[0])


async def arrived(session: Session, notice: int, person: int, now: datetime) -> None:
    """The notice has come to them, for the first time."""
    mine = Row.notice_id == notice, Row.person_id == person, Row.delivered_at.is_(None)
    await session.execute(update(Row).where(*mine).values(delivered_at=now))


async def pupils_of(session: Session, numbers: Collection[int]) -> defaultdict[int, set[int]]:
    """Of each notice: the pupils whose families it went to."""
    rows = await session.execute(
        select(NoticePupil.notice_id, NoticePupil.pupil_id).where(NoticePupil.notice_id.in_(numbers))
    )
    found = defaultdict[int, set[int]](set)
    for row in rows:
        found[row.notice_id].add(row.pupil_id)
    return found


async def _receipts(
    session: Session, numbers: Collection[int], persons: Collection[int]
) -> dict[tuple[int, int], tuple[Hat, Receipt]]:
    found: dict[tuple[int, int], tuple[Hat, Receipt]] = {}
    for some in slices(persons):
        rows = await session.execute(select(Row).where(Row.notice_id.in_(numbers), Row.person_id.in_(some)))
        found |= {(row.notice_id, row.person_id): (Hat(row.hat), receipt_of(row)) for row in rows}
    return found


def receipt_of(row: Any) -> Receipt:
    """A row of `receipt`."""
    return Receipt(row.person_id, row.delivered_at, row.opened_at, row.confirmed_at, row.reminders)


async def _sent(session: Session, persons: Collection[int]) -> dict[tuple[int, int], dict[int, Any]]:
    """Which messages of which part have arrived, by notice and person."""
    found: dict[tuple[int, int], dict[int, Any]] = defaultdict(dict)
    for some in slices(persons):
        rows = await session.execute(
            select(Outbox.person_id, Outbox.reference, Outbox.part, Outbox.sent_ref).where(
                Outbox.person_id.in_(some), Outbox.kind.in_(TELL), Outbox.state == State.SENT
            )
        )
        for row in rows:
            chat, _, messages = (row.sent_ref or "").partition(":")
            if messages:
                numbers = tuple(int(one) for one in messages.split(","))
                found[number_of(row.reference), row.person_id][row.part] = int(chat), numbers
    return found
