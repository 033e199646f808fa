"""A sheet whose headings are understood, and in which language they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from domain.lists import Complaint
from exchange.headings import SEARCHED, Headed, Kind, Line, fold, recognise
from exchange.rows import Row, Table
from exchange.vocabulary import LANGUAGES


@dataclass(frozen=True, slots=True)
class Sheet:
    """`language` is the one most of the headings are in; a Russian sheet has no Latin letters in names of forms."""

    kind: Kind
    name: str
    heading_row: int
    fields: frozenset[str]
    unknown: tuple[str, ...]
    language: str
    lines: Iterator[Line]

    @property
    def russian(self) -> bool:
        """Is it filled in on a Russian keyboard?"""
        return self.language == "ru"

    def heading(self, field: str) -> str:
        """What our template calls the column in the sheet's language."""
        return self.kind.columns[field][LANGUAGES.index(self.language)]


def open_sheet(table: Table, kinds: Sequence[Kind]) -> Sheet | Complaint:
    """The sheet, or what keeps it from being one of these kinds. Raises Refused as `recognise` does."""
    rows = iter(table.rows)
    first = list(islice(rows, SEARCHED))
    headed = recognise(Table(table.name, chain(first, rows)), kinds)
    if isinstance(headed, Complaint):
        return headed
    heading = next(row for row in first if row.number == headed.heading_row)
    return Sheet(
        headed.kind,
        headed.sheet,
        headed.heading_row,
        headed.fields,
        headed.unknown,
        _language(headed, heading),
        headed.lines,
    )


def _language(headed: Headed, heading: Row) -> str:
    """Of the headings in each language, most are in this one; Russian letters anywhere mean Russian."""
    written = {fold(cell) for cell in heading.cells if isinstance(cell, str)}
    if any("а" <= letter <= "я" for word in written for letter in word):
        return "ru"
    counts = {
        language: sum(fold(headed.kind.columns[field][place]) in written for field in headed.fields)
        for place, language in enumerate(LANGUAGES)
        if language != "ru"
    }
    return max(counts, key=lambda language: counts[language])
