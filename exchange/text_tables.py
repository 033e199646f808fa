"""CSV as schools save it, read line by line."""

import csv
import io
from collections.abc import Iterator

from domain.lists import Refused, Where
from exchange.rows import Row, place
from exchange.text_detection import SAMPLE, Open, delimiter_of, encoding_of

LONGEST_LINE = 1_000_000
GUARDED = ("'=", "'+", "'-", "'@")  # so do we write what a spreadsheet would take for a formula


def read_text(name: str, opened: Open) -> Iterator[Row]:
    """The rows; all cells are text. `opened` opens the file anew, as it is gone through more than once.

    Rows are counted as a spreadsheet counts them: one with a new line in quotes is one. Raises Refused for what is
    no text, for a formula and for quotes that do not match.
    """
    encoding = encoding_of(name, opened)
    with opened() as raw, io.TextIOWrapper(raw, encoding=encoding, newline="") as text:
        sample = text.read(SAMPLE)
    told = _told(sample)
    delimiter = told or delimiter_of(sample)
    with opened() as raw, io.TextIOWrapper(raw, encoding=encoding, newline="") as text:
        if told:
            text.readline()
        yield from _rows(name, csv.reader(_lines(name, text), delimiter=delimiter, strict=True))


def _told(sample: str) -> str:
    """A first line such as «sep=;» is for spreadsheet programs, and they do not count it."""
    first = sample[:10].splitlines()[0].strip(' "\r\n') if sample[:10].strip() else ""
    return first[4:] if first.lower().startswith("sep=") and len(first) == 5 else ""


def _lines(name: str, text: io.TextIOWrapper) -> Iterator[str]:
    number = 0
    while line := text.readline(LONGEST_LINE):
        number += 1
        if len(line) == LONGEST_LINE:
            raise Refused("tables-broken-row", Where(name, number))
        yield line


def _rows(name: str, reader: Iterator[list[str]]) -> Iterator[Row]:
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            for column, cell in enumerate(cells):
                if cell.startswith(("=", "'")):
                    cells[column] = _unguarded(name, number, column, cell)
            yield Row(number, cells)
    except csv.Error:
        raise Refused("tables-broken-row", Where(name, number + 1)) from None


def _unguarded(name: str, number: int, column: int, cell: str) -> str:
    """The text of a cell that is guarded against being taken for a formula. Raises Refused for a formula."""
    if cell.startswith("="):
        raise Refused("tables-formula", Where(name, number), cell=place(column, number))
    return cell[1:] if cell.startswith(GUARDED) else cell
