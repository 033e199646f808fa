"""What did not arrive in a form, for its class teacher: four statements, however many families."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select

from db.models import Chat, Enrolment, Outbox
from db.queries import families
from db.queries.enrolments import enrolled_on
from db.session import Session
from domain.ledger import KEPT, TO_FAMILIES, UNDELIVERED, Board, Unreached, failure_of
from domain.outbox import Failure, State
from domain.people import NotAllowed, Post, local_day
from domain.words import Role

Lost = dict[int, tuple[tuple[Failure, int], ...]]


async def board(session: Session, post: Post, now: datetime) -> Board:
    """Closed chats, failed messages, and guardians without a chat; raises NotAllowed for any but a class teacher.

    In the order of the register. A pupil who has no account of their own is nobody's fault and is left out.
    """
    if post.role is not Role.CLASS_TEACHER or post.form_id is None:
        raise NotAllowed(f"{post.role} {post.form_id}")
    today = local_day(now, post.zone)
    enrolled = select(Enrolment.pupil_id).where(Enrolment.form_id == post.form_id, enrolled_on(today))
    people = await families.of(session, enrolled, today)
    pupils = {pupil for one in people.values() for pupil, _ in one.pupils}
    chats = await _chats(session, people.keys())
    lost = await _lost(session, people.keys(), pupils, now)
    closed, failing, unlinked = [], [], []
    for person, who in people.items():
        if person not in chats:
            unlinked.append(who)
        elif chats[person].closed_at is not None:
            last = chats[person]
            closed.append(Unreached(who, last.closed_at, failure_of(last.closed_reason), lost.get(person, ())))
        elif person in lost:
            failing.append(Unreached(who, lost=lost[person]))
    return Board(tuple(closed), tuple(failing), tuple(one for one in unlinked if one.kinship is not None))


async def _chats(session: Session, persons: Collection[int]) -> dict[int, Any]:
    """For each who has a chat: an open one if there is any, else the one that was closed last."""
    rows = await session.execute(
        select(Chat.person_id, Chat.closed_at, Chat.closed_reason)
        .where(Chat.person_id.in_(persons))
        .order_by(Chat.closed_at.is_(None), Chat.closed_at, Chat.id)
    )
    return {row.person_id: row for row in rows}


async def _lost(session: Session, persons: Collection[int], pupils: Collection[int], now: datetime) -> Lost:
    """How many messages about these pupils, or about all children, the messenger did not take.

    A class teacher is not told of another form, nor of what somebody has switched off.
    """
    rows = await session.execute(
        select(Outbox.person_id, Outbox.failure, func.count())
        .where(
            Outbox.person_id.in_(persons),
            Outbox.kind.in_(TO_FAMILIES),
            Outbox.state.in_((State.FAILED, State.CANCELLED)),
            Outbox.not_before >= now - KEPT,
            or_(Outbox.pupil_id.is_(None), Outbox.pupil_id.in_(pupils)),
        )
        .group_by(Outbox.person_id, Outbox.failure)
    )
    counted: dict[int, dict[Failure, int]] = defaultdict(lambda: defaultdict(int))
    for person, stored, count in rows:
        failure = failure_of(stored)
        if failure in UNDELIVERED:
            counted[person][failure] += count
    return {person: tuple(sorted(some.items())) for person, some in counted.items()}
