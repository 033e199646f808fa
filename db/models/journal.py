"""The journal itself. Written only by `db.queries.journal`, which leaves a `journal_event` for every change."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, ForeignKey, Index, Integer, String, Text, UniqueConstraint, false, true
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import (
    AttachmentId,
    Base,
    BigKey,
    ChannelId,
    GroupId,
    HomeworkId,
    Id,
    LessonId,
    Name,
    PersonId,
    SchoolId,
    Short,
    SubjectId,
    Words,
    unique_with_nulls,
)
from db.types import Word
from domain.words import LessonKind

# SQLite gives the number of a deleted newest row to the next one, and an event would speak of another record.
NEVER_AGAIN = {"sqlite_autoincrement": True}


class Lesson(Base):
    """A lesson that was held (or prepared): group, school day, number.

    `rolled`: who was there has been asked, so that no entry means «present»; a lesson out of a file has its register.
    `no_homework`: the teacher has said that nothing is set, which is not the same as having said nothing.
    """

    __tablename__ = "lesson"
    __table_args__ = (UniqueConstraint("group_id", "day", "number"), Index(None, "day"))
    id: Mapped[Id]
    group_id: Mapped[int] = mapped_column(BigKey, ForeignKey("study_group.id", ondelete="CASCADE"))
    day: Mapped[date]
    number: Mapped[int]
    topic: Mapped[Words]
    kind: Mapped[LessonKind] = mapped_column(Word(LessonKind))
    remote: Mapped[bool] = mapped_column(Boolean, server_default=false())
    rolled: Mapped[bool] = mapped_column(Boolean, server_default=true())
    no_homework: Mapped[bool] = mapped_column(Boolean, server_default=false())


class Mark(Base):
    """`value` as the scale writes it; a retake points at the mark it improves and both stay."""

    __tablename__ = "mark"
    __table_args__ = (Index(None, "pupil_id", "lesson_id"), NEVER_AGAIN)
    id: Mapped[Id]
    lesson_id: Mapped[LessonId]
    pupil_id: Mapped[int] = mapped_column(BigKey, ForeignKey("person.id"))
    value: Mapped[Short]
    work: Mapped[Name]
    weight: Mapped[int] = mapped_column(Integer, server_default="1")
    comment: Mapped[Words]
    retake_of_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("mark.id"), index=True)
    author_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    entered_at: Mapped[datetime]


class AttendanceEntry(Base):
    """One pupil was not simply present at one lesson."""

    __tablename__ = "attendance"
    __table_args__ = (UniqueConstraint("lesson_id", "pupil_id"), Index(None, "pupil_id", "lesson_id"), NEVER_AGAIN)
    id: Mapped[Id]
    lesson_id: Mapped[int] = mapped_column(BigKey, ForeignKey("lesson.id", ondelete="CASCADE"))
    pupil_id: Mapped[int] = mapped_column(BigKey, ForeignKey("person.id"))
    code_id: Mapped[int] = mapped_column(BigKey, ForeignKey("attendance_code.id"), index=True)
    minutes: Mapped[int | None]
    author_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    entered_at: Mapped[datetime]


class Homework(Base):
    """Due on a day, for a group or (rows in `homework_pupil`) for some of it; `minutes` is the teacher's estimate.

    `bring` is what has to lie in the school bag that day: «циркуль», «спортивная форма».
    """

    __tablename__ = "homework"
    __table_args__ = (Index(None, "group_id", "due"), NEVER_AGAIN)
    id: Mapped[Id]
    group_id: Mapped[int] = mapped_column(BigKey, ForeignKey("study_group.id", ondelete="CASCADE"))
    lesson_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("lesson.id", ondelete="SET NULL"), index=True)
    due: Mapped[date]
    text: Mapped[Words]
    bring: Mapped[Words] = mapped_column(Text, server_default="")
    minutes: Mapped[int | None]
    individual: Mapped[bool] = mapped_column(Boolean, server_default=false())
    author_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    entered_at: Mapped[datetime]


class HomeworkPupil(Base):
    """Whose individual task it is."""

    __tablename__ = "homework_pupil"
    homework_id: Mapped[int] = mapped_column(BigKey, ForeignKey("homework.id", ondelete="CASCADE"), primary_key=True)
    pupil_id: Mapped[int] = mapped_column(BigKey, ForeignKey("person.id"), primary_key=True, index=True)


class HomeworkDone(Base):
    """A pupil's own tick; not a journal entry."""

    __tablename__ = "homework_done"
    homework_id: Mapped[int] = mapped_column(BigKey, ForeignKey("homework.id", ondelete="CASCADE"), primary_key=True)
    pupil_id: Mapped[int] = mapped_column(BigKey, ForeignKey("person.id"), primary_key=True, index=True)
    done_at: Mapped[datetime]


class Attachment(Base):
    """A file somebody sent; the bytes lie encrypted in FILES_DIR under `sha256`."""

    __tablename__ = "attachment"
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    name: Mapped[Name]
    mime: Mapped[Name]
    size: Mapped[int]


class HomeworkAttachment(Base):
    """Files of a homework, in order."""

    __tablename__ = "homework_attachment"
    __table_args__ = (UniqueConstraint("homework_id", "position"),)
    id: Mapped[Id]
    homework_id: Mapped[HomeworkId]
    attachment_id: Mapped[AttachmentId]
    position: Mapped[int]


class FileRef(Base):
    """A messenger's own id of a file it has seen: a cache, good for one channel."""

    __tablename__ = "file_ref"
    __table_args__ = (UniqueConstraint("attachment_id", "channel_id"),)
    id: Mapped[Id]
    attachment_id: Mapped[AttachmentId]
    channel_id: Mapped[ChannelId]
    file_id: Mapped[Name]


class PeriodMark(Base):
    """A mark for a term (`ordinal`), the year (NULL), an exam or the certificate."""

    __tablename__ = "period_mark"
    __table_args__ = (
        unique_with_nulls("period_mark", "pupil_id", "subject_id", "year_id", "kind", nullable="ordinal"),
        NEVER_AGAIN,
    )
    id: Mapped[Id]
    pupil_id: Mapped[PersonId]
    subject_id: Mapped[SubjectId]
    year_id: Mapped[int] = mapped_column(BigKey, ForeignKey("school_year.id"), index=True)
    kind: Mapped[Short]
    ordinal: Mapped[int | None]
    value: Mapped[Short]
    author_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    entered_at: Mapped[datetime]


class TopicPlan(Base):
    """Planned topics of a group (КТП), in order."""

    __tablename__ = "topic_plan"
    __table_args__ = (UniqueConstraint("group_id", "position"),)
    id: Mapped[Id]
    group_id: Mapped[GroupId]
    position: Mapped[int]
    topic: Mapped[Words]


class EntryDraft(Base):
    """What a teacher has tapped or typed for a lesson and not saved yet; `seen` is what the journal said then.

    `data` and `seen` are what `domain.sheet` makes of them. Forgotten when it is saved or thrown away.
    """

    __tablename__ = "entry_draft"
    __table_args__ = (UniqueConstraint("person_id", "group_id", "day", "number"),)
    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(BigKey, ForeignKey("person.id"))
    group_id: Mapped[GroupId]
    day: Mapped[date]
    number: Mapped[int]
    data: Mapped[dict[str, Any]] = mapped_column(JSON)
    seen: Mapped[dict[str, Any]] = mapped_column(JSON)
    changed_at: Mapped[datetime] = mapped_column(index=True)


class Unlock(Base):
    """The deputy lets a teacher enter lessons that are locked: older than two weeks, or of a closed term.

    For lessons from `first` to `last` of a group (NULL: of all the teacher's groups), until the end of `until`.
    """

    __tablename__ = "unlock"
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    teacher_id: Mapped[PersonId]
    group_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("study_group.id", ondelete="CASCADE"), index=True)
    first: Mapped[date]
    last: Mapped[date]
    until: Mapped[date]
    given_by_id: Mapped[int] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    given_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
