"""Notices, conversations, absence notes, requests. Private texts are encrypted at rest (`*_sealed`)."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, ForeignKey, Index, LargeBinary, String, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import AttachmentId, Base, BigKey, Id, Name, NoticeId, PersonId, SchoolId, Short, Words
from db.types import Word
from domain.words import Role


class Notice(Base):
    """A notice of a class teacher or the school, from the first word to the last receipt.

    A draft until `confirmed_at`; leaves at `due_at`; `laid_out_at` is when its addressees were written down and the
    outbox was filled; means nothing after `expires_at`. `role` and `form_id` are as what its author speaks,
    `audience` is `domain.notice.Audience` as JSON; `refused_at`: the author had lost the right when its time came;
    `edits` counts how often it was changed after it had left.
    """

    __tablename__ = "notice"
    __table_args__ = (
        Index(
            "ix_notice_due",
            "due_at",
            postgresql_where=text("laid_out_at IS NULL AND confirmed_at IS NOT NULL"),
            sqlite_where=text("laid_out_at IS NULL AND confirmed_at IS NOT NULL"),
        ),
        Index(
            "ix_notice_unreported",
            "laid_out_at",
            postgresql_where=text("reported_at IS NULL"),
            sqlite_where=text("reported_at IS NULL"),
        ),
    )
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    author_id: Mapped[PersonId]
    role: Mapped[Role] = mapped_column(Word(Role))
    form_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("form.id", ondelete="CASCADE"), index=True)
    text: Mapped[Words]
    audience: Mapped[dict[str, Any]] = mapped_column(JSON)
    urgent_reason: Mapped[Name | None]
    wants_signature: Mapped[bool] = mapped_column(Boolean, server_default=false())
    created_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    laid_out_at: Mapped[datetime | None]
    refused_at: Mapped[datetime | None]
    reported_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
    corrected_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]
    edits: Mapped[int] = mapped_column(server_default="0")


class NoticeAttachment(Base):
    """Files of a notice, in order; a `photo` is shown as a picture."""

    __tablename__ = "notice_attachment"
    __table_args__ = (UniqueConstraint("notice_id", "position"),)
    id: Mapped[Id]
    notice_id: Mapped[NoticeId]
    attachment_id: Mapped[AttachmentId]
    position: Mapped[int]
    photo: Mapped[bool] = mapped_column(Boolean, server_default=false())


class NoticePupil(Base):
    """The pupils whose families a notice went to, as the lists were when it left."""

    __tablename__ = "notice_pupil"
    __table_args__ = (UniqueConstraint("notice_id", "pupil_id"),)
    id: Mapped[Id]
    notice_id: Mapped[NoticeId]
    pupil_id: Mapped[PersonId]


class Receipt(Base):
    """What became of a notice with one person: owed, delivered, opened, confirmed; reminded so many times.

    `hat` is as what they are told it (`domain.people.Hat`). Who has no chat yet has a receipt too.
    """

    __tablename__ = "receipt"
    __table_args__ = (UniqueConstraint("notice_id", "person_id"),)
    id: Mapped[Id]
    notice_id: Mapped[NoticeId]
    person_id: Mapped[PersonId]
    hat: Mapped[Short]
    delivered_at: Mapped[datetime | None]
    opened_at: Mapped[datetime | None]
    confirmed_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
    reminders: Mapped[int] = mapped_column(server_default="0")


class Signature(Base):
    """«Ознакомлен(а) с неделей»: a guardian has seen a pupil's week; `week` is its Monday."""

    __tablename__ = "signature"
    __table_args__ = (UniqueConstraint("person_id", "pupil_id", "week"),)
    id: Mapped[Id]
    person_id: Mapped[PersonId]
    pupil_id: Mapped[PersonId]
    week: Mapped[date]
    signed_at: Mapped[datetime]


class Thread(Base):
    """A conversation between a family and a teacher about a pupil; whoever blocked it gets nothing more from it."""

    __tablename__ = "thread"
    __table_args__ = (UniqueConstraint("family_id", "teacher_id", "pupil_id"),)
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    family_id: Mapped[PersonId]
    teacher_id: Mapped[PersonId]
    pupil_id: Mapped[PersonId]
    blocked_at: Mapped[datetime | None]
    blocked_by_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)


class Message(Base):
    """One message of a thread; delivered from `due_at` on. `urgent` passes office hours and quiet hours.

    `text_sealed` holds the text, why it is urgent, and the mark it is about as it stood then.
    """

    __tablename__ = "message"
    id: Mapped[Id]
    thread_id: Mapped[int] = mapped_column(BigKey, ForeignKey("thread.id", ondelete="CASCADE"), index=True)
    author_id: Mapped[PersonId]
    text_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    about_mark_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("mark.id", ondelete="SET NULL"), index=True)
    urgent: Mapped[bool] = mapped_column(Boolean, server_default=false())
    sent_at: Mapped[datetime]
    due_at: Mapped[datetime] = mapped_column(index=True)
    read_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]


class MessageAttachment(Base):
    """Files of a message, in order."""

    __tablename__ = "message_attachment"
    __table_args__ = (UniqueConstraint("message_id", "position"),)
    id: Mapped[Id]
    message_id: Mapped[int] = mapped_column(BigKey, ForeignKey("message.id", ondelete="CASCADE"), index=True)
    attachment_id: Mapped[AttachmentId]
    position: Mapped[int]


class Complaint(Base):
    """A conversation reported to the deputy, with what was said of it; the deputy then reads that conversation.

    The answer is what the deputy writes to its author when it is closed.
    """

    __tablename__ = "complaint"
    id: Mapped[Id]
    thread_id: Mapped[int] = mapped_column(BigKey, ForeignKey("thread.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[PersonId]
    reason_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    closed_by_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    answer_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)


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
