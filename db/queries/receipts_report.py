"""Once every message of a notice has ended, its author is told once how far it came."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import String, cast, exists, insert, select, update

from db.models import Notice as Row
from db.models import Outbox
from db.models import Receipt as Told
from db.queries import notices, receipts
from db.queries.notice_told import number_of
from db.queries.owing import fresh
from db.session import Session
from domain.notice import Notice
from domain.outbox import TELL, Claimed, Kind, State
from domain.people import local_day
from domain.readers import Reader
from domain.receipts import Board


@dataclass(frozen=True, slots=True)
class Report:
    """A notice and how far it has come; without a board when it has never left."""

    notice: Notice
    board: Board | None


async def ended(session: Session) -> list[int]:
    """Notices that have left, whose messages all have ended, and whose authors have not been told."""
    waiting = (
        select(Told.id)
        .join(Outbox, Outbox.person_id == Told.person_id)
        .where(
            Told.notice_id == Row.id,
            Outbox.state == State.WAITING,
            Outbox.kind.in_(TELL),
            Outbox.reference == cast(Row.id, String),
        )
    )
    left = Row.reported_at.is_(None), Row.laid_out_at.is_not(None)
    return list(await session.scalars(select(Row.id).where(*left, ~exists(waiting)).order_by(Row.id)))


async def owe(session: Session, number: int, now: datetime) -> bool:
    """The author's report; False when somebody was faster, or when it was withdrawn: nothing to say."""
    mine = Row.id == number, Row.reported_at.is_(None)
    done = await session.execute(update(Row).where(*mine).values(reported_at=now))
    notice = (await notices.read(session, [number])).get(number)
    if done.rowcount != 1 or notice is None or notice.withdrawn_at is not None:
        return False
    row = fresh(notice.author_id, Kind.NOTICE_REPORT, local_day(now, notice.zone), str(number))
    await session.execute(insert(Outbox).values(**row, created_at=now, not_before=now, pupil_id=None))
    return True


async def of_letters(session: Session, rows: Sequence[tuple[Claimed, Reader]], now: datetime) -> Mapping[int, Report]:
    """By row of the outbox; nothing is asked where there are none."""
    wanted = {row.id: number_of(row.reference) for row, _ in rows if row.kind is Kind.NOTICE_REPORT}
    if not wanted:
        return {}
    known = await notices.read(session, set(wanted.values()))
    left = [notice for notice in known.values() if notice.laid_out_at is not None]
    boards = await receipts.boards(session, left, now)
    return {row: Report(known[n], boards.get(n)) for row, n in wanted.items() if n in known}
