"""What is owed: every change of the journal, and every message that has to leave because of it."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, BigKey, Id, Name, PersonId, SchoolId, Short
from db.types import Word
from domain.words import Source


class JournalEvent(Base):
    """Audit trail and change feed in one: written in the transaction of the change itself, never deleted.

    `processed_at` NULL is the only thing that says «not told yet»: cursors on time or id skip late commits.
    `subject` names the table, `subject_id` its row; `pupil_id` NULL concerns the whole group.
    """

    __tablename__ = "journal_event"
    __table_args__ = (
        Index(None, "subject", "subject_id"),
        Index(
            "ix_journal_event_unprocessed",
            "id",
            postgresql_where=text("processed_at IS NULL"),
            sqlite_where=text("processed_at IS NULL"),
        ),
    )
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    subject: Mapped[Short]
    subject_id: Mapped[int] = mapped_column(BigKey)
    pupil_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    group_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("study_group.id"), index=True)
    actor_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    for_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    source: Mapped[Source] = mapped_column(Word(Source))
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    after: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    reason: Mapped[Short | None]
    at: Mapped[datetime] = mapped_column(index=True)
    processed_at: Mapped[datetime | None]


class Outbox(Base):
    """One message to one person. References, not texts: it is rendered when it is sent.

    `state` is a word of `domain.outbox.State`, `kind` of `domain.outbox.Kind`; `created_at` is when the oldest of what
    it tells was entered; `failure` says why it was not sent. Leased is waiting with `leased_until` in the future.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("person_id", "kind", "local_day", "reference", "part"),
        Index(
            "ix_outbox_due",
            "not_before",
            postgresql_where=text("state = 'waiting'"),
            sqlite_where=text("state = 'waiting'"),
        ),
        Index(
            "ix_outbox_person_waiting",
            "person_id",
            "kind",
            postgresql_where=text("state = 'waiting'"),
            sqlite_where=text("state = 'waiting'"),
        ),
        Index(
            "ix_outbox_ended",
            "kind",
            text("coalesce(sent_at, not_before)"),
            postgresql_where=text("state <> 'waiting'"),
            sqlite_where=text("state <> 'waiting'"),
        ),
    )
    id: Mapped[Id]
    person_id: Mapped[PersonId]
    pupil_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    kind: Mapped[Short]
    local_day: Mapped[date]
    reference: Mapped[Name]
    part: Mapped[int] = mapped_column(server_default="0")
    priority: Mapped[int] = mapped_column(server_default="5")
    state: Mapped[Short] = mapped_column(String(40), server_default="waiting")
    created_at: Mapped[datetime]
    not_before: Mapped[datetime]
    leased_until: Mapped[datetime | None]
    leased_by: Mapped[Short | None]
    tries: Mapped[int] = mapped_column(server_default="0")
    sent_at: Mapped[datetime | None]
    sent_ref: Mapped[Name | None]
    failure: Mapped[Name | None]


class OutboxEvent(Base):
    """Which events a message tells; unique per person, so that an event is owed to a person once only."""

    __tablename__ = "outbox_event"
    __table_args__ = (UniqueConstraint("person_id", "event_id"),)
    id: Mapped[Id]
    outbox_id: Mapped[int] = mapped_column(BigKey, ForeignKey("outbox.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int] = mapped_column(BigKey, ForeignKey("person.id"))
    event_id: Mapped[int] = mapped_column(BigKey, ForeignKey("journal_event.id"), index=True)


class Alarm(Base):
    """A pupil is not where the school believes them to be: asked once a day, until somebody answers.

    `told_at` is when the first guardian got the question; `answer` is a word of `domain.alarms.Answer`.
    """

    __tablename__ = "alarm"
    __table_args__ = (
        UniqueConstraint("pupil_id", "day"),
        Index(
            "ix_alarm_open",
            "told_at",
            postgresql_where=text("closed_at IS NULL AND escalated_at IS NULL"),
            sqlite_where=text("closed_at IS NULL AND escalated_at IS NULL"),
        ),
    )
    id: Mapped[Id]
    pupil_id: Mapped[int] = mapped_column(BigKey, ForeignKey("person.id"))
    day: Mapped[date]
    number: Mapped[int]
    opened_at: Mapped[datetime]
    told_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    closed_by_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    answer: Mapped[Short | None]
    escalated_at: Mapped[datetime | None]
