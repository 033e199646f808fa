"""Notices that have left, for tests of what becomes of them."""

from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update

from db.models import Notice, Receipt
from db.queries import notice_audience, notices
from db.queries.roster import Ids
from db.session import Sessions, inserted
from domain.notice import Audience, Whom
from domain.words import Role

MEETING = "Собрание <в пятницу> в 18:00"


async def told(
    sessions: Sessions, ids: Ids, now: datetime, words: str = MEETING, *, form: str = "7Б", whom: Whom = Whom.GUARDIANS,
    author: str = "sokolova", **values: Any,
) -> int:  # fmt: skip
    """The class teacher of a form has confirmed a notice for it, which leaves now; its id."""
    audience = Audience(whom, forms=(ids.forms[form],))
    role = {"role": Role.CLASS_TEACHER, "form_id": ids.forms[form], "school_id": ids.school}
    row = {**role, "author_id": ids.people[author], "text": words, "audience": audience.to_json(), **values}
    async with sessions.begin() as session:
        times = {"created_at": now, "confirmed_at": now, "due_at": now}
        number = await inserted(session, insert(Notice).values(**row, **times).returning(Notice.id))
        await notice_audience.lay_out(session, (await notices.read(session, [number]))[number], now)
    return number


async def reach(sessions: Sessions, notice: int, person: int, **moments: Any) -> None:
    """What became of it with one person."""
    async with sessions.begin() as session:
        mine = Receipt.notice_id == notice, Receipt.person_id == person
        await session.execute(update(Receipt).where(*mine).values(**moments))


async def receipt(sessions: Sessions, notice: int, person: int) -> Any:
    """The row."""
    async with sessions() as session:
        mine = Receipt.notice_id == notice, Receipt.person_id == person
        return (await session.execute(select(Receipt.__table__).where(*mine))).one()
