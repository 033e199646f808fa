"""The rows a form's book is made of: several kinds in one shape, so that one statement brings them all."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Date,
    Integer,
    ScalarSelect,
    Select,
    String,
    and_,
    exists,
    func,
    literal,
    select,
)
from sqlalchemy.types import TypeEngine

from db.models import (
    AttendanceCode,
    AttendanceEntry,
    Enrolment,
    Form,
    Group,
    GroupMember,
    Lesson,
    Mark,
    MarkScale,
    PeriodMark,
    Person,
    School,
    SchoolYear,
    Subject,
)
from db.queries.enrolments import enrolled_on
from db.shapes import columns
from db.types import Word
from domain.class_book import Span
from domain.words import Attendance, GroupKind, Scale

SHAPE: dict[str, TypeEngine[Any]] = {
    "row": String(),
    "pupil_id": Integer(),
    "surname": String(),
    "name": String(),
    "patronymic": String(),
    "search": String(),
    "subject_id": Integer(),
    "subject": String(),
    "group_id": Integer(),
    "kind": Word(GroupKind),
    "scale": Word(Scale),
    "grade": Integer(),
    "form_id": Integer(),
    "term_id": Integer(),
    "day": Date(),
    "until": Date(),
    "value": String(),
    "work": String(),
    "weight": Integer(),
    "comment": String(),
    "flag": Boolean(),
    "ordinal": Integer(),
    "meaning": Word(Attendance),
    "lessons": Integer(),
    "position": Integer(),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Of whom, on which day they are in the form, and of which days; of one subject or one pupil only."""

    form: int
    school: int
    on: date
    marked: Span
    attended: Span
    subject: int | None = None
    pupil: int | None = None

    @property
    def pupils(self) -> Select[Any]:
        """Their ids."""
        found = select(Enrolment.pupil_id).where(Enrolment.form_id == self.form, enrolled_on(self.on))
        return found.where(Enrolment.pupil_id == self.pupil) if self.pupil is not None else found

    @property
    def year(self) -> ScalarSelect[Any]:
        """The form's school year."""
        return select(Form.year_id).where(Form.id == self.form).scalar_subquery()

    def about(self, subject: Any) -> list[ColumnElement[bool]]:
        """Only the subject asked for."""
        return [subject == self.subject] if self.subject is not None else []


Arm = Callable[[Asked], Select[Any]]


def _columns(row: str, **given: Any) -> list[ColumnElement[Any]]:
    return columns(SHAPE, row=literal(row), **given)


def school(asked: Asked) -> Select[Any]:
    """How averages are rounded, whether the school is discreet, and the form's grade."""
    columns = _columns("school", value=School.rounding, flag=School.discreet, grade=Form.grade)
    found = select(*columns).join(SchoolYear, SchoolYear.school_id == School.id)
    return found.join(Form, Form.year_id == SchoolYear.id).where(Form.id == asked.form)


def pupils(asked: Asked) -> Select[Any]:
    """Who is in the form that day; `flag` is home schooling."""
    named = {name: getattr(Person, name) for name in ("surname", "name", "patronymic", "search")}
    columns = _columns("pupil", pupil_id=Person.id, flag=Enrolment.home, **named)
    found = select(*columns).join(Enrolment, Enrolment.pupil_id == Person.id)
    return found.where(Enrolment.form_id == asked.form, enrolled_on(asked.on), Person.id.in_(asked.pupils))


def seats(asked: Asked) -> Select[Any]:
    """Groups a pupil is or was in this year."""
    return (
        select(
            *_columns(
                "seat",
                pupil_id=GroupMember.pupil_id,
                subject_id=Group.subject_id,
                subject=Subject.name,
                group_id=Group.id,
                kind=Group.kind,
                name=Group.name,
                scale=Group.scale,
                day=GroupMember.since,
                until=GroupMember.until,
                position=Group.id,
            )
        )
        .join(Group, Group.id == GroupMember.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(GroupMember.pupil_id.in_(asked.pupils), Group.year_id == asked.year, *asked.about(Group.subject_id))
    )


def marks(asked: Asked) -> Select[Any]:
    """Marks of the days, also of groups the pupil has left: they follow the pupil."""
    return (
        select(
            *_columns(
                "mark",
                pupil_id=Mark.pupil_id,
                subject_id=Group.subject_id,
                subject=Subject.name,
                day=Lesson.day,
                value=Mark.value,
                work=Mark.work,
                weight=Mark.weight,
                comment=Mark.comment,
                flag=Mark.retake_of_id.is_not(None),
                position=Mark.id,
            )
        )
        .join(Lesson, Lesson.id == Mark.lesson_id)
        .join(Group, Group.id == Lesson.group_id)
        .join(Subject, Subject.id == Group.subject_id)
        .where(
            Mark.pupil_id.in_(asked.pupils),
            Group.year_id == asked.year,
            Lesson.day.between(*asked.marked),
            *asked.about(Group.subject_id),
        )
    )


def period_marks(asked: Asked) -> Select[Any]:
    """Marks for terms and the year."""
    return (
        select(
            *_columns(
                "period",
                pupil_id=PeriodMark.pupil_id,
                subject_id=PeriodMark.subject_id,
                subject=Subject.name,
                value=PeriodMark.value,
                ordinal=PeriodMark.ordinal,
            )
        )
        .join(Subject, Subject.id == PeriodMark.subject_id)
        .where(
            PeriodMark.pupil_id.in_(asked.pupils),
            PeriodMark.year_id == asked.year,
            PeriodMark.kind.in_(("term", "year")),
            *asked.about(PeriodMark.subject_id),
        )
    )


def scales(asked: Asked) -> Select[Any]:
    """The school's rules that may hold for the form."""
    rule = MarkScale
    columns = _columns(
        "scale", subject_id=rule.subject_id, scale=rule.scale, grade=rule.grade, form_id=rule.form_id,
        term_id=rule.term_id, position=rule.id,
    )  # fmt: skip
    here = rule.form_id.is_(None) | (rule.form_id == asked.form)
    return select(*columns).where(rule.school_id == asked.school, here)


def held(asked: Asked) -> Select[Any]:
    """How many lessons of their own groups there were; each once, however often a list names the pupil.

    Like a family's own count (`db.queries.attendance`): of who was not asked for nothing is known.
    """
    columns = _columns("held", pupil_id=GroupMember.pupil_id, lessons=func.count(Lesson.id.distinct()))
    named = exists().where(AttendanceEntry.lesson_id == Lesson.id, AttendanceEntry.pupil_id == GroupMember.pupil_id)
    return (
        select(*columns)
        .join(Lesson, _seated())
        .where(GroupMember.pupil_id.in_(asked.pupils), Lesson.day.between(*asked.attended))
        .where(Lesson.rolled.is_(True) | named)
        .group_by(GroupMember.pupil_id)
    )


def noted(asked: Asked) -> Select[Any]:
    """At how many of those lessons something is noted, by meaning."""
    lessons = func.count(Lesson.id.distinct())
    columns = _columns("noted", pupil_id=AttendanceEntry.pupil_id, meaning=AttendanceCode.meaning, lessons=lessons)
    return (
        select(*columns)
        .join(Lesson, Lesson.id == AttendanceEntry.lesson_id)
        .join(GroupMember, _seated() & (GroupMember.pupil_id == AttendanceEntry.pupil_id))
        .join(AttendanceCode, AttendanceCode.id == AttendanceEntry.code_id)
        .where(AttendanceEntry.pupil_id.in_(asked.pupils), Lesson.day.between(*asked.attended))
        .group_by(AttendanceEntry.pupil_id, AttendanceCode.meaning)
    )


def lessons(asked: Asked) -> Select[Any]:
    """When the groups of these pupils met, within the days of the marks."""
    own = select(GroupMember.group_id).where(GroupMember.pupil_id.in_(asked.pupils))
    columns = _columns("lesson", group_id=Lesson.group_id, day=Lesson.day, position=Lesson.id)
    joined = select(*columns).join(Group, Group.id == Lesson.group_id)
    return joined.where(Group.id.in_(own), Group.year_id == asked.year, Lesson.day.between(*asked.marked))


def _seated() -> ColumnElement[bool]:
    """The pupil was in the lesson's group that day."""
    return and_(
        GroupMember.group_id == Lesson.group_id,
        GroupMember.since <= Lesson.day,
        GroupMember.until.is_(None) | (GroupMember.until >= Lesson.day),
    )
