"""Where a bundle is written: a zip, or a folder of CSV files."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Self, TextIO, TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from exchange.oneroster.columns import OURS, WRITTEN

Cells: TypeAlias = Mapping[str, str]

# What OneRoster 1.1 has no column for.
EXTENSIONS: Mapping[str, tuple[str, ...]] = {
    "orgs": ("shortName",),
    "academicSessions": ("kind", "ordinal", "grade"),
    "classes": ("letter", "shift", "days", "homework", "kind", "forms", "name"),
    "enrollments": ("home",),
    "users": ("roles", "kinship"),
    "lineItems": ("number", "weight"),
    "results": ("value", "retake", "entered"),
}


class Archive:
    """Takes one file after another. The same rows of the same day make the same bytes."""

    def __init__(self, path: Path, day: date) -> None:
        """A path that ends in «.zip» is a zip; any other is a folder, from which files of an older bundle go."""
        self._path, self._day = path, day
        self._zip: ZipFile | None = None

    def __enter__(self) -> Self:
        """Nothing is left half open when writing fails."""
        if self._path.suffix.casefold() == ".zip":
            self._zip = ZipFile(self._path, "w", ZIP_DEFLATED)
        else:
            self._path.mkdir(parents=True, exist_ok=True)
            for name in WRITTEN:
                (self._path / f"{name}.csv").unlink(missing_ok=True)
        return self

    def __exit__(self, *failure: object) -> None:
        """The zip's own list is written."""
        if self._zip is not None:
            self._zip.close()

    def write(self, name: str, rows: Iterable[Cells]) -> None:
        """One file, row by row.

        Line breaks become spaces, for the format permits none. Cells are not guarded against spreadsheets, because a
        machine reads them; only one that begins with «=» gets a space before it, which every reader of ours drops:
        `exchange.tables` refuses formulas, and a teacher's «= 5» is not worth a bundle.
        """
        extensions = EXTENSIONS.get(name, ())
        with self._open(f"{name}.csv") as file:
            writer = csv.writer(file)
            writer.writerow((*WRITTEN[name], *(OURS + column for column in extensions)))
            columns = (*WRITTEN[name], *extensions)
            for row in rows:
                writer.writerow([_cell(row.get(column, "")) for column in columns])

    @contextmanager
    def _open(self, name: str) -> Iterator[TextIO]:
        if self._zip is None:
            with (self._path / name).open("w", encoding="utf-8", newline="") as file:
                yield file
            return
        info = ZipInfo(name, (self._day.year, self._day.month, self._day.day, 0, 0, 0))
        info.compress_type = ZIP_DEFLATED
        with (
            self._zip.open(info, "w", force_zip64=True) as raw,
            io.TextIOWrapper(raw, encoding="utf-8", newline="") as file,
        ):
            yield file


def _cell(text: str) -> str:
    plain = " ".join(text.split())
    return f" {plain}" if plain.startswith("=") else plain


def several(values: Iterable[str]) -> str:
    """Several values in one cell: between commas, one with a comma in it between quotes."""
    cell = io.StringIO()
    csv.writer(cell, lineterminator="").writerow([" ".join(value.split()) for value in values])
    return cell.getvalue()
