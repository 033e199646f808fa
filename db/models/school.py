"""The school, its calendar, its forms and groups, its timetable."""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    ForeignKey,
    Index,
    String,
    UniqueConstraint,
    false,
    true,
)
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import (
    Base,
    BigKey,
    FormId,
    GroupId,
    Id,
    Name,
    PersonId,
    SchoolId,
    Short,
    SubjectId,
    YearId,
    unique_with_nulls,
)
from db.types import Word
from domain.words import Attendance, GroupKind, Parity, Scale, TermKind


class School(Base):
    """A school is a row, not an installation. `settings` holds what has no column of its own yet."""

    __tablename__ = "school"
    id: Mapped[Id]
    name: Mapped[Name] = mapped_column(String(200), unique=True)
    short_name: Mapped[Short]
    zone: Mapped[Short]
    rounding: Mapped[Short] = mapped_column(String(40), server_default="half_up")
    discreet: Mapped[bool] = mapped_column(Boolean, server_default=false())
    official: Mapped[bool] = mapped_column(Boolean, server_default=false())
    settings: Mapped[dict[str, Any]] = mapped_column(JSON, server_default="{}")


class SchoolYear(Base):
    """After `closed_at` the year is read-only."""

    __tablename__ = "school_year"
    __table_args__ = (UniqueConstraint("school_id", "name"),)
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    name: Mapped[Short]
    starts: Mapped[date]
    ends: Mapped[date]
    closed_at: Mapped[datetime | None]


class Term(Base):
    """`grade` NULL holds for every parallel that has no terms of its own."""

    __tablename__ = "term"
    __table_args__ = (unique_with_nulls("term", "year_id", "ordinal", nullable="grade"),)
    id: Mapped[Id]
    year_id: Mapped[YearId]
    grade: Mapped[int | None]
    kind: Mapped[TermKind] = mapped_column(Word(TermKind))
    ordinal: Mapped[int]
    starts: Mapped[date]
    ends: Mapped[date]
    closed_at: Mapped[datetime | None]


class Holiday(Base):
    """Days without lessons, first and last included."""

    __tablename__ = "holiday"
    id: Mapped[Id]
    year_id: Mapped[YearId]
    grade: Mapped[int | None]
    name: Mapped[Name]
    starts: Mapped[date]
    ends: Mapped[date]


class MovedDay(Base):
    """A day held by another weekday's timetable, or (NULL) not held: also an «актированный день»."""

    __tablename__ = "moved_day"
    __table_args__ = (unique_with_nulls("moved_day", "year_id", "day", nullable="grade"),)
    id: Mapped[Id]
    year_id: Mapped[YearId]
    grade: Mapped[int | None]
    day: Mapped[date]
    as_weekday: Mapped[int | None]
    reason: Mapped[Name]


class Bell(Base):
    """The most particular row wins: form before shift, weekday before every day."""

    __tablename__ = "bell"
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    form_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("form.id", ondelete="CASCADE"), index=True)
    shift: Mapped[int]
    weekday: Mapped[int | None]
    number: Mapped[int]
    starts: Mapped[time]
    ends: Mapped[time]


class AttendanceCode(Base):
    """The letters of the school and what they mean; the rules know only the meaning."""

    __tablename__ = "attendance_code"
    __table_args__ = (UniqueConstraint("school_id", "letter"),)
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    letter: Mapped[Short]
    meaning: Mapped[Attendance] = mapped_column(Word(Attendance))
    title: Mapped[Name]


class WorkKind(Base):
    """Kinds of work and their usual weight."""

    __tablename__ = "work_kind"
    __table_args__ = (UniqueConstraint("school_id", "name"),)
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    name: Mapped[Name]
    weight: Mapped[int]


class MarkScale(Base):
    """Which scale holds for a form, subject and term; the most particular row wins."""

    __tablename__ = "mark_scale"
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    grade: Mapped[int | None]
    form_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("form.id", ondelete="CASCADE"), index=True)
    subject_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("subject.id"), index=True)
    term_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("term.id"), index=True)
    scale: Mapped[Scale] = mapped_column(Word(Scale))


class Subject(Base):
    """A school's subject; `search` is the name casefolded with ё→е (SQLite ignores Cyrillic case not at all)."""

    __tablename__ = "subject"
    __table_args__ = (UniqueConstraint("school_id", "name"),)
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    name: Mapped[Name]
    short_name: Mapped[Short]
    search: Mapped[Name]


class Form(Base):
    """A form of one year; `successor_id` is what it becomes at rollover. `homework` NULL follows the grade's rule."""

    __tablename__ = "form"
    __table_args__ = (
        UniqueConstraint("year_id", "name"),
        CheckConstraint("grade BETWEEN 1 AND 13", name="grade"),
        CheckConstraint("days IN (5, 6)", name="days"),
    )
    id: Mapped[Id]
    year_id: Mapped[YearId]
    name: Mapped[Short]
    grade: Mapped[int]
    letter: Mapped[Short]
    shift: Mapped[int] = mapped_column(server_default="1")
    days: Mapped[int] = mapped_column(server_default="5")
    homework: Mapped[bool | None]
    successor_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("form.id"), index=True)


class Enrolment(Base):
    """A pupil in a form, from day to day; never deleted."""

    __tablename__ = "enrolment"
    __table_args__ = (UniqueConstraint("pupil_id", "form_id", "since"),)
    id: Mapped[Id]
    pupil_id: Mapped[PersonId]
    form_id: Mapped[FormId]
    since: Mapped[date]
    until: Mapped[date | None]
    home: Mapped[bool] = mapped_column(Boolean, server_default=false())


class Group(Base):
    """Those who are taught one subject together; `scale` overrides the form's."""

    __tablename__ = "study_group"
    __table_args__ = (UniqueConstraint("year_id", "key"),)
    id: Mapped[Id]
    year_id: Mapped[YearId]
    key: Mapped[Name]
    subject_id: Mapped[SubjectId]
    kind: Mapped[GroupKind] = mapped_column(Word(GroupKind))
    name: Mapped[Name]
    scale: Mapped[Scale | None] = mapped_column(Word(Scale))


class GroupForm(Base):
    """The forms a group is taken from."""

    __tablename__ = "group_form"
    group_id: Mapped[int] = mapped_column(BigKey, ForeignKey("study_group.id", ondelete="CASCADE"), primary_key=True)
    form_id: Mapped[int] = mapped_column(
        BigKey, ForeignKey("form.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class GroupMember(Base):
    """A pupil in a group, from day to day."""

    __tablename__ = "group_member"
    __table_args__ = (
        UniqueConstraint("group_id", "pupil_id", "since"),
        Index(None, "pupil_id", "group_id", "since", "until"),
    )
    id: Mapped[Id]
    group_id: Mapped[GroupId]
    pupil_id: Mapped[int] = mapped_column(BigKey, ForeignKey("person.id"))
    since: Mapped[date]
    until: Mapped[date | None]


class GroupTeacher(Base):
    """Who keeps a group's journal, from day to day; each teacher keeps only the own records."""

    __tablename__ = "group_teacher"
    __table_args__ = (UniqueConstraint("group_id", "teacher_id", "since"),)
    id: Mapped[Id]
    group_id: Mapped[GroupId]
    teacher_id: Mapped[PersonId]
    since: Mapped[date]
    until: Mapped[date | None]


class TimetableSlot(Base):
    """A group meets on a weekday (1 = Monday) at a lesson number, while the slot is valid."""

    __tablename__ = "timetable_slot"
    id: Mapped[Id]
    group_id: Mapped[GroupId]
    weekday: Mapped[int]
    number: Mapped[int]
    room: Mapped[Short]
    parity: Mapped[Parity] = mapped_column(Word(Parity))
    since: Mapped[date | None]
    until: Mapped[date | None]


class Substitution(Base):
    """One lesson of one day is not as the timetable says: cancelled, moved, remote, or taught otherwise."""

    __tablename__ = "substitution"
    __table_args__ = (UniqueConstraint("group_id", "day", "number"),)
    id: Mapped[Id]
    group_id: Mapped[GroupId]
    day: Mapped[date]
    number: Mapped[int]
    cancelled: Mapped[bool] = mapped_column(Boolean, server_default=false())
    remote: Mapped[bool] = mapped_column(Boolean, server_default=false())
    new_day: Mapped[date | None]
    new_number: Mapped[int | None]
    teacher_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    subject_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("subject.id"), index=True)
    joined_group_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("study_group.id"), index=True)
    room: Mapped[Short] = mapped_column(String(40), server_default="")
    reason: Mapped[Name] = mapped_column(String(200), server_default="")
    announced: Mapped[bool] = mapped_column(Boolean, server_default=true())
