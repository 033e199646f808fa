"""A timetable as a list of lessons, on one sheet or several."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.lists import Complaint, Lists, Refused, SlotLine, Where
from domain.words import Parity
from exchange.timetable import read_timetable
from tests.exchange.sheets import Rows, csv_file, only_complaint, said, workbook

LIST = ["Класс", "День", "Урок", "Предмет", "Подгруппа", "Учитель", "Кабинет", "Неделя"]
HEADINGS = {
    "form": ("Класс", "классы", "Form", "Klasse"),
    "day": ("День", "День недели", "Day", "Wochentag"),
    "number": ("Урок", "№ урока", "Lesson", "Stunde"),
    "subject": ("Предмет", "Дисциплина", "Subject", "Fach"),
    "subgroup": ("Подгруппа", "Группа", "Subgroup", "Untergruppe"),
    "teacher": ("Учитель", "Преподаватель", "Teacher", "Lehrkraft"),
    "room": ("Кабинет", "Каб.", "Room", "Raum"),
    "parity": ("Неделя", "Чётность", "Week", "Woche"),
}
CELLS = {
    "form": ("10А, 10Б", "10а,10б", "10 А и 10 Б", "10А+10Б"),
    "day": ("понедельник", "ПН", "Mon", "Montag"),
    "number": ("2", "2 урок", "2.", "II"),
    "subject": ("Физическая культура", " Физическая  культура", "Физическая культура ", "Физическая\u00a0культура"),
    "subgroup": ("1", "1 гр.", "1-я группа", "(1)"),
    "teacher": ("Степанов О. Б.", "Степанов  О. Б.", " Степанов О. Б.", "Степанов О. Б. "),
    "room": ("210", "каб. 210", "(210)", "№ 210"),
    "parity": ("чётная", "чёт", "2", "gerade"),
}


@settings(deadline=None, max_examples=60)
@given(
    order=st.permutations(sorted(HEADINGS)), spelling=st.integers(0, 3), dirt=st.integers(0, 3), empty=st.integers(0, 2)
)
def test_a_list_says_the_same_in_any_order_and_spelling(
    tmp_path_factory: pytest.TempPathFactory, order: list[str], spelling: int, dirt: int, empty: int
) -> None:
    rows = [[HEADINGS[field][spelling] for field in order], [CELLS[field][dirt] for field in order]]
    path = csv_file(tmp_path_factory.mktemp("list"), "Расписание", [[""] * 8] * empty + rows)
    slot = SlotLine(
        Where("Расписание", empty + 2),
        ("10А", "10Б"),
        1,
        2,
        "Физическая культура",
        "1",
        "Степанов О. Б.",
        "210",
        Parity.EVEN,
    )
    assert read_timetable(path) == Lists(slots=(slot,))


@pytest.mark.parametrize(
    ("row", "problem", "details"),
    [
        (["", "пн", 1, "Алгебра"], "lists-no-form", {}),
        (["класс", "пн", 1, "Алгебра"], "lists-form", {"form": "класс"}),
        (["7Б", "", 1, "Алгебра"], "lists-empty", {"column": "День"}),
        (["7Б", "пн", 1, ""], "lists-empty", {"column": "Предмет"}),
        (["7Б", "пн", "утро", "Алгебра"], "lists-number", {"column": "Урок", "cell": "утро", "least": 0, "most": 15}),
    ],
)
def test_a_lesson_that_cannot_be_taken(
    tmp_path: Path, row: list[object], problem: str, details: dict[str, str | int]
) -> None:
    rows = [LIST, row, ["7Б", "вторник", 1, "Химия"]]
    lists = read_timetable(workbook(tmp_path, {"Расписание": rows}))
    assert only_complaint(lists) == Complaint(Where("Расписание", 2), problem, details)
    assert lists.slots == (SlotLine(Where("Расписание", 3), ("7Б",), 2, 1, "Химия"),)


def test_a_weekday_that_is_none_is_told_the_weekdays(tmp_path: Path) -> None:
    lists = read_timetable(workbook(tmp_path, {"Расписание": [LIST, ["7Б", "завтра", 1, "Алгебра"]]}))
    assert only_complaint(lists).details["words"].startswith("понедельник, вторник")  # type: ignore[union-attr]  # text


def test_sheets_of_two_shifts_are_one_timetable(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "1 смена": [LIST, ["7Б", "пн", 1, "Алгебра"]],
        "2 смена": [["День", "Урок", "8А"], ["пн", 1, "Химия"], ["", 2, "Физика"]],
        "Учителя": [["позвонить"]],
    }
    lists = read_timetable(workbook(tmp_path, sheets))
    assert lists == Lists(
        slots=(
            SlotLine(Where("1 смена", 2), ("7Б",), 1, 1, "Алгебра"),
            SlotLine(Where("2 смена", 2), ("8А",), 1, 1, "Химия"),
            SlotLine(Where("2 смена", 3), ("8А",), 1, 2, "Физика"),
        )
    )


def test_a_form_on_two_sheets_keeps_the_first(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "осень": [LIST, ["7Б", "пн", 1, "Алгебра"]],
        "весна": [LIST, ["8А", "пн", 1, "Химия"], ["7Б", "пн", 1, "Химия"], ["7Б", "вт", 1, "Химия"]],
    }
    lists = read_timetable(workbook(tmp_path, sheets))
    assert only_complaint(lists) == Complaint(
        Where("весна", 3), "lists-form-on-two-sheets", {"form": "7Б", "sheet": "осень"}
    )
    assert [slot.where for slot in lists.slots or ()] == [Where("осень", 2), Where("весна", 2)]


def test_a_file_without_a_timetable_is_said_to_be_none(tmp_path: Path) -> None:
    lists = read_timetable(workbook(tmp_path, {"Лист1": [["позвонить"]]}))
    assert (lists.slots, said(lists)) == (None, [("Лист1", 0, "tables-unknown-sheet")])
    with pytest.raises(Refused, match="lists-nothing"):
        read_timetable(csv_file(tmp_path, "empty", [["", " "]]))
