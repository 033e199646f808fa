"""Receipts and notices when two records turn out to be one human, and when somebody leaves."""

from typing import Any

from sqlalchemy import delete, exists, select, update
from sqlalchemy.orm import aliased

from db.models import Notice, NoticeAttachment, Outbox, Receipt
from db.queries import attachments
from db.session import Session
from domain.outbox import TELL, State

MOMENTS = ("delivered_at", "opened_at", "confirmed_at")


async def move(session: Session, kept: int, gone: int) -> None:
    """What `gone` got, did and wrote is `kept`'s; of what both were told, whatever was done first counts.

    With the messages that brought it: they are corrected and withdrawn where they stand.
    """
    await session.execute(update(Notice).where(Notice.author_id == gone).values(author_id=kept))
    rows = await session.execute(select(Receipt.__table__).where(Receipt.person_id.in_((kept, gone))))
    told: dict[int, dict[int, Any]] = {}
    for row in rows:
        told.setdefault(row.notice_id, {})[row.person_id] = row
    for both in (one for one in told.values() if len(one) == 2):
        mine, theirs = both[kept], both[gone]
        await session.execute(delete(Receipt).where(Receipt.id == theirs.id))
        await session.execute(update(Receipt).where(Receipt.id == mine.id).values(**_one_of(mine, theirs)))
    await session.execute(update(Receipt).where(Receipt.person_id == gone).values(person_id=kept))
    await _move_messages(session, kept, gone)


def _one_of(mine: Any, theirs: Any) -> dict[str, Any]:
    found = {
        name: min((at for at in (getattr(mine, name), getattr(theirs, name)) if at is not None), default=None)
        for name in MOMENTS
    }
    more = max(mine, theirs, key=lambda row: row.reminders)
    return {**found, "reminders": more.reminders, "reminded_at": more.reminded_at}


async def _move_messages(session: Session, kept: int, gone: int) -> None:
    """Those that were sent; what waits is moved with the rest of the mail. Nobody gets the same part twice."""
    theirs, mine = aliased(Outbox), aliased(Outbox)
    key = "kind", "local_day", "reference", "part"
    sent = Outbox.kind.in_(TELL), Outbox.state == State.SENT
    got = exists().where(
        theirs.person_id == gone, theirs.state == State.SENT, *(getattr(theirs, n) == getattr(Outbox, n) for n in key)
    )
    await session.execute(
        delete(Outbox).where(Outbox.person_id == kept, Outbox.kind.in_(TELL), Outbox.state == State.WAITING, got)
    )
    same = exists().where(mine.person_id == kept, *(getattr(mine, n) == getattr(Outbox, n) for n in key))
    await session.execute(update(Outbox).where(Outbox.person_id == gone, *sent, ~same).values(person_id=kept))


async def drop_drafts(session: Session, person: int) -> list[str]:
    """Notices that have not left go with their author; returns checksums of files that nothing points at any more.

    What has left was told to people, and who has signed it is the school's to prove: that stays.
    """
    mine = select(Notice.id).where(Notice.author_id == person, Notice.laid_out_at.is_(None))
    drafts = list(await session.scalars(mine))
    held = list(
        await session.scalars(select(NoticeAttachment.attachment_id).where(NoticeAttachment.notice_id.in_(drafts)))
    )
    await session.execute(delete(Notice).where(Notice.id.in_(drafts)))  # their files with them
    return await attachments.let_go(session, held)
