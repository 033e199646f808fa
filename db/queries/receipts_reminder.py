"""Reminding those who have got a notice and have not answered: two times at most, and nobody else."""

from datetime import datetime

from sqlalchemy import insert, select, update

from db.models import Notice as Row
from db.models import Outbox
from db.models import Receipt as Told
from db.queries import receipts
from db.queries.owing import fresh
from db.session import Session
from domain.notice import Notice
from domain.outbox import Kind
from domain.people import local_day
from domain.receipts import Board, Came


async def remind(session: Session, notice: Notice, number: int, now: datetime) -> tuple[int, Board]:
    """Owe the silent their reminder of that number; how many they are, and the board as it is then.

    Nobody when it is not the next one any more (a second tap), when there was no time to answer yet, or when the
    notice has been withdrawn or has expired. Who answers before it leaves does not get it.
    """
    withdrawn = await session.scalar(select(Row.withdrawn_at).where(Row.id == notice.id).with_for_update())
    board = await receipts.board(session, notice, now)
    if withdrawn is not None or number != board.reminders + 1 or not board.may_remind(notice, now):
        return 0, board
    silent = [one.id for one in board.people if one.came is Came.SILENT]
    mine = Told.notice_id == notice.id, Told.person_id.in_(silent)
    await session.execute(update(Told).where(*mine).values(reminders=number, reminded_at=now))
    day, moments = local_day(now, notice.zone), {"created_at": now, "not_before": now, "pupil_id": None}
    rows = [fresh(one, Kind.NOTICE_REMINDER, day, str(notice.id), number - 1) | moments for one in silent]
    await session.execute(insert(Outbox), rows)
    return len(silent), await receipts.board(session, notice, now)
