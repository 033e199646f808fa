"""Conversations as one of their two sides reads them. Nobody else does, but for a deputy whom one was reported to.

A message is seen by the other side once its time has come; until then its author may take it back.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, func, select, update

from db.keys import Keys
from db.models import Attachment, FileRef, MessageAttachment, Outbox, Thread
from db.models import Message as Row
from db.queries import talk_rights, talk_rows
from db.queries.talk_rows import message, messages
from db.session import Session
from domain.homework import StoredFile
from domain.names import Name
from domain.people import Hat, NotAllowed, Viewer
from domain.talk import MESSAGES, Line, Message, Pupil, Relative, Talk
from domain.words import Kinship

PER_PAGE = 10


async def lines(session: Session, viewer: Viewer, now: datetime) -> list[Line]:
    """The viewer's conversations in the hat they wear, the newest first; as long as the right to them holds."""
    seen = (Row.author_id == viewer.person) | (Row.due_at <= now)
    unread = case(((Row.author_id != viewer.person) & Row.read_at.is_(None), 1), else_=0)
    said = (
        select(Row.thread_id, func.max(Row.sent_at).label("last"), func.sum(unread).label("unread"))
        .where(seen, Row.withdrawn_at.is_(None))
        .group_by(Row.thread_id)
        .subquery()
    )
    rows = (
        await session.execute(
            talk_rows.talks()
            .join(said, said.c.thread_id == Thread.id)
            .add_columns(said.c.last, said.c.unread)
            .where(mine(viewer))
            .order_by(said.c.last.desc(), Thread.id.desc())
        )
    ).all()
    talks = await talk_rows.read(session, rows, now)
    found = [Line(talk, row.last, row.unread) for talk, row in zip(talks, rows, strict=True)]
    return [line for line in found if holds(viewer, line.talk)]


async def find(session: Session, viewer: Viewer, thread: int, now: datetime) -> Talk:
    """A conversation of the viewer's; raises NotAllowed for anybody else's, and when the right to it has ended."""
    rows = (await session.execute(talk_rows.talks().where(Thread.id == thread, mine(viewer)))).all()
    talks = await talk_rows.read(session, rows, now)
    if not talks or not holds(viewer, talks[0]):
        raise NotAllowed(f"thread {thread}")
    return talks[0]


async def between(session: Session, viewer: Viewer, relative: int, teacher: int, pupil: int, now: datetime) -> Talk:
    """The conversation of these two about the pupil, begun or not; a family begins it.

    Raises NotAllowed for who is neither of them, and when the right to it has ended.
    """
    same = Thread.family_id == relative, Thread.teacher_id == teacher, Thread.pupil_id == pupil
    thread = await session.scalar(select(Thread.id).where(*same))
    if thread is not None:
        return await find(session, viewer, thread, now)
    if viewer.hat is not Hat.GUARDIAN or relative != viewer.person:
        raise NotAllowed(f"talk of {relative}")
    child = viewer.child(pupil)
    teachers = (await talk_rights.teachers(session, {pupil}, now)).get(pupil, ())
    known = next((one for one in teachers if one.id == teacher and teacher != relative), None)
    if known is None:
        raise NotAllowed(f"teacher {teacher}")
    about = Pupil(child.id, child.name, child.form_id, child.form)
    parent = Relative(relative, viewer.name or Name("", ""), Kinship.OTHER)
    return Talk(0, child.school_id, child.zone, about, parent, known)


async def of_message(session: Session, keys: Keys, viewer: Viewer, number: int, now: datetime) -> tuple[Talk, Message]:
    """A message the viewer may read, with its conversation; raises NotAllowed."""
    row = (await session.execute(messages().where(Row.id == number, visible(viewer, now)))).one_or_none()
    if row is None:
        raise NotAllowed(f"message {number}")
    return await find(session, viewer, row.thread_id, now), message(keys, row)


async def teaches_in(session: Session, viewer: Viewer, thread: int) -> bool:
    """Is the viewer the teacher of that conversation? Says only which hat they should wear."""
    same = Thread.id == thread, Thread.teacher_id == viewer.person_id
    return await session.scalar(select(Thread.id).where(*same)) is not None


async def thread_of(session: Session, number: int) -> int:
    """The conversation of a message; 0 for one that is not there. Who may read it is asked with the conversation."""
    return await session.scalar(select(Row.thread_id).where(Row.id == number)) or 0


async def replied(session: Session, viewer: Viewer, answered: int) -> int | None:
    """Which message of a conversation the messenger's message `answered` of this chat has told the viewer."""
    ref, kinds = f"{viewer.chat}:{answered}", [kind.value for kind in MESSAGES]
    here = Outbox.person_id == viewer.person_id, Outbox.kind.in_(kinds), Outbox.sent_ref == ref
    told = await session.scalar(select(Outbox.reference).where(*here))
    return int(told) if told is not None and told.isdigit() else None


async def page(
    session: Session, keys: Keys, viewer: Viewer, talk: Talk, now: datetime, number: int = 0
) -> tuple[list[Message], bool]:
    """Ten messages of a conversation that `find` has found, in order; 0 are the newest. And: are there older ones?"""
    seen = messages().where(Row.thread_id == talk.id, visible(viewer, now))
    return await paged(session, keys, seen, number)


async def paged(session: Session, keys: Keys, seen: Any, number: int) -> tuple[list[Message], bool]:
    """So many of these messages, in order, and whether there are older ones; whoever asks may read them."""
    part = seen.order_by(Row.sent_at.desc(), Row.id.desc()).offset(PER_PAGE * max(0, number)).limit(PER_PAGE + 1)
    rows = (await session.execute(part)).all()
    return [message(keys, row) for row in reversed(rows[:PER_PAGE])], len(rows) > PER_PAGE


async def mark_read(session: Session, viewer: Viewer, numbers: Sequence[int], now: datetime) -> None:
    """The viewer has these before their eyes; the moment of the first time stays. Own ones are left alone."""
    others = Row.id.in_(numbers), Row.author_id != viewer.person, Row.read_at.is_(None)
    await session.execute(update(Row).where(*others).values(read_at=now))


async def files(session: Session, viewer: Viewer, number: int) -> list[StoredFile]:
    """The files of a message that `of_message` has found, in order."""
    rows = await session.execute(
        select(Attachment.id, Attachment.name, Attachment.sha256, FileRef.file_id)
        .select_from(MessageAttachment)
        .join(Attachment, Attachment.id == MessageAttachment.attachment_id)
        .outerjoin(FileRef, (FileRef.attachment_id == Attachment.id) & (FileRef.channel_id == viewer.channel))
        .where(MessageAttachment.message_id == number)
        .order_by(MessageAttachment.position)
    )
    return [StoredFile(*row) for row in rows]


async def unread(session: Session, viewer: Viewer, now: datetime) -> int:
    """How many messages the viewer has not read in the hat they wear."""
    return sum(line.unread for line in await lines(session, viewer, now))


def mine(viewer: Viewer) -> ColumnElement[bool]:
    """A teacher's conversations, or a guardian's about their children; a pupil has none."""
    if not viewer.ready or viewer.hat not in (Hat.GUARDIAN, Hat.STAFF):
        raise NotAllowed("conversations")
    if viewer.hat is Hat.STAFF:
        return Thread.teacher_id == viewer.person
    return (Thread.family_id == viewer.person) & Thread.pupil_id.in_([child.id for child in viewer.children])


def holds(viewer: Viewer, talk: Talk) -> bool:
    """A guardian's right was asked when the viewer was made; a teacher's is to teach the pupil."""
    return viewer.hat is Hat.GUARDIAN or talk.teacher.teaches


def visible(viewer: Viewer, now: datetime) -> ColumnElement[bool]:
    """The own messages, and the other's whose time has come and that were not taken back."""
    return (Row.author_id == viewer.person) | ((Row.due_at <= now) & Row.withdrawn_at.is_(None))
