"""Notices, conversations, absence notes, requests. Private texts are encrypted at rest (`*_sealed`)."""

from datetime import date, datetime

from sqlalchemy import Boolean, ForeignKey, LargeBinary, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import AttachmentId, Base, BigKey, Id, Name, NoticeId, PersonId, SchoolId, Short, Words


class Notice(Base):
    """A notice of a class teacher or the school; leaves at `due_at`, means nothing after `expires_at`."""

    __tablename__ = "notice"
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    author_id: Mapped[PersonId]
    text: Mapped[Words]
    audience: Mapped[Words]
    urgent_reason: Mapped[Name | None]
    wants_signature: Mapped[bool] = mapped_column(Boolean, server_default=false())
    created_at: Mapped[datetime]
    due_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
    corrected_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]


class NoticeAttachment(Base):
    """Files of a notice, in order."""

    __tablename__ = "notice_attachment"
    __table_args__ = (UniqueConstraint("notice_id", "position"),)
    id: Mapped[Id]
    notice_id: Mapped[NoticeId]
    attachment_id: Mapped[AttachmentId]
    position: Mapped[int]


class Receipt(Base):
    """What became of a notice with one person: owed, delivered, opened, confirmed."""

    __tablename__ = "receipt"
    __table_args__ = (UniqueConstraint("notice_id", "person_id"),)
    id: Mapped[Id]
    notice_id: Mapped[NoticeId]
    person_id: Mapped[PersonId]
    pupil_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    delivered_at: Mapped[datetime | None]
    opened_at: Mapped[datetime | None]
    confirmed_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]


class Signature(Base):
    """«Ознакомлен(а) с неделей»: a guardian has seen a pupil's week."""

    __tablename__ = "signature"
    __table_args__ = (UniqueConstraint("person_id", "pupil_id", "week"),)
    id: Mapped[Id]
    person_id: Mapped[PersonId]
    pupil_id: Mapped[PersonId]
    week: Mapped[date]
    signed_at: Mapped[datetime]


class Thread(Base):
    """A conversation between a family and a teacher about a pupil."""

    __tablename__ = "thread"
    __table_args__ = (UniqueConstraint("family_id", "teacher_id", "pupil_id"),)
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    family_id: Mapped[PersonId]
    teacher_id: Mapped[PersonId]
    pupil_id: Mapped[PersonId]
    blocked_at: Mapped[datetime | None]


class Message(Base):
    """One message of a thread."""

    __tablename__ = "message"
    id: Mapped[Id]
    thread_id: Mapped[int] = mapped_column(BigKey, ForeignKey("thread.id", ondelete="CASCADE"), index=True)
    author_id: Mapped[PersonId]
    text_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    about_mark_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("mark.id"), index=True)
    attachment_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("attachment.id"), index=True)
    sent_at: Mapped[datetime]
    read_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]


class AbsenceNote(Base):
    """A guardian (or the class teacher) announces that a pupil will not come, or is exempt from a subject.

    `reason` is a word of `domain.absence.Reason`; `subject_id` NULL is for whole days; `hat` is as whom its author
    spoke: a class teacher may be a mother of the same form.
    """

    __tablename__ = "absence_note"
    id: Mapped[Id]
    pupil_id: Mapped[PersonId]
    author_id: Mapped[PersonId]
    hat: Mapped[Short] = mapped_column(String(40), server_default="guardian")
    since: Mapped[date]
    until: Mapped[date]
    reason: Mapped[Short]
    subject_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("subject.id"), index=True)
    words_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    attachment_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("attachment.id"), index=True)
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]


class Request(Base):
    """A complaint, suggestion or certificate request, with a number and a status."""

    __tablename__ = "request"
    __table_args__ = (UniqueConstraint("school_id", "number"),)
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    number: Mapped[int]
    person_id: Mapped[PersonId]
    kind: Mapped[Short]
    text_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    status: Mapped[Short]
    created_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
