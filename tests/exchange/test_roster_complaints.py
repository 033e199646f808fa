"""What is wrong with a list is said with its place; the sound rows stay."""

from pathlib import Path

import pytest

from domain.lists import Complaint, Where
from exchange.period_words import SORTS
from exchange.roster import read_roster
from exchange.school_words import ROLES
from locales import LANGUAGES, texts_in
from tests.exchange.sheets import Rows, only_complaint, said, workbook

PUPILS = ["Класс", "Фамилия", "Имя", "Отчество", "Дата рождения", "Код", "Зачислен", "Выбыл"]
STAFF = ["ФИО", "Роль", "Классное руководство"]
PERIODS = ["Название", "Начало", "Конец", "Параллель", "Вид"]
YEAR = ["учебный год", "01.09.2026", "31.05.2027", "", ""]
BELLS = ["Урок", "Начало", "Конец", "Смена"]

CASES: dict[str, tuple[str, Rows, str, dict[str, str | int]]] = {
    "no surname": ("Ученики", [PUPILS, ["7Б", "", "Яна"]], "lists-no-surname", {}),
    "no name": ("Ученики", [PUPILS, ["7Б", "Ким", "—"]], "lists-no-name", {}),
    "one word": ("Сотрудники", [STAFF, ["Громов", "директор"]], "lists-full-name", {"name": "Громов"}),
    "a digit": ("Ученики", [PUPILS, ["7Б", "Ким", "7Б"]], "lists-name", {"column": "Имя", "cell": "7Б"}),
    "no form": ("Ученики", [PUPILS, ["", "Ким", "Яна"]], "lists-no-form", {}),
    "no such form": ("Ученики", [PUPILS, ["класс", "Ким", "Яна"]], "lists-form", {"form": "класс"}),
    "a date": (
        "Ученики",
        [PUPILS, ["7Б", "Ким", "Яна", "", "31.02.2013"]],
        "lists-date",
        {"column": "Дата рождения", "cell": "31.02.2013"},
    ),
    "a lone year": (
        "Ученики",
        [PUPILS, ["7Б", "Ким", "Яна", "", 2013]],
        "lists-date",
        {"column": "Дата рождения", "cell": "2013"},
    ),
    "our own key": ("Ученики", [PUPILS, ["7Б", "Ким", "Яна", "", "", "#5"]], "lists-key", {"key": "#5"}),
    "left before": (
        "Ученики",
        [PUPILS, ["7Б", "Ким", "Яна", "", "", "", "02.09.2026", "01.09.2026"]],
        "lists-ends-before",
        {},
    ),
    "a role": (
        "Сотрудники",
        [STAFF, ["Громов Виктор", "учитель, космонавт"]],
        "lists-word",
        {"column": "Роль", "cell": "космонавт", "words": ", ".join(ROLES.offered("ru"))},
    ),
    "a form led": ("Сотрудники", [STAFF, ["Громов Виктор", "", "да"]], "lists-form", {"form": "да"}),
    "an end first": ("Звонки", [BELLS, [1, "8:45", "8:00"]], "lists-ends-before", {}),
    "a time": ("Звонки", [BELLS, [1, "утром", "8:00"]], "lists-time", {"column": "Начало", "cell": "утром"}),
    "a lesson": (
        "Звонки",
        [BELLS, [17, "8:00", "8:45"]],
        "lists-number",
        {"column": "Урок", "cell": "17", "least": 0, "most": 15},
    ),
    "no time": ("Звонки", [BELLS, [1, "8:00", ""]], "lists-empty", {"column": "Конец"}),
    "a period": (
        "Периоды",
        [PERIODS, ["промежуточная аттестация", "15.05.2027", "20.05.2027"]],
        "lists-period",
        {"name": "промежуточная аттестация", "words": ", ".join(SORTS.offered("ru"))},
    ),
    "which quarter": (
        "Периоды",
        [PERIODS, ["четверть", "01.09.2026", "25.10.2026"]],
        "lists-period-which",
        {"name": "четверть"},
    ),
    "a fifth quarter": (
        "Периоды",
        [PERIODS, ["5 четверть", "01.09.2026", "25.10.2026"]],
        "lists-period-which",
        {"name": "5 четверть"},
    ),
    "which day": ("Периоды", [PERIODS, ["перенос", "21.11.2026", ""]], "lists-period-which", {"name": "перенос"}),
    "two days moved": (
        "Периоды",
        [PERIODS, ["по понедельнику", "21.11.2026", "22.11.2026"]],
        "lists-moved-days",
        {"name": "по понедельнику"},
    ),
    "a grade": (
        "Периоды",
        [PERIODS, ["каникулы", "21.11.2026", "22.11.2026", "99"]],
        "lists-number",
        {"column": "Параллель", "cell": "99", "least": 1, "most": 13},
    ),
    "no end of a term": ("Периоды", [PERIODS, ["1 четверть", "01.09.2026", ""]], "lists-empty", {"column": "Конец"}),
    "a zone": (
        "Школа",
        [["Название", "Часовой пояс"], ["Школа № 7", "Нарния"]],
        "lists-zone",
        {"zone": "Нарния"},
    ),
    "too long": (
        "Школа",
        [["Название", "Часовой пояс"], ["ш" * 201, "Москва"]],
        "lists-too-long",
        {"column": "Название", "most": 200},
    ),
}


@pytest.mark.parametrize(("title", "rows", "problem", "details"), CASES.values(), ids=CASES)
def test_a_row_that_cannot_be_taken(
    tmp_path: Path, title: str, rows: Rows, problem: str, details: dict[str, str | int]
) -> None:
    lists = read_roster(workbook(tmp_path, {title: rows}))
    assert lists.complaints == (Complaint(Where(title, 2), problem, details),)
    assert (lists.pupils, lists.staff, lists.bells, lists.terms, lists.school) == ((), None, None, None, None)
    for language in LANGUAGES:
        assert texts_in(language).plain(problem, **details)


def test_sound_rows_stay_beside_a_bad_one(tmp_path: Path) -> None:
    rows = [PUPILS, ["7Б", "Ким", "Яна"], ["7Б", "", "Глеб"], ["7Б", "Орехов", "Глеб"]]
    lists = read_roster(workbook(tmp_path, {"Ученики": rows}))
    assert [pupil.who.surname for pupil in lists.pupils] == ["Ким", "Орехов"]
    assert said(lists) == [("Ученики", 3, "lists-no-surname")]


@pytest.mark.parametrize(
    ("born", "problem"),
    [("01.09.2021", None), ("02.09.2021", "lists-age"), ("02.09.2003", None), ("01.09.2003", "lists-age")],
    ids=["five", "four", "twenty-two", "twenty-three"],
)
def test_a_birthday_has_to_fit_the_year_that_the_file_tells(tmp_path: Path, born: str, problem: str | None) -> None:
    sheets: dict[str, Rows] = {"Ученики": [PUPILS, ["7Б", "Ким", "Яна", "", born]], "Периоды": [PERIODS, YEAR]}
    lists = read_roster(workbook(tmp_path, sheets))
    assert said(lists) == ([("Ученики", 2, problem)] if problem else [])
    assert len(lists.pupils) == (problem is None)


def test_a_birthday_is_not_judged_without_a_year(tmp_path: Path) -> None:
    assert (
        len(read_roster(workbook(tmp_path, {"Ученики": [PUPILS, ["7Б", "Ким", "Яна", "", "01.09.1990"]]})).pupils) == 1
    )


def test_a_term_has_to_lie_in_the_year_wherever_that_stands(tmp_path: Path) -> None:
    rows = [PERIODS, ["1 четверть", "25.08.2026", "25.10.2026"], ["2 четверть", "05.11.2026", "28.12.2026"], YEAR]
    lists = read_roster(workbook(tmp_path, {"Периоды": rows}))
    assert only_complaint(lists) == Complaint(Where("Периоды", 2), "lists-term-outside", {"year": "2026/27"})
    assert [term.ordinal for term in lists.terms or ()] == [2]


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("Ученики", [PUPILS, ["7Б", "Ким", "Яна", "", "02.01.2013"], ["7 б", "Ким", " Яна", "", "2.1.2013"]]),
        ("Сотрудники", [STAFF, ["Громов Виктор", "директор"], ["Громов  Виктор", "Директор"]]),
        ("Звонки", [BELLS, [1, "8:00", "8:45"], [1, "8:10", "8:50", 1]]),
        ("Периоды", [PERIODS, YEAR, YEAR]),
        ("Виды работ", [["Название", "Вес"], ["диктант", 1], ["диктант", 2]]),
        ("Классы", [["Класс", "Смена"], ["7Б", 1], ["7 б", 2]]),
        ("Школа", [["Название", "Часовой пояс"], ["Школа № 7", "Москва"], ["Школа № 8", "Москва"]]),
    ],
)
def test_the_same_row_twice_is_once_too_often(tmp_path: Path, title: str, rows: Rows) -> None:
    lists = read_roster(workbook(tmp_path, {title: rows}))
    assert only_complaint(lists) == Complaint(Where(title, 3), "lists-same-row", {"row": 2})


def test_two_pupils_of_one_name_without_birthdays_may_be_two(tmp_path: Path) -> None:
    lists = read_roster(workbook(tmp_path, {"Ученики": [PUPILS, ["7Б", "Ким", "Яна"], ["7Б", "Ким", "Яна"]]}))
    assert (len(lists.pupils), lists.complaints) == (2, ())


def test_a_heading_with_a_slip_would_lose_a_column(tmp_path: Path) -> None:
    lists = read_roster(
        workbook(tmp_path, {"Ученики": [["Класс", "Фамилия", "Имя", "Дата рожденя"], ["7Б", "Ким", "Яна", ""]]})
    )
    details = {"heading": "Дата рожденя", "meant": "Дата рождения"}
    assert only_complaint(lists) == Complaint(Where("Ученики", 1), "lists-heading-slip", details)


def test_a_strange_sheet_beside_the_lists_is_passed_over(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "Заметки": [["позвонить в комитет"]],
        "Расписание": [["Класс", "День", "Урок", "Предмет", "Учитель"], ["7Б", "пн", 1, "Алгебра", "Ким"]],
        "Ученики": [PUPILS, ["7Б", "Ким", "Яна"]],
    }
    lists = read_roster(workbook(tmp_path, sheets))
    assert (len(lists.pupils), lists.load, lists.complaints) == (1, (), ())


@pytest.mark.parametrize(
    ("rows", "problem", "row"),
    [
        ([["позвонить в комитет"]], "tables-unknown-sheet", 0),
        ([["Фамилия", "Имя", "Телефон"], ["Ким", "Яна", "5-55"]], "tables-missing-column", 1),
        ([["Класс", "День", "Урок", "Предмет", "Учитель"], ["7Б", "пн", 1, "Алгебра", "Ким"]], "lists-timetable", 0),
        (
            [["Дата", "Класс", "Предмет", "Ученик", "Отметка"], ["1.9.2026", "7Б", "Алгебра", "Ким Яна", 5]],
            "lists-marks",
            0,
        ),
    ],
)
def test_a_file_of_something_else_is_told_what_it_is(tmp_path: Path, rows: Rows, problem: str, row: int) -> None:
    lists = read_roster(workbook(tmp_path, {"Лист1": rows}))
    assert said(lists) == [("Лист1", row, problem)]


def test_complaints_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "Ученики": [PUPILS, ["7Б", "Ким", "Яна", "", "01.01.1990"], ["", "Ким", "Ян"]],
        "Периоды": [PERIODS, ["1 четверть", "25.08.2026", "25.10.2026"], YEAR],
        "Сотрудники": [STAFF, ["Громов Виктор", "космонавт"]],
    }
    assert said(read_roster(workbook(tmp_path, sheets))) == [
        ("Ученики", 2, "lists-age"),
        ("Ученики", 3, "lists-no-form"),
        ("Периоды", 2, "lists-term-outside"),
        ("Сотрудники", 2, "lists-word"),
    ]
