"""The workbook for a parents' meeting: sheets in finished words, to be read, printed and cut apart."""

import re
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import date, datetime, time
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from domain.class_report import Cell, ReportSheet

LONGEST_TITLE = 31  # spreadsheet programs take no more
FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
RESERVED = "history"
WIDEST = 60
NARROWEST = 8


def write_report(sheets: Sequence[ReportSheet], day: date) -> bytes:
    """An .xlsx with these sheets in order; takes a moment, so call it in a thread.

    Text stays text, whatever it begins with: «=…» is nobody's formula.
    """
    content = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with closing(Workbook(content, options)) as book:
        book.set_properties({"created": datetime.combine(day, time())})
        bold, mean = book.add_format({"bold": True, "text_wrap": True}), book.add_format({"num_format": "0.00"})
        for sheet, title in zip(sheets, sheet_titles(one.title for one in sheets), strict=True):
            _write(book.add_worksheet(title), sheet, bold, mean)
    return content.getvalue()


def sheet_titles(wanted: Iterable[str]) -> list[str]:
    """What spreadsheet programs take for names of sheets: 31 characters, none twice, «Ковалёв Артём (2)» if need be."""
    taken: list[str] = []
    for title in wanted:
        clean = " ".join(FORBIDDEN.sub(" ", title).split()).strip("' ") or "1"
        clean = f"{clean}_" if clean.casefold() == RESERVED else clean
        taken.append(_unlike(clean, {one.casefold() for one in taken}))
    return taken


def _unlike(title: str, taken: set[str]) -> str:
    number, found = 1, title[:LONGEST_TITLE].strip("' ")
    while found.casefold() in taken:
        number += 1
        tail = f" ({number})"
        found = title[: LONGEST_TITLE - len(tail)].strip("' ") + tail
    return found


def _write(page: Worksheet, sheet: ReportSheet, bold: Format, mean: Format) -> None:
    """Lines above, the table two rows below them, the rest below that."""
    lines = [*((line,) for line in sheet.above), (), *sheet.table, (), *sheet.below]
    headings = len(sheet.above) + 1
    for number, line in enumerate(lines):
        for column, cell in enumerate(line):
            _put(page, number, column, cell, bold if number in (0, headings) else None, mean)
    for column in range(max(map(len, sheet.table))):
        page.set_column(column, column, _width(sheet, column))
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    if sheet.wide:
        page.set_landscape()
        page.freeze_panes(headings + 1, 2)
        page.repeat_rows(headings)


def _width(sheet: ReportSheet, column: int) -> int:
    """Of the table's and the lower cells; a heading is wrapped, so that a column of numbers stays narrow."""
    rows = (*sheet.table[1:], *(row for row in sheet.below if len(row) > 1))
    lengths = [len(str(row[column])) for row in rows if column < len(row) and row[column] is not None]
    words = [len(word) for word in str(sheet.table[0][column]).split()]
    return min(max(NARROWEST, *lengths, *words), WIDEST) + 2


def _put(page: Worksheet, row: int, column: int, cell: Cell, bold: Format | None, mean: Format) -> None:
    if isinstance(cell, float):
        page.write_number(row, column, cell, mean)
    elif isinstance(cell, int):
        page.write_number(row, column, cell)
    elif cell not in (None, ""):
        page.write_string(row, column, str(cell), bold)
