"""Tables as every reader makes them."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

Cell = str | int | float | bool | date | datetime | time | timedelta | None

NONE_MERGED: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Row:
    """`number` as a spreadsheet counts, from 1; a cell covered by a merged range has the range's value.

    `merged` are the columns (places in `cells`) whose value was written into another cell of their range.
    """

    number: int
    cells: Sequence[Cell]
    merged: AbstractSet[int] = NONE_MERGED


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet of a workbook or one CSV file. `rows` can be gone through once, before the next table is asked for.

    Going through the rows may raise `domain.lists.Refused`, for instance at a formula.
    """

    name: str
    rows: Iterable[Row]


def place(column: int, row: int) -> str:
    """What a spreadsheet calls a cell: the column counted from 0 and the row from 1, «B7»."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"
