"""The rows that could not be taken, in a file that can be mended and imported again."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from domain.lists import Refused, Where
from exchange.cells import words
from exchange.class_report import sheet_titles
from exchange.rows import Cell, Row
from exchange.tables import read_tables

REASON = "Причина"
FORMULAS = ("=", "+", "-", "@")
Kept = dict[str, list[tuple[Row, str]]]


def write_rejects(source: Path, target: Path, reasons: Mapping[Where, str]) -> int:
    """Copy exactly the rows in `reasons`, with the rows of headings above and the reason behind; returns how many.

    `target` is a workbook, or a CSV file when it ends with .csv and there is one sheet (else Refused).
    """
    kept = _kept(source, reasons)
    if target.suffix.lower() != ".csv":
        _write_workbook(target, kept)
    elif len(kept) > 1:
        raise Refused("tables-rejects-one-sheet")
    else:
        _write_text(target, next(iter(kept.values()), []))
    return len(reasons)


def _kept(source: Path, reasons: Mapping[Where, str]) -> Kept:
    wanted: defaultdict[str, dict[int, str]] = defaultdict(dict)
    for where, reason in reasons.items():
        if where.row:
            wanted[where.sheet][where.row] = reason
    return {t.name: list(_rows(t.rows, wanted[t.name])) for t in read_tables(source) if t.name in wanted}


def _rows(rows: Iterable[Row], reasons: Mapping[int, str]) -> Iterator[tuple[Row, str]]:
    """The headings are the first row with two cells or more: titles above them stand in one."""
    heading = True
    for row in rows:
        if heading and sum(cell not in (None, "") for cell in row.cells) >= 2:
            heading = False
            yield row, REASON
        elif row.number in reasons:
            yield row, reasons[row.number]


def _write_text(target: Path, kept: list[tuple[Row, str]]) -> None:
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        for row, reason in kept:
            writer.writerow([_guarded(words(cell)) for cell in (*row.cells, reason)])


def _guarded(text: str) -> str:
    """A spreadsheet program would run what begins like a formula."""
    return f"'{text}" if text.startswith(FORMULAS) else text


def _write_workbook(target: Path, kept: Kept) -> None:
    with Workbook(str(target), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        days = book.add_format({"num_format": "dd.mm.yyyy"})
        for title, rows in zip(sheet_titles(kept), kept.values(), strict=True):
            page = book.add_worksheet(title)
            for line, (row, reason) in enumerate(rows):
                for column, cell in enumerate((*row.cells, reason)):
                    _write_cell(page, line, column, cell, days)


def _write_cell(page: Worksheet, line: int, column: int, cell: Cell, days: Format) -> None:
    if isinstance(cell, datetime | date):
        page.write_datetime(line, column, cell, days)
    elif isinstance(cell, int | float) and not isinstance(cell, bool):
        page.write_number(line, column, cell)
    elif cell is not None:
        page.write_string(line, column, words(cell))
