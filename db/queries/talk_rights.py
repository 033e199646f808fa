"""Who may talk with a pupil's family: whoever leads the pupil's form or teaches one of their groups today."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Date, Select, literal, null, select

from db.among import among
from db.models import (
    Enrolment,
    Form,
    Group,
    GroupMember,
    GroupTeacher,
    Person,
    RoleHeld,
    School,
    SchoolYear,
    Subject,
)
from db.queries.readers import zone_of
from db.session import Session
from domain.names import Name
from domain.people import local_day
from domain.talk import Teacher, in_order
from domain.words import Role

DAY = timedelta(days=1)


async def teachers(session: Session, pupils: Collection[int], now: datetime) -> dict[int, list[Teacher]]:
    """By pupil, the class teachers of their form, then those who teach them; whoever asks may know the pupils."""
    rows = await session.execute(_leading(session, pupils, now).union_all(_teaching(session, pupils, now)))
    found: defaultdict[int, dict[int, Teacher]] = defaultdict(dict)
    for row in rows:
        if _held(row, now):
            known = found[row.pupil_id].get(row.teacher_id)
            found[row.pupil_id][row.teacher_id] = _joined(known, row)
    return {pupil: in_order([*those.values()]) for pupil, those in found.items()}


def _joined(known: Teacher | None, row: Any) -> Teacher:
    subjects = {*(known.subjects if known else ()), *([row.subject] if row.subject else [])}
    leads = row.subject is None or (known is not None and known.leads)
    return Teacher(row.teacher_id, Name(row.surname, row.name, row.patronymic), leads, tuple(sorted(subjects)))


def _held(row: Any, now: datetime) -> bool:
    today = local_day(now, zone_of(row.zone))
    spans = (
        (row.enrolled_since, row.enrolled_until), (row.member_since, row.member_until),
        (row.teacher_since, row.teacher_until),
    )  # fmt: skip
    return all((since is None or since <= today) and (until is None or today <= until) for since, until in spans)


def _about(column_since: Any, column_until: Any, now: datetime) -> tuple[ColumnElement[bool], ...]:
    """Held somewhere on earth today; what day it is at the school is asked of the rows."""
    day = now.date()
    return (
        column_since.is_(None) | (column_since <= day + DAY),
        column_until.is_(None) | (column_until >= day - DAY),
    )


def _leading(session: Session, pupils: Collection[int], now: datetime) -> Select[*tuple[Any, ...]]:
    nothing = literal(None, Date())
    return (
        select(
            Enrolment.pupil_id, RoleHeld.person_id.label("teacher_id"), Person.surname, Person.name, Person.patronymic,
            null().label("subject"), School.zone, Enrolment.since.label("enrolled_since"),
            Enrolment.until.label("enrolled_until"), nothing.label("member_since"), nothing.label("member_until"),
            RoleHeld.since.label("teacher_since"), RoleHeld.until.label("teacher_until"),
        )
        .select_from(Enrolment)
        .join(Form, Form.id == Enrolment.form_id)
        .join(SchoolYear, SchoolYear.id == Form.year_id)
        .join(School, School.id == SchoolYear.school_id)
        .join(RoleHeld, (RoleHeld.form_id == Form.id) & (RoleHeld.role == Role.CLASS_TEACHER))
        .join(Person, Person.id == RoleHeld.person_id)
        .where(
            among(session, Enrolment.pupil_id, pupils),
            *_about(Enrolment.since, Enrolment.until, now),
            *_about(RoleHeld.since, RoleHeld.until, now),
        )
    )  # fmt: skip


def _teaching(session: Session, pupils: Collection[int], now: datetime) -> Select[*tuple[Any, ...]]:
    member, teacher = GroupMember, GroupTeacher
    return (
        select(
            member.pupil_id, teacher.teacher_id, Person.surname, Person.name, Person.patronymic, Subject.name,
            School.zone, Enrolment.since, Enrolment.until, member.since, member.until, teacher.since, teacher.until,
        )
        .select_from(member)
        .join(Group, Group.id == member.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .join(teacher, teacher.group_id == Group.id)
        .join(Person, Person.id == teacher.teacher_id)
        .join(SchoolYear, SchoolYear.id == Group.year_id)
        .join(School, School.id == SchoolYear.school_id)
        .join(Enrolment, Enrolment.pupil_id == member.pupil_id)
        .join(Form, (Form.id == Enrolment.form_id) & (Form.year_id == Group.year_id))
        .where(
            among(session, member.pupil_id, pupils),
            *_about(member.since, member.until, now),
            *_about(teacher.since, teacher.until, now),
            *_about(Enrolment.since, Enrolment.until, now),
        )
    )  # fmt: skip
