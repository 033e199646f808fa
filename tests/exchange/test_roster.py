"""What an office's lists say, whatever the order of their columns, their language and their dirt."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.lists import FormLine, GuardianLine, Lists, LoadLine, PupilLine, Refused, StaffLine, Where, Who
from domain.roster import Bell, Form, Holiday, Letter, MovedDay, ScaleRule, School, Term, WorkKind, Year
from domain.words import Attendance, GroupKind, Kinship, Role, Scale, TermKind
from exchange.roster import read_roster
from tests.exchange.sheets import Rows, csv_file, nowhere, said, workbook

HEADINGS = {
    "form": ("Класс", "класс ", "КЛАСС", "Form", "Klasse"),
    "surname": ("Фамилия", "фамилия", "Фамилия:", "Surname", "Nachname"),
    "name": ("Имя", " Имя", "Имя ученика", "First name", "Vorname"),
    "patronymic": ("Отчество", "Отчество (при наличии)", "отчество", "Patronymic", "Vatersname"),
    "born": ("Дата рождения", "Дата  рождения", "Д.р.", "Date of birth", "Geburtsdatum"),
    "subgroups": ("Подгруппы", "подгруппа", "Группа", "Subgroups", "Untergruppen"),
}
KOVALYOV = {
    "form": ("7Б", "7 б", "7-Б", "7«Б»"),
    "surname": ("Ковалёв", " Ковалёв", "Ковалёв\u00a0", "КОВАЛЁВ"),
    "name": ("Артём", "Артём ", " Артём", "АРТЁМ"),
    "patronymic": ("Дмитриевич", "Дмитриевич  ", "\u00a0Дмитриевич", "ДМИТРИЕВИЧ"),
    "born": ("04.05.2013", "4.5.2013", "2013-05-04", "4 мая 2013 г."),
    "subgroups": ("Английский язык 1", "Английский  язык 1 гр.", "Английский язык 1-я группа", "Английский язык (1)"),
}
ARTYOM = PupilLine(
    Where(), Who("Ковалёв", "Артём", "Дмитриевич"), "7Б", date(2013, 5, 4), ("Английский язык 1",)
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(
    order=st.permutations(sorted(HEADINGS)),
    spelling=st.integers(0, 4),
    dirt=st.integers(0, 3),
    empty=st.integers(0, 3),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1251"]),
    delimiter=st.sampled_from(";,\t"),
)
def test_a_list_says_the_same_in_any_order_spelling_and_encoding(
    tmp_path_factory: pytest.TempPathFactory,
    order: list[str],
    spelling: int,
    dirt: int,
    empty: int,
    encoding: str,
    delimiter: str,
) -> None:
    encoding = "utf-8" if encoding == "cp1251" and spelling > 2 else encoding  # «ü» is not in it
    rows = [[HEADINGS[field][spelling] for field in order], [KOVALYOV[field][dirt] for field in order]]
    path = csv_file(
        tmp_path_factory.mktemp("list"), "Ученики", [[""] * 6] * empty + rows, encoding=encoding, delimiter=delimiter
    )
    lists = read_roster(path)
    assert lists == Lists(pupils=(replace(ARTYOM, where=Where("Ученики", empty + 2)),))


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        (["ФИО", "Класс"], ["Ковалёв Артём Дмитриевич", "7Б"]),
        (["Класс", "Ф.И.О. ученика"], ["7Б", " Ковалёв  Артём Дмитриевич "]),
        (["Form", "Full name"], ["7Б", "Ковалёв Артём Дмитриевич"]),
        (["Nachname, Vorname", "Klasse"], ["Ковалёв, Артём Дмитриевич", "7 б"]),
        (["№", "Класс", "Фамилия", "Имя", "Отчество", "Телефон"], [1, "7Б", "ковалёв", "артём", "дмитриевич", "5-55"]),
    ],
)
def test_names_in_one_column_or_three(tmp_path: Path, headings: list[str], row: list[object]) -> None:
    lists = read_roster(workbook(tmp_path, {"Лист1": [headings, row]}))
    assert lists == Lists(pupils=(PupilLine(Where("Лист1", 2), ARTYOM.who, "7Б"),))


def test_a_sheet_called_like_a_form_lists_its_pupils(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "7Б": [["№", "ФИО"], [1, "Ковалёв Артём"]],
        "8 А": [["ФИО"], ["Орехов Глеб"]],
        "Лист3": [],
    }
    lists = read_roster(workbook(tmp_path, sheets))
    assert [(line.who.full, line.form) for line in lists.pupils] == [("Ковалёв Артём", "7Б"), ("Орехов Глеб", "8А")]
    assert lists.complaints == ()


def test_a_form_merged_over_its_pupils_is_the_form_of_each(tmp_path: Path) -> None:
    rows = [
        ["Класс", "Фамилия", "Имя"],
        ["7Б", "Ковалёв", "Артём"],
        ["", "Орехов", "Глеб"],
        ["", "", ""],
        ["8А", "Ким", "Яна"],
    ]
    lists = read_roster(workbook(tmp_path, {"Ученики": rows}, {"Ученики": ["A2:A4"]}))
    assert [(line.who.full, line.form) for line in lists.pupils] == [
        ("Ковалёв Артём", "7Б"),
        ("Орехов Глеб", "7Б"),
        ("Ким Яна", "8А"),
    ]
    assert lists.complaints == ()


def test_a_form_that_is_written_once_and_not_merged_is_not_guessed(tmp_path: Path) -> None:
    rows = [["Класс", "Фамилия", "Имя"], ["7Б", "Ковалёв", "Артём"], ["", "Орехов", "Глеб"]]
    lists = read_roster(workbook(tmp_path, {"Ученики": rows}))
    assert [line.who.full for line in lists.pupils] == ["Ковалёв Артём"]
    assert said(lists) == [("Ученики", 3, "lists-no-form")]


def test_everything_a_pupils_row_may_tell(tmp_path: Path) -> None:
    headings = ["Код", "Класс", "Фамилия", "Имя", "Дата рождения", "Подгруппы", "Зачислен", "Выбыл", "На дому"]
    row = [17, "7Б", "Ким", "Яна", date(2013, 1, 2), "Физика (профиль); 1", "01.09.2026", "30.12.2026", "да"]
    (pupil,) = read_roster(workbook(tmp_path, {"Ученики": [headings, row]})).pupils
    assert pupil == PupilLine(
        Where("Ученики", 2),
        Who("Ким", "Яна", key="17"),
        "7Б",
        date(2013, 1, 2),
        ("Физика (профиль)", "1"),
        date(2026, 9, 1),
        date(2026, 12, 30),
        home=True,
    )


def test_staff_with_posts_subjects_and_forms(tmp_path: Path) -> None:
    rows = [
        ["Роль", "ФИО", "Предметы", "Классное руководство", "Код"],
        [
            "зам. директора по УВР, учитель математики",
            "Зайцева Ирина Николаевна",
            "Алгебра, Геометрия",
            "10А, 10 б",
            "",
        ],
        ["", "Ким Алина", "", "", "k1"],
        ["Директор", "Громов Виктор", "", "", ""],
    ]
    lists = read_roster(workbook(tmp_path, {"Сотрудники": rows}))
    assert lists.complaints == ()
    zaitseva = Who("Зайцева", "Ирина", "Николаевна")
    assert lists.staff == (
        StaffLine(
            Where("Сотрудники", 2), zaitseva, (Role.DEPUTY, Role.TEACHER), ("Алгебра", "Геометрия"), ("10А", "10Б")
        ),
        StaffLine(Where("Сотрудники", 3), Who("Ким", "Алина", key="k1"), (Role.TEACHER,)),
        StaffLine(Where("Сотрудники", 4), Who("Громов", "Виктор"), (Role.HEAD,)),
    )


@pytest.mark.parametrize(
    ("title", "headings", "row", "line"),
    [
        (
            "Нагрузка",
            ["Предмет", "Учитель", "Класс", "Подгруппа", "Вид", "Код группы"],
            ["Физика", "Жуков П. А.", "10А, 10Б", "1 гр.", "профиль", "g1"],
            LoadLine(Where("Нагрузка", 2), ("10А", "10Б"), "Физика", "1", "Жуков П. А.", GroupKind.PROFILE, "g1"),
        ),
        (
            "Load",
            ["Form", "Subject", "Teacher"],
            ["7B", "Physics", "vacancy"],
            LoadLine(Where("Load", 2), ("7B",), "Physics"),
        ),
        (
            "Lehrauftrag",
            ["Lehrkraft", "Klasse", "Fach", "Art"],
            ["Meier", "7b", "Physik", "AG"],
            LoadLine(Where("Lehrauftrag", 2), ("7B",), "Physik", teacher="Meier", kind=GroupKind.CLUB),
        ),
    ],
)
def test_who_teaches_what(tmp_path: Path, title: str, headings: list[str], row: list[str], line: LoadLine) -> None:
    assert read_roster(workbook(tmp_path, {title: [headings, row]})) == Lists(load=(line,))


def test_guardians_of_a_pupil(tmp_path: Path) -> None:
    rows = [
        ["Класс", "Ученик", "ФИО родителя", "Степень родства"],
        ["7б", "Ковалёв Артём", "Ковалёва Елена Викторовна", "Мама"],
        ["", "p17", "Ким Олег", ""],
    ]
    lists = read_roster(workbook(tmp_path, {"Родители": rows}))
    assert lists == Lists(
        guardians=(
            GuardianLine(
                Where("Родители", 2), Who("Ковалёва", "Елена", "Викторовна"), "Ковалёв Артём", "7Б", Kinship.MOTHER
            ),
            GuardianLine(Where("Родители", 3), Who("Ким", "Олег"), "p17"),
        )
    )


SCHOOL: dict[str, Rows] = {
    "Школа": [["Название", "Краткое название", "Часовой пояс"], ["Школа № 7", "Ш7", "МСК+4"]],
    "Классы": [["Класс", "Смена", "Дней в неделе", "Домашние задания"], ["7Б", "II", 6, "нет"], ["8А", "", "", ""]],
    "Звонки": [
        ["Урок", "Начало", "Конец", "Смена", "День"],
        [1, "8.00", "8:45", "", ""],
        ["2 урок", "8:50", "9:30", 2, "ПТ"],
    ],
    "Буквы": [["Буква", "Значение", "Название"], ["Б", "по болезни", "болен"], ["Н", "не указана", ""]],
    "Виды работ": [["Название", "Вес"], ["диктант", 2], ["проект", ""]],
    "Шкалы": [
        ["Шкала", "Параллель", "Класс", "Предмет", "Период"],
        ["5", "", "", "", ""],
        ["зачёт", "10–11", "", "ОБЗР", 2],
    ],
}


def test_the_school_and_its_habits(tmp_path: Path) -> None:
    lists = read_roster(workbook(tmp_path, SCHOOL))
    assert lists == Lists(
        school=School("Школа № 7", "Ш7", "Asia/Krasnoyarsk"),
        forms=(
            FormLine(Where("Классы", 2), Form("7Б", 7, "Б", 2, 6, homework=False)),
            FormLine(Where("Классы", 3), Form("8А", 8, "А")),
        ),
        bells=(Bell(1, 1, time(8), time(8, 45)), Bell(2, 2, time(8, 50), time(9, 30), 5)),
        letters=(Letter("Б", Attendance.ILL, "болен"), Letter("Н", Attendance.UNKNOWN, "не указана")),
        work_kinds=(WorkKind("диктант", 2), WorkKind("проект", 1)),
        scales=(
            ScaleRule(Scale.FIVE),
            ScaleRule(Scale.PASS, 10, None, "ОБЗР", 2),
            ScaleRule(Scale.PASS, 11, None, "ОБЗР", 2),
        ),
    )


def test_bells_with_both_times_in_one_cell(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "Звонки", [["№ урока", "Время"], ["1", "8:00–8:45"], ["2", "9.00 - 9.45"]])
    assert read_roster(path).bells == (Bell(1, 1, time(8), time(8, 45)), Bell(1, 2, time(9), time(9, 45)))


def test_a_year_with_its_terms_and_days_off(tmp_path: Path) -> None:
    rows = [
        ["Название", "Начало", "Конец", "Параллель"],
        ["учебный год 2026/27", date(2026, 9, 1), date(2027, 5, 31), ""],
        ["I полугодие", "01.09.2026", "30.12.2026", "10, 11"],
        ["осенние каникулы", "24.10.2026", "01.11.2026", ""],
        ["День народного единства", "04.11.2026", "", ""],
        ["учимся по расписанию понедельника", "21.11.2026", "", "10"],
        ["актированный день", "14.01.2027", "15.01.2027", ""],
    ]
    lists = read_roster(workbook(tmp_path, {"Периоды": rows}))
    assert lists == Lists(
        year=Year("2026/27", date(2026, 9, 1), date(2027, 5, 31)),
        terms=tuple(Term(TermKind.HALF_YEAR, 1, date(2026, 9, 1), date(2026, 12, 30), grade) for grade in (10, 11)),
        holidays=(
            Holiday("осенние каникулы", date(2026, 10, 24), date(2026, 11, 1)),
            Holiday("День народного единства", date(2026, 11, 4), date(2026, 11, 4)),
        ),
        moved_days=(
            MovedDay(date(2026, 11, 21), 1, "учимся по расписанию понедельника", 10),
            MovedDay(date(2027, 1, 14), None, "актированный день"),
            MovedDay(date(2027, 1, 15), None, "актированный день"),
        ),
    )


def test_a_folder_of_lists_is_one_school(tmp_path: Path) -> None:
    csv_file(tmp_path, "Ученики", [["Класс", "Фамилия", "Имя"], ["7Б", "Ким", "Яна"]])
    csv_file(tmp_path, "staff", [["Surname", "First name", "Role"], ["Громов", "Виктор", "head"]])
    lists = read_roster(tmp_path)
    assert nowhere(lists.pupils) == [PupilLine(Where(), Who("Ким", "Яна"), "7Б")]
    assert nowhere(lists.staff or ()) == [StaffLine(Where(), Who("Громов", "Виктор"), (Role.HEAD,))]


def test_a_file_without_a_single_filled_row_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="lists-nothing"):
        read_roster(csv_file(tmp_path, "Ученики", [["", ""], [" ", ""]]))
