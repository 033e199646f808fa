"""What every table has in common."""

from datetime import date, datetime
from typing import Annotated

from sqlalchemy import BigInteger, Date, ForeignKey, Identity, Index, Integer, MetaData, String, Text, text
from sqlalchemy.orm import DeclarativeBase, mapped_column

from db.types import Moment


class Base(DeclarativeBase):
    """Every constraint has a predictable name: batch migrations on SQLite drop constraints by it."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: Moment(), date: Date()}  # noqa: RUF012 - SQLAlchemy's class attribute


# SQLite counts rows by itself only in a column declared INTEGER; a region's PostgreSQL needs more than 2^31 marks.
BigKey = BigInteger().with_variant(Integer, "sqlite")


def unique_with_nulls(name: str, *columns: str, nullable: str) -> Index:
    """A unique index that holds `nullable`'s NULL for a value too: SQL itself would let two of them in."""
    return Index(f"uq_{name}", *columns, text(f"coalesce({nullable}, 0)"), unique=True)


Id = Annotated[int, mapped_column(BigKey, Identity(always=False), primary_key=True)]
Name = Annotated[str, mapped_column(String(200))]
Short = Annotated[str, mapped_column(String(40))]
Words = Annotated[str, mapped_column(Text)]

SchoolId = Annotated[int, mapped_column(BigKey, ForeignKey("school.id", ondelete="CASCADE"), index=True)]
YearId = Annotated[int, mapped_column(BigKey, ForeignKey("school_year.id", ondelete="CASCADE"), index=True)]
FormId = Annotated[int, mapped_column(BigKey, ForeignKey("form.id", ondelete="CASCADE"), index=True)]
SubjectId = Annotated[int, mapped_column(BigKey, ForeignKey("subject.id"), index=True)]
GroupId = Annotated[int, mapped_column(BigKey, ForeignKey("study_group.id", ondelete="CASCADE"), index=True)]
LessonId = Annotated[int, mapped_column(BigKey, ForeignKey("lesson.id", ondelete="CASCADE"), index=True)]
HomeworkId = Annotated[int, mapped_column(BigKey, ForeignKey("homework.id", ondelete="CASCADE"), index=True)]
PersonId = Annotated[int, mapped_column(BigKey, ForeignKey("person.id"), index=True)]
ChannelId = Annotated[int, mapped_column(BigKey, ForeignKey("channel.id"), index=True)]
AttachmentId = Annotated[int, mapped_column(BigKey, ForeignKey("attachment.id"), index=True)]
NoticeId = Annotated[int, mapped_column(BigKey, ForeignKey("notice.id", ondelete="CASCADE"), index=True)]
