"""A parent reads what is set."""

import json
from datetime import date

import pytest

from domain import journal
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import FRIDAY, MONDAY, THURSDAY, at

NEXT_MONDAY = date(2026, 11, 16)
TOMORROW = (
    "<b>Артём, 7Б. Задано на 12 ноября, четверг</b>\n"
    "• <b>Алгебра</b>, примерно 30 мин, 1 файл: № 412–415; 3 &lt; x &lt; 7 &amp; y &gt; 2\n"
    "• <b>Английский язык</b>: Unit 4, ex. 5"
)


@pytest.fixture
async def father(town: Town) -> Phone:
    """Dmitry Kovalyov, father of Artyom alone."""
    return await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")


async def test_parent_reads_tomorrows_homework_of_the_own_subgroup_and_turns_the_page(father: Phone) -> None:
    await father.sends("/homework")
    assert father.sees == TOMORROW
    assert father.labels == [["Файлы (1)"], ["◀ ср 11.11", "пт 13.11 ▶"], ["Неделя", "По предмету"]]
    await father.presses("пт 13.11 ▶")
    assert father.sees == "<b>Артём, 7Б. Задано на 13 ноября, пятница</b>\nНа этот день ничего не задано."
    assert father.labels == [["◀ чт 12.11", "Ближайший день", "пн 16.11 ▶"], ["Неделя", "По предмету"]]
    await father.presses("Ближайший день")
    assert father.sees == TOMORROW


async def test_a_weekend_is_skipped_and_named(father: Phone) -> None:
    await father.sends("/homework")
    await father.presses("пт 13.11 ▶")
    await father.presses("пн 16.11 ▶")
    assert father.sees == (
        "<b>Артём, 7Б. Задано на 16 ноября, понедельник</b>\n"
        "<i>14–15 ноября: выходные</i>\nНа этот день ничего не задано."
    )


async def test_on_the_last_day_before_the_holidays_the_first_day_after_them_is_shown(town: Town, father: Phone) -> None:
    town.clock.now = town.clock.now.replace(month=10, day=23)
    await father.sends("/homework")
    assert father.sees == (
        "<b>Артём, 7Б. Задано на 2 ноября, понедельник</b>\n"
        "<i>24 октября – 1 ноября: осенние каникулы</i>\n"
        "На этот день ничего не задано.\n"
        "<i>Задано и на: ср 11.11, чт 12.11</i>"
    )


async def test_in_summer_the_year_is_over(town: Town, father: Phone) -> None:
    town.clock.now = town.clock.now.replace(year=2027, month=7)
    await father.sends("/homework")
    assert father.sees == "Учебный год закончен. Новый начнётся осенью."


async def test_an_individual_task_is_shown_to_its_pupil_alone(town: Town) -> None:
    parent = await town.linked("Ольга", Role.GUARDIAN, "lebedeva", "kirill")
    await parent.sends("/homework")
    await parent.presses("пт 13.11 ▶")
    assert parent.sees == (
        "<b>Кирилл, 7Б. Задано на 13 ноября, пятница</b>\n• <b>Русский язык</b>, личное задание: словарный диктант"
    )


async def test_ten_thousand_characters_are_folded_into_parts_and_none_is_lost(town: Town, father: Phone) -> None:
    task = "\n".join(f"задание {n}: прочитать <главу> и ответить & записать" for n in range(200))
    assert len(task) > 10_000
    await town.writes(journal.Journal(homework=(journal.Homework(at("7Б Русский", THURSDAY, 1), FRIDAY, task),)))
    await father.sends("/homework")
    await father.presses("пт 13.11 ▶")
    parts = [father.screens[-1].text]
    while any("▶" in label and "часть" in label for label in father.labels[0]):
        await father.presses(father.labels[0][-1])
        parts.append(father.screens[-1].text)
    assert len(parts) == 3
    assert task in "\n".join(parts)
    assert father.labels[0] == ["◀ часть 2 из 3"]


async def test_a_pupil_who_turned_to_another_group_sees_only_the_present_one(town: Town, father: Phone) -> None:
    await town.writes(
        journal.Journal(homework=(journal.Homework(at("10А Алгебра", THURSDAY, 1), date(2026, 11, 12), "чужое"),))
    )
    await father.sends("/homework")
    assert father.sees == TOMORROW


async def test_a_heavy_day_is_called_heavy(town: Town, father: Phone) -> None:
    for minutes in (90, 31):
        task = journal.Homework(at("7Б Русский", MONDAY, 1), FRIDAY, "сочинение", minutes)
        await town.writes(journal.Journal(homework=(task,)))
    await father.sends("/homework")
    await father.presses("пт 13.11 ▶")
    assert father.sees.endswith("\n<i>Всего примерно 2 ч 1 мин; норма для 7 класса — до 2 ч 30 мин в день.</i>")
    await town.writes(journal.Journal(homework=(journal.Homework(at("7Б Русский", MONDAY, 1), FRIDAY, "ещё", 30),)))
    await father.presses("Ближайший день")
    await father.presses("пт 13.11 ▶")
    assert father.sees.endswith("\n<i>Всего примерно 2 ч 31 мин — больше нормы для 7 класса: до 2 ч 30 мин в день.</i>")


async def test_later_days_that_have_tasks_already_are_named(town: Town, father: Phone) -> None:
    lesson = at("7Б Русский", THURSDAY, 1)
    own = (journal.Homework(lesson, FRIDAY, "упр. 200"), journal.Homework(lesson, NEXT_MONDAY, "упр. 201"))
    others = journal.Homework(lesson, date(2026, 11, 17), "чужое", pupils=("kirill",))
    await town.writes(journal.Journal(homework=(*own, others)))
    await father.sends("/homework")
    assert father.sees == f"{TOMORROW}\n<i>Задано и на: пт 13.11, пн 16.11</i>"


@pytest.mark.parametrize("words", ["12.11", "завтра", "на четверг", "12 ноября", "Thursday"])
async def test_a_day_is_typed_as_one_says_it(father: Phone, words: str) -> None:
    await father.sends(f"/homework {words}")
    assert father.sees == TOMORROW


async def test_a_day_without_lessons_says_why(father: Phone) -> None:
    await father.sends("/homework суббота")
    assert father.sees == "<b>Артём, 7Б. Задано на 14 ноября, суббота</b>\n<i>14 ноября, суббота: выходной</i>"
    await father.sends("/homework 12.07")
    assert father.sees == "Учебный год закончен. Новый начнётся осенью."


@pytest.mark.parametrize("words", ["31.02", "когда-нибудь", "химия", "12"])
async def test_what_is_not_understood_is_not_guessed(father: Phone, words: str) -> None:
    await father.sends(f"/homework {words}")
    assert father.sees == (
        "Не получилось понять, какой день или предмет показать. Можно написать так:\n"
        "<code>/homework завтра</code>\n<code>/homework пятница</code>\n<code>/homework 12.11</code>\n"
        "<code>/homework неделя</code>\n<code>/homework алгебра</code>"
    )


async def test_a_link_in_a_task_unfolds_no_preview(town: Town, father: Phone) -> None:
    task = journal.Homework(at("7Б Русский", THURSDAY, 1), FRIDAY, "https://example.org/video смотреть")
    await town.writes(journal.Journal(homework=(task,)))
    await father.sends("/homework пятница")
    await father.presses("◀ чт 12.11")
    await father.presses("пт 13.11 ▶")
    said = [call.params for call in town.telegram.calls if "example.org" in str(call.params.get("text"))]
    assert len(said) == 2
    assert [json.loads(str(one["link_preview_options"]))["is_disabled"] for one in said] == [True, True]
