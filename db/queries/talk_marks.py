"""Marks that a guardian may ask about, and whose they are."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, select

from db.models import Group, GroupTeacher, Lesson, Mark, Subject
from db.queries import talk_rights
from db.session import Session
from domain.people import NotAllowed, Viewer
from domain.talk import AskedMark, Teacher


@dataclass(frozen=True, slots=True)
class Asking:
    """A mark with its id, and the teachers of its group who still teach the pupil."""

    id: int
    mark: AskedMark
    teachers: tuple[Teacher, ...] = ()


async def of_subject(
    session: Session, viewer: Viewer, pupil: int, subject: int, first: date, last: date
) -> list[Asking]:
    """The pupil's marks in a subject between these days, the newest first. Raises NotAllowed for another's child."""
    child = viewer.child(pupil)
    span = Group.subject_id == subject, Lesson.day.between(first, last), Group.year_id == child.year_id
    rows = await session.execute(_marks(child.id).where(*span).order_by(Lesson.day.desc(), Mark.id.desc()))
    return [Asking(row.id, _read(row)) for row in rows]


async def find(session: Session, viewer: Viewer, pupil: int, mark: int, now: datetime) -> Asking:
    """One of them with its teachers; raises NotAllowed for a mark that is not the pupil's, or is there no more."""
    child = viewer.child(pupil)
    row = (await session.execute(_marks(child.id).where(Mark.id == mark))).one_or_none()
    if row is None:
        raise NotAllowed(f"mark {mark}")
    gave = set(await session.scalars(select(GroupTeacher.teacher_id).where(GroupTeacher.group_id == row.group_id)))
    today = (await talk_rights.teachers(session, {child.id}, now)).get(child.id, ())
    mine = (one for one in today if one.id in gave and row.subject in one.subjects and one.id != viewer.person)
    return Asking(row.id, _read(row), tuple(mine))


def _marks(pupil: int) -> Select[*tuple[Any, ...]]:
    return (
        select(Mark.id, Mark.value, Mark.work, Lesson.day, Lesson.group_id, Subject.name.label("subject"))
        .join(Lesson, Lesson.id == Mark.lesson_id)
        .join(Group, Group.id == Lesson.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(Mark.pupil_id == pupil)
    )


def _read(row: Any) -> AskedMark:
    return AskedMark(row.subject, row.day, row.value, row.work)
