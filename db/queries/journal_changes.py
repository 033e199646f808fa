"""Changing what stands in the journal: each change leaves its event, with what was before and what is after.

Like `db.queries.journal`, which writes what is new: nothing else touches these tables.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from db.models import (
    AttendanceEntry,
    Homework,
    HomeworkAttachment,
    HomeworkPupil,
    JournalEvent,
    Lesson,
    Mark,
    PeriodMark,
    Substitution,
)
from db.queries.journal import Entry
from db.session import Session, insert_new, inserted
from domain.words import LessonKind

Changed = type[Mark] | type[AttendanceEntry] | type[Homework] | type[PeriodMark] | type[Lesson]


async def enter(session: Session, school: int, table: Changed, values: Mapping[str, Any], entry: Entry) -> int:
    """A new record with these columns; author and moment are the entry's. Returns its id."""
    columns = table.__table__.columns.keys()
    signed = {"author_id": entry.actor, "entered_at": entry.now} if "author_id" in columns else {}
    record = await inserted(session, insert(table).values(**signed, **values).returning(table.id))
    await _note(session, school, table.__tablename__, record, None, await state(session, table, record), entry, "")
    return record


async def lesson(session: Session, school: int, group: int, day: date, number: int, entry: Entry) -> int:
    """The lesson's row, made now if there is none; locked until the transaction ends, so that two savers take turns."""
    where = {"group_id": group, "day": day, "number": number}
    fresh = {"topic": "", "kind": LessonKind.ORDINARY, "rolled": False}
    made = await session.scalar(insert_new(session, Lesson).values(**where, **fresh).returning(Lesson.id))
    if made is None:
        return (await session.execute(select(Lesson.id).filter_by(**where).with_for_update())).scalar_one()
    await _note(session, school, "lesson", made, None, await state(session, Lesson, made), entry, "")
    return int(made)


async def attach(session: Session, homework: int, files: Sequence[int], after: int = 0) -> None:
    """Files (ids of attachments) of a task that was just entered or changed, in order, behind those it has."""
    rows = [{"homework_id": homework, "attachment_id": one, "position": n} for n, one in enumerate(files, after)]
    if rows:
        await session.execute(insert(HomeworkAttachment), rows)


async def choose(session: Session, homework: int, pupils: Sequence[int]) -> None:
    """Whose individual task it is, of one that was just entered."""
    if pupils:
        rows = [{"homework_id": homework, "pupil_id": pupil} for pupil in pupils]
        await session.execute(insert(HomeworkPupil), rows)


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
    before = await state(session, table, record)
    if before is None or all(before.get(name) == _plain(value) for name, value in values.items()):
        return False
    after = before | {name: _plain(value) for name, value in values.items()}
    await session.execute(update(table).where(table.id == record).values(**values))
    await _note(session, school, table.__tablename__, record, before, after, entry, reason)
    return True


async def withdraw(session: Session, school: int, table: Changed, record: int, entry: Entry, reason: str = "") -> bool:
    """Take a record back: it is gone from the journal, and its event keeps what it was. False: it was gone already."""
    before = await state(session, table, record)
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
    after = await state(session, Substitution, known)
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
    found = await state(session, Substitution, known)
    return found if found and found["announced"] else None


async def state(session: Session, table: Changed | type[Substitution], record: int) -> dict[str, Any] | None:
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
            for_id=entry.for_,
            source=entry.source,
            before=before,
            after=after,
            reason=reason or None,
            at=entry.now,
            processed_at=entry.now if entry.silent else None,
        )
    )
