"""Workbooks to be filled in: headings a reader knows, words to choose from, cells that mean what they show."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from exchange.headings import Kind
from exchange.rows import Cell
from exchange.vocabulary import LANGUAGES
from locales import texts_in

LONGEST_LIST = 255  # what spreadsheet programs keep of a list written into a validation
ROWS = 2000
WIDEST = 40
GUIDE_WIDTH = 110


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet. `choices` are offered below the cell; what is not among them is doubted (`several`: not even that)."""

    kind: Kind
    columns: Sequence[str]
    rows: Sequence[Mapping[str, Cell]]
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)
    several: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()


def write_pages(path: Path, guide: str, language: str, day: date, pages: Iterable[Page]) -> None:
    """A workbook of a sheet that tells how to fill it in (`guide` names the sentences) and the pages."""
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with closing(Workbook(str(path), options)) as book:
        book.set_properties({"created": datetime.combine(day, time())})
        _write_guide(book, guide, language)
        for page in pages:
            _Writer(book, page, LANGUAGES.index(language)).write()


def _write_guide(book: Workbook, guide: str, language: str) -> None:
    texts = texts_in(language)
    sheet = book.add_worksheet(texts.plain("template-guide"))
    sheet.set_column(0, 0, GUIDE_WIDTH, book.add_format({"text_wrap": True, "valign": "top"}))
    for row, line in enumerate(texts.plain(f"template-{guide}").splitlines()):
        sheet.write_string(row, 0, line)


class _Writer:
    """One sheet."""

    def __init__(self, book: Workbook, page: Page, language: int) -> None:
        self._page = page
        self._headings = [page.kind.columns[name][language] for name in page.columns]
        self._sheet: Worksheet = book.add_worksheet(page.kind.titles[language])
        self._bold = book.add_format({"bold": True, "bottom": 1})
        self._formats: Mapping[str, Format] = {
            "text": book.add_format({"num_format": "@"}),
            "date": book.add_format({"num_format": "dd.mm.yyyy"}),
            "time": book.add_format({"num_format": "hh:mm"}),
        }

    def write(self) -> None:
        """Headings, rows, and what helps to add more."""
        self._sheet.freeze_panes(1, 0)
        for place, (name, heading) in enumerate(zip(self._page.columns, self._headings, strict=True)):
            self._sheet.set_column(place, place, self._width(name, heading), self._format(name))
            self._sheet.write_string(0, place, heading, self._bold)
            self._offer(place, name)
        for number, row in enumerate(self._page.rows, start=1):
            for place, name in enumerate(self._page.columns):
                self._put(number, place, name, row.get(name))

    def _format(self, name: str) -> Format:
        kind = "date" if name in self._page.dates else "time" if name in self._page.times else "text"
        return self._formats[kind]

    def _width(self, name: str, heading: str) -> int:
        lengths = (len(str(row.get(name) or "")) for row in self._page.rows)
        return min(max(len(heading), *lengths, 8), WIDEST) + 2

    def _offer(self, place: int, name: str) -> None:
        offered = list(self._page.choices.get(name, ()))
        if not offered or len(",".join(offered)) > LONGEST_LIST or any("," in one for one in offered):
            return
        rule = {"validate": "list", "source": offered, "error_type": "warning"}
        self._sheet.data_validation(1, place, ROWS, place, rule | {"show_error": name not in self._page.several})

    def _put(self, row: int, place: int, name: str, cell: Cell) -> None:
        """Text stays text, whatever it begins with: «=…» in a list is nobody's formula."""
        if isinstance(cell, date | time):
            self._sheet.write_datetime(row, place, cell, self._format(name))
        elif isinstance(cell, int) and not isinstance(cell, bool):
            self._sheet.write_number(row, place, cell)
        elif cell not in (None, ""):
            self._sheet.write_string(row, place, str(cell), self._format(name))
