"""The homework screen, word for word."""

from dataclasses import replace
from datetime import date

import pytest

from domain.homework import Assignment, is_set, limit, load
from emulator.telegram.html import parse
from tests.school import FRIDAY, MONDAY, THURSDAY, WEDNESDAY
from tests.unit.kit import ARTYOM, CHILDREN, RU, SONYA, YEAR, labels
from views.homework import homework_page, no_homework_page, out_of_year_page


def task(text: str, minutes: int | None = None, files: int = 0, *, individual: bool = False) -> Assignment:
    """Something in algebra."""
    return Assignment(1, "Алгебра", text, minutes, files, individual)


@pytest.mark.parametrize(
    ("grade", "setting", "given"),
    [
        pytest.param(1, None, False, id="the-first-form"),
        pytest.param(1, True, True, id="the-first-form-if-the-school-says-so"),
        pytest.param(2, None, True, id="the-second-form"),
        pytest.param(9, False, False, id="a-form-that-gets-none"),
    ],
)
def test_where_homework_is_set(grade: int, setting: bool | None, given: bool) -> None:
    assert is_set(grade, setting) is given


def test_tomorrow_has_its_tasks_with_time_files_and_whose_they_are() -> None:
    tasks = [task("№ 412; 3 < x & y > 2", 30, 2), task("у доски", individual=True)]
    page = homework_page(RU, CHILDREN, ARTYOM, YEAR, WEDNESDAY, THURSDAY, tasks)
    assert page.text == (
        "<b>Артём, 7Б. Задано на 12 ноября, четверг</b>\n"
        "• <b>Алгебра</b>, примерно 30 мин, 2 файла: № 412; 3 &lt; x &amp; y &gt; 2\n"
        "• <b>Алгебра</b>, личное задание: у доски"
    )
    assert labels(page) == [["Файлы (2)"], ["◀ ср 11.11", "пт 13.11 ▶"], ["Софья, 1А"]]


def test_a_day_without_tasks_names_the_weekend_before_it() -> None:
    page = homework_page(RU, (ARTYOM,), ARTYOM, YEAR, WEDNESDAY, date(2026, 11, 16), [])
    assert page.text == (
        "<b>Артём, 7Б. Задано на 16 ноября, понедельник</b>\n"
        "<i>14–15 ноября: выходные</i>\n"
        "На этот день ничего не задано."
    )
    assert labels(page) == [["◀ пт 13.11", "Ближайший день", "вт 17.11 ▶"]]


def test_the_first_form_is_told_why_there_is_none() -> None:
    page = no_homework_page(RU, CHILDREN, SONYA)
    assert page.text == "<b>Софья, 1А.</b> В первом классе домашних заданий не задают."
    assert labels(page) == [["Артём, 7Б"]]


def test_a_text_of_ten_thousand_signs_is_read_in_parts_and_nothing_is_lost() -> None:
    text = "прочитать и пересказать " * 417
    parts = [homework_page(RU, (ARTYOM,), ARTYOM, YEAR, MONDAY, FRIDAY, [task(text)], part) for part in range(3)]
    title = "Артём, 7Б. Задано на 13 ноября, пятница\n• Алгебра: "
    assert "".join(parse(page.text)[0] for page in parts) == title + text
    assert [labels(page)[0] for page in parts] == [
        ["часть 2 из 3 ▶"],
        ["◀ часть 1 из 3", "часть 3 из 3 ▶"],
        ["◀ часть 2 из 3"],
    ]


def test_a_task_that_runs_from_right_to_left_turns_nothing_around() -> None:
    page = homework_page(RU, (ARTYOM,), ARTYOM, YEAR, WEDNESDAY, THURSDAY, [task("לקרוא עמוד 5", 15)])
    assert page.text == (
        "<b>Артём, 7Б. Задано на 12 ноября, четверг</b>\n• <b>Алгебра</b>, примерно 15 мин: \u2068לקרוא עמוד 5\u2069"
    )


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 8, 20), "Учебный год ещё не начался."),
        (date(2027, 6, 1), "Учебный год закончен. Новый начнётся осенью."),
    ],
)
def test_outside_the_year_there_is_nothing_to_show(day: date, said: str) -> None:
    assert out_of_year_page(RU, (ARTYOM,), ARTYOM, YEAR, day).text == said


@pytest.mark.parametrize(
    ("grade", "minutes"), [(1, 60), (2, 90), (3, 90), (4, 120), (6, 150), (8, 150), (9, 210), (11, 210)]
)
def test_how_much_a_form_may_be_given(grade: int, minutes: int) -> None:
    assert limit(grade) == minutes


def test_one_task_is_no_sum() -> None:
    one = Assignment(1, "Алгебра", "№ 1", 30, 0, individual=False)
    assert load([one, replace(one, minutes=None)]) is None
    assert load([one, one]) == 60
