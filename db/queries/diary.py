"""The diary of a pupil: one statement, whatever the number of lessons."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row

from db.queries.diary_rows import statement
from db.session import Session
from domain.calendars import Calendar
from domain.diary import DiaryDay, DiaryLesson, DiaryMark, Presence
from domain.people import Viewer
from domain.words import Parity

LAST = 99  # behind every lesson number


async def between(
    session: Session, viewer: Viewer, pupil_id: int, calendar: Calendar, first: date, last: date
) -> list[DiaryDay]:
    """The school days from `first` to `last`, each with its lessons: held ones as written, others as planned.

    Raises NotAllowed unless the viewer may see the pupil.
    """
    pupil = viewer.child(pupil_id).id
    rows = (await session.execute(statement(), {"pupil": pupil, "first": first, "last": last})).all()
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return [DiaryDay(day, _lessons_of(day, rows, calendar)) for day in days if not calendar.closed(day)]


def _lessons_of(day: date, rows: Sequence[Row[Any]], calendar: Calendar) -> tuple[DiaryLesson, ...]:
    """In order of their numbers; a task without a lesson of its group that day comes last, never lost."""
    lessons: dict[tuple[int, int], DiaryLesson] = {}
    for row in rows:
        if row.row == "lesson" and row.day == day:
            lessons[row.number, row.group_id] = _held(row)
        elif row.row == "slot" and _meets(row, day, calendar):
            lessons.setdefault((row.number, row.group_id), DiaryLesson(row.number, row.subject, held=False))
    for row in rows:
        if row.row in ("mark", "homework") and row.day == day:
            key = _place(row, lessons)
            lesson = lessons.get(key, DiaryLesson(row.number, row.subject))
            lessons[key] = _with(lesson, row)
    return tuple(lessons[key] for key in sorted(lessons))


def _place(row: Row[Any], lessons: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """A mark knows its lesson; homework goes to the first lesson of its group."""
    if row.number is not None:
        return row.number, row.group_id
    return min((key for key in lessons if key[1] == row.group_id), default=(LAST, row.group_id))


def _with(lesson: DiaryLesson, row: Row[Any]) -> DiaryLesson:
    if row.row == "homework":
        return replace(lesson, homework=(*lesson.homework, row.text))
    mark = DiaryMark(row.value, row.work, row.weight, row.text, bool(row.retake))
    return replace(lesson, marks=(*lesson.marks, mark))


def _meets(slot: Row[Any], day: date, calendar: Calendar) -> bool:
    odd = calendar.week_number(day) % 2 == 1
    return (
        slot.weekday == calendar.weekday(day)
        and slot.parity in (Parity.EVERY, Parity.ODD if odd else Parity.EVEN)
        and (slot.since is None or slot.since <= day)
        and (slot.until is None or day <= slot.until)
        and slot.member_since <= day
        and (slot.member_until is None or day <= slot.member_until)
    )


def _held(row: Row[Any]) -> DiaryLesson:
    presence = Presence(row.meaning, row.letter, row.minutes) if row.meaning is not None else None
    return DiaryLesson(row.number, row.subject, topic=row.text, kind=row.kind, presence=presence)
