"""No file of ours runs anything where it is opened: text that begins like a formula is text in all of them."""

import csv
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from domain.class_report import ReportSheet
from domain.lists import Where
from domain.roster import Person
from exchange.class_report import write_report
from exchange.oneroster.archive import Archive
from exchange.rejects import FORMULAS, write_rejects
from exchange.tables import read_tables
from exchange.templates import write_roster
from tests.exchange.sheets import workbook
from tests.exchange.test_templates import small_school
from tests.unit.test_clock import rooms

ROOT = Path(__file__).parents[2]
DAY = date(2026, 9, 1)
EVIL = ('=HYPERLINK("http://evil.example";"x")', "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "http://evil.example")
ROWS = [("Фамилия", "Имя", "Класс"), *((word, "Яна", "7Б") for word in EVIL)]


def report(folder: Path) -> Path:
    """The table for a parents' meeting."""
    path = folder / "report.xlsx"
    path.write_bytes(write_report([ReportSheet(EVIL[0], EVIL, (EVIL, EVIL), (EVIL,), wide=True)], DAY))
    return path


def rejects(folder: Path) -> Path:
    """Rows of a workbook that were not taken; the reason quotes them."""
    source = workbook(folder, {"Ученики": ROWS})
    write_rejects(source, folder / "rejects.xlsx", {Where("Ученики", 2 + n): word for n, word in enumerate(EVIL)})
    return folder / "rejects.xlsx"


def lists(folder: Path) -> Path:
    """The school's own lists, to be mended and sent back."""
    pupils = [Person(f"p{number}", word, word) for number, word in enumerate(EVIL)]
    write_roster(folder / "filled.xlsx", small_school(pupils), "ru", DAY)
    return folder / "filled.xlsx"


WORKBOOKS: dict[str, Callable[[Path], Path]] = {
    "exchange/class_report.py": report,
    "exchange/rejects.py": rejects,
    "exchange/template_pages.py": lists,
}


def writing(words: str) -> set[str]:
    """Our modules in which a library for writing tables is used."""
    paths = (path for room in rooms() for path in (ROOT / room).rglob("*.py"))
    return {path.relative_to(ROOT).as_posix() for path in paths if words in path.read_text(encoding="utf-8")}


def test_whoever_writes_tables_is_tried_here() -> None:
    assert writing("xlsxwriter") == set(WORKBOOKS)
    assert writing("csv.writer") == {"exchange/rejects.py", "exchange/oneroster/archive.py"}


@pytest.mark.parametrize("write", WORKBOOKS.values(), ids=WORKBOOKS)
def test_a_workbook_has_no_formula_and_no_link_and_keeps_what_was_typed(
    tmp_path: Path, write: Callable[[Path], Path]
) -> None:
    with zipfile.ZipFile(write(tmp_path)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith((".xml", ".rels"))}
    assert [name for name, text in parts.items() if re.search(r"<f[ >]|<hyperlink|TargetMode=.External", text)] == []
    assert [word for word in EVIL if word not in parts["xl/sharedStrings.xml"]] == []


def test_in_a_csv_file_of_rejected_rows_no_cell_begins_like_a_formula_the_reason_neither(tmp_path: Path) -> None:
    source = workbook(tmp_path, {"Ученики": ROWS})
    target = tmp_path / "rejects.csv"
    write_rejects(source, target, {Where("Ученики", 2 + n): word for n, word in enumerate(EVIL)})
    with target.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file, delimiter=";") for cell in row]
    assert [cell for cell in cells if cell.startswith((*FORMULAS, "\t", "\r"))] == []
    assert [f"'{word}" in cells for word in EVIL[:4]] == [True] * 4


def test_a_bundle_for_machines_has_no_formula_either(tmp_path: Path) -> None:
    with Archive(tmp_path / "bundle", DAY) as archive:
        archive.write("users", [{"familyName": EVIL[0]}])
    with (tmp_path / "bundle/users.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["familyName"] == f" {EVIL[0]}"


@pytest.mark.parametrize("title", ["7Б [новый]", "a:b*?", "'x'", "History", "н" * 60, "../../etc/cron.d/x", "C:\\x"])
def test_a_sheet_may_be_called_like_any_file_and_nothing_is_written_where_a_name_points(
    tmp_path: Path, title: str
) -> None:
    source = tmp_path / "lists.zip"
    with zipfile.ZipFile(source, "w") as archive:
        archive.writestr(f"{title}.csv", "Фамилия;Имя;Класс\nКим;Яна;7Б\n")
    (table,) = read_tables(source)
    assert write_rejects(source, tmp_path / "rejects.xlsx", {Where(table.name, 2): "x"}) == 1
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["lists.zip", "rejects.xlsx"]
    (back,) = read_tables(tmp_path / "rejects.xlsx")
    assert [list(row.cells[:3]) for row in back.rows] == [["Фамилия", "Имя", "Класс"], ["Ким", "Яна", "7Б"]]
