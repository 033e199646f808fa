"""Reported conversations: for the deputies of the school, or its heads where there is no deputy, and for nobody else.

Nobody decides about a conversation of their own.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, exists, insert, select, update

from db.keys import Keys, Unreadable
from db.models import Chat, Outbox, RoleHeld, Thread
from db.models import Complaint as Row
from db.models import Message as MessageRow
from db.queries import talk, talk_rows
from db.queries.owing import fresh
from db.session import Session, inserted
from domain.complaint import Complaint
from domain.homework import StoredFile
from domain.leading import LEAD
from domain.outbox import Kind
from domain.people import NotAllowed, Viewer, local_day
from domain.talk import Message, Talk
from domain.words import Role

REASON = "complaint.reason"
CLOSED = "closed:"  # what the letter about a closed complaint refers to begins with it


async def report(session: Session, keys: Keys, viewer: Viewer, about: Talk, reason: str, now: datetime) -> int:
    """Keep the complaint and tell who decides; returns how many are told. An open one of the same author is enough.

    Whoever calls has looked that the viewer takes part in the conversation.
    """
    await session.execute(select(Thread.id).where(Thread.id == about.id).with_for_update())
    told = await deciding(session, about, now)
    if await open_one(session, viewer, about) is None:
        values = {"thread_id": about.id, "person_id": viewer.person, "at": now}
        sealed = keys.seal(REASON, reason.encode())
        number = await inserted(session, insert(Row).values(**values, reason_sealed=sealed).returning(Row.id))
        day, moments = local_day(now, about.zone), {"pupil_id": None, "created_at": now, "not_before": now}
        if rows := [fresh(person, Kind.COMPLAINT, day, str(number)) | moments for person in sorted(told)]:
            await session.execute(insert(Outbox), rows)
    return len(told)


async def open_one(session: Session, viewer: Viewer, about: Talk) -> int | None:
    """The viewer's complaint about the conversation that is not closed yet."""
    mine = Row.thread_id == about.id, Row.person_id == viewer.person, Row.closed_at.is_(None)
    return await session.scalar(select(Row.id).where(*mine).limit(1))


async def deciding(session: Session, about: Talk, now: datetime) -> set[int]:
    """The deputies of the school who have an open chat and do not take part; where there are none, the heads."""
    day, sides = local_day(now, about.zone), (about.relative.id, about.teacher.id)
    rows = await session.execute(
        select(RoleHeld.person_id, RoleHeld.role).where(
            RoleHeld.school_id == about.school,
            RoleHeld.role.in_(LEAD),
            RoleHeld.person_id.not_in(sides),
            RoleHeld.since.is_(None) | (RoleHeld.since <= day),
            RoleHeld.until.is_(None) | (RoleHeld.until >= day),
            exists().where(Chat.person_id == RoleHeld.person_id, Chat.closed_at.is_(None)),
        )
    )
    found = [(row.person_id, row.role) for row in rows]
    deputies = {person for person, role in found if role == Role.DEPUTY}
    return deputies or {person for person, _ in found}


async def waiting(session: Session, keys: Keys, viewer: Viewer, school: int, now: datetime) -> list[Complaint]:
    """What the viewer has to decide about at that school, the oldest first. Raises NotAllowed."""
    viewer.works_as(LEAD, school)
    rows = await session.execute(_rows().where(Thread.school_id == school, Row.closed_at.is_(None)).order_by(Row.id))
    found = await _read(session, keys, rows.all(), now)
    return [one for one in found if viewer.person in await deciding(session, one.talk, now)]


async def find(session: Session, keys: Keys, viewer: Viewer, number: int, now: datetime) -> Complaint:
    """One of them, closed or not; raises NotAllowed for whoever does not decide about it."""
    found = await of(session, keys, [number], now)
    if number not in found:
        raise NotAllowed(f"complaint {number}")
    viewer.works_as(LEAD, found[number].talk.school)
    if viewer.person not in await deciding(session, found[number].talk, now):
        raise NotAllowed(f"complaint {number}")
    return found[number]


async def of(session: Session, keys: Keys, numbers: Sequence[int], now: datetime) -> dict[int, Complaint]:
    """These complaints; who may read them is the caller's to ask."""
    rows = (await session.execute(_rows().where(Row.id.in_(numbers)))).all() if numbers else []
    return {one.id: one for one in await _read(session, keys, rows, now)}


async def conversation(session: Session, keys: Keys, found: Complaint, number: int = 0) -> tuple[list[Message], bool]:
    """What was said until it was reported, page by page as `talk.page`; nothing of a closed one.

    What was taken back, or had not reached the other side yet, is not shown.
    """
    if found.closed_at is not None:
        return [], False
    return await talk.paged(session, keys, _said(found), number)


async def files(session: Session, viewer: Viewer, found: Complaint, message: int) -> list[StoredFile]:
    """The files of a message that `conversation` shows; raises NotAllowed for any other."""
    shown = None if found.closed_at else await session.scalar(_said(found).where(MessageRow.id == message))
    if shown is None:
        raise NotAllowed(f"message {message}")
    return await talk.files(session, viewer, message)


async def close(session: Session, keys: Keys, viewer: Viewer, found: Complaint, answer: str, now: datetime) -> bool:
    """It is decided; its author is told with the `answer`. False when somebody was faster."""
    still = Row.id == found.id, Row.closed_at.is_(None)
    values = {"closed_at": now, "closed_by_id": viewer.person, "answer_sealed": keys.seal(REASON, answer.encode())}
    if not (await session.execute(update(Row).where(*still).values(**values))).rowcount:
        return False
    letter = fresh(found.author, Kind.MESSAGE, local_day(now, found.talk.zone), f"{CLOSED}{found.id}")
    about = {"pupil_id": found.talk.pupil.id, "created_at": now, "not_before": now}
    await session.execute(insert(Outbox).values(**letter, **about))
    return True


def _said(found: Complaint) -> Select[*tuple[Any, ...]]:
    return talk_rows.messages().where(
        MessageRow.thread_id == found.talk.id, MessageRow.due_at <= found.at, MessageRow.withdrawn_at.is_(None)
    )


def _rows() -> Select[*tuple[Any, ...]]:
    return (
        talk_rows.talks()
        .join(Row, Row.thread_id == Thread.id)
        .add_columns(
            Row.id.label("complaint"), Row.person_id.label("author"), Row.reason_sealed, Row.at, Row.closed_at,
            Row.answer_sealed,
        )
    )  # fmt: skip


async def _read(session: Session, keys: Keys, rows: Sequence[Any], now: datetime) -> list[Complaint]:
    talks = await talk_rows.read(session, rows, now)
    return [
        Complaint(
            row.complaint, about, about.side(row.author), row.author, _opened(keys, row.reason_sealed), row.at,
            row.closed_at, _opened(keys, row.answer_sealed),
        )
        for about, row in zip(talks, rows, strict=True)
    ]  # fmt: skip


def _opened(keys: Keys, content: bytes | None) -> str:
    try:
        return keys.open(REASON, content).decode() if content else ""
    except Unreadable:
        return ""
