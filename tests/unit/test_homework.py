"""The homework screens, word for word."""

from dataclasses import replace
from datetime import date

import pytest

from domain.homework import Assignment, ChildDay, DayTasks
from domain.people import Child
from emulator.telegram.html import parse
from tests.school import FRIDAY, THURSDAY, WEDNESDAY
from tests.unit.kit import ARTYOM, CHILDREN, RU, SONYA, YEAR, labels
from views.homework import HomeworkDay, HomeworkOfAll, homework_page, with_ticks
from views.homework_family import family_page
from views.homework_lines import in_short
from views.page import Page

NEXT_MONDAY = date(2026, 11, 16)
SUMMER = date(2027, 7, 1)


def task(text: str, minutes: int | None = None, files: int = 0, *, individual: bool = False) -> Assignment:
    """Something in algebra."""
    return Assignment(1, "Алгебра", text, minutes, files, individual)


def on(day: date, *tasks: Assignment, child: Child = ARTYOM) -> DayTasks:
    """Due that day."""
    return DayTasks(child.id, day, tasks)


def seen(day: date, child: Child = ARTYOM, today: date = WEDNESDAY) -> ChildDay:
    """That day of the child, looked at today."""
    return ChildDay(child, YEAR, today, day)


def page(day: date, *due: DayTasks, children: tuple[Child, ...] = (ARTYOM,), part: int = 0) -> Page:
    """Artyom's screen."""
    return homework_page(RU, children, seen(day), due, part)


def test_tomorrow_has_its_tasks_with_time_files_and_whose_they_are() -> None:
    tasks = [task("№ 412; 3 < x & y > 2", 30, 2), task("у доски", individual=True)]
    shown = page(THURSDAY, on(THURSDAY, *tasks), children=CHILDREN)
    assert shown.text == (
        "<b>Артём, 7Б. Задано на 12 ноября, четверг</b>\n"
        "• <b>Алгебра</b>, примерно 30 мин, 2 файла: № 412; 3 &lt; x &amp; y &gt; 2\n"
        "• <b>Алгебра</b>, личное задание: у доски"
    )
    assert labels(shown) == [
        ["Файлы (2)"],
        ["◀ ср 11.11", "пт 13.11 ▶"],
        ["Неделя", "По предмету", "Все дети"],
        ["Софья, 1А"],
    ]


def test_a_day_without_tasks_names_the_weekend_before_it() -> None:
    shown = page(NEXT_MONDAY)
    assert shown.text == (
        "<b>Артём, 7Б. Задано на 16 ноября, понедельник</b>\n"
        "<i>14–15 ноября: выходные</i>\n"
        "На этот день ничего не задано."
    )
    assert labels(shown) == [["◀ пт 13.11", "Ближайший день", "вт 17.11 ▶"], ["Неделя", "По предмету"]]


@pytest.mark.parametrize(
    ("day", "why"),
    [
        pytest.param(date(2026, 11, 15), "<i>15 ноября, воскресенье: выходной</i>", id="a-sunday"),
        pytest.param(date(2026, 10, 28), "<i>24 октября – 1 ноября: осенние каникулы</i>", id="holidays"),
    ],
)
def test_a_day_without_lessons_says_why_and_still_shows_what_is_due(day: date, why: str) -> None:
    title = page(day).text.splitlines()[0]
    assert page(day).text == f"{title}\n{why}"
    assert page(day, on(day, task("№ 1"))).text == f"{title}\n{why}\n• <b>Алгебра</b>: № 1"


def test_later_days_that_have_tasks_already_are_named_below() -> None:
    shown = page(THURSDAY, on(THURSDAY, task("№ 1")), on(FRIDAY, task("№ 2")), on(NEXT_MONDAY, task("№ 3")))
    assert shown.text.endswith("• <b>Алгебра</b>: № 1\n<i>Задано и на: пт 13.11, пн 16.11</i>")


def test_the_family_sees_how_much_is_ticked_once_something_is() -> None:
    done, open_ = replace(task("№ 1", 30), done=True), task("№ 2", 50)
    assert page(THURSDAY, on(THURSDAY, done, open_, done)).text == (
        "<b>Артём, 7Б. Задано на 12 ноября, четверг</b>\n"
        "✓ <b>Алгебра</b>, примерно 30 мин: № 1\n"
        "• <b>Алгебра</b>, примерно 50 мин: № 2\n"
        "✓ <b>Алгебра</b>, примерно 30 мин: № 1\n"
        "<i>Всего примерно 1 ч 50 мин; норма для 7 класса — до 2 ч 30 мин в день.</i>\n"
        "<i>Сделано: 2 из 3.</i>"
    )


def test_a_tick_carries_what_it_means_so_that_two_taps_are_one() -> None:
    tasks = [task("№ 1"), replace(task("№ 2"), done=True)]
    shown = with_ticks(RU, page(THURSDAY, on(THURSDAY, *tasks)), THURSDAY, tasks)
    data = [row[0].data for row in shown.buttons[:2]]
    assert labels(shown)[:2] == [["✓ Сделано: Алгебра"], ["↩ Не сделано: Алгебра"]]
    assert [one.pack() for one in data if one] == [f"hk2:1:{THURSDAY.toordinal()}:{done}" for done in (1, 0)]


def test_the_first_form_is_told_why_there_is_none() -> None:
    shown = homework_page(RU, CHILDREN, seen(THURSDAY, SONYA), [])
    assert shown.text == "<b>Софья, 1А.</b> В первом классе домашних заданий не задают."
    assert labels(shown) == [["Артём, 7Б"]]


def test_a_text_of_ten_thousand_signs_is_read_in_parts_and_nothing_is_lost() -> None:
    text = "прочитать и пересказать " * 417
    parts = [page(FRIDAY, on(FRIDAY, task(text)), part=part) for part in range(3)]
    title = "Артём, 7Б. Задано на 13 ноября, пятница\n• Алгебра: "
    assert "".join(parse(one.text)[0] for one in parts) == title + text
    assert [labels(one)[0] for one in parts] == [
        ["часть 2 из 3 ▶"],
        ["◀ часть 1 из 3", "часть 3 из 3 ▶"],
        ["◀ часть 2 из 3"],
    ]


def test_a_task_that_runs_from_right_to_left_turns_nothing_around() -> None:
    assert page(THURSDAY, on(THURSDAY, task("לקרוא עמוד 5", 15))).text == (
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
    assert page(day).text == said
    assert seen(day).due == []


def test_all_children_stand_in_one_message_each_under_its_own_day() -> None:
    kirill = replace(ARTYOM, id=3, form="10А", grade=10, days=6)
    out = replace(ARTYOM, id=4, form="11Б")
    days = [seen(THURSDAY), seen(FRIDAY, kirill), seen(THURSDAY, SONYA), seen(SUMMER, out)]
    due = [on(THURSDAY, task("№ 1")), on(FRIDAY, task("№ 2", 200), task("№ 3", 20), child=kirill)]
    shown = family_page(RU, days, due, HomeworkOfAll())
    assert shown.text == (
        "<b>Артём, 7Б. Задано на 12 ноября, четверг</b>\n"
        "• <b>Алгебра</b>: № 1\n\n"
        "<b>Артём, 10А. Задано на 13 ноября, пятница</b>\n"
        "• <b>Алгебра</b>, примерно 3 ч 20 мин: № 2\n"
        "• <b>Алгебра</b>, примерно 20 мин: № 3\n"
        "<i>Всего примерно 3 ч 40 мин — больше нормы для 10 класса: до 3 ч 30 мин в день.</i>\n\n"
        "<b>Софья, 1А.</b> В первом классе домашних заданий не задают.\n\n"
        "<b>Артём, 11Б.</b> Учебный год закончен. Новый начнётся осенью."
    )
    assert labels(shown) == [["Артём, 7Б", "Артём, 10А"], ["Софья, 1А", "Артём, 11Б"]]
    assert shown.buttons[0][1].data == HomeworkDay(pupil=3)


def test_the_day_that_was_asked_for_is_the_one_the_buttons_open() -> None:
    shown = family_page(RU, [seen(FRIDAY)], [], HomeworkOfAll(day=FRIDAY.toordinal()))
    assert shown.buttons[0][0].data == HomeworkDay(pupil=ARTYOM.id, day=FRIDAY.toordinal())


def test_a_family_with_long_texts_is_read_in_parts() -> None:
    due = [on(THURSDAY, task("прочитать " * 500))]
    first = family_page(RU, [seen(THURSDAY), seen(THURSDAY, SONYA)], due, HomeworkOfAll())
    last = family_page(RU, [seen(THURSDAY), seen(THURSDAY, SONYA)], due, HomeworkOfAll(part=1))
    assert first.buttons[0][0].data == HomeworkOfAll(part=1)
    assert last.text.endswith("<b>Софья, 1А.</b> В первом классе домашних заданий не задают.")


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(1, "1 мин"), (59, "59 мин"), (60, "1 ч"), (80, "1 ч 20 мин"), (120, "2 ч"), (605, "10 ч 5 мин")],
)
def test_from_an_hour_on_minutes_are_told_in_hours(minutes: int, said: str) -> None:
    assert page(THURSDAY, on(THURSDAY, task("№ 1", minutes))).text.splitlines()[1] == (
        f"• <b>Алгебра</b>, примерно {said}: № 1"
    )


def test_a_long_task_is_one_line_where_a_line_has_to_do() -> None:
    assert in_short("упр. 112\nи  выучить") == "упр. 112 и выучить"
    assert in_short("слово " * 30) == "слово " * 19 + "слово…"
    assert in_short("а" * 121) == "а" * 120 + "…"
