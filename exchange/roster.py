"""A school's own lists, in workbooks and CSV files of any order and spelling: people, forms, load, calendar."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from types import MappingProxyType
from typing import Any

from domain.lists import Complaint, Lists, Refused, Where
from exchange.cells import words
from exchange.gathering import Complaints, look_for_slips
from exchange.headings import SEARCHED
from exchange.roster_groups import read_forms, read_load
from exchange.roster_kinds import PUPILS, kinds_for
from exchange.roster_people import of_an_age, read_guardians, read_pupils, read_staff
from exchange.roster_school import read_letters, read_scales, read_school, read_work
from exchange.roster_year import Calendar, read_bells, read_periods
from exchange.rows import Table
from exchange.school_kinds import PERIODS
from exchange.sheets import Sheet, open_sheet
from exchange.tables import read_tables
from exchange.timetable_kind import SLOTS

UNLIKE_ALL = "tables-unknown-sheet"
STRANGERS = {SLOTS.name: "lists-timetable"}
READERS: Mapping[str, Callable[[Sheet, Complaints], Iterator[Any]]] = MappingProxyType(
    {
        PUPILS.name: read_pupils,
        "staff": read_staff,
        "guardians": read_guardians,
        "load": read_load,
        "forms": read_forms,
        "school": read_school,
        "bells": read_bells,
        "letters": read_letters,
        "work": read_work,
        "scales": read_scales,
    }
)


def read_roster(path: Path) -> Lists:
    """Every sheet that is one of ours, by its headings. Raises `Refused` for a file that cannot be read at all.

    Whoever is missing from a form that is listed has left (`whole`). A sheet that is none of ours is passed over,
    unless it nearly is one or nothing in the file is. A sheet without a sound row says nothing.
    """
    told = _Told()
    for table in read_tables(path):
        told.take(table)
    return told.lists()


class _Told:
    """What has been read so far, by kinds of sheets."""

    def __init__(self) -> None:
        self._complaints = Complaints()
        self._calendar = Calendar()
        self._rows: defaultdict[str, list[Any]] = defaultdict(list)
        self._strangers: list[Complaint] = []
        self._recognised = False

    def take(self, table: Table) -> None:
        """Read one sheet, if it is ours."""
        self._complaints.begin(table.name)
        filled = with_something(table)
        if filled is None:
            return
        sheet = open_sheet(filled, kinds_for(table.name))
        if isinstance(sheet, Complaint) and sheet.problem != UNLIKE_ALL:
            self._complaints.add(sheet)
            self._recognised = True
        elif isinstance(sheet, Complaint):
            self._strangers.append(sheet)
        elif sheet.kind.name in READERS or sheet.kind.name == PERIODS.name:
            self._read(sheet)
        else:
            self._strangers.append(Complaint(Where(table.name), STRANGERS.get(sheet.kind.name, "lists-marks")))

    def _read(self, sheet: Sheet) -> None:
        self._recognised = True
        look_for_slips(sheet, self._complaints)
        if sheet.kind.name == PERIODS.name:
            read_periods(sheet, self._calendar, self._complaints)
        else:
            self._rows[sheet.kind.name] += READERS[sheet.kind.name](sheet, self._complaints)

    def lists(self) -> Lists:
        """All of it; what hangs together across sheets is looked at here."""
        if not self._recognised:
            self._nothing()
        year = self._calendar.year()
        return Lists(
            school=next(iter(self._rows["school"]), None),
            year=year,
            terms=self._calendar.terms(self._complaints),
            holidays=self._calendar.holidays(),
            moved_days=self._calendar.moved_days(),
            bells=tuple(self._rows["bells"]) or None,
            letters=tuple(self._rows["letters"]) or None,
            work_kinds=tuple(self._rows["work"]) or None,
            scales=tuple(self._rows["scales"]) or None,
            forms=tuple(self._rows["forms"]),
            pupils=tuple(of_an_age(self._rows["pupils"], year, self._complaints)),
            staff=tuple(self._rows["staff"]) or None,
            guardians=tuple(self._rows["guardians"]),
            load=tuple(self._rows["load"]),
            complaints=self._complaints.all(),
        )

    def _nothing(self) -> None:
        if not self._strangers:
            raise Refused("lists-nothing")
        nearly = [stranger for stranger in self._strangers if stranger.problem != UNLIKE_ALL]
        for stranger in nearly[:1] or self._strangers:
            self._complaints.add(stranger)


def with_something(table: Table) -> Table | None:
    """The table, unless its first rows are all empty: programs put empty sheets into every new workbook."""
    rows = iter(table.rows)
    first = list(islice(rows, SEARCHED))
    if not any(words(cell) for row in first for cell in row.cells):
        return None
    return Table(table.name, chain(first, rows))
