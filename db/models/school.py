"""The school and its calendar, its letters, scales and subjects."""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    ForeignKey,
    Index,
    String,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import (
    Base,
    BigKey,
    Id,
    Name,
    SchoolId,
    Short,
    YearId,
    unique_with_nulls,
)
from db.types import Word
from domain.words import Attendance, Scale, TermKind


class School(Base):
    """A school is a row, not an installation. `settings` holds what has no column of its own yet.

    `tell_first` is how many hours a family may give a pupil to tell of a mark themself; 0: none.
    """

    __tablename__ = "school"
    id: Mapped[Id]
    name: Mapped[Name] = mapped_column(String(200), unique=True)
    short_name: Mapped[Short]
    zone: Mapped[Short]
    rounding: Mapped[Short] = mapped_column(String(40), server_default="half_up")
    discreet: Mapped[bool] = mapped_column(Boolean, server_default=false())
    class_average: Mapped[bool] = mapped_column(Boolean, server_default=false())
    official: Mapped[bool] = mapped_column(Boolean, server_default=false())
    tell_first: Mapped[int] = mapped_column(server_default="0")
    birthdays: Mapped[bool] = mapped_column(Boolean, server_default=false())
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
    closed_by_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)


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
    """A day held by another weekday's timetable, or (NULL) not held: also an «актированный день».

    `form_id` holds for one form alone and wins over `grade`, which wins over the whole school's.
    """

    __tablename__ = "moved_day"
    __table_args__ = (
        Index(
            "uq_moved_day",
            "year_id",
            "day",
            text("coalesce(grade, 0)"),
            text("coalesce(form_id, 0)"),
            unique=True,
        ),
    )
    id: Mapped[Id]
    year_id: Mapped[YearId]
    grade: Mapped[int | None]
    form_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("form.id", ondelete="CASCADE"), index=True)
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
