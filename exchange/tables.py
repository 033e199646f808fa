"""Any file a school keeps lists in, as tables of rows: workbooks (.xlsx .xls .ods), CSV, a folder or zip of them."""

import contextlib
import zipfile
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path, PurePosixPath

from domain.lists import Refused, Where
from exchange.guard import Sort, sort_of
from exchange.rows import Cell, Row, Table
from exchange.text_tables import read_text
from exchange.workbook_tables import read_workbook

__all__ = ["Cell", "Row", "Table", "read_tables"]

TEXTS = (".csv", ".tsv", ".txt")
LISTS = (*TEXTS, ".xlsx", ".xlsm", ".xls", ".ods")


def read_tables(path: Path) -> Iterator[Table]:
    """The tables of a file or folder, in the order of their names. Raises `domain.lists.Refused` for what is no list.

    A table is called as its sheet, or as its file without the ending; the second of one name in a folder or zip by
    its whole path. Of a folder the files in it and in its folders are read, of a .zip the texts.

    Memory: a workbook is held sheet by sheet (at most 50,000 rows), text row by row.
    """
    if not path.exists():
        raise Refused("tables-missing", name=path.name)
    tables = _read_folder(path) if path.is_dir() else _read_file(path)
    names: set[str] = set()
    for file, table in tables:
        name = table.name if table.name not in names else " ".join(dict.fromkeys((file, table.name)))
        names.add(name)
        yield table if name == table.name else Table(name, _renamed(table, name))


def _renamed(table: Table, name: str) -> Iterator[Row]:
    """What is wrong with a row is told by the name the table is known by."""
    try:
        yield from table.rows
    except Refused as refused:
        raise _at(refused, name) from None


def _at(refused: Refused, sheet: str) -> Refused:
    complaint = refused.complaint
    return Refused(complaint.problem, Where(sheet, complaint.where.row), **complaint.details)


def _is_list(name: str) -> bool:
    """Lists by their names; «~$…» is what a spreadsheet program leaves beside an open file."""
    return name.lower().endswith(LISTS) and not name.startswith(("~$", "."))


def _read_folder(path: Path) -> Iterator[tuple[str, Table]]:
    found = sorted(file for file in chain(path.glob("*"), path.glob("*/*")) if _is_list(file.name) and file.is_file())
    if not found:
        raise Refused("tables-empty-folder", name=path.name)
    for file in found:
        name = str(file.relative_to(path))
        try:
            for _, table in _read_file(file):
                yield name, table
        except Refused as refused:
            raise refused if refused.complaint.where.sheet else _at(refused, name) from None


def _read_file(path: Path) -> Iterable[tuple[str, Table]]:
    sort = sort_of(path)
    if sort is Sort.WORKBOOK:
        return ((path.name, table) for table in read_workbook(path))
    if sort is Sort.ARCHIVE:
        return _read_archive(path)
    return [(path.name, Table(path.stem, read_text(path.stem, lambda: path.open("rb"))))]


def _read_archive(path: Path) -> Iterator[tuple[str, Table]]:
    with zipfile.ZipFile(path) as archive:
        found = sorted((_name(member), member.filename, member) for member in archive.infolist() if not member.is_dir())
        listed = [(name, member) for name, _, member in found if _is_list(name.name) and name.parts[0] != "__MACOSX"]
        if not listed:
            raise Refused("tables-empty-folder", name=path.name)
        for name, member in listed:
            if not name.name.lower().endswith(TEXTS):
                raise Refused("tables-workbook-in-archive", Where(name.name))
            yield str(name), Table(name.stem, read_text(name.stem, partial(archive.open, member)))


def _name(member: zipfile.ZipInfo) -> PurePosixPath:
    """Only a name to tell, never a place to write to. Old programs on Windows write Russian names in cp866."""
    name = member.filename
    if not member.flag_bits & 0x800:
        with contextlib.suppress(UnicodeError):
            name = name.encode("cp437").decode("cp866")
    return PurePosixPath(" ".join(name.split()))
