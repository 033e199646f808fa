"""Taking back what one press has written, for ten minutes: each step is a new change with its own event.

What somebody else has changed since then stays as they have left it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Date, exists, select

from db.models import AttendanceEntry, Homework, JournalEvent, Lesson, Mark, PeriodMark
from db.queries import journal_changes
from db.queries.journal import Entry
from db.queries.journal_changes import Changed
from db.session import Session
from db.types import Moment
from domain.keeping import UNDO
from domain.people import NotAllowed

TABLES: Mapping[str, Changed] = {
    table.__tablename__: table for table in (Mark, AttendanceEntry, Homework, PeriodMark, Lesson)
}
SIGNED = ("author_id", "entered_at")


@dataclass(frozen=True, slots=True)
class Undone:
    """How many changes were taken back, and how many stay because somebody has changed them since."""

    back: int
    kept: int


async def undo(session: Session, first: int, last: int, entry: Entry) -> Undone | None:
    """Take the changes between two events back; None when it is too late for that.

    Only one's own, and only those of the press that `first` belongs to; raises NotAllowed for anybody else's.
    """
    event = JournalEvent
    head = (await session.execute(select(event.actor_id, event.at).where(event.id == first))).one_or_none()
    if head is None or head.actor_id != entry.actor:
        raise NotAllowed(f"event {first}")
    if entry.now - head.at > UNDO:
        return None
    mine = event.id.between(first, last), event.actor_id == entry.actor, event.at == head.at
    rows = (await session.execute(select(event).where(*mine).order_by(event.id.desc()))).all()
    done = [await _back(session, row, entry) for row in rows if row.subject in TABLES]
    return Undone(sum(done), len(done) - sum(done))


async def _back(session: Session, row: Any, entry: Entry) -> bool:
    table = TABLES[row.subject]
    now = await journal_changes.state(session, table, row.subject_id)
    if now != row.after:
        return False
    if row.before is None:
        return await _unmake(session, table, row, entry)
    before = {name: _value(column, row.before[name]) for name, column in _columns(table).items()}
    if row.after is None:
        values = {name: value for name, value in before.items() if name not in SIGNED} | {"id": row.subject_id}
        return await _again(session, table, row.school_id, values, entry)
    return await journal_changes.correct(session, row.school_id, table, row.subject_id, before, entry)


async def _again(session: Session, table: Changed, school: int, values: dict[str, Any], entry: Entry) -> bool:
    """Under its old number, so that a second press finds it there; not at a lesson that is gone meanwhile."""
    lesson, improved = values.get("lesson_id"), values.get("retake_of_id")
    if lesson and await journal_changes.state(session, Lesson, lesson) is None:
        return False
    if improved and await journal_changes.state(session, Mark, improved) is None:
        values["retake_of_id"] = None
    await journal_changes.enter(session, school, table, values, entry)
    return True


async def _unmake(session: Session, table: Changed, row: Any, entry: Entry) -> bool:
    """A lesson on which something hangs by now is not unmade: others have written there too."""
    if table is Lesson and await _used(session, row.subject_id):
        return False
    return await journal_changes.withdraw(session, row.school_id, table, row.subject_id, entry)


async def _used(session: Session, lesson: int) -> bool:
    hangs = [exists().where(one.lesson_id == lesson) for one in (Mark, AttendanceEntry, Homework)]
    return bool(await session.scalar(select(hangs[0] | hangs[1] | hangs[2])))


def _columns(table: Changed) -> dict[str, Column[Any]]:
    return {column.name: column for column in table.__table__.columns if column.name != "id"}  # type: ignore[misc]  # columns of a table


def _value(column: Column[Any], kept: Any) -> Any:
    """As the column wants it: an event keeps plain JSON."""
    if kept is None:
        return None
    if isinstance(column.type, Moment):
        return datetime.fromisoformat(kept)
    if isinstance(column.type, Date):
        return date.fromisoformat(kept)
    return kept
