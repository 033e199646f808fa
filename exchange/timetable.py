"""A timetable in a workbook or CSV file: as a list of lessons, or as schools draw it (`exchange.timetable_grid`)."""

from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

from domain.lists import Complaint, Lists, Refused, SlotLine, Where
from domain.words import Parity
from exchange.cells import words
from exchange.entries import Entry, Wrong, without_place
from exchange.gathering import Complaints, gather, look_for_slips
from exchange.headings import SEARCHED, fold
from exchange.roster_groups import teacher_name
from exchange.rows import Row, Table
from exchange.school_words import PARITIES, WEEKDAYS
from exchange.sheets import open_sheet
from exchange.subgroups import subgroup_name
from exchange.tables import read_tables
from exchange.timetable_fields import room_name
from exchange.timetable_grid import Grid
from exchange.timetable_heading import heading_of
from exchange.timetable_kind import SLOTS

UNLIKE_ALL = "tables-unknown-sheet"
LESSONS = range(16)
LONGEST_ROOM = 40


def read_timetable(path: Path) -> Lists:
    """The lessons of all sheets; `load` stays empty. Raises `Refused` for a file that cannot be read at all.

    A form may stand on one sheet only; what another says of it is left out and complained of.
    """
    complaints = Complaints()
    strangers: list[Complaint] = []
    slots: list[SlotLine] = []
    homes: dict[str, str] = {}
    recognised = False
    for table in read_tables(path):
        complaints.begin(table.name)
        found = _read(table, complaints)
        if isinstance(found, list):
            recognised = True
            slots += _at_home(found, homes, table.name, complaints)
        elif found is not None:
            strangers.append(found)
    _judge(strangers, complaints, recognised=recognised)
    return Lists(slots=tuple(slots) if recognised else None, complaints=complaints.all())


def _judge(strangers: list[Complaint], complaints: Complaints, *, recognised: bool) -> None:
    """A sheet that is no timetable is passed over, unless it nearly is one or there is no timetable at all."""
    if not recognised and not strangers:
        raise Refused("lists-nothing")
    for stranger in strangers:
        if not recognised or stranger.problem != UNLIKE_ALL:
            complaints.add(stranger)


def _read(table: Table, complaints: Complaints) -> list[SlotLine] | Complaint | None:
    """The lessons of a sheet; a complaint when it is no timetable, None when it is empty."""
    rows = iter(table.rows)
    first = list(islice(rows, SEARCHED))
    if not any(words(cell) for row in first for cell in row.cells):
        return None
    russian = any("а" <= letter <= "я" for row in first for cell in row.cells for letter in words(cell).casefold())
    if _is_drawn(first, russian=russian):
        return list(Grid(table.name, complaints, russian=russian).read(chain(first, rows)))
    return _read_list(table.name, chain(first, rows), complaints)


def _is_drawn(rows: list[Row], *, russian: bool) -> bool:
    """Which comes first: forms in a row, or the headings of a list?"""
    for row in rows:
        if SLOTS.required <= {SLOTS.fields.get(fold(cell)) for cell in row.cells if isinstance(cell, str)}:
            return False
        if heading_of(row, russian=russian) is not None:
            return True
    return False


def _read_list(name: str, rows: Iterator[Row], complaints: Complaints) -> list[SlotLine] | Complaint:
    sheet = open_sheet(Table(name, rows), (SLOTS,))
    if isinstance(sheet, Complaint):
        return sheet
    look_for_slips(sheet, complaints)
    return [slot for _, slot in gather(sheet, _slot, complaints, without_place)]


def _slot(entry: Entry) -> SlotLine | None:
    if not any(entry.text(field) for field in ("subject", "number", "teacher", "room")):
        return None
    if not entry.text("form"):
        raise Wrong("lists-no-form")
    entry.needed("day")
    return SlotLine(
        entry.where,
        entry.forms(),
        entry.meaning("day", entry.cell("day"), WEEKDAYS),
        entry.number("number", LESSONS),
        entry.needed("subject"),
        subgroup_name(entry.text("subgroup")),
        teacher_name(entry.text("teacher")),
        room_name(entry.text("room", LONGEST_ROOM)),
        entry.word("parity", PARITIES) or Parity.EVERY,
    )


def _at_home(found: list[SlotLine], homes: dict[str, str], sheet: str, complaints: Complaints) -> Iterator[SlotLine]:
    """The lessons of forms that no sheet before had."""
    told: set[str] = set()
    for slot in found:
        away = [form for form in slot.forms if homes.setdefault(form, sheet) != sheet]
        for form in away:
            if form not in told:
                told.add(form)
                details = {"form": form, "sheet": homes[form]}
                complaints.add(Complaint(Where(sheet, slot.where.row), "lists-form-on-two-sheets", details))
        if not away:
            yield slot
