"""What the sheets of a file say, gathered: sound rows, and a complaint for each that is not."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from difflib import SequenceMatcher
from typing import TypeVar

from domain.lists import Complaint, Where
from exchange.entries import Entry, Wrong
from exchange.headings import fold
from exchange.sheets import Sheet

ALIKE = 0.85

Found = TypeVar("Found")


class Complaints:
    """In the order of the file, however late something is found out."""

    def __init__(self) -> None:
        """None yet."""
        self._sheets: dict[str, int] = {}
        self._all: list[Complaint] = []

    def begin(self, sheet: str) -> None:
        """The next sheet of the file."""
        self._sheets.setdefault(sheet, len(self._sheets))

    def add(self, complaint: Complaint) -> None:
        """One more."""
        self._all.append(complaint)

    def all(self) -> tuple[Complaint, ...]:
        """Sheet by sheet, row by row."""
        return tuple(sorted(self._all, key=lambda c: (self._sheets.get(c.where.sheet, -1), c.where.row)))


def gather(
    sheet: Sheet,
    read: Callable[[Entry], Found | None],
    complaints: Complaints,
    same: Callable[[Found], Hashable | None] | None = None,
) -> Iterator[tuple[Where, Found]]:
    """What `read` makes of each row; None is a row that says nothing.

    A second row with the same `same` as a row above it is complained of and left out (None: cannot be the same).
    """
    rows: dict[Hashable, int] = {}
    for line in sheet.lines:
        entry = Entry(sheet, line)
        try:
            found = read(entry)
        except Wrong as wrong:
            complaints.add(wrong.at(entry.where))
            continue
        key = same(found) if same is not None and found is not None else None
        if key is not None and (first := rows.setdefault(key, entry.where.row)) != entry.where.row:
            complaints.add(Complaint(entry.where, "lists-same-row", {"row": first}))
        elif found is not None:
            yield entry.where, found


def look_for_slips(sheet: Sheet, complaints: Complaints) -> None:
    """A column we do not know, and one we miss that is called nearly so: somebody's data would be lost."""
    for heading in sheet.unknown:
        for field, known in sheet.kind.columns.items():
            if field not in sheet.fields and (meant := _nearest(heading, known)):
                where = Where(sheet.name, sheet.heading_row)
                complaints.add(Complaint(where, "lists-heading-slip", {"heading": heading, "meant": meant}))


def _nearest(heading: str, known: Iterable[str]) -> str | None:
    folded = fold(heading)
    return next((word for word in known if SequenceMatcher(None, folded, fold(word)).ratio() >= ALIKE), None)
