"""Everything that is kept about a person, as sections of plain rows: for a program, and for a reader."""

from dataclasses import dataclass
from datetime import date, datetime

Cell = str | int | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class Section:
    """Rows of one kind; names of sections and columns are a format others rely on (`docs/own-data.md`)."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A section in finished words of one language."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader opens: a title, some lines about it, the sheets that hold anything, the titles of the others."""

    language: str
    title: str
    about: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    empty: str
    nothing: tuple[str, ...]
