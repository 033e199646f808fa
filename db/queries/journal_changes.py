"""Changing what stands in the journal: each change leaves its event, with what was before and what is after.

Like `db.queries.journal`, which writes what is new: nothing else touches these tables.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from db.models import AttendanceEntry, Homework, JournalEvent, Lesson, Mark, PeriodMark, Substitution
from db.queries.journal import Entry
from db.session import Session, inserted

Changed = type[Mark] | type[AttendanceEntry] | type[Homework] | type[PeriodMark] | type[Lesson]


async def enter(session: Session, school: int, table: Changed, values: Mapping[str, Any], entry: Entry) -> int:
    """A new record with these columns; author and moment are the entry's. Returns its id."""
    columns = table.__table__.columns.keys()
    signed = {"author_id": entry.actor, "entered_at": entry.now} if "author_id" in columns else {}
    record = await inserted(session, insert(table).values(**signed, **values).returning(table.id))
    await _note(session, school, table.__tablename__, record, None, await _state(session, table, record), entry, "")
    return record


async def correct(
    session: Session,
    school: int,
    table: Changed,
    record: int,
    values: Mapping[str, Any],
    entry: Entry,
    reason: str = "",
) -> bool:
    """Set these columns of a record; `reason` is one of the school's (опечатка, пересдача, апелляция).

    False, and nothing is written, when there is no such record or it says so already.
    """
    before = await _state(session, table, record)
    if before is None or all(before.get(name) == _plain(value) for name, value in values.items()):
        return False
    after = before | {name: _plain(value) for name, value in values.items()}
    await session.execute(update(table).where(table.id == record).values(**values))
    await _note(session, school, table.__tablename__, record, before, after, entry, reason)
    return True


async def withdraw(session: Session, school: int, table: Changed, record: int, entry: Entry, reason: str = "") -> bool:
    """Take a record back: it is gone from the journal, and its event keeps what it was. False: it was gone already."""
    before = await _state(session, table, record)
    if before is None:
        return False
    if table is Mark:  # a retake of what is gone stands by itself
        await session.execute(update(Mark).where(Mark.retake_of_id == record).values(retake_of_id=None))
    await session.execute(delete(table).where(table.id == record))
    await _note(session, school, table.__tablename__, record, before, None, entry, reason)
    return True


async def substitute(
    session: Session, school: int, group: int, day: date, number: int, values: Mapping[str, Any], entry: Entry
) -> int:
    """One lesson of one day is otherwise from now on, or otherwise than it was told before; returns the row's id.

    It is announced unless `values` say otherwise. What is so already leaves no event.
    """
    values = {"announced": True, **values}
    known = await _substitution(session, group, day, number)
    before = None if known is None else await _told(session, known)
    if known is None:
        new = {"group_id": group, "day": day, "number": number, **values}
        known = await inserted(session, insert(Substitution).values(**new).returning(Substitution.id))
    else:
        await session.execute(update(Substitution).where(Substitution.id == known).values(**values))
    after = await _state(session, Substitution, known)
    if before != after:
        await _note(session, school, Substitution.__tablename__, known, before, after, entry, "")
    return known


async def restore(session: Session, school: int, group: int, day: date, number: int, entry: Entry) -> int | None:
    """The lesson is as the timetable says again; returns the row's id, None when it was so already.

    The row stays, emptied and told to nobody: a later change of the same lesson has to be the same record, or who is
    told would hear «as usual» and «otherwise» in one message.
    """
    known = await _substitution(session, group, day, number)
    before = None if known is None else await _told(session, known)
    if known is None or before is None:
        return None
    kept = {"id", "group_id", "day", "number"}
    empty = {column.name: None for column in Substitution.__table__.columns if column.name not in kept}
    plain = {"cancelled": False, "remote": False, "announced": False, "room": "", "reason": ""}
    await session.execute(update(Substitution).where(Substitution.id == known).values(empty | plain))
    await _note(session, school, Substitution.__tablename__, known, before, None, entry, "")
    return known


async def _substitution(session: Session, group: int, day: date, number: int) -> int | None:
    here = Substitution.group_id == group, Substitution.day == day, Substitution.number == number
    return await session.scalar(select(Substitution.id).where(*here))


async def _told(session: Session, known: int) -> dict[str, Any] | None:
    """What holds of it for everybody; None while it is not announced, or was taken back."""
    state = await _state(session, Substitution, known)
    return state if state and state["announced"] else None


async def _state(session: Session, table: Changed | type[Substitution], record: int) -> dict[str, Any] | None:
    """The row as its event keeps it; locked until the transaction ends."""
    rows = await session.execute(select(table.__table__).where(table.id == record).with_for_update())
    row = rows.mappings().one_or_none()
    return None if row is None else {name: _plain(value) for name, value in row.items() if name != "id"}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value


async def _note(
    session: Session, school: int, subject: str, record: int, before: dict[str, Any] | None,
    after: dict[str, Any] | None, entry: Entry, reason: str,
) -> None:  # fmt: skip
    state = after or before or {}
    await session.execute(
        insert(JournalEvent).values(
            school_id=school,
            subject=subject,
            subject_id=record,
            pupil_id=state.get("pupil_id"),
            group_id=state.get("group_id"),
            actor_id=entry.actor,
            source=entry.source,
            before=before,
            after=after,
            reason=reason or None,
            at=entry.now,
            processed_at=entry.now if entry.silent else None,
        )
    )
