"""What did not arrive in a form, for its class teacher: four statements, however many families."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select

from db.among import among
from db.models import Chat, Enrolment, Outbox
from db.queries import families
from db.queries.enrolments import enrolled_on
from db.session import Session
from domain.ledger import KEPT, TO_FAMILIES, UNDELIVERED, Addressee, Board, Unreached, failure_of
from domain.outbox import Failure, State
from domain.people import NotAllowed, Post, local_day
from domain.words import Role

Lost = dict[int, dict[int | None, dict[Failure, int]]]  # person, form, reason


async def board(session: Session, post: Post, now: datetime) -> Board:
    """Closed chats, failed messages, and guardians without a chat; raises NotAllowed for any but a class teacher.

    In the order of the register. A pupil who has no account of their own is nobody's fault and is left out.
    """
    if post.role is not Role.CLASS_TEACHER or post.form_id is None:
        raise NotAllowed(f"{post.role} {post.form_id}")
    form, today = post.form_id, local_day(now, post.zone)
    enrolled = select(Enrolment.pupil_id).where(Enrolment.form_id == form, enrolled_on(today))
    people = await families.of(session, enrolled, today)
    seats = {pupil: form for one in people.values() for pupil, _ in one.pupils}
    return (await boards(session, people, seats, now)).get(form, Board())


async def boards(
    session: Session, people: Mapping[int, Addressee], seats: Mapping[int, int], now: datetime
) -> dict[int, Board]:
    """The same for several forms: `people` as `families.of` finds them, `seats` is the form of each pupil.

    Two statements. Whoever asks has the right to the forms.
    """
    chats = await last_chats(session, people.keys())
    lost = await _lost(session, people.keys(), seats, now)
    return {form: _board(form, people, seats, chats, lost) for form in set(seats.values())}


def _board(
    form: int, people: Mapping[int, Addressee], seats: Mapping[int, int], chats: Mapping[int, Any], lost: Lost
) -> Board:
    closed, failing, unlinked, reached = [], [], [], set()
    for person, who in _of_form(form, people, seats):
        failed = _told_of(form, lost.get(person, {}))
        if person not in chats:
            unlinked.append(who)
            continue
        if who.kinship is not None:
            reached |= {pupil for pupil, _ in who.pupils}
        if chats[person].closed_at is not None:
            last = chats[person]
            closed.append(Unreached(who, last.closed_at, failure_of(last.closed_reason), failed))
        elif failed:
            failing.append(Unreached(who, lost=failed))
    pupils = [who.pupils[0] for person, who in _of_form(form, people, seats) if who.kinship is None]
    return Board(
        tuple(closed),
        tuple(failing),
        tuple(one for one in unlinked if one.kinship is not None),
        tuple(one for one in pupils if one[0] not in reached),
    )


def _of_form(form: int, people: Mapping[int, Addressee], seats: Mapping[int, int]) -> Iterator[tuple[int, Addressee]]:
    """Everybody with their pupils in that form, and only those."""
    for person, who in people.items():
        if pupils := tuple(one for one in who.pupils if seats.get(one[0]) == form):
            yield person, replace(who, pupils=pupils)


def _told_of(form: int, lost: Mapping[int | None, dict[Failure, int]]) -> tuple[tuple[Failure, int], ...]:
    """What failed about pupils of the form, or about all children (None): of another form nothing is told."""
    counted: dict[Failure, int] = defaultdict(int)
    for about in (None, form):
        for failure, count in lost.get(about, {}).items():
            counted[failure] += count
    return tuple(sorted(counted.items()))


async def last_chats(session: Session, persons: Collection[int]) -> dict[int, Any]:
    """For each who has a chat: an open one if there is any, else the one that was closed last."""
    rows = await session.execute(
        select(Chat.person_id, Chat.closed_at, Chat.closed_reason)
        .where(among(session, Chat.person_id, persons))
        .order_by(Chat.closed_at.is_(None), Chat.closed_at, Chat.id)
    )
    return {row.person_id: row for row in rows}


async def _lost(session: Session, persons: Collection[int], seats: Mapping[int, int], now: datetime) -> Lost:
    """By person and form (None: about all children), how many messages the messenger did not take.

    A class teacher is not told of what somebody has switched off.
    """
    rows = await session.execute(
        select(Outbox.person_id, Outbox.pupil_id, Outbox.failure, func.count())
        .where(
            among(session, Outbox.person_id, persons),
            Outbox.kind.in_(TO_FAMILIES),
            Outbox.state.in_((State.FAILED, State.CANCELLED)),
            Outbox.not_before >= now - KEPT,
            or_(Outbox.pupil_id.is_(None), among(session, Outbox.pupil_id, seats)),
        )
        .group_by(Outbox.person_id, Outbox.pupil_id, Outbox.failure)
    )
    found: Lost = defaultdict(lambda: defaultdict(lambda: defaultdict(int)))
    for person, pupil, stored, count in rows:
        failure = failure_of(stored)
        if failure in UNDELIVERED:
            found[person][None if pupil is None else seats[pupil]][failure] += count
    return found
