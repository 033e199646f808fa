"""Every write into the journal: the change and its `journal_event` in one transaction, and nothing else writes there.

The events are audit trail and change feed in one. A silent entry (the first import of a running year, the sample
school) is recorded as told already.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert

from db.files import Files
from db.models import (
    AttendanceEntry,
    Homework,
    HomeworkAttachment,
    HomeworkPupil,
    JournalEvent,
    Lesson,
    Mark,
    PeriodMark,
)
from db.queries import attachments
from db.queries.roster import Ids
from db.session import Session
from domain import journal
from domain.words import Source

Row = dict[str, Any]
Lessons = Mapping[tuple[int, date, int], int]
Written = type[Lesson] | type[Mark] | type[AttendanceEntry] | type[Homework] | type[PeriodMark]


@dataclass(frozen=True, slots=True)
class Entry:
    """Who writes, when, and from where; a `silent` entry alerts nobody. `for_`: the teacher a substitute stands for."""

    now: datetime
    source: Source
    actor: int | None = None
    silent: bool = False
    for_: int | None = None


async def write(session: Session, ids: Ids, book: journal.Journal, files: Files, entry: Entry) -> None:
    """Write a whole journal; lessons named by marks, absences and homework must be in it (KeyError)."""
    lessons = await _lessons(session, ids, book.lessons, entry)
    await _record(session, ids, entry, AttendanceEntry, [_absence(ids, lessons, a, entry) for a in book.absences])
    await _record(session, ids, entry, PeriodMark, [_period_mark(ids, m, entry) for m in book.period_marks])
    await _marks(session, ids, lessons, book.marks, entry)
    await _homework(session, ids, lessons, book.homework, files, entry)


async def _record(session: Session, ids: Ids, entry: Entry, table: Written, rows: Sequence[Row]) -> list[int]:
    """Insert rows and one event for each; returns their ids in the same order."""
    if not rows:
        return []
    made = await session.scalars(insert(table).returning(table.id, sort_by_parameter_order=True), list(rows))
    numbers = list(made)
    events = [
        {
            "school_id": ids.school,
            "subject": table.__tablename__,
            "subject_id": number,
            "pupil_id": row.get("pupil_id"),
            "group_id": row.get("group_id"),
            "actor_id": entry.actor,
            "for_id": entry.for_,
            "source": entry.source,
            "after": {name: _plain(value) for name, value in row.items()},
            "at": entry.now,
            "processed_at": entry.now if entry.silent else None,
        }
        for number, row in zip(numbers, rows, strict=True)
    ]
    await session.execute(insert(JournalEvent), events)
    return numbers


def _plain(value: Any) -> Any:
    """As JSON keeps it."""
    return value.isoformat() if isinstance(value, date) else value


def _key(ids: Ids, at: journal.LessonAt) -> tuple[int, date, int]:
    return ids.groups[at.group], at.day, at.number


async def _lessons(session: Session, ids: Ids, lessons: Sequence[journal.Lesson], entry: Entry) -> Lessons:
    rows = [
        {
            "group_id": ids.groups[lesson.at.group],
            "day": lesson.at.day,
            "number": lesson.at.number,
            "topic": lesson.topic,
            "kind": lesson.kind,
            "remote": lesson.remote,
        }
        for lesson in lessons
    ]
    numbers = await _record(session, ids, entry, Lesson, rows)
    return {_key(ids, lesson.at): number for lesson, number in zip(lessons, numbers, strict=True)}


def _absence(ids: Ids, lessons: Lessons, absence: journal.Absence, entry: Entry) -> Row:
    return {
        "lesson_id": lessons[_key(ids, absence.at)],
        "pupil_id": ids.people[absence.pupil],
        "code_id": ids.letters[absence.letter],
        "minutes": absence.minutes,
        "author_id": entry.actor,
        "entered_at": entry.now,
    }


def _period_mark(ids: Ids, mark: journal.PeriodMark, entry: Entry) -> Row:
    return {
        "pupil_id": ids.people[mark.pupil],
        "subject_id": ids.subjects[mark.subject],
        "year_id": ids.year,
        "kind": "year" if mark.ordinal is None else "term",
        "ordinal": mark.ordinal,
        "value": mark.value,
        "author_id": entry.actor,
        "entered_at": entry.now,
    }


async def _marks(session: Session, ids: Ids, lessons: Lessons, marks: Sequence[journal.Mark], entry: Entry) -> None:
    """First marks, then retakes: a retake points at the newest mark of the same pupil and lesson."""
    first = [mark for mark in marks if not mark.retake]
    rows = [_mark(ids, lessons, mark, entry) for mark in first]
    numbers = await _record(session, ids, entry, Mark, rows)
    earlier = {(row["pupil_id"], row["lesson_id"]): number for row, number in zip(rows, numbers, strict=True)}
    again = [_mark(ids, lessons, mark, entry) for mark in marks if mark.retake]
    for row in again:
        row["retake_of_id"] = earlier[row["pupil_id"], row["lesson_id"]]
    await _record(session, ids, entry, Mark, again)


def _mark(ids: Ids, lessons: Lessons, mark: journal.Mark, entry: Entry) -> Row:
    return {
        "lesson_id": lessons[_key(ids, mark.at)],
        "pupil_id": ids.people[mark.pupil],
        "value": mark.value,
        "work": mark.work,
        "weight": mark.weight,
        "comment": mark.comment,
        "retake_of_id": None,
        "author_id": entry.actor,
        "entered_at": mark.entered or entry.now,
    }


async def _homework(
    session: Session,
    ids: Ids,
    lessons: Lessons,
    tasks: Sequence[journal.Homework],
    files: Files,
    entry: Entry,
) -> None:
    rows = [
        {
            "group_id": ids.groups[task.at.group],
            "lesson_id": lessons.get(_key(ids, task.at)),
            "due": task.due,
            "text": task.text,
            "bring": task.bring,
            "minutes": task.minutes,
            "individual": bool(task.pupils),
            "author_id": entry.actor,
            "entered_at": entry.now,
        }
        for task in tasks
    ]
    numbers = await _record(session, ids, entry, Homework, rows)
    chosen = [
        {"homework_id": number, "pupil_id": ids.people[pupil]}
        for number, task in zip(numbers, tasks, strict=True)
        for pupil in task.pupils
    ]
    if chosen:
        await session.execute(insert(HomeworkPupil), chosen)
    for number, task in zip(numbers, tasks, strict=True):
        for position, file in enumerate(task.files):
            await _attach(session, ids.school, number, position, file, files)


async def _attach(
    session: Session, school: int, homework: int, position: int, file: journal.File, files: Files
) -> None:
    checksum = files.keep(file.content)
    attachment = await attachments.row_of(session, school, checksum, file.name, file.mime, len(file.content))
    await session.execute(
        insert(HomeworkAttachment).values(homework_id=homework, attachment_id=attachment, position=position)
    )
