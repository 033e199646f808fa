"""Forms and groups, who is in them and who teaches them, and when they meet."""

from datetime import date

from sqlalchemy import (
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
    Short,
    SubjectId,
    YearId,
)
from db.types import Word
from domain.words import GroupKind, Parity, Scale


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
