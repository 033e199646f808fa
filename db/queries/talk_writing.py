"""Writing a message, taking it back, blocking: each with its letter of the outbox in the same transaction."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, insert, select, update

from db.keys import Keys
from db.models import Mark, MessageAttachment, Outbox, Thread
from db.models import Message as Row
from db.queries import attachments, file_refs, talk_rows
from db.queries.owing import fresh, unleased
from db.session import Session, insert_new, inserted
from domain.outbox import Failure, State
from domain.people import Viewer, local_day
from domain.talk import MOST, WITHIN, Draft, Refusal, Side, Talk


async def send(
    session: Session, keys: Keys, viewer: Viewer, talk: Talk, draft: Draft, due: datetime, now: datetime
) -> int | Refusal:
    """Keep the message and owe its letter, which leaves at `due`; returns its id, or why it was not written.

    Whoever calls has looked who the viewer is in this conversation.
    """
    side = talk.side(viewer.person)
    thread = talk.id or await _begun(session, talk)
    blocked = await session.scalar(select(Thread.blocked_at).where(Thread.id == thread).with_for_update())
    if blocked is not None:
        return Refusal.BLOCKING if side is Side.TEACHER else Refusal.BLOCKED
    lately = Row.thread_id == thread, Row.author_id == viewer.person, Row.sent_at > now - WITHIN
    if (await session.scalar(select(func.count()).where(*lately)) or 0) >= MOST:
        return Refusal.TOO_MANY
    values = {
        "thread_id": thread, "author_id": viewer.person, "text_sealed": talk_rows.sealed(keys, draft.words),
        "about_mark_id": await _mark(session, draft), "urgent": draft.words.urgency is not None, "sent_at": now,
        "due_at": due,
    }  # fmt: skip
    number = await inserted(session, insert(Row).values(**values).returning(Row.id))
    await _enclose(session, viewer, talk, draft, number)
    letter = fresh(talk.addressee(side), talk_rows.kind_of(draft.words), local_day(due, talk.zone), str(number))
    about = {"pupil_id": talk.pupil.id, "created_at": now, "not_before": due}
    await session.execute(insert(Outbox).values(**letter, **about))
    return number


async def _begun(session: Session, talk: Talk) -> int:
    """Two first messages at once begin one conversation."""
    sides: Mapping[str, int] = {
        "family_id": talk.relative.id, "teacher_id": talk.teacher.id, "pupil_id": talk.pupil.id,
    }  # fmt: skip
    await session.execute(insert_new(session, Thread).values(school_id=talk.school, **sides))
    return (await session.scalars(select(Thread.id).filter_by(**sides))).one()


async def _mark(session: Session, draft: Draft) -> int | None:
    """None for a mark that has been taken back meanwhile: what it was stands in the message."""
    return await session.scalar(select(Mark.id).where(Mark.id == draft.mark)) if draft.mark else None


async def _enclose(session: Session, viewer: Viewer, talk: Talk, draft: Draft, number: int) -> None:
    kept = [
        await attachments.row_of(session, talk.school, one.sha256, one.name, one.mime, one.size)
        for one in (sent.document for sent in draft.files)
    ]
    known = {attachment: sent.file_id for attachment, sent in zip(kept, draft.files, strict=True) if sent.file_id}
    await file_refs.remember(session, viewer.channel, known)
    rows = [{"message_id": number, "attachment_id": one, "position": at} for at, one in enumerate(kept)]
    if rows:
        await session.execute(insert(MessageAttachment), rows)


async def withdraw(session: Session, viewer: Viewer, number: int, now: datetime) -> bool:
    """The own message is taken back before it is delivered; False when it is too late, or somebody else's."""
    own = Row.id == number, Row.author_id == viewer.person, Row.withdrawn_at.is_(None), Row.read_at.is_(None)
    pupil = await session.scalar(select(Thread.pupil_id).join(Row, Row.thread_id == Thread.id).where(*own))
    if pupil is None:
        return False
    waiting = talk_rows.letter_of(str(number), pupil), Outbox.state == State.WAITING, unleased(now)
    gone = await session.execute(
        update(Outbox).where(*waiting).values(state=State.CANCELLED, failure=Failure.WITHDRAWN, leased_until=None)
    )
    if not gone.rowcount:
        return False
    await session.execute(update(Row).where(*own).values(withdrawn_at=now))
    return True


async def block(session: Session, viewer: Viewer, talk: Talk, now: datetime, *, on: bool) -> None:
    """The teacher takes no messages of this family member any more, or does again; once is enough."""
    values = {"blocked_at": now, "blocked_by_id": viewer.person} if on else {"blocked_at": None, "blocked_by_id": None}
    here = Thread.id == talk.id, Thread.teacher_id == viewer.person
    other = Thread.blocked_at.is_(None) if on else Thread.blocked_at.is_not(None)
    await session.execute(update(Thread).where(*here, other).values(**values))
