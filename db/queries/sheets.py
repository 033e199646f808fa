"""A lesson as its teacher fills it in, and the draft of what is tapped and not saved yet."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Date, and_, bindparam, delete, func, insert, or_, select

from db.models import (
    AttendanceCode,
    AttendanceEntry,
    Enrolment,
    EntryDraft,
    GroupMember,
    Homework,
    HomeworkAttachment,
    HomeworkPupil,
    Lesson,
    Mark,
    Person,
)
from db.queries import absence
from db.session import Session
from domain.absence import Reason
from domain.keeping import At, Taught
from domain.names import Name, apart
from domain.sheet import Draft, Given, Letter, Seat, Set, Sheet, from_json, to_json
from domain.words import Attendance, LessonKind

Member = tuple[int, Name, int]  # a pupil, and the form they are in (0: it does not matter)


@dataclass(frozen=True, slots=True)
class Known:
    """What whoever asks has read already: the school's letters, and (or None) who was a member on that day."""

    letters: Mapping[str, Attendance]
    members: Sequence[Member] | None = None


async def of_lesson(
    session: Session, group: Taught, at: At, *, brief: bool = False, known: Known | None = None
) -> Sheet:
    """The lesson, whoever was a member on its day; `brief`: without notes of families and tasks.

    Whoever asks has the right to the group.
    """
    where = {"group": at.group, "day": at.day, "number": at.number}
    row = (await session.execute(LESSON, where)).one_or_none()
    lesson = row.id if row else None
    rolled = bool(row.rolled) if row else False
    listed = known.members if known else None
    people = await _members(session, group, at) if listed is None else listed
    presences = await _presences(session, lesson) if lesson else {}
    marks = await _marks(session, lesson) if lesson else {}
    announced = await _announced(session, group, at, [person for person, _, _ in people]) if not brief else {}
    seats = tuple(
        Seat(
            person,
            name,
            form,
            presences.get(person, Letter() if rolled else None),
            tuple(marks.get(person, ())),
            announced.get(person),
            called,
        )
        for (person, name, form), called in zip(people, apart([name for _, name, _ in people]), strict=True)
    )
    return Sheet(
        at=at,
        seats=seats,
        letters=known.letters if known else await letters(session, group.school),
        lesson=lesson,
        topic=row.topic if row else "",
        kind=row.kind if row else LessonKind.ORDINARY,
        rolled=rolled,
        no_homework=bool(row.no_homework) if row else False,
        tasks=await _tasks(session, lesson) if lesson and not brief else (),
    )


async def letters(session: Session, school: int) -> dict[str, Any]:
    """The school's attendance letters and what they mean, in the order of its list."""
    code = AttendanceCode
    rows = await session.execute(select(code.letter, code.meaning).where(code.school_id == school).order_by(code.id))
    return {row.letter: row.meaning for row in rows}


DAY = bindparam("day", type_=Date())
LESSON = select(Lesson).where(
    Lesson.group_id == bindparam("group"), Lesson.day == DAY, Lesson.number == bindparam("number")
)


def _of_that_day(table: Any) -> tuple[ColumnElement[bool], ...]:
    return table.since <= DAY, or_(table.until.is_(None), table.until >= DAY)


ENROLLED = and_(
    Enrolment.pupil_id == Person.id,
    Enrolment.form_id.in_(bindparam("forms", expanding=True)),
    *_of_that_day(Enrolment),
)
MEMBERS = (
    select(Person.id, Person.surname, Person.name, Person.patronymic, func.min(Enrolment.form_id).label("form_id"))
    .select_from(GroupMember)
    .join(Person, Person.id == GroupMember.pupil_id)
    .outerjoin(Enrolment, ENROLLED)
    .where(GroupMember.group_id == bindparam("group"), *_of_that_day(GroupMember))
    .group_by(Person.id, Person.surname, Person.name, Person.patronymic, Person.search)
    .order_by(Person.search, Person.id)
)


async def _members(session: Session, group: Taught, at: At) -> list[Member]:
    asked = {"group": at.group, "day": at.day, "forms": group.forms}
    rows = await session.execute(MEMBERS, asked)
    return [(row.id, Name(row.surname, row.name, row.patronymic), row.form_id or 0) for row in rows]


PRESENCES = (
    select(AttendanceEntry.pupil_id, AttendanceCode.letter, AttendanceEntry.minutes)
    .join(AttendanceCode, AttendanceCode.id == AttendanceEntry.code_id)
    .where(AttendanceEntry.lesson_id == bindparam("lesson"))
)
MARKS = select(Mark).where(Mark.lesson_id == bindparam("lesson")).order_by(Mark.id)
FILES = select(func.count()).where(HomeworkAttachment.homework_id == Homework.id).correlate(Homework).scalar_subquery()
TASKS = (
    select(Homework.id, Homework.text, Homework.due, Homework.minutes, FILES.label("files"), HomeworkPupil.pupil_id)
    .select_from(Homework)
    .outerjoin(HomeworkPupil, HomeworkPupil.homework_id == Homework.id)
    .where(Homework.lesson_id == bindparam("lesson"))
    .order_by(Homework.id, HomeworkPupil.pupil_id)
)


async def _presences(session: Session, lesson: int) -> dict[int, Letter]:
    rows = await session.execute(PRESENCES, {"lesson": lesson})
    return {row.pupil_id: Letter(row.letter, row.minutes) for row in rows}


async def _marks(session: Session, lesson: int) -> dict[int, list[Given]]:
    found = defaultdict[int, list[Given]](list)
    for row in await session.execute(MARKS, {"lesson": lesson}):
        found[row.pupil_id].append(
            Given(row.id, row.value, row.work, row.weight, row.comment, row.retake_of_id, row.entered_at)
        )
    return found


async def _announced(session: Session, group: Taught, at: At, pupils: Sequence[int]) -> dict[int, Reason]:
    notes = await absence.covering(session, pupils, at.day)
    return {note.pupil: note.reason for note in notes if note.subject_id in (None, group.subject)}


async def _tasks(session: Session, lesson: int) -> tuple[Set, ...]:
    rows = await session.execute(TASKS, {"lesson": lesson})
    found: dict[int, Set] = {}
    for row in rows:
        before = found[row.id].pupils if row.id in found else ()
        chosen = (*before, row.pupil_id) if row.pupil_id else before
        found[row.id] = Set(row.id, row.text, row.due, row.minutes, chosen, row.files)
    return tuple(found.values())


async def lesson_of_mark(session: Session, mark: int) -> At | None:
    """The lesson a mark was given at; None for one that is gone."""
    where = select(Lesson.group_id, Lesson.day, Lesson.number).join(Mark, Mark.lesson_id == Lesson.id)
    row = (await session.execute(where.where(Mark.id == mark))).one_or_none()
    return None if row is None else At(*row)


async def draft(session: Session, person: int, at: At) -> Draft | None:
    """What the teacher has tapped for the lesson and not saved."""
    row = (await session.execute(select(EntryDraft.data, EntryDraft.seen).where(*_mine(person, at)))).one_or_none()
    return None if row is None else from_json(row.data, row.seen)


async def keep_draft(session: Session, person: int, at: At, made: Draft, now: datetime) -> None:
    """The draft as it is now, instead of the one before; a blank one is none."""
    await forget_draft(session, person, at)
    if made.blank:
        return
    data, seen = to_json(made)
    where = {"person_id": person, "group_id": at.group, "day": at.day, "number": at.number}
    await session.execute(insert(EntryDraft).values(**where, data=data, seen=seen, changed_at=now))


async def forget_draft(session: Session, person: int, at: At) -> None:
    """It is saved, or thrown away."""
    await session.execute(delete(EntryDraft).where(*_mine(person, at)))


def _mine(person: int, at: At) -> tuple[ColumnElement[bool], ...]:
    kept = EntryDraft
    return kept.person_id == person, kept.group_id == at.group, kept.day == at.day, kept.number == at.number
