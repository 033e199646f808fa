"""The timetable as schools draw it; a cell that may mean two things is not guessed."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.lists import Complaint, Lists, SlotLine, Where
from domain.words import Parity
from exchange.timetable import read_timetable
from exchange.timetable_cells import Lesson, read_cell
from tests.exchange.sheets import Rows, csv_file, nowhere, only_complaint, said, workbook

ODD, EVEN = Parity.ODD, Parity.EVEN
FIRST, SECOND = Lesson("Англ. яз.", "1", "Ким", "301"), Lesson("Англ. яз.", "2", "Беляева", "302")
CHEMISTRY, BIOLOGY = Lesson("Химия", parity=ODD), Lesson("Биология", parity=EVEN)


@pytest.mark.parametrize(
    ("cell", "lessons"),
    [
        ("Алгебра", [Lesson("Алгебра")]),
        ("Алгебра 210", [Lesson("Алгебра", room="210")]),
        ("Алгебра (210)", [Lesson("Алгебра", room="210")]),
        ("Алгебра каб. 210а", [Lesson("Алгебра", room="210а")]),
        ("Труд (технология) мастерская", [Lesson("Труд (технология)", room="мастерская")]),
        ("Физкультура с/з", [Lesson("Физкультура", room="спортзал")]),
        ("Алгебра / Лебедева О. А. / 210", [Lesson("Алгебра", "", "Лебедева О. А.", "210")]),
        ("Алгебра\nЛебедева О.А.\n210", [Lesson("Алгебра", "", "Лебедева О.А.", "210")]),
        ("Алгебра, 210, О. А. Лебедева", [Lesson("Алгебра", "", "О. А. Лебедева", "210")]),
        ("Алгебра Лебедева Ольга Андреевна 210", [Lesson("Алгебра", "", "Лебедева Ольга Андреевна", "210")]),
        ("Физическая\nкультура\nспортзал", [Lesson("Физическая культура", room="спортзал")]),
        ("Основы безопасности и защиты Родины 107", [Lesson("Основы безопасности и защиты Родины", room="107")]),
        ("История России", [Lesson("История России")]),
        ("Англ. яз. 1 гр. Ким 301 | 2 гр. Беляева 302", [FIRST, SECOND]),
        ("Англ. яз. 1 гр. Ким 301\n2 гр. Беляева 302", [FIRST, SECOND]),
        ("Англ. яз. (1) Ким 301; Англ. яз. (2), Беляева, 302", [FIRST, SECOND]),
        ("Англ. яз. 1 п/г | Информатика 2 п/г", [Lesson("Англ. яз.", "1"), Lesson("Информатика", "2")]),
        ("1 гр. Информатика | 2 гр. Физика", [Lesson("Информатика", "1"), Lesson("Физика", "2")]),
        ("Труд (девочки) 105", [Lesson("Труд", "девочки", room="105")]),
        ("Математика (профиль)\nИстория (профиль)", [Lesson("Математика (профиль)"), Lesson("История (профиль)")]),
        ("Химия // Биология", [CHEMISTRY, BIOLOGY]),
        ("Химия //\nБиология", [CHEMISTRY, BIOLOGY]),
        ("нечёт: Химия | чёт: Биология", [CHEMISTRY, BIOLOGY]),
        ("нч Химия / чт Биология", [CHEMISTRY, BIOLOGY]),
        ("Химия // —", [CHEMISTRY]),
        ("чётная неделя: Биология", [BIOLOGY]),
        ("Chemistry Room 12", [Lesson("Chemistry", room="12")]),
        ("Chemie / Meier J. / Raum 12", [Lesson("Chemie", "", "Meier J.", "12")]),
        ("—", []),
        (" - ", []),
        ("", []),
    ],
)
def test_what_a_cell_says(cell: str, lessons: list[Lesson]) -> None:
    assert list(read_cell(cell)) == lessons


@pytest.mark.parametrize(
    "cell",
    [
        "???",
        "210",
        "Лебедева О. А.",
        "Алгебра 5",
        "Алгебра Лебедева 210",
        "Англ. яз. Ким 301",
        "Информатика/Английский",
        "Химия 215 216",
        "Химия // Физика // Биология",
        "Алгебра 1 гр. 2 гр.",
        "2 гр. 301",
        "нечёт: Англ. яз. 1 гр. | 2 гр.",
        "Алгебра = Геометрия",
    ],
)
def test_a_cell_that_may_mean_two_things_is_not_guessed(cell: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the caller's
        read_cell(cell)


@given(
    st.sampled_from(["Алгебра", "Русский язык", "Труд (технология)", "ОБЗР", "Физика"]),
    st.sampled_from(["", "1", "2"]),
    st.sampled_from(["", "Ким А. С.", "Лебедева О. А."]),
    st.sampled_from(["", "210", "301а", "спортзал"]),
    st.sampled_from(list(Parity)),
    st.sampled_from([" / ", ", ", "\n"]),
)
def test_whatever_is_written_by_the_grammar_is_read(
    subject: str, subgroup: str, teacher: str, room: str, parity: Parity, between: str
) -> None:
    week = {Parity.ODD: "нечёт: ", Parity.EVEN: "чёт: "}.get(parity, "")
    group = f"{subgroup} гр." if subgroup else ""
    written = week + between.join(part for part in (subject, group, teacher, room) if part)
    assert read_cell(written) == (Lesson(subject, subgroup, teacher, room, parity),)


@settings(max_examples=300)
@given(st.text("АлгебраКим АБ.()/|;,\n12390чётнгр-—", max_size=40))
def test_any_cell_is_read_or_refused(cell: str) -> None:
    try:
        lessons = read_cell(cell)
    except ValueError:
        return
    assert all(lesson.subject.strip() == lesson.subject != "" for lesson in lessons)


def slot(day: int, number: int, form: str | tuple[str, ...], subject: str, *more: object) -> SlotLine:
    """A lesson without its place."""
    forms = (form,) if isinstance(form, str) else form
    return SlotLine(Where(), forms, day, number, subject, *more)  # type: ignore[arg-type]  # subgroup, teacher, room


def read(tmp_path: Path, rows: Rows, *merged: str) -> Lists:
    """A workbook of one sheet."""
    return read_timetable(workbook(tmp_path, {"Сетка": rows}, {"Сетка": merged}))


def test_days_down_forms_across_rooms_beside(tmp_path: Path) -> None:
    rows = [
        ["Расписание уроков на 2026/27 учебный год"],
        [],
        ["День", "№", "Время", "10 «А»", "каб.", "10Б", "Каб"],
        ["Понедельник", 1, "8:00-8:45", "Алгебра", 210, "Химия // Биология", "215"],
        ["", 2, "", "Физическая культура / Степанов О. Б. / спортзал", "", "", ""],
        ["", 3, "", "Англ. яз. 1 гр. Ким | 2 гр. Беляева", "301/302", "—", ""],
        ["ВТ", 1, "", "Труд", "мастерская", "", ""],
    ]
    lists = read(tmp_path, rows, "A4:A6", "D5:G5")
    assert lists.complaints == ()
    assert nowhere(lists.slots or ()) == [
        slot(1, 1, "10А", "Алгебра", "", "", "210"),
        slot(1, 1, "10Б", "Химия", "", "", "215", ODD),
        slot(1, 1, "10Б", "Биология", "", "", "215", EVEN),
        slot(1, 2, ("10А", "10Б"), "Физическая культура", "", "Степанов О. Б.", "спортзал"),
        slot(1, 3, "10А", "Англ. яз.", "1", "Ким", "301"),
        slot(1, 3, "10А", "Англ. яз.", "2", "Беляева", "302"),
        slot(2, 1, "10А", "Труд", "", "", "мастерская"),
    ]
    assert [line.where.row for line in lists.slots or ()] == [4, 4, 4, 5, 6, 6, 7]


@pytest.mark.parametrize(
    "day", ["понедельник", "ПН", "Пн.", "Mon", "Montag", "П\nО\nН\nЕ\nД\nЕ\nЛ\nЬ\nН\nИ\nК", "Понедельник 07.09"]
)
def test_a_day_is_written_in_many_ways(tmp_path: Path, day: str) -> None:
    lists = read(tmp_path, [["", "", "7Б", "7В"], [day, "1 урок", "ОБЗР", ""], ["", "2 урок", "", "Химия"]])
    assert lists.complaints == ()
    assert nowhere(lists.slots or ()) == [slot(1, 1, "7Б", "ОБЗР"), slot(1, 2, "7В", "Химия")]


def test_a_day_may_have_a_row_of_its_own_and_forms_a_second_row(tmp_path: Path) -> None:
    rows = [
        ["Урок", "7Б", "", "8А", ""],
        ["", "предмет", "каб.", "предмет", "каб."],
        ["Понедельник"],
        [1, "Алгебра", 210, "Химия", 215],
        ["Вторник"],
        [1, "Химия", 215, "Алгебра", 210],
    ]
    lists = read(tmp_path, rows, "B1:C1", "D1:E1", "A3:E3", "A5:E5")
    assert lists.complaints == ()
    assert nowhere(lists.slots or ()) == [
        slot(1, 1, "7Б", "Алгебра", "", "", "210"),
        slot(1, 1, "8А", "Химия", "", "", "215"),
        slot(2, 1, "7Б", "Химия", "", "", "215"),
        slot(2, 1, "8А", "Алгебра", "", "", "210"),
    ]


def test_blocks_of_forms_may_stand_below_each_other(tmp_path: Path) -> None:
    rows = [["День", "Урок", "5А"], ["пн", 1, "Химия"], [], ["День", "Урок", "6А"], ["пн", 1, "Физика"]]
    assert nowhere(read(tmp_path, rows).slots or ()) == [slot(1, 1, "5А", "Химия"), slot(1, 1, "6А", "Физика")]


def test_forms_without_letters_in_a_small_school(tmp_path: Path) -> None:
    rows = [["День", "Урок", 5, 6], ["пн", 1, "Химия", "Физика"]]
    assert nowhere(read(tmp_path, rows).slots or ()) == [slot(1, 1, "5", "Химия"), slot(1, 1, "6", "Физика")]


def test_a_lesson_of_two_hours_is_merged_downwards(tmp_path: Path) -> None:
    rows = [["День", "Урок", "7Б"], ["пн", 1, "Труд"], ["", 2, ""]]
    assert nowhere(read(tmp_path, rows, "C2:C3").slots or ()) == [slot(1, 1, "7Б", "Труд"), slot(1, 2, "7Б", "Труд")]


def test_two_rows_of_one_lesson_say_which_weeks(tmp_path: Path) -> None:
    rows = [
        ["День", "Урок", "7Б"],
        ["пн", 1, "нечёт: Химия"],
        ["", "", "чёт: Физика"],
        ["", 2, "Алгебра"],
        ["", "", "Физика"],
    ]
    lists = read(tmp_path, rows)
    assert said(lists) == [("Сетка", 5, "lists-grid-cell")]
    assert nowhere(lists.slots or ()) == [
        slot(1, 1, "7Б", "Химия", "", "", "", ODD),
        slot(1, 1, "7Б", "Физика", "", "", "", EVEN),
        slot(1, 2, "7Б", "Алгебра"),
    ]


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        (
            [["День", "Урок", "7Б"], ["пн", 1, "???"]],
            Complaint(Where("Сетка", 2), "lists-grid-cell", {"form": "7Б", "number": 1, "cell": "???"}),
        ),
        ([["День", "Урок", "7Б"], ["", 1, "Химия"]], Complaint(Where("Сетка", 2), "lists-grid-day")),
        ([["День", "Урок", "7Б"], ["пн", "", "Химия"]], Complaint(Where("Сетка", 2), "lists-grid-number")),
        (
            [["День", "Урок", "7Б", "семь В"], ["пн", 1, "", ""]],
            Complaint(Where("Сетка", 1), "lists-grid-heading", {"heading": "семь В"}),
        ),
        (
            [["День", "Урок", "7Б"], ["пн", 1, "", "Химия"]],
            Complaint(Where("Сетка", 2), "lists-grid-column", {"cell": "Химия"}),
        ),
        (
            [["День", "Урок", "7Б"], ["пн", 2, ""], ["", 1, "Химия"]],
            Complaint(Where("Сетка", 3), "lists-grid-day"),
        ),
    ],
    ids=["cell", "no day", "no number", "a heading", "a column", "a day that goes back"],
)
def test_what_cannot_be_read_is_complained_of(tmp_path: Path, rows: Rows, complaint: Complaint) -> None:
    lists = read(tmp_path, rows)
    assert (lists.slots, only_complaint(lists)) == ((), complaint)


def test_the_same_grid_as_text(tmp_path: Path) -> None:
    rows = [["", "", "7Б", "8А"], ["понедельник", "1", "Алгебра 210", "Алгебра 210"], ["", "2", "", "Химия"]]
    for encoding in ("utf-8", "cp1251", "utf-16"):
        lists = read_timetable(csv_file(tmp_path, "grid", rows, encoding=encoding))
        assert nowhere(lists.slots or ()) == [
            slot(1, 1, "7Б", "Алгебра", "", "", "210"),
            slot(1, 1, "8А", "Алгебра", "", "", "210"),
            slot(1, 2, "8А", "Химия"),
        ]
