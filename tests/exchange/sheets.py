"""Files as a school's office makes them."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from domain.lists import Complaint, Lists, Where

Rows = Sequence[Any]  # of rows, which are sequences of cells; literals of several widths have no better type


def csv_file(folder: Path, name: str, rows: Rows, *, encoding: str = "utf-8", delimiter: str = ";") -> Path:
    """One list as text."""
    path = folder / f"{name}.csv"
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path


def workbook(folder: Path, sheets: Mapping[str, Rows], merged: Mapping[str, Sequence[str]] | None = None) -> Path:
    """A workbook; `merged` are ranges («A2:A4») of a sheet with what their first cell says."""
    path = folder / "school.xlsx"
    with Workbook(str(path), {"strings_to_formulas": False, "default_date_format": "dd.mm.yyyy"}) as book:
        for title, rows in sheets.items():
            sheet = book.add_worksheet(title)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
            for span in (merged or {}).get(title, ()):
                place, _, _ = span.partition(":")
                column, row_number = ord(place[0]) - ord("A"), int(place[1:]) - 1
                sheet.merge_range(span, rows[row_number][column])
    return path


def said(lists: Lists) -> list[tuple[str, int, str]]:
    """What is complained of: sheet, row, problem."""
    return [(c.where.sheet, c.where.row, c.problem) for c in lists.complaints]


def only_complaint(lists: Lists) -> Complaint:
    """The one complaint there is."""
    (complaint,) = lists.complaints
    return complaint


def nowhere(lines: Sequence[Any]) -> list[Any]:
    """Lines without their places, to compare what they say."""
    return [replace(line, where=Where()) for line in lines]
