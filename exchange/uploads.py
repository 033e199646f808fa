"""A file that was sent as bytes: what kind it is, and what it says. On disk only while it is read."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from domain.lists import Lists, Where
from exchange.documents import tidy_name
from exchange.headings import Headed, recognise
from exchange.marks_kinds import KINDS
from exchange.oneroster import read_oneroster
from exchange.rejects import write_rejects
from exchange.roster import read_roster
from exchange.roster_kinds import kinds_for
from exchange.tables import read_tables
from exchange.timetable import read_timetable
from exchange.timetable_kind import SLOTS

BUNDLE = frozenset({"users", "enrollments"})

Result = TypeVar("Result")


def kind_of(name: str, content: bytes) -> str:
    """«roster», «timetable», «marks» or «oneroster»; raises `domain.lists.Refused` for what is no list at all."""
    return in_a_file(name, content, _kind)


def read_upload(kind: str, name: str, content: bytes) -> Lists:
    """What the file says about the school; raises Refused."""
    return in_a_file(name, content, lambda path: read(kind, path))


def read(kind: str, path: Path, school: str | None = None) -> Lists:
    """The file at `path` by the reader of its kind; raises Refused."""
    if kind == "oneroster":
        return read_oneroster(path, school).lists
    return read_timetable(path) if kind == "timetable" else read_roster(path)


def rejected(name: str, content: bytes, reasons: dict[Where, str]) -> bytes:
    """A workbook of the rows that were not taken."""

    def write(path: Path) -> bytes:
        target = path.with_name("rejects.xlsx")
        write_rejects(path, target, reasons)
        return target.read_bytes()

    return in_a_file(name, content, write)


def in_a_file(name: str, content: bytes, work: Callable[[Path], Result]) -> Result:
    """Readers want a path; sheets of CSV files are called like their file. A name is one name, wherever it points."""
    with tempfile.TemporaryDirectory(prefix="zvonok-") as folder:
        path = Path(folder) / tidy_name(name)
        path.write_bytes(content)
        return work(path)


def _kind(path: Path) -> str:
    """By the names of a bundle's files, else by the first headings that are known; a grid has none of ours."""
    names, found = set[str](), ""
    for table in read_tables(path):
        names.add(table.name.casefold())
        headed = recognise(table, [*kinds_for(table.name), SLOTS, *KINDS])
        if isinstance(headed, Headed):
            found = found or _named(headed)
    if names >= BUNDLE:
        return "oneroster"
    return found or ("timetable" if read_timetable(path).slots else "roster")


def _named(headed: Headed) -> str:
    if headed.kind in KINDS:
        return "marks"
    return "timetable" if headed.kind.name == SLOTS.name else "roster"
