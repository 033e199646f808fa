"""A file on its way in: what waits for a person's yes, and the rows of a large journal before they are one."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, ForeignKey, Index, Integer, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, BigKey, Id, Name, SchoolId, Short, Words


class ImportRun(Base):
    """One import from its first row to its end, when it is deleted; a killed one is deleted after a day.

    `sha256` is the file in FILES_DIR of one that was sent to the chat, `answers` what its sender has answered so far.
    """

    __tablename__ = "import_run"
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    person_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("person.id"), index=True)
    kind: Mapped[Short]
    name: Mapped[Name]
    sha256: Mapped[str | None] = mapped_column(String(64))
    answers: Mapped[dict[str, Any]] = mapped_column(JSON, server_default="{}")
    started_at: Mapped[datetime] = mapped_column(index=True)


class ImportRow(Base):
    """A row of a journal file, its words resolved. `entry_id` is the journal row it will be or (`known`) already is."""

    __tablename__ = "import_row"
    __table_args__ = (Index(None, "run_id", "what"),)
    id: Mapped[Id]
    run_id: Mapped[int] = mapped_column(BigKey, ForeignKey("import_run.id", ondelete="CASCADE"))
    what: Mapped[Short]
    group_id: Mapped[int | None] = mapped_column(BigKey)
    day: Mapped[date | None]
    number: Mapped[int | None]
    pupil_id: Mapped[int | None] = mapped_column(BigKey)
    value: Mapped[Words] = mapped_column(server_default="")
    work: Mapped[Name] = mapped_column(String(200), server_default="")
    weight: Mapped[int] = mapped_column(Integer, server_default="1")
    comment: Mapped[Words] = mapped_column(server_default="")
    retake: Mapped[bool] = mapped_column(Boolean, server_default=false())
    minutes: Mapped[int | None]
    due: Mapped[date | None]
    code_id: Mapped[int | None] = mapped_column(BigKey)
    subject_id: Mapped[int | None] = mapped_column(BigKey)
    ordinal: Mapped[int | None]
    known: Mapped[bool] = mapped_column(Boolean, server_default=false())
    lesson_id: Mapped[int | None] = mapped_column(BigKey)
    entry_id: Mapped[int | None] = mapped_column(BigKey)


class ImportCode(Base):
    """What a school's files write and mean by it («5-» is «5»); asked once. An empty `means` leaves the cell out."""

    __tablename__ = "import_code"
    __table_args__ = (UniqueConstraint("school_id", "written"),)
    id: Mapped[Id]
    school_id: Mapped[SchoolId]
    written: Mapped[Short]
    means: Mapped[Short]
