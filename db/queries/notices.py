"""Notices: written, changed, read. Who they go to stands in `notice_audience`, what became of them in `receipts`."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import and_, delete, insert, select, update

from db.models import Attachment, FileRef, Form, NoticeAttachment, Person, School
from db.models import Notice as Row
from db.session import Session, inserted
from db.slices import slices
from domain.names import Name
from domain.notice import SPEAKERS, Audience, Notice, NoticeFile, audience_of
from domain.people import NotAllowed, Post, Viewer

MOST = 200


async def read(session: Session, notices: Collection[int], channel: int = 0) -> dict[int, Notice]:
    """The notices as they stand now, with what the messenger of `channel` calls their files. Checks nobody's right."""
    found: dict[int, Notice] = {}
    for some in slices(notices):
        files = await _files(session, some, channel)
        rows = await session.execute(
            select(
                Row.__table__,
                School.short_name.label("school"), School.zone, Form.name.label("form"),
                Person.surname, Person.name, Person.patronymic,
            )
            .join(School, School.id == Row.school_id)
            .join(Person, Person.id == Row.author_id)
            .outerjoin(Form, Form.id == Row.form_id)
            .where(Row.id.in_(some))
        )  # fmt: skip
        found |= {row.id: _notice(row, tuple(files[row.id])) for row in rows}
    return found


async def written_by(session: Session, viewer: Viewer, notice: int) -> Notice:
    """The author's own notice, who still works at that school; raises NotAllowed for anybody else's."""
    found = (await read(session, [notice], viewer.channel)).get(notice)
    if found is None or found.author_id != viewer.person:
        raise NotAllowed(f"notice {notice}")
    viewer.works_as(SPEAKERS, found.school_id)
    return found


async def own(session: Session, viewer: Viewer, notice: int) -> Notice:
    """Likewise, for who still holds the post in which it speaks."""
    found = await written_by(session, viewer, notice)
    viewer.post(found.role, found.form_id)
    return found


async def hold(session: Session, notice: int) -> None:
    """Nobody else changes it before this transaction ends."""
    await session.execute(select(Row.id).where(Row.id == notice).with_for_update())


async def written(session: Session, viewer: Viewer, school: int) -> list[Notice]:
    """Everything the viewer has written at that school the newest first, two hundred at most."""
    mine = Row.author_id == viewer.person, Row.school_id == school
    numbers = await session.scalars(select(Row.id).where(*mine).order_by(Row.id.desc()).limit(MOST))
    found = await read(session, list(numbers))
    return [found[number] for number in sorted(found, reverse=True)]


async def drop(session: Session, notice: int) -> bool:
    """A draft that nobody wants; what has been confirmed stays, which is False."""
    mine = Row.id == notice, Row.confirmed_at.is_(None)
    return (await session.execute(delete(Row).where(*mine))).rowcount == 1


async def begin(session: Session, author: Viewer, post: Post, audience: Audience, now: datetime) -> int:
    """A new draft of the author's, in that post; one without a word that was left lying is taken up again."""
    empty = Row.text == "", Row.confirmed_at.is_(None), Row.author_id == author.person
    held = select(NoticeAttachment.notice_id).where(NoticeAttachment.notice_id == Row.id).exists()
    await session.execute(delete(Row).where(*empty, ~held))
    values = {
        "school_id": post.school_id, "author_id": author.person, "role": post.role, "form_id": post.form_id, "text": "",
        "audience": audience.to_json(), "created_at": now,
    }  # fmt: skip
    return await inserted(session, insert(Row).values(**values).returning(Row.id))


async def change(session: Session, notice: int, **values: Any) -> bool:
    """Change a draft; False when it is none any more (confirmed by another press a moment ago)."""
    done = await session.execute(update(Row).where(Row.id == notice, Row.confirmed_at.is_(None)).values(**values))
    return done.rowcount == 1


async def attach(session: Session, notice: int, attachment: int, *, photo: bool) -> bool:
    """One more file of a draft, behind the others; the same one twice is one. False when it is no draft."""
    if not await _is_draft(session, notice):
        return False
    mine = NoticeAttachment.notice_id == notice
    rows = await session.execute(
        select(NoticeAttachment.attachment_id, NoticeAttachment.position)
        .where(mine)
        .order_by(NoticeAttachment.position)
    )
    there = rows.all()
    if attachment not in {row.attachment_id for row in there}:
        place = max((row.position for row in there), default=0) + 1
        values = {"notice_id": notice, "attachment_id": attachment, "position": place, "photo": photo}
        await session.execute(insert(NoticeAttachment).values(**values))
    return True


async def detach(session: Session, notice: int) -> bool:
    """A draft has no files any more; False when it is no draft."""
    if not await _is_draft(session, notice):
        return False
    await session.execute(delete(NoticeAttachment).where(NoticeAttachment.notice_id == notice))
    return True


async def _is_draft(session: Session, notice: int) -> bool:
    """And it stays one until this transaction ends."""
    draft = select(Row.id).where(Row.id == notice, Row.confirmed_at.is_(None)).with_for_update()
    return await session.scalar(draft) is not None


async def _files(session: Session, notices: Collection[int], channel: int) -> defaultdict[int, list[NoticeFile]]:
    found = defaultdict[int, list[NoticeFile]](list)
    rows = await session.execute(
        select(
            NoticeAttachment.notice_id, NoticeAttachment.photo, Attachment.id, Attachment.name, Attachment.sha256,
            FileRef.file_id,
        )
        .join(Attachment, Attachment.id == NoticeAttachment.attachment_id)
        .outerjoin(FileRef, and_(FileRef.attachment_id == Attachment.id, FileRef.channel_id == channel))
        .where(NoticeAttachment.notice_id.in_(notices))
        .order_by(NoticeAttachment.notice_id, NoticeAttachment.position)
    )  # fmt: skip
    for row in rows:
        found[row.notice_id].append(NoticeFile(row.id, row.name, row.sha256, bool(row.photo), row.file_id))
    return found


def _notice(row: Any, files: tuple[NoticeFile, ...]) -> Notice:
    return Notice(
        row.id, row.school_id, row.school, ZoneInfo(row.zone), row.author_id,
        Name(row.surname, row.name, row.patronymic), row.role, row.form_id, row.form, row.text,
        audience_of(row.audience), row.created_at, files, row.urgent_reason, bool(row.wants_signature),
        row.confirmed_at, row.due_at, row.laid_out_at, row.refused_at, row.reported_at, row.expires_at,
        row.corrected_at, row.withdrawn_at,
    )  # fmt: skip
