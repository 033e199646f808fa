"""What a class teacher enters about absences, and what the screen for it needs to know of the form."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, insert, select

from db.models import AbsenceNote, AttendanceCode, Group, GroupForm, Person, Subject
from db.session import Session
from domain.absence import Days, Reason
from domain.people import Hat, Viewer
from domain.words import Attendance


async def letters(session: Session, school: int) -> dict[Attendance, str]:
    """The school's letter for each meaning; of several the first."""
    rows = await session.execute(
        select(AttendanceCode.meaning, AttendanceCode.letter)
        .where(AttendanceCode.school_id == school)
        .order_by(AttendanceCode.id.desc())
    )
    return {row.meaning: row.letter for row in rows}


async def subjects(session: Session, form: int) -> dict[int, str]:
    """What the form is taught, by id, in order of the names."""
    rows = await session.execute(
        select(Subject.id, func.min(Subject.name).label("name"))
        .join(Group, Group.subject_id == Subject.id)
        .join(GroupForm, GroupForm.group_id == Group.id)
        .where(GroupForm.form_id == form)
        .group_by(Subject.id)
        .order_by(func.min(Subject.search))
    )
    return {row.id: row.name for row in rows}


async def enter(
    session: Session,
    viewer: Viewer,
    pupils: Collection[int],
    days: Days,
    reason: Reason,
    subject: int | None,
    now: datetime,
) -> set[int]:
    """One note for each pupil; those are returned for whom the same teacher has told of such days already.

    Whoever asks has the right to the pupils.
    """
    await session.execute(select(Person.id).where(Person.id == viewer.person).with_for_update())
    known = set(
        await session.scalars(
            select(AbsenceNote.pupil_id).where(
                AbsenceNote.author_id == viewer.person,
                AbsenceNote.hat == Hat.STAFF.value,
                AbsenceNote.pupil_id.in_(pupils),
                AbsenceNote.withdrawn_at.is_(None),
                AbsenceNote.subject_id.is_not_distinct_from(subject),
                AbsenceNote.since <= days.last,
                AbsenceNote.until >= days.first,
            )
        )
    )
    said = {"author_id": viewer.person, "hat": Hat.STAFF.value, "since": days.first, "until": days.last,
            "reason": reason.value, "subject_id": subject, "created_at": now}  # fmt: skip
    if rows := [{"pupil_id": pupil, **said} for pupil in pupils if pupil not in known]:
        await session.execute(insert(AbsenceNote), rows)
    return known
