"""What a pupil missed: one statement, whatever the number of days, lessons and tasks."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from db.models import AttendanceCode, AttendanceEntry, Group, Homework, HomeworkAttachment, Lesson, Subject
from db.queries.attendance import was_in_group
from db.queries.homework import mine
from db.queries.homework_files import files_of
from db.session import Session
from domain.homework import StoredFile
from domain.missed import MissedLesson, MissedTask
from domain.people import Viewer
from domain.words import Attendance

ABSENT = [meaning for meaning in Attendance if meaning.absent]


async def between(session: Session, viewer: Viewer, pupil_id: int, first: date, last: date) -> list[MissedLesson]:
    """The lessons the pupil was away from, in order, each with what was set there; raises NotAllowed.

    Individual tasks only when they are this pupil's.
    """
    pupil = viewer.child(pupil_id).id
    rows = (await session.execute(_statement(pupil, first, last))).all()
    return [_lesson(list(of_lesson)) for _, of_lesson in groupby(rows, key=lambda row: row.id)]


async def files_between(session: Session, viewer: Viewer, pupil_id: int, first: date, last: date) -> list[StoredFile]:
    """The files of all that was set at those lessons, in their order; raises NotAllowed."""
    pupil = viewer.child(pupil_id).id
    attached = files_of(viewer.channel).join(Lesson, Lesson.id == Homework.lesson_id).where(mine(pupil))
    position = Lesson.day, Lesson.number, Homework.id, HomeworkAttachment.position
    rows = await session.execute(_missed(attached, pupil, first, last).order_by(*position))
    return [StoredFile(row.id, row.name, row.sha256, row.file_id) for row in rows]


def _lesson(rows: Sequence[Any]) -> MissedLesson:
    first = rows[0]
    tasks = (MissedTask(*row[5:]) for row in rows if row.due is not None)
    return MissedLesson(first.day, first.number, first.name, first.topic, tuple(tasks))


def _statement(pupil: int, first: date, last: date) -> Select[*tuple[Any, ...]]:
    told = (
        select(
            Lesson.id,
            Lesson.day,
            Lesson.number,
            Subject.name,
            Lesson.topic,
            Homework.due,
            Homework.text,
            Homework.bring,
            Homework.minutes,
            Homework.individual,
            _files(),
        )
        .select_from(Lesson)
        .join(Group, Group.id == Lesson.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .outerjoin(Homework, (Homework.lesson_id == Lesson.id) & mine(pupil))
        .order_by(Lesson.day, Lesson.number, Lesson.id, Homework.id)
    )
    return _missed(told, pupil, first, last)


def _files() -> ColumnElement[int]:
    own = HomeworkAttachment.homework_id == Homework.id
    return select(func.count()).where(own).correlate(Homework).scalar_subquery()


def _missed(told: Select[*tuple[Any, ...]], pupil: int, first: date, last: date) -> Select[*tuple[Any, ...]]:
    """Only of lessons in those days that the journal has the pupil absent from."""
    return (
        told.join(AttendanceEntry, AttendanceEntry.lesson_id == Lesson.id)
        .join(AttendanceCode, AttendanceCode.id == AttendanceEntry.code_id)
        .where(
            AttendanceEntry.pupil_id == pupil,
            AttendanceCode.meaning.in_(ABSENT),
            Lesson.day.between(first, last),
            was_in_group(pupil),
        )
    )
