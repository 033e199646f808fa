"""Notices that lie with people unopened: a line of their digest."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from db.models import Notice, Receipt
from db.queries.notice_told import pupils_of
from db.session import Session
from db.slices import slices
from domain.people import Hat


@dataclass(frozen=True, slots=True)
class Unread:
    """A notice as its author wrote it; an urgent one has a reason to be so. `pupils`: whose families it is for."""

    text: str
    urgent: bool
    pupils: frozenset[int] = frozenset()


async def of(session: Session, persons: Collection[int], now: datetime) -> dict[int, list[Unread]]:
    """By person, the oldest first: what has come, is neither withdrawn nor expired, and was not opened.

    What they were told as staff is left out: digests are a family's.
    """
    found: dict[int, list[Unread]] = defaultdict(list)
    for some in slices(persons):
        rows = await session.execute(
            select(Receipt.person_id, Notice.id, Notice.text, Notice.urgent_reason)
            .join(Notice, Notice.id == Receipt.notice_id)
            .where(
                Receipt.person_id.in_(some),
                Receipt.hat != Hat.STAFF.value,
                Receipt.opened_at.is_(None),
                Receipt.confirmed_at.is_(None),
                Receipt.delivered_at <= now,
                Notice.withdrawn_at.is_(None),
                Notice.expires_at.is_(None) | (Notice.expires_at > now),
            )
            .order_by(Notice.id)
        )
        lying = rows.all()
        pupils = await pupils_of(session, {row.id for row in lying})
        for row in lying:
            words = row.text, row.urgent_reason is not None
            found[row.person_id].append(Unread(*words, frozenset(pupils[row.id])))
    return found
