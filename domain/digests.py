"""What a digest is made from."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.outbox import Kind
from domain.readers import Reader


@dataclass(frozen=True, slots=True)
class Want:
    """One digest to be written now."""

    key: int
    reader: Reader
    kind: Kind
    day: date
    cut: datetime


@dataclass(frozen=True, slots=True)
class Digest:
    """Placeholder."""

    want: Want
