"""What a journal file says, line by line, whatever the order of its columns, their language and their dirt."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.entries import EntryLine, HomeworkLine, LessonLine, LessonSaid, MarkLine, PeriodLine
from domain.lists import Complaint, Refused, Where
from domain.words import Ending, LessonKind
from exchange.marks import read_marks
from tests.exchange.sheets import csv_file, workbook

DAY = date(2026, 11, 10)
ALGEBRA = LessonSaid(("7Б",), "Алгебра", "", DAY, 2)
HEADINGS = {
    "day": ("Дата", "дата урока", "День", "Date", "Datum"),
    "form": ("Класс", " класс", "КЛАСС", "Form", "Klasse"),
    "subject": ("Предмет", "предмет:", "Дисциплина", "Subject", "Fach"),
    "number": ("Урок", "№ урока", "Номер урока", "Lesson", "Stunde"),
    "pupil": ("Ученик", "ФИО ученика", "Обучающийся", "Pupil", "Schüler"),
    "mark": ("Отметка", "Оценка", "Балл", "Mark", "Note"),
    "work": ("Вид работы", "вид контроля", "Тип работы", "Kind of work", "Art der Arbeit"),
    "comment": ("Комментарий", "Примечание", "комментарий", "Comment", "Bemerkung"),
}
WRITTEN = {
    "day": ("10.11.2026", "10.11.26", "2026-11-10", "10 ноября 2026 г."),
    "form": ("7Б", "7 б", "7-Б", "7«Б»"),
    "subject": ("Алгебра", " Алгебра", "Алгебра ", "\u00a0Алгебра"),
    "number": ("2", " 2", "2.0", "2 "),
    "pupil": ("Ковалёв Артём", "Ковалёв  Артём", " Ковалёв Артём", "Ковалёв\u00a0Артём"),
    "mark": ("5", " 5", "5 ", "5"),
    "work": ("контрольная работа", "контрольная  работа", " контрольная работа", "контрольная работа "),
    "comment": ("ровно; чисто", "ровно;  чисто", " ровно; чисто", "ровно; чисто "),
}


def read(path: Path) -> list[EntryLine | Complaint]:
    """All at once."""
    return list(read_marks(path))


@settings(deadline=None, max_examples=60)
@given(
    order=st.permutations(sorted(HEADINGS)),
    spelling=st.integers(0, 4),
    dirt=st.integers(0, 3),
    empty=st.integers(0, 3),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1251"]),
    delimiter=st.sampled_from(";,\t"),
)
def test_a_mark_says_the_same_in_any_order_spelling_and_encoding(
    tmp_path_factory: pytest.TempPathFactory,
    order: list[str],
    spelling: int,
    dirt: int,
    empty: int,
    encoding: str,
    delimiter: str,
) -> None:
    encoding = "utf-8" if encoding == "cp1251" and spelling > 2 else encoding  # «ü» is not in it
    rows = [[HEADINGS[field][spelling] for field in order], [WRITTEN[field][dirt] for field in order]]
    path = csv_file(
        tmp_path_factory.mktemp("marks"), "Отметки", [[""] * 8] * empty + rows, encoding=encoding, delimiter=delimiter
    )
    where = Where("Отметки", empty + 2)
    assert read(path) == [MarkLine(where, ALGEBRA, "Ковалёв Артём", "5", "контрольная работа", comment="ровно; чисто")]


def test_every_sheet_of_a_journal(tmp_path: Path) -> None:
    lesson = [DAY, "7Б", "Алгебра", 2]
    head = ["Дата", "Класс", "Предмет", "Урок"]
    path = workbook(
        tmp_path,
        {
            "Отметки": [[*head, "Ученик", "Отметка", "Вес", "Пересдача"], [*lesson, "Ковалёв Артём", 4, 3, "да"]],
            "Пропуски": [[*head, "Ученик", "Код", "Минуты"], [*lesson, "Ковалёв Артём", "ОП", 7]],
            "Домашние задания": [
                ["Задано", "Класс", "Предмет", "Урок", "На дату", "Задание", "С собой", "Минуты", "Ученики"],
                [*lesson, date(2026, 11, 12), "№ 412\n№ 415", "циркуль", 30, "Ковалёв Артём, Лебедев К."],
            ],
            "Уроки": [[*head, "Тема", "Вид"], [*lesson, "Одночлены", "Контрольный"]],
            "Итоговые": [
                ["Класс", "Предмет", "Ученик", "Период", "Отметка"],
                ["7Б", "Алгебра", "Ковалёв Артём", "II четверть", 4],
                ["7Б", "Алгебра", "Ковалёв Артём", "год", 5],
                ["7Б", "Алгебра", "Ковалёв Артём", "Экзамен", 4],
                ["7Б", "Алгебра", "Ковалёв Артём", "итоговая", 5],
            ],
        },
    )
    assert read(path) == [
        MarkLine(Where("Отметки", 2), ALGEBRA, "Ковалёв Артём", "4", weight=3, retake=True),
        MarkLine(Where("Пропуски", 2), ALGEBRA, "Ковалёв Артём", "ОП", minutes=7, absence=True),
        HomeworkLine(
            Where("Домашние задания", 2), ALGEBRA, date(2026, 11, 12), "№ 412\n№ 415", 30,
            ("Ковалёв Артём", "Лебедев К."), "циркуль",
        ),
        LessonLine(Where("Уроки", 2), ALGEBRA, "Одночлены", LessonKind.CONTROL),
        PeriodLine(Where("Итоговые", 2), ("7Б",), "Алгебра", "Ковалёв Артём", 2, "4"),
        PeriodLine(Where("Итоговые", 3), ("7Б",), "Алгебра", "Ковалёв Артём", None, "5"),
        PeriodLine(Where("Итоговые", 4), ("7Б",), "Алгебра", "Ковалёв Артём", None, "4", Ending.EXAM),
        PeriodLine(Where("Итоговые", 5), ("7Б",), "Алгебра", "Ковалёв Артём", None, "5", Ending.FINAL),
    ]  # fmt: skip


def test_an_empty_cell_of_a_register_is_no_mark(tmp_path: Path) -> None:
    rows = [["Дата", "Класс", "Предмет", "Ученик", "Отметка"], ["10.11.2026", "7Б", "Алгебра", "Ковалёв Артём", ""]]
    assert read(csv_file(tmp_path, "Отметки", rows)) == []


@pytest.mark.parametrize(
    ("cells", "problem", "said"),
    [
        (["31.02.2026", "7Б", "Алгебра", "2", "Ковалёв", "5"], "entries-bad-date", "31.02.2026"),
        (["", "7Б", "Алгебра", "2", "Ковалёв", "5"], "entries-bad-date", ""),
        (["10.11.2026", "седьмой", "Алгебра", "2", "Ковалёв", "5"], "entries-bad-form", "седьмой"),
        (["10.11.2026", "", "Алгебра", "2", "Ковалёв", "5"], "entries-empty-cell", ""),
        (["10.11.2026", "7Б", "", "2", "Ковалёв", "5"], "entries-empty-cell", ""),
        (["10.11.2026", "7Б", "Алгебра", "второй", "Ковалёв", "5"], "entries-bad-number", "второй"),
        (["10.11.2026", "7Б", "Алгебра", "2", "", "5"], "entries-empty-cell", ""),
    ],
)
def test_a_line_that_cannot_be_read_says_what_is_wrong_and_where(
    tmp_path: Path, cells: list[object], problem: str, said: str
) -> None:
    rows = [["Дата", "Класс", "Предмет", "Урок", "Ученик", "Отметка"], cells, ["10.11.2026", *WRONG_FREE]]
    first, second = read(csv_file(tmp_path, "Отметки", rows))
    assert first == Complaint(Where("Отметки", 2), problem, {"said": said})
    assert isinstance(second, MarkLine)


WRONG_FREE = ["7Б", "Алгебра", "2", "Ковалёв", "5"]


def test_a_file_without_a_journal_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read(csv_file(tmp_path, "Отметки", [["Что-то", "иное"], ["1", "2"]]))
    assert refused.value.complaint.problem == "tables-unknown-sheet"
