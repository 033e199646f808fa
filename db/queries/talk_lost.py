"""Messages that did not arrive: their authors are told, each once, by what became of the letters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import String, cast, literal, select
from sqlalchemy.orm import aliased

from db.models import Message, Outbox, School, Thread
from db.queries.owing import fresh
from db.queries.readers import zone_of
from db.queries.talk_rows import letter_of
from db.session import Session, insert_new
from domain.outbox import Failure, Kind, State
from domain.people import local_day
from domain.talk import MESSAGES

LATELY = timedelta(days=2)
LOST = "lost:"  # what the letter to the author refers to begins with it


@dataclass(frozen=True, slots=True)
class Lost:
    """A message whose letter will not be sent any more."""

    message: int
    author: int
    pupil: int
    kind: Kind
    day: date


async def lost(session: Session, now: datetime) -> list[Lost]:
    """Those of the last two days whose authors have not been told.

    Whatever ended the letter: a closed chat, a choice of the addressee, a right that is gone. What was read in the bot
    all the same, or taken back, is no loss.
    """
    number, told = cast(Message.id, String(200)), aliased(Outbox)
    mine = told.kind.in_([kind.value for kind in MESSAGES]) & (told.reference == literal(LOST, String(200)) + number)
    rows = await session.execute(
        select(Message.id, Message.author_id, Thread.pupil_id, Outbox.kind, School.zone)
        .join(Thread, Thread.id == Message.thread_id)
        .join(School, School.id == Thread.school_id)
        .join(Outbox, letter_of(number, Thread.pupil_id))
        .outerjoin(told, (told.person_id == Message.author_id) & mine)
        .where(
            Message.due_at > now - LATELY,
            Message.read_at.is_(None),
            Message.withdrawn_at.is_(None),
            Outbox.state.in_((State.FAILED, State.CANCELLED)),
            Outbox.failure.is_distinct_from(Failure.WITHDRAWN.value),
            told.id.is_(None),
        )
        .order_by(Message.id)
    )
    return [
        Lost(row.id, row.author_id, row.pupil_id, Kind(row.kind), local_day(now, zone_of(row.zone))) for row in rows
    ]


async def owe(session: Session, found: Sequence[Lost], now: datetime) -> int:
    """A letter to each author; returns how many are new."""
    moments = {"created_at": now, "not_before": now}
    letters = [
        fresh(one.author, one.kind, one.day, f"{LOST}{one.message}") | {"pupil_id": one.pupil, **moments}
        for one in found
    ]
    made = await session.execute(insert_new(session, Outbox).returning(Outbox.id), letters)
    return len(made.all())
