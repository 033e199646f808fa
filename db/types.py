"""Column types that refuse what would be lost."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import DateTime, Dialect, String, TypeDecorator

Word_ = TypeVar("Word_", bound=StrEnum)


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept in UTC. SQLite keeps no zones, so a naive value is refused, not guessed."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC; raises ValueError for a naive moment."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment without a zone: {value!r}")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Back as an aware UTC moment."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value


class Word(TypeDecorator[Word_]):
    """A member of a closed set from `domain.words`, kept as its value so that SQL stays readable."""

    impl = String(20)
    cache_ok = True

    def __init__(self, words: type[Word_]) -> None:
        """Only members of `words` come in and out."""
        super().__init__()
        self.words = words

    def process_bind_param(self, value: Word_ | None, dialect: Dialect) -> Any:  # noqa: ARG002 - SQLAlchemy's signature
        """The stored value; raises ValueError for a stranger."""
        return None if value is None else self.words(value).value

    def process_result_value(self, value: Any, dialect: Dialect) -> Word_ | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Back as the member."""
        return None if value is None else self.words(value)
