"""A roster bundle in memory: its files as records, whatever their columns' order."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from domain.lists import Where
from exchange import cells
from exchange.oneroster.columns import OURS
from exchange.oneroster.report import Report

NEEDED = ("users", "classes", "enrollments")
ISO = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T.*)?")
DAY = timedelta(days=1)
ENDED = frozenset({"tobedeleted", "inactive"})


def iso_day(cell: str) -> date | None:
    """The day of «2026-09-01», «20260901», «2026-09-01T08:00:00Z», or None. Raises ValueError for «2026-13-01»."""
    iso = ISO.fullmatch(cell)
    return date(int(iso[1]), int(iso[2]), int(iso[3])) if iso else None


@dataclass(frozen=True, slots=True)
class Record:
    """A row of a file by the columns' right names; a column that is not there is empty."""

    sheet: str
    row: int
    columns: Mapping[str, int]
    values: tuple[str, ...]

    def __getitem__(self, column: str) -> str:
        """The cell, with single spaces and none at the ends."""
        at = self.columns.get(column, len(self.values))
        return self.values[at] if at < len(self.values) else ""

    def ours(self, field: str) -> str:
        """The cell of a column that our own export adds."""
        return self[OURS + field]

    def list(self, column: str) -> tuple[str, ...]:
        """The values of a cell that holds several: between commas, one with a comma in it between quotes."""
        cell = self[column]
        parsed = next(csv.reader([cell], skipinitialspace=True)) if cell else []
        return tuple(part.strip() for part in parsed if part.strip())

    @property
    def id(self) -> str:
        """The row's own id."""
        return self["sourcedId"]

    @property
    def where(self) -> Where:
        """The place to complain of."""
        return Where(self.sheet, self.row)

    @property
    def ended(self) -> bool:
        """Does the row say that what it is about is no more? An empty status is active."""
        return self["status"].casefold() in ENDED


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files by name. `sds`: Microsoft's relative, whose last days are included; OneRoster's are not."""

    files: Mapping[str, list[Record]]
    report: Report
    delta: frozenset[str] = frozenset()
    sds: bool = False

    def records(self, name: str) -> list[Record]:
        """The rows of a file, none when it is not there."""
        return self.files.get(name, [])

    def live(self, name: str) -> Iterator[Record]:
        """The rows that are not ended."""
        return (record for record in self.records(name) if not record.ended)

    @property
    def whole(self) -> bool:
        """Is everybody of the school in it? A delta brings only what has changed."""
        return not self.delta

    def day(self, record: Record, column: str) -> date | None:
        """A date; one that cannot be read is complained of and left out."""
        cell = record[column]
        if not cell:
            return None
        try:
            if (iso := iso_day(cell)) is not None:
                return iso
            read = cells.day(cell)
        except ValueError:
            self.report.complain(record.where, "oneroster-date", column=column, value=cell)
            return None
        # Once for each column: a file that writes one date so writes all of them so.
        self.report.tally(Where(record.sheet), "oneroster-note-date", column=column)
        return read

    def last_day(self, record: Record, column: str) -> date | None:
        """The last day that counts: OneRoster's «endDate» is the first that does not."""
        ends = self.day(record, column)
        return ends - DAY if ends is not None and not self.sds else ends
