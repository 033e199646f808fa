"""Questions about pupils who are missing: opened by the alerts, answered by guardians, closed by the class teacher."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, exists, select, update

from db.among import among
from db.models import (
    AbsenceNote,
    Alarm,
    AttendanceCode,
    AttendanceEntry,
    Chat,
    Enrolment,
    Form,
    Lesson,
    Outbox,
    RoleHeld,
    SchoolYear,
)
from db.queries.owing import fresh, unleased
from db.session import Session, insert_new
from domain import alarms
from domain.alarms import Answer
from domain.alerts import UNDO_ABSENCE
from domain.news import ALARMING
from domain.outbox import Failure, Kind, State
from domain.people import Hat, NotAllowed, Viewer
from domain.words import Role


async def open_alarm(session: Session, pupil: int, day: date, number: int, now: datetime) -> None:
    """One for each pupil and day, with the first lesson."""
    await session.execute(insert_new(session, Alarm).values(pupil_id=pupil, day=day, number=number, opened_at=now))


async def told(session: Session, pupil: int, day: date, now: datetime) -> None:
    """The first guardian has the question."""
    mine = Alarm.pupil_id == pupil, Alarm.day == day, Alarm.told_at.is_(None)
    await session.execute(update(Alarm).where(*mine).values(told_at=now))


async def answer(session: Session, viewer: Viewer, pupil: int, day: date, said: Answer, now: datetime) -> bool:
    """A guardian knows, or does not; who does not is called by the school, whatever others have said.

    False when there is no such question (any more). Raises NotAllowed for whoever is not the pupil's guardian.
    """
    if viewer.hat is not Hat.GUARDIAN:
        raise NotAllowed(f"alarm of {pupil}")
    child = viewer.child(pupil)
    here = Alarm.pupil_id == child.id, Alarm.day == day
    found = await session.scalar(select(Alarm.id).where(*here).with_for_update())
    if found is None:
        return False
    closing = {"closed_at": now, "closed_by_id": viewer.person, "answer": said.value}
    unanswered = Alarm.answer.is_(None) if said is Answer.KNOWN else Alarm.answer.is_distinct_from(said.value)
    await session.execute(update(Alarm).where(*here, unanswered).values(**closing))
    if said is Answer.WORRIED:
        await escalate(session, [(pupil, day)], now)
    return True


async def clear(session: Session, pupil: int, day: date, by: int, now: datetime) -> None:
    """The class teacher knows why; families that have not been asked yet are not. Whoever calls has the right."""
    open_ = Alarm.pupil_id == pupil, Alarm.day == day, Alarm.closed_at.is_(None)
    await session.execute(
        update(Alarm).where(*open_).values(closed_at=now, closed_by_id=by, answer=Answer.EXPLAINED.value)
    )
    waits = Outbox.kind == Kind.ABSENCE.value, Outbox.pupil_id == pupil, Outbox.local_day == day
    await session.execute(
        update(Outbox)
        .where(*waits, Outbox.state == State.WAITING, unleased(now))
        .values(state=State.CANCELLED, failure=Failure.KNOWN)
    )


async def overdue(session: Session, now: datetime) -> list[tuple[int, date]]:
    """Pupil and day of each question that nobody has answered in time, while the journal still says so.

    Where no guardian could be asked at all, the silence has begun when they should have been.
    """
    after, before = alarms.calling_since(now)
    asked = Alarm.told_at.between(after, before)
    unasked = Alarm.told_at.is_(None) & Alarm.opened_at.between(after, before - UNDO_ABSENCE)
    rows = await session.execute(
        select(Alarm.pupil_id, Alarm.day)
        .where(
            asked | unasked,
            Alarm.closed_at.is_(None),
            Alarm.escalated_at.is_(None),
            _still_missing(),
            ~_explained(),
        )
        .order_by(Alarm.id)
    )
    return [(row.pupil_id, row.day) for row in rows]


async def unanswered(session: Session, pupils: Collection[int], first: date, last: date) -> list[tuple[int, date]]:
    """Pupil and day of each question of these days that nobody has answered, while the journal still says so."""
    rows = await session.execute(
        select(Alarm.pupil_id, Alarm.day)
        .where(
            among(session, Alarm.pupil_id, pupils),
            Alarm.day.between(first, last),
            Alarm.closed_at.is_(None),
            _still_missing(),
            ~_explained(),
        )
        .order_by(Alarm.day, Alarm.id)
    )
    return [(row.pupil_id, row.day) for row in rows]


def _still_missing() -> ColumnElement[bool]:
    return exists().where(
        AttendanceEntry.pupil_id == Alarm.pupil_id,
        AttendanceEntry.lesson_id == Lesson.id,
        Lesson.day == Alarm.day,
        AttendanceEntry.code_id == AttendanceCode.id,
        AttendanceCode.meaning.in_(ALARMING),
    )


def _explained() -> ColumnElement[bool]:
    note = AbsenceNote
    return exists().where(
        note.pupil_id == Alarm.pupil_id,
        note.since <= Alarm.day,
        note.until >= Alarm.day,
        note.subject_id.is_(None),
        note.withdrawn_at.is_(None),
    )


async def escalate(session: Session, missing: Collection[tuple[int, date]], now: datetime) -> None:
    """Class teachers of the pupil's form and deputies of the school are told, each once a day for each pupil."""
    for pupil, day in missing:
        about = {"pupil_id": pupil, "created_at": now, "not_before": now}
        people = await in_charge(session, pupil, day)
        rows = [fresh(person, Kind.ESCALATION, day, str(pupil)) | about for person in people]
        if rows:
            await session.execute(insert_new(session, Outbox), rows)
        here = Alarm.pupil_id == pupil, Alarm.day == day, Alarm.escalated_at.is_(None)
        await session.execute(update(Alarm).where(*here).values(escalated_at=now))


async def in_charge(session: Session, pupil: int, day: date, *, deputies: bool = True) -> Sequence[int]:
    """Class teachers of the form the pupil is in that day, and the school's deputies, who have an open chat."""
    enrolled = (
        select(Enrolment.form_id, SchoolYear.school_id)
        .join(Form, Form.id == Enrolment.form_id)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .where(Enrolment.pupil_id == pupil, Enrolment.since <= day)
        .where(Enrolment.until.is_(None) | (Enrolment.until >= day))
        .subquery()
    )
    leads = (RoleHeld.role == Role.CLASS_TEACHER) & (RoleHeld.form_id == enrolled.c.form_id)
    deputy = (RoleHeld.role == Role.DEPUTY) & (RoleHeld.school_id == enrolled.c.school_id)
    rows = await session.scalars(
        select(RoleHeld.person_id)
        .join(enrolled, leads | deputy if deputies else leads)
        .where(
            RoleHeld.since.is_(None) | (RoleHeld.since <= day),
            RoleHeld.until.is_(None) | (RoleHeld.until >= day),
            exists().where(Chat.person_id == RoleHeld.person_id, Chat.closed_at.is_(None)),
        )
        .distinct()
        .order_by(RoleHeld.person_id)
    )
    return rows.all()
