"""What becomes of conversations when a person leaves the bot, and when two records turn out to be one human."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update

from db.models import Complaint, Message, MessageAttachment, Outbox, Thread
from db.session import Session
from domain.outbox import Failure, State
from domain.talk import MESSAGES

NOBODYS = b""  # what is left of words whose author has left; nothing opens it
KINDS = [kind.value for kind in MESSAGES]


async def forget(session: Session, me: int, now: datetime) -> list[int]:
    """The words and files a family member has written go, what waited is not delivered; returns the files' ids.

    That there was a conversation stays with the teacher; what a teacher has written stays with the family.
    """
    family = Message.author_id == me, Message.thread_id.in_(select(Thread.id).where(Thread.family_id == me))
    mine = select(Message.id).where(*family)
    held = MessageAttachment.message_id.in_(mine)
    files = set(await session.scalars(select(MessageAttachment.attachment_id).where(held)))
    await session.execute(delete(MessageAttachment).where(held))
    await session.execute(update(Message).where(*family).values(text_sealed=NOBODYS))
    await _cancel(session, me, now)
    await session.execute(update(Complaint).where(Complaint.person_id == me).values(reason_sealed=None))
    return sorted(files)


async def _cancel(session: Session, me: int, now: datetime) -> None:
    """What has not been delivered is taken back."""
    open_ = Message.author_id == me, Message.read_at.is_(None), Message.withdrawn_at.is_(None)
    waiting = select(Message.id).join(Thread, Thread.id == Message.thread_id).where(*open_, Thread.family_id == me)
    mine = [str(number) for number in await session.scalars(waiting)]
    about = Outbox.pupil_id.in_(select(Thread.pupil_id).where(Thread.family_id == me)), Outbox.kind.in_(KINDS)
    cancelled = await session.scalars(
        update(Outbox)
        .where(*about, Outbox.reference.in_(mine), Outbox.state == State.WAITING)
        .values(state=State.CANCELLED, failure=Failure.WITHDRAWN, leased_until=None)
        .returning(Outbox.reference)
    )
    taken = [int(reference) for reference in cancelled]
    await session.execute(update(Message).where(Message.id.in_(taken)).values(withdrawn_at=now))


async def move(session: Session, kept: int, gone: int) -> None:
    """Conversations, messages and complaints of `gone` become those of `kept`; two with one teacher become one.

    Letters that were sent move too: they are answered by replying.
    """
    await _join(session, Thread.family_id, Thread.teacher_id, kept, gone)
    await _join(session, Thread.teacher_id, Thread.family_id, kept, gone)
    for column in (Message.author_id, Complaint.person_id, Complaint.closed_by_id, Thread.blocked_by_id):
        await session.execute(update(column.class_).where(column == gone).values({column.key: kept}))
    sent = Outbox.person_id == gone, Outbox.kind.in_(KINDS), Outbox.state == State.SENT
    await session.execute(update(Outbox).where(*sent).values(person_id=kept))


async def _join(session: Session, side: Any, other: Any, kept: int, gone: int) -> None:
    """One side of the conversations; what both have already with the same other side is put together."""
    columns = Thread.id, other.label("other"), Thread.pupil_id, Thread.blocked_at
    mine = {(row.other, row.pupil_id): row.id for row in await session.execute(select(*columns).where(side == kept))}
    for row in (await session.execute(select(*columns).where(side == gone))).all():
        target = mine.get((row.other, row.pupil_id))
        if target is None:
            await session.execute(update(Thread).where(Thread.id == row.id).values({side.key: kept}))
            continue
        for table in (Message, Complaint):
            await session.execute(update(table).where(table.thread_id == row.id).values(thread_id=target))
        if row.blocked_at is not None:
            still = Thread.id == target, Thread.blocked_at.is_(None)
            await session.execute(update(Thread).where(*still).values(blocked_at=row.blocked_at))
        await session.execute(delete(Thread).where(Thread.id == row.id))
