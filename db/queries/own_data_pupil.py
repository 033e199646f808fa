"""What the journal keeps about the viewer's own children, or the pupil themself, as a family may see it."""

from typing import Any

from sqlalchemy import exists, select

from db.models import (
    AccessLog,
    Alarm,
    AttendanceCode,
    AttendanceEntry,
    Enrolment,
    Form,
    Group,
    GroupMember,
    Homework,
    HomeworkDone,
    HomeworkPupil,
    Lesson,
    Mark,
    PeriodMark,
    Person,
    School,
    SchoolYear,
    Subject,
)
from db.queries.own_data_person import Pupil, Statement, in_class
from domain.people import Viewer


def pupils(viewer: Viewer) -> list[int]:
    """Whose data the viewer may take; raises NotAllowed before all consents are there."""
    return [viewer.child(child.id).id for child in viewer.children]


def enrolments(viewer: Viewer) -> Statement:
    """Schools, years and forms."""
    return (
        select(
            in_class(Pupil),
            School.short_name.label("school"),
            SchoolYear.name.label("year"),
            Form.name.label("form"),
            Enrolment.since,
            Enrolment.until,
            Enrolment.home,
        )
        .select_from(Enrolment)
        .join(Pupil, Pupil.id == Enrolment.pupil_id)
        .join(Form, Form.id == Enrolment.form_id)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .join(School, School.id == SchoolYear.school_id)
        .where(Enrolment.pupil_id.in_(pupils(viewer)))
        .order_by(Enrolment.pupil_id, Enrolment.since, Enrolment.id)
    )


def groups(viewer: Viewer) -> Statement:
    """With whom a subject was taught, from day to day."""
    member = GroupMember
    return (
        select(in_class(Pupil), Subject.name.label("subject"), Group.name.label("group"), member.since, member.until)
        .select_from(member)
        .join(Pupil, Pupil.id == member.pupil_id)
        .join(Group, Group.id == member.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(member.pupil_id.in_(pupils(viewer)))
        .order_by(member.pupil_id, Subject.name, member.since, member.id)
    )


def _at_lessons(table: Any, *columns: Any) -> Any:
    """Rows of a pupil at a lesson: whose, when, which subject, and `columns`."""
    return (
        select(in_class(Pupil), Lesson.day, Lesson.number.label("lesson"), Subject.name.label("subject"), *columns)
        .select_from(table)
        .join(Pupil, Pupil.id == table.pupil_id)
        .join(Lesson, Lesson.id == table.lesson_id)
        .join(Group, Group.id == Lesson.group_id)
        .join(Subject, Subject.id == Group.subject_id)
    )


def marks(viewer: Viewer) -> Statement:
    """Every mark, with what it was for."""
    retake = Mark.retake_of_id.is_not(None).label("retake")
    columns = Mark.value, Mark.work, Mark.weight, Mark.comment, retake, Mark.entered_at
    found: Statement = (
        _at_lessons(Mark, *columns)
        .where(Mark.pupil_id.in_(pupils(viewer)))
        .order_by(Mark.pupil_id, Lesson.day, Lesson.number, Mark.id)
    )
    return found


def attendance(viewer: Viewer) -> Statement:
    """Every lesson at which the pupil was not simply present."""
    entry, code = AttendanceEntry, AttendanceCode
    found: Statement = (
        _at_lessons(entry, code.letter, code.meaning, entry.minutes, entry.entered_at)
        .join(code, code.id == entry.code_id)
        .where(entry.pupil_id.in_(pupils(viewer)))
        .order_by(entry.pupil_id, Lesson.day, Lesson.number, entry.id)
    )
    return found


def period_marks(viewer: Viewer) -> Statement:
    """Marks for terms and years."""
    mark = PeriodMark
    return (
        select(
            in_class(Pupil),
            SchoolYear.name.label("year"),
            Subject.name.label("subject"),
            mark.kind.label("period"),
            mark.ordinal.label("term"),
            mark.value,
            mark.entered_at,
        )
        .join(Pupil, Pupil.id == mark.pupil_id)
        .join(SchoolYear, SchoolYear.id == mark.year_id)
        .join(Subject, Subject.id == mark.subject_id)
        .where(mark.pupil_id.in_(pupils(viewer)))
        .order_by(mark.pupil_id, SchoolYear.starts, Subject.name, mark.id)
    )


def homework(viewer: Viewer) -> Statement:
    """What was set for the pupil's own groups, or for the pupil alone, and when the pupil ticked it."""
    member, done = GroupMember, HomeworkDone
    chosen = exists().where(HomeworkPupil.homework_id == Homework.id, HomeworkPupil.pupil_id == member.pupil_id)
    return (
        select(
            in_class(Pupil),
            Homework.due,
            Subject.name.label("subject"),
            Homework.text.label("task"),
            Homework.bring,
            Homework.minutes,
            Homework.individual,
            done.done_at,
        )
        .select_from(member)
        .join(Pupil, Pupil.id == member.pupil_id)
        .join(Homework, (Homework.group_id == member.group_id) & (member.since <= Homework.due))
        .join(Group, Group.id == Homework.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .outerjoin(done, (done.homework_id == Homework.id) & (done.pupil_id == member.pupil_id))
        .where(
            member.pupil_id.in_(pupils(viewer)),
            member.until.is_(None) | (member.until >= Homework.due),
            Homework.individual.is_(False) | chosen,
        )
        .order_by(member.pupil_id, Homework.due, Homework.id)
    )


def alarms(viewer: Viewer) -> Statement:
    """When the family was asked where the pupil is; what came of it would tell who has answered."""
    return (
        select(
            in_class(Pupil),
            Alarm.day,
            Alarm.number.label("lesson"),
            Alarm.opened_at,
            Alarm.told_at,
        )
        .join(Pupil, Pupil.id == Alarm.pupil_id)
        .where(Alarm.pupil_id.in_(pupils(viewer)))
        .order_by(Alarm.day, Alarm.id)
    )


def looks(viewer: Viewer) -> Statement:
    """Who of the school opened or exported the pupil's data; no guardian is among them."""
    return (
        select(
            AccessLog.at,
            in_class(Pupil),
            (Person.surname + " " + Person.name + " " + Person.patronymic).label("who"),
            AccessLog.action,
        )
        .join(Pupil, Pupil.id == AccessLog.pupil_id)
        .outerjoin(Person, Person.id == AccessLog.person_id)
        .where(AccessLog.pupil_id.in_(pupils(viewer)), AccessLog.allowed)
        .order_by(AccessLog.at, AccessLog.id)
    )


SECTIONS = (enrolments, groups, marks, attendance, period_marks, homework, alarms, looks)
