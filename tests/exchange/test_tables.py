"""Whatever a school keeps its lists in is read row by row; what is no list is refused in a sentence."""

import csv
import io
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter
import xlwt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.lists import Complaint, Refused, Where
from exchange.headings import Headed, Kind, recognise
from exchange.rejects import write_rejects
from exchange.rows import Cell, Table
from exchange.tables import read_tables
from locales import LANGUAGES, texts_in

Written = list[tuple[int, list[Cell]]]
PUPILS = Kind(
    "pupils",
    ("Ученики", "Pupils", "Schüler"),
    {
        "form": ("Класс", "Form", "Klasse"),
        "surname": ("Фамилия", "Surname", "Nachname"),
        "name": ("Имя", "Name", "Vorname"),
    },
    frozenset({"form", "surname"}),
)  # fmt: skip
ROWS: list[list[Cell]] = [["Класс", "Фамилия", "Имя"], ["7Б", "Ковалёв", "Артём"], ["7Б", "Лебедев", "Кирилл"]]


def read(path: Path) -> dict[str, Written]:
    """Every table, by its name."""
    return {table.name: [(row.number, list(row.cells)) for row in table.rows] for table in read_tables(path)}


def book(path: Path, rows: list[list[Cell]], fill: Callable[[xlsxwriter.Workbook], None] | None = None) -> Path:
    """An .xlsx with the sheet «Ученики»."""
    with xlsxwriter.Workbook(str(path)) as made:
        page = made.add_worksheet("Ученики")
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
        if fill:
            fill(made)
    return path


def refused(path: Path) -> Complaint:
    """Why; the sentence is there in every language."""
    with pytest.raises(Refused) as caught:
        read(path)
    complaint = caught.value.complaint
    assert all(texts_in(language).plain(complaint.problem, **complaint.details) for language in LANGUAGES)
    return complaint


def test_a_workbook_keeps_its_row_numbers_and_fills_merged_cells(tmp_path: Path) -> None:
    def fill(made: xlsxwriter.Workbook) -> None:
        page = made.add_worksheet("Сдвиг")
        page.write(3, 2, "Класс")
        page.merge_range(4, 2, 5, 2, "7Б")
        page.write(4, 3, "a")
        page.write(5, 3, 3.0)
        page.write_datetime(6, 3, datetime(2020, 1, 2), made.add_format({"num_format": "dd.mm.yyyy"}))  # noqa: DTZ001 - a cell
        made.add_worksheet("Скрытый").hide()

    tables = read(book(tmp_path / "a.xlsx", ROWS, fill))
    assert tables == {
        "Ученики": [(n, row) for n, row in enumerate(ROWS, start=1)],
        "Сдвиг": [
            *((n, [None, None]) for n in (1, 2, 3)),
            (4, ["Класс", None]), (5, ["7Б", "a"]), (6, ["7Б", 3.0]), (7, [None, date(2020, 1, 2)]),
        ],
    }  # fmt: skip


def test_an_old_workbook_is_read(tmp_path: Path) -> None:
    made = xlwt.Workbook()
    page = made.add_sheet("Ученики")
    for number, row in enumerate(ROWS):
        for column, cell in enumerate(row):
            page.write(number, column, cell)
    made.save(str(tmp_path / "a.xls"))
    assert read(tmp_path / "a.xls") == {"Ученики": list(enumerate(ROWS, start=1))}


def test_an_open_document_is_read(tmp_path: Path) -> None:
    cells = "".join(
        "<table:table-row>"
        + "".join(f'<table:table-cell office:value-type="string"><text:p>{c}</text:p></table:table-cell>' for c in row)
        + "</table:table-row>"
        for row in ROWS
    )
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    body = f'<table:table table:name="Ученики">{cells}</table:table>'
    content = f"<office:document-content {spaces}><office:body><office:spreadsheet>{body}</office:spreadsheet>"
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("META-INF/manifest.xml", "<manifest/>")
        made.writestr("content.xml", content + "</office:body></office:document-content>")
    assert read(tmp_path / "a.ods") == {"Ученики": list(enumerate(ROWS, start=1))}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"], ids=["semicolon", "comma", "tab"])
def test_text_is_read_in_any_usual_encoding(tmp_path: Path, encoding: str, delimiter: str) -> None:
    (tmp_path / "Ученики.csv").write_text("\n".join(delimiter.join(map(str, r)) for r in ROWS), encoding=encoding)
    assert read(tmp_path / "Ученики.csv") == {"Ученики": list(enumerate(ROWS, start=1))}


LETTERS = st.text(st.sampled_from('абвгдёЖЯ xyz019№-,;"\t\n.'), max_size=12)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    rows=st.lists(st.lists(LETTERS, min_size=4, max_size=4), min_size=1, max_size=6),
    encoding=st.sampled_from(["utf-8-sig", "utf-16", "cp1251"]),
    delimiter=st.sampled_from(";,\t"),
)
def test_what_a_spreadsheet_saves_reads_back(
    tmp_path: Path, rows: list[list[str]], encoding: str, delimiter: str
) -> None:
    head = [["Класс", "Фамилия", "Имя", "Отчество"]] * 3
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([*head, *rows])
    (tmp_path / "a.csv").write_bytes(text.getvalue().encode(encoding))
    assert [cells for _, cells in read(tmp_path / "a.csv")["a"]] == [*head, *rows]


def test_a_folder_and_an_archive_are_their_files(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "b.csv").write_text("x;y\n1;2\n", encoding="utf-8")
    (inside / "a.csv").write_text("z;w\n", encoding="utf-8")
    (inside / "~$b.xlsx").write_bytes(b"lock")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as made:
        for file in inside.iterdir():
            made.write(file, f"deep/{file.name}")
    expected = {"a": [(1, ["z", "w"])], "b": [(1, ["x", "y"]), (2, ["1", "2"])]}
    assert read(inside) == expected
    assert read(tmp_path / "a.zip") == expected


STRANGERS = {
    "tables-pdf": b"%PDF-1.7 whatever",
    "tables-picture": b"\x89PNG\r\n",
    "tables-web-page": b"\xef\xbb\xbf<html><table>",
    "tables-empty": b"",
    "tables-broken": b"PK\x03\x04 nothing",
    "tables-password": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
    "tables-not-text": bytes(range(256)) * 20,
    "tables-archive": b"Rar!\x1a\x07",
}


@pytest.mark.parametrize("problem", STRANGERS)
def test_what_is_called_a_workbook_and_is_none(tmp_path: Path, problem: str) -> None:
    (tmp_path / "списки.xlsx").write_bytes(STRANGERS[problem])
    assert refused(tmp_path / "списки.xlsx").problem == problem


def test_no_file_at_all(tmp_path: Path) -> None:
    assert refused(tmp_path / "нет.xlsx") == Complaint(Where(), "tables-missing", {"name": "нет.xlsx"})


def test_macros_and_formulas_are_refused_with_their_place(tmp_path: Path) -> None:
    path = book(
        tmp_path / "f.xlsx", ROWS, lambda made: made.worksheets()[0].write_formula("B7", '=HYPERLINK("http://x")')
    )
    assert refused(path) == Complaint(Where("Ученики", 7), "tables-formula", {"cell": "B7"})
    (tmp_path / "f.csv").write_text('Класс;Фамилия\n7Б;"=HYPERLINK(1)"\n', encoding="utf-8")
    assert refused(tmp_path / "f.csv") == Complaint(Where("f", 2), "tables-formula", {"cell": "B2"})
    book(tmp_path / "m.xlsx", ROWS)
    with zipfile.ZipFile(tmp_path / "m.xlsx", "a") as made:
        made.writestr("xl/vbaProject.bin", b"x")
    assert refused(tmp_path / "m.xlsx").problem == "tables-macros"


def bomb(path: Path) -> Path:
    """300 MB of nothing, packed small."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("xl/workbook.xml", "<workbook/>")
        with made.open("xl/worksheets/sheet1.xml", "w") as part:
            for _ in range(301):
                part.write(b"\0" * 1024 * 1024)
    return path


def endless(path: Path) -> Path:
    """300,000 rows."""
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as made:
        page = made.add_worksheet("Ученики")
        for row in range(300_000):
            page.write_number(row, 0, row)
    return path


@pytest.mark.parametrize(("made", "problem"), [(bomb, "tables-bomb"), (endless, "tables-too-many-rows")])
def test_what_would_not_fit_is_refused_before_it_is_in_memory(
    tmp_path: Path, made: Callable[[Path], Path], problem: str
) -> None:
    path = made(tmp_path / "b.xlsx")
    tracemalloc.start()
    assert refused(path).problem == problem
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 30 * 1024 * 1024


@pytest.mark.parametrize(("name", "head"), [("a.csv", b"a;b\n"), ("a.xlsx", b"PK\x03\x04")])
def test_200_megabytes_are_refused_unread(tmp_path: Path, name: str, head: bytes) -> None:
    with (tmp_path / name).open("wb") as file:
        file.write(head)
        file.truncate(200 * 1024 * 1024)
    assert refused(tmp_path / name).details["megabytes"] == 200


def headed(rows: list[list[Cell]], name: str = "Лист1") -> Headed | Complaint:
    """What the sheet is taken for."""
    from exchange.rows import Row  # noqa: PLC0415 - only here

    return recognise(Table(name, [Row(n, row) for n, row in enumerate(rows, start=1)]), [PUPILS])


def test_headings_below_a_title_in_any_order_and_language() -> None:
    found = headed([[], ["Списки на 1 сентября"], ["SURNAME ", "№", " klasse:"], ["Ковалёв", 1, "7Б"], ["", None, ""]])
    assert isinstance(found, Headed)
    assert (found.heading_row, found.unknown) == (3, ("№",))
    assert [(line.where, line.cells) for line in found.lines] == [
        (Where("Лист1", 4), {"surname": "Ковалёв", "form": "7Б"})
    ]


def test_what_is_missing_is_named() -> None:
    rows: list[list[Cell]] = [["Фамилия", "Имя"], ["Ковалёв", "Артём"]]
    details = {"columns": "Класс", "kind": "Ученики"}
    assert headed(rows) == Complaint(Where("Лист1", 1), "tables-missing-column", details)
    assert headed([["a", "b"]]) == Complaint(Where("Лист1"), "tables-unknown-sheet")


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ([["Класс", "Фамилия"], ["Form", "Surname"], ["7Б", "Ким"]], "tables-two-headings"),
        ([["Класс", "Фамилия", "Имя", "Класс"], ["7Б", "Ким", "", "8А"]], "tables-heading-twice"),
    ],
)
def test_headings_that_leave_it_open_are_refused(rows: list[list[Cell]], problem: str) -> None:
    with pytest.raises(Refused) as caught:
        headed(rows)
    assert caught.value.complaint.problem == problem


def test_rejects_are_the_rows_with_their_headings_and_reasons(tmp_path: Path) -> None:
    source = book(tmp_path / "a.xlsx", [["Списки"], *ROWS, ["7Б", "=x", ""]])
    source = tmp_path / "a.csv"
    source.write_text("Списки\nКласс;Фамилия\n7Б;Ким\n7Б;-Ли\n", encoding="utf-8")
    assert write_rejects(source, tmp_path / "r.xlsx", {Where("a", 4): "почему"}) == 1
    assert [c for _, c in read(tmp_path / "r.xlsx")["a"]] == [["Класс", "Фамилия", "Причина"], ["7Б", "-Ли", "почему"]]
    write_rejects(source, tmp_path / "r.csv", {Where("a", 4): "почему"})
    assert (tmp_path / "r.csv").read_text(encoding="utf-8-sig") == "Класс;Фамилия;Причина\n7Б;'-Ли;почему\n"
