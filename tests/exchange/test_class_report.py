"""The workbook for a parents' meeting, read back by the project's own reader, cell by cell."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from domain.class_book import ClassBook, PupilBook, Tally
from domain.class_report import ReportSheet
from domain.marks import Mark, SubjectMarks
from domain.names import Name
from domain.people import Post
from domain.words import Attendance, Role, Scale
from exchange.class_report import LONGEST_TITLE, sheet_titles, write_report
from exchange.tables import read_tables
from locales import LANGUAGES, texts_in
from tests.school import MONDAY, WEDNESDAY, ZONE
from tests.unit.kit import RU, TERMS
from views.class_report import file_name, report_sheets

POST = Post(Role.CLASS_TEACHER, 1, "Школа № 7", ZONE, 7, "7Б")
TERM = TERMS[1]
ARTYOM = PupilBook(
    1,
    Name("Ковалёв", "Артём"),
    subjects=(
        SubjectMarks(
            1,
            "Алгебра",
            Scale.FIVE,
            (Mark(date(2026, 9, 7), "5", ""), Mark(MONDAY, "3", "", 3), Mark(MONDAY, "4/5", "")),
            ((2, "4"), (None, "5")),
        ),
        SubjectMarks(2, "Музыка", Scale.NONE),
        SubjectMarks(3, "=1+1", Scale.FIVE, (Mark(MONDAY, "зач", ""),)),
    ),
    tally=Tally(80, ((Attendance.ILL, 3), (Attendance.UNKNOWN, 1), (Attendance.LATE, 2))),
)
KIRILL = PupilBook(2, Name("-Лебедев", "@Кирилл"), subjects=(SubjectMarks(1, "Алгебра", Scale.FIVE),))
BOOK = ClassBook((ARTYOM, KIRILL))


def cells(content: bytes, folder: Path) -> dict[str, list[list[object]]]:
    """What each sheet says, without empty rows and the empty ends of rows."""
    path = folder / "report.xlsx"
    path.write_bytes(content)
    return {
        table.name: [list(_shown(row.cells)) for row in table.rows if any(row.cells)] for table in read_tables(path)
    }


def _shown(row: Sequence[object]) -> Sequence[object]:
    last = max(n for n, cell in enumerate(row) if cell not in (None, ""))
    return row[: last + 1]


def test_the_form_and_a_sheet_for_each_family(tmp_path: Path) -> None:
    sheets = report_sheets(RU, POST, BOOK, TERM, WEDNESDAY)
    unexplained = "Из них без уважительной причины или без указанной"
    day = "По журналу на 11 ноября 2026 года"
    assert cells(write_report(sheets, WEDNESDAY), tmp_path) == {
        "Весь класс": [
            ["7Б. Весь класс, 2 четверть"],
            ["Только для классного руководителя. Семье — лист её ребёнка."],
            [day],
            ["№", "Ученик", "=1+1", "Алгебра", "Пропущено уроков", unexplained],
            [1, "Ковалёв Артём", None, 3.6, 4, 1],
            [2, "-Лебедев @Кирилл", None, None, 0, 0],
        ],
        "Ковалёв Артём": [
            ["Ковалёв Артём, 7Б. 2 четверть"],
            ["Школа № 7"],
            [day],
            ["Предмет", "Отметки", "Средний балл", "Отметка за период"],
            ["Алгебра", "3×3 4/5", 3.6, "4"],
            ["=1+1", "зач"],
            ["Число после × — вес отметки: такая отметка считается столько раз."],
            ["Уроков проведено", 80],
            ["Пропущено уроков", 4],
            ["— по болезни", 3],
            ["— причина не указана", 1],
            ["Опозданий", 2],
        ],
        "-Лебедев @Кирилл": [
            ["-Лебедев @Кирилл, 7Б. 2 четверть"],
            ["Школа № 7"],
            [day],
            ["Предмет", "Отметки", "Средний балл", "Отметка за период"],
            ["Алгебра"],
            ["Уроков проведено", 0],
            ["Пропущено уроков", 0],
            ["Опозданий", 0],
        ],
    }


def test_a_discreet_school_writes_no_reasons(tmp_path: Path) -> None:
    sheets = report_sheets(RU, POST, replace(BOOK, discreet=True), None, WEDNESDAY)
    told = cells(write_report(sheets, WEDNESDAY), tmp_path)
    assert told["Весь класс"][3][-1] == "Пропущено уроков"
    assert told["Ковалёв Артём"][-3:] == [["Уроков проведено", 80], ["Пропущено уроков", 4], ["Опозданий", 2]]
    assert told["Ковалёв Артём"][4] == ["Алгебра", "5 3×3 4/5", 3.83, "5"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_familys_sheet_is_the_same_whoever_else_is_in_the_form(language: str) -> None:
    texts = texts_in(language)
    alone = report_sheets(texts, POST, ClassBook((ARTYOM,)), TERM, WEDNESDAY)
    among = report_sheets(texts, POST, BOOK, TERM, WEDNESDAY)
    assert alone[1] == among[1]
    assert "Лебедев" not in str(among[1])


def test_a_file_says_which_form_and_term() -> None:
    assert file_name(RU, POST, TERM) == "7Б, 2 четверть, к собранию.xlsx"
    assert file_name(RU, POST, None) == "7Б, год, к собранию.xlsx"


def test_names_become_titles_that_spreadsheets_take() -> None:
    wanted = [
        "Ковалёв Артём", "КОВАЛЁВ АРТЁМ", "О'Нил <b> Шон & «Ко»", "[а]*?:/\\б", "''", "", "History",
        "Константинопольская Александра Константиновна", "Константинопольская Александра Владимировна",
    ]  # fmt: skip
    assert sheet_titles(wanted) == [
        "Ковалёв Артём", "КОВАЛЁВ АРТЁМ (2)", "О'Нил <b> Шон & «Ко»", "а б", "1", "1 (2)", "History_",
        "Константинопольская Александра", "Константинопольская Алексан (2)",
    ]  # fmt: skip


def test_a_form_of_namesakes_has_a_sheet_for_each(tmp_path: Path) -> None:
    same = [ReportSheet("Имя " * 20, (), (("а",), (n,))) for n in range(1, 41)]
    told = cells(write_report(same, WEDNESDAY + timedelta(days=1)), tmp_path)
    assert [rows[1] for rows in told.values()] == [[n] for n in range(1, 41)]
    assert all(len(title) <= LONGEST_TITLE for title in told)


def test_the_same_book_makes_the_same_bytes() -> None:
    sheets = report_sheets(RU, POST, BOOK, TERM, WEDNESDAY)
    assert write_report(sheets, WEDNESDAY) == write_report(sheets, WEDNESDAY)
