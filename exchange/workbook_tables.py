"""Workbooks: .xlsx, .xls and .ods, sheet by sheet."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)  # fmt: skip

from domain.lists import Refused, Where
from exchange.rows import Cell, Row, Table
from exchange.sheet_scan import MOST_CELLS, MOST_ROWS

Range = tuple[tuple[int, int], tuple[int, int]]  # the first and the last row and column, counted from 0


def read_workbook(path: Path) -> Iterator[Table]:
    """The visible sheets that have anything in them; the file has passed `exchange.guard`.

    A merged range of .xlsx and .xls has its value in each of its cells; in .ods only in the first. Cells left of the
    first column with anything in it are not there. Raises Refused, also for a workbook without any such sheet.
    """
    empty = True
    try:
        with CalamineWorkbook.from_path(path) as book:
            for listed in book.sheets_metadata:
                sheet = book.get_sheet_by_name(listed.name) if _shown(listed) else None
                if sheet is not None and sheet.start is not None:
                    empty = False
                    yield Table(sheet.name, _rows(sheet, sheet.start[1]))
    except PasswordError:
        raise Refused("tables-password") from None
    except CalamineError:
        raise Refused("tables-broken") from None
    if empty:
        raise Refused("tables-empty")


def _shown(listed: SheetMetadata) -> bool:
    return listed.visible == SheetVisibleEnum.Visible and listed.typ == SheetTypeEnum.WorkSheet


def _rows(sheet: CalamineSheet, left: int) -> Iterator[Row]:
    """`iter_rows` gives empty rows above the data, but no empty columns left of them: `left` of them."""
    spans = _Spans(sheet, left)
    for number, cells in enumerate(sheet.iter_rows()):
        if number >= MOST_ROWS:
            raise Refused("tables-too-many-rows", Where(sheet.name), most=MOST_ROWS)
        shown: list[Cell] = [_cell(cell) for cell in cells]
        yield Row(number + 1, shown, spans.fill(number, shown))


def _cell(cell: Cell) -> Cell:
    """Nothing is None. Text that begins with «=» is text: formulas were found while the file was scanned."""
    return None if cell == "" and isinstance(cell, str) else cell


class _Spans:
    """Merged ranges of a sheet, met row by row."""

    def __init__(self, sheet: CalamineSheet, left: int) -> None:
        self._left, self._width = left, sheet.width
        self._begin: dict[int, list[Range]] = {}
        self._open: list[tuple[Range, Cell]] = []
        for merged in sheet.merged_cell_ranges or ():
            if merged[0] != merged[1] and left <= merged[0][1] < left + sheet.width:
                self._begin.setdefault(merged[0][0], []).append(merged)
        if sum(self._size(merged, sheet.height) for begun in self._begin.values() for merged in begun) > MOST_CELLS:
            raise Refused("tables-broken", Where(sheet.name))  # they lie over one another

    def _size(self, merged: Range, height: int) -> int:
        (top, _), (bottom, _) = merged
        return len(self._columns(merged)) * (min(bottom - top, height) + 1)

    def _columns(self, merged: Range) -> range:
        (_, first), (_, last) = merged
        return range(first - self._left, min(last - self._left, self._width - 1) + 1)

    def fill(self, row: int, cells: list[Cell]) -> frozenset[int]:
        """Puts each value where its range covers the row; returns in which columns. Rows come in their order."""
        filled: set[int] = set()
        self._open = [(merged, value) for merged, value in self._open if merged[1][0] >= row]
        for merged, value in self._open:
            filled.update(_put(cells, self._columns(merged), value))
        for merged in self._begin.get(row, ()):
            value = cells[merged[0][1] - self._left]
            filled.update(_put(cells, self._columns(merged)[1:], value))
            self._open.append((merged, value))
        return frozenset(filled)


def _put(cells: list[Cell], columns: Sequence[int], value: Cell) -> Sequence[int]:
    for column in columns:
        cells[column] = value
    return columns
