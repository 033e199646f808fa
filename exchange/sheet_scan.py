"""A sheet's XML gone through piece by piece before a reader holds the sheet in memory.

Readers keep a sheet as a rectangle: one cell in the last column of the last row would be billions of cells, and a
text used a million times is kept a million times. And they show what a formula said last, not that it is one.
"""

from array import array
from collections.abc import Mapping, Sequence
from typing import NoReturn
from xml.parsers import expat
from zipfile import ZipFile

from domain.lists import Refused, Where
from exchange.rows import place

MB = 1024 * 1024
MOST_ROWS = 50_000
MOST_CELLS = 5_000_000  # 50,000 rows of 100 columns
MOST_LETTERS = 100_000_000
LONGEST_TOKEN = MB  # of attributes and the like: expat reads an unfinished one again with every piece
MOST_SPACES = 1000

Attributes = Mapping[str, str]


class Scan:
    """Takes XML piece by piece; subclasses see its elements without their prefixes. Raises Refused."""

    def __init__(self) -> None:
        """Nothing taken yet."""
        self._taken = 0
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.EntityDeclHandler = self._refuse_entity
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def take(self, piece: bytes) -> None:
        """The next bytes."""
        self._parse(piece, last=False)
        self._taken += len(piece)
        if self._taken - self._parser.CurrentByteIndex > LONGEST_TOKEN:
            raise Refused("tables-broken")

    def finish(self) -> None:
        """There are no more."""
        self._parse(b"", last=True)

    def _parse(self, piece: bytes, *, last: bool) -> None:
        try:
            self._parser.Parse(piece, last)
        except (expat.ExpatError, ValueError):
            raise Refused("tables-broken") from None

    def _refuse_entity(self, *_declared: object) -> NoReturn:
        raise Refused("tables-broken")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.begins(name[name.rfind(":") + 1 :], attributes)

    def _end(self, name: str) -> None:
        self.ends(name[name.rfind(":") + 1 :])

    def _text(self, text: str) -> None:
        self.says(text)

    def begins(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def ends(self, name: str) -> None:
        """An element ends."""

    def says(self, text: str) -> None:
        """Text, perhaps in several pieces."""


class Elements(Scan):
    """The elements of a small part."""

    def __init__(self) -> None:
        """None yet."""
        super().__init__()
        self.found: list[tuple[str, Attributes]] = []

    def begins(self, name: str, attributes: Attributes) -> None:
        """Kept, up to a number that no list of sheets has."""
        self.found.append((name, attributes))
        if len(self.found) > 100_000:
            raise Refused("tables-broken")


def elements(archive: ZipFile, part: str) -> Sequence[tuple[str, Attributes]]:
    """The elements of a part of a zip; raises KeyError when it is not there."""
    scan = Elements()
    with archive.open(part) as file:
        while piece := file.read(LONGEST_TOKEN):
            scan.take(piece)
    scan.finish()
    return scan.found


class SharedStrings(Scan):
    """How long each text of an .xlsx is; cells only say which."""

    def __init__(self) -> None:
        """None yet."""
        super().__init__()
        self.lengths = array("L")
        self._length = 0

    def says(self, text: str) -> None:
        """A piece of a text."""
        self._length += len(text)

    def ends(self, name: str) -> None:
        """The end of a text."""
        if name == "si":
            self.lengths.append(self._length)
            self._length = 0


class Measure:
    """How large the rectangle of a sheet's cells becomes."""

    def __init__(self) -> None:
        """Nothing in it."""
        self._widest, self._cells, self._letters = 0, 0, 0

    def cells(self, sheet: str, row: int, column: int, times: int = 1) -> None:
        """The last of `times` equal cells stands there, counted from 1. Raises Refused when that is too far."""
        if row > MOST_ROWS:
            raise Refused("tables-too-many-rows", Where(sheet), most=MOST_ROWS)
        self._widest = max(self._widest, column)
        self._cells += times
        if row * self._widest > MOST_CELLS or self._cells > MOST_CELLS:
            raise Refused("tables-too-wide", Where(sheet, row), cell=place(column - 1, row))

    def letters(self, sheet: str, count: int) -> None:
        """So many letters more. Raises Refused for too many."""
        self._letters += count
        if self._letters > MOST_LETTERS:
            raise Refused("tables-bomb", Where(sheet), megabytes=MOST_LETTERS // 1_000_000)


class PageScan(Scan):
    """A sheet of an .xlsx. Rows that are only coloured do not count."""

    def __init__(self, title: str, lengths: Sequence[int]) -> None:
        """`title` is what the sheet is called, `lengths` those of the shared texts."""
        super().__init__()
        self._title, self._lengths = title, lengths
        self._measure = Measure()
        self._row, self._column = 0, 0
        self._inside, self._shared, self._index = False, False, ""

    def begins(self, name: str, attributes: Attributes) -> None:
        """Rows and cells may leave out where they stand; then they follow the one before."""
        if name == "c":
            self._column = _column(attributes["r"]) if "r" in attributes else self._column + 1
            self._inside, self._shared, self._index = True, attributes.get("t") == "s", ""
        elif name == "row":
            self._row, self._column = int(attributes.get("r", self._row + 1)), 0
        elif self._inside and name in {"v", "is"}:
            self._measure.cells(self._title, self._row, self._column)
        elif self._inside and name == "f":  # outside of cells they belong to lists of choices and the like
            cell = place(self._column - 1, self._row)
            raise Refused("tables-formula", Where(self._title, self._row), cell=cell)

    def says(self, text: str) -> None:
        """A text, or which of the shared ones."""
        if self._shared:
            self._index = (self._index + text)[:20]
        else:
            self._measure.letters(self._title, len(text))

    def ends(self, name: str) -> None:
        """The end of a cell."""
        if name != "c":
            return
        index = int(self._index or -1) if self._shared else -1
        if 0 <= index < len(self._lengths):
            self._measure.letters(self._title, self._lengths[index])
        self._inside, self._shared = False, False


class OpenDocumentScan(Scan):
    """All sheets of an .ods: they are in one part, and equal cells and rows are written once, with a number."""

    def __init__(self) -> None:
        """Before the first sheet."""
        super().__init__()
        self._title, self._measure = "", Measure()
        self._row, self._rows, self._column, self._columns = 0, 1, 0, 1
        self._counted = False

    def begins(self, name: str, attributes: Attributes) -> None:
        """Empty cells and rows count only when something stands behind them."""
        if name in {"table-cell", "covered-table-cell"}:
            self._columns, self._counted = _times(attributes, "table:number-columns-repeated"), False
            self._column += self._columns
            if "table:formula" in attributes:
                first = self._row - self._rows + 1
                cell = place(self._column - self._columns, first)
                raise Refused("tables-formula", Where(self._title, first), cell=cell)
        elif name == "table-row":
            self._rows = _times(attributes, "table:number-rows-repeated")
            self._row, self._column = self._row + self._rows, 0
        elif name == "table":
            self._title, self._measure, self._row = attributes.get("table:name", ""), Measure(), 0
        elif name == "s" and _times(attributes, "text:c") > MOST_SPACES:
            raise Refused("tables-broken")
        if not self._counted and (name == "p" or "office:value-type" in attributes):
            self._measure.cells(self._title, self._row, self._column, self._rows * self._columns)
            self._counted = True

    def says(self, text: str) -> None:
        """A cell's text, as often as the cell is repeated."""
        self._measure.letters(self._title, len(text) * self._rows * self._columns)


def _times(attributes: Attributes, name: str) -> int:
    return max(int(attributes.get(name, 1)), 1)


def _column(place: str) -> int:
    """1 for «A7», 28 for «AB1»."""
    column = 0
    for letter in place[:4]:
        if not letter.isalpha():
            break
        column = column * 26 + ord(letter.upper()) - 64
    return column
