"""Everything that is sealed, sealed anew with the newest secret; portion by portion, so that a kill costs one of them.

A row that somebody writes meanwhile is left to them: they seal with the newest secret anyway.
"""

from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import LargeBinary, func, select, update
from sqlalchemy.orm import InstrumentedAttribute

from db.keys import KEY_ID, Keys, Unreadable
from db.models import Dialog
from db.sealed import COLUMNS, DRAFTS
from db.session import Sessions

PORTION = 200


@dataclass(slots=True)
class Tally:
    """How many were sealed anew; `closed`: how many no listed secret opens, by where they lie."""

    texts: int = 0
    files: int = 0
    closed: dict[str, int] = field(default_factory=dict)

    def cannot(self, where: str) -> None:
        """One more that stays as it was."""
        self.closed[where] = self.closed.get(where, 0) + 1


async def texts(sessions: Sessions, keys: Keys, tally: Tally) -> None:
    """Every column of `db.sealed`, and what chats are in the middle of writing."""
    for column, purpose in COLUMNS.items():
        after = 0
        while rows := await _older(sessions, keys, column, after):
            after = rows[-1].id
            await _seal(sessions, keys, column, purpose, rows, tally)
    await _drafts(sessions, keys, tally)


async def _older(sessions: Sessions, keys: Keys, column: InstrumentedAttribute[Any], after: int) -> Sequence[Any]:
    table = column.class_
    other = func.substr(column, 1, KEY_ID, type_=LargeBinary()) != keys.newest_id
    query = select(table.id, column.label("sealed")).where(table.id > after, column.is_not(None), other)
    async with sessions() as session:
        return (await session.execute(query.order_by(table.id).limit(PORTION))).all()


async def _seal(
    sessions: Sessions, keys: Keys, column: InstrumentedAttribute[Any], purpose: str, rows: Sequence[Any], tally: Tally
) -> None:
    table, done = column.class_, 0
    async with sessions.begin() as session:
        for row in rows:
            try:
                anew = keys.seal_anew(purpose, row.sealed)
            except Unreadable:
                tally.cannot(f"{table.__tablename__}.{column.key}")
                continue
            same = table.id == row.id, column == row.sealed
            done += (await session.execute(update(table).where(*same).values({column: anew}))).rowcount
    tally.texts += done


async def _drafts(sessions: Sessions, keys: Keys, tally: Tally) -> None:
    """They live for a day, but who answers «Отправить» after the change must not lose what was written."""
    async with sessions() as session:
        chats = list(await session.scalars(select(Dialog.chat_id).where(Dialog.expects.in_(DRAFTS))))
    for chat in chats:
        async with sessions.begin() as session:
            mine = Dialog.chat_id == chat
            row = (await session.execute(select(Dialog.expects, Dialog.data).where(mine).with_for_update())).first()
            if row is None or row.expects not in DRAFTS:
                continue
            name, purpose = DRAFTS[row.expects]
            try:
                sealed = b64decode(row.data.get(name) or "")
                anew = keys.seal_anew(purpose, sealed) if sealed else sealed
            except Unreadable:
                tally.cannot("fsm_state.data")
                continue
            if anew != sealed:
                data = {**row.data, name: b64encode(anew).decode()}
                await session.execute(update(Dialog).where(mine).values(data=data))
                tally.texts += 1
