"""Which sheet is this, and what stands in which column? Schools agree on neither the order nor the words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from domain.lists import Complaint, Refused, Where
from domain.names import search_key
from exchange.cells import words
from exchange.rows import Cell, Row, Table

SEARCHED = 30  # headings stand in one of the first rows
PUNCTUATION = re.compile(r"[^\w%+]+")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of sheet.

    `titles` are names such a sheet is given, `columns` the headings of each field: the first three of either are
    those of our templates in Russian, English and German, the rest synonyms. A sheet is of this kind when its
    headings cover `required`.
    """

    name: str
    titles: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...]]
    required: frozenset[str]

    def __hash__(self) -> int:
        """There is one of each name."""
        return hash(self.name)

    @property
    def fields(self) -> Mapping[str, str]:
        """The field of each heading, folded."""
        return _fields(self)


@dataclass(frozen=True, slots=True)
class Line:
    """A row below the headings; `cells` by field, only fields whose column is there; empty cells are None."""

    where: Where
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Headed:
    """A sheet understood. `unknown` are headings we have no use for, as written; `heading_row` is where they stand."""

    kind: Kind
    sheet: str
    heading_row: int
    fields: frozenset[str]
    unknown: tuple[str, ...]
    lines: Iterator[Line]


@dataclass(frozen=True, slots=True)
class _Fit:
    """How well a row fits as the headings of a kind: at which column each field stands."""

    kind: Kind
    row: Row
    columns: Mapping[str, int]

    @property
    def missing(self) -> list[str]:
        """The required headings that are not there, as our templates write them."""
        return [self.kind.columns[f][0] for f in self.kind.columns if f in self.kind.required - self.columns.keys()]


def fold(heading: Cell) -> str:
    """What headings are compared by: no case, no ё, no punctuation, single spaces."""
    return search_key(PUNCTUATION.sub(" ", words(heading))) if heading is not None else ""


@cache
def _fields(kind: Kind) -> Mapping[str, str]:
    return {fold(heading): field for field, headings in kind.columns.items() for heading in headings}


def recognise(table: Table, kinds: Sequence[Kind]) -> Headed | Complaint:
    """The kind whose required headings are all there (of several, the one with most columns); else what is missing.

    Empty rows and titles above the headings are passed over. Raises `domain.lists.Refused` for two rows of headings
    and for one heading twice.
    """
    rows = iter(table.rows)
    read: list[Row] = []
    nearest: _Fit | None = None
    for row in rows:
        read.append(row)
        fits = [_fit(table.name, kind, row) for kind in kinds]
        whole = [fit for fit in fits if not fit.missing]
        if whole:
            return _headed(table, max(whole, key=lambda fit: _rank(table.name, fit)), rows)
        nearest = max((*fits, *([nearest] if nearest else [])), key=lambda fit: len(fit.columns), default=None)
        if len(read) >= SEARCHED:
            break
    return _unlike(table.name, nearest)


def _rank(title: str, fit: _Fit) -> tuple[bool, int]:
    """A sheet called «Ученики» is one; otherwise the kind that knows most of its columns."""
    return fold(title) in {fold(name) for name in fit.kind.titles}, len(fit.columns)


def _unlike(sheet: str, nearest: _Fit | None) -> Complaint:
    if nearest is None or len(nearest.columns) < 2:
        return Complaint(Where(sheet), "tables-unknown-sheet")
    details = {"columns": ", ".join(nearest.missing), "kind": nearest.kind.titles[0]}
    return Complaint(Where(sheet, nearest.row.number), "tables-missing-column", details)


def _fit(sheet: str, kind: Kind, row: Row) -> _Fit:
    columns: dict[str, int] = {}
    for column, cell in enumerate(row.cells):
        field = kind.fields.get(fold(cell)) if isinstance(cell, str) else None
        if field is not None and field not in columns:
            columns[field] = column
        elif field is not None and fold(cell) == fold(row.cells[columns[field]]) and len(columns) > 1:
            if row.cells[columns[field]] is cell and column == columns[field] + 1:
                continue  # a merged heading
            raise Refused("tables-heading-twice", Where(sheet, row.number), heading=words(cell))
    return _Fit(kind, row, columns)


def _headed(table: Table, fit: _Fit, rows: Iterator[Row]) -> Headed:
    after = next(rows, None)
    if after is not None and len(_fit(table.name, fit.kind, after).columns) >= 2:
        raise Refused("tables-two-headings", Where(table.name, after.number), first=fit.row.number)
    known = set(fit.columns.values())
    unknown = tuple(words(c) for n, c in enumerate(fit.row.cells) if n not in known and words(c))
    rest = chain([after], rows) if after is not None else iter(())
    lines = _lines(table.name, fit.columns, rest)
    return Headed(fit.kind, table.name, fit.row.number, frozenset(fit.columns), unknown, lines)


def _lines(sheet: str, columns: Mapping[str, int], rows: Iterable[Row]) -> Iterator[Line]:
    """The hot loop of a large file: nothing here depends on what the cells say."""
    pairs = tuple(columns.items())
    width = max(columns.values()) + 1
    for row in rows:
        cells = row.cells
        if len(cells) < width:
            cells = [*cells, *[None] * (width - len(cells))]
        found = {field: cells[column] or _empty(cells[column]) for field, column in pairs}
        if any(cell is not None for cell in found.values()):
            yield Line(Where(sheet, row.number), found)


def _empty(cell: Cell) -> Cell:
    """«» is nothing; 0 and False are something."""
    return None if cell == "" and isinstance(cell, str) else cell
