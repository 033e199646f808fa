"""Homework by week and by subject."""

from datetime import date

import pytest

from domain import journal
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import CARD, FRIDAY, MONDAY, THURSDAY, WEDNESDAY, at

WEEK = (
    "<b>Артём, 7Б. Задано на 9–13 ноября</b>\n\n"
    "<b>11 ноября, среда</b>\n"
    "• Русский язык: упр. 112\n\n"
    "<b>12 ноября, четверг</b>\n"
    "• Алгебра, примерно 30 мин, 1 файл: № 412–415; 3 &lt; x &lt; 7 &amp; y &gt; 2\n"
    "• Английский язык: Unit 4, ex. 5"
)


@pytest.fixture
async def father(town: Town) -> Phone:
    """Dmitry Kovalyov, father of Artyom alone."""
    return await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")


async def test_a_week_has_its_days_with_a_line_for_each_task(father: Phone) -> None:
    """Kirill's individual task of Friday is not there."""
    await father.sends("/homework")
    await father.presses("Неделя")
    assert father.sees == WEEK
    assert father.labels == [
        ["ср 11.11", "чт 12.11"],
        ["Файлы чт 12.11"],
        ["◀ неделя раньше", "неделя позже ▶"],
        ["По дням", "По предмету"],
    ]
    await father.presses("Файлы чт 12.11")
    assert [file.name for file in father.files] == [CARD.name]
    await father.presses("ср 11.11")
    assert father.sees_changed == (
        "<b>Артём, 7Б. Задано на 11 ноября, среда</b>\n• <b>Русский язык</b>: упр. 112\n<i>Задано и на: чт 12.11</i>"
    )


async def test_weeks_are_turned_and_holidays_are_named(father: Phone) -> None:
    await father.sends("/homework неделя")
    assert father.sees == WEEK
    await father.presses("◀ неделя раньше")
    assert father.sees == ("<b>Артём, 7Б. Задано на 2–6 ноября</b>\n\n<i>4 ноября, среда: День народного единства</i>")
    await father.presses("Эта неделя")
    await father.presses("неделя позже ▶")
    assert father.sees == "<b>Артём, 7Б. Задано на 16–20 ноября</b>\n\nНа эту неделю ничего не задано."


async def test_a_long_task_is_one_line_of_the_week_and_whole_on_its_day(town: Town, father: Phone) -> None:
    task = journal.Homework(at("7Б Русский", THURSDAY, 1), FRIDAY, "прочитать\n" + "и пересказать " * 20)
    await town.writes(journal.Journal(homework=(task,)))
    await father.sends("/homework неделя")
    assert father.sees.endswith("<b>13 ноября, пятница</b>\n• Русский язык: прочитать" + " и пересказать" * 7 + " и…")
    await father.presses("пт 13.11")
    assert father.sees.endswith("прочитать\n" + ("и пересказать " * 20).strip())


async def test_subjects_with_tasks_to_come_and_the_tasks_of_one(town: Town, father: Phone) -> None:
    """The newest day first, two weeks back and two ahead; what is older or another pupil's is not there."""
    lesson = at("7Б Русский", MONDAY, 1)
    tasks = (
        journal.Homework(lesson, date(2026, 10, 27), "слишком давно"),
        journal.Homework(lesson, date(2026, 10, 28), "упр. 90", files=(CARD,)),
        journal.Homework(lesson, date(2026, 11, 25), "сочинение", 90),
        journal.Homework(lesson, date(2026, 11, 26), "ещё не скоро"),
    )
    await town.writes(journal.Journal(homework=tasks))
    await father.sends("/homework")
    await father.presses("По предмету")
    assert father.sees == (
        "<b>Артём, 7Б. Задания по предметам, 11–25 ноября</b>\n\n"
        "• Алгебра: 1 задание\n• Английский язык: 1 задание\n• Русский язык: 2 задания"
    )
    assert father.labels == [["Алгебра", "Английский язык"], ["Русский язык"], ["По дням"]]
    await father.presses("Русский язык")
    assert father.sees == (
        "<b>Артём, 7Б. Русский язык: задания, 28 октября – 25 ноября</b>\n\n"
        "• <b>ср 25.11</b>, примерно 1 ч 30 мин: сочинение\n"
        "• <b>ср 11.11</b>: упр. 112\n"
        "• <b>ср 28.10</b>, 1 файл: упр. 90"
    )
    assert father.labels == [["Файлы ср 28.10"], ["◀ Все предметы", "По дням"]]
    await father.presses("Файлы ср 28.10")
    assert (len(father.files), father.toast) == (1, "Файлы отправлены.")
    await father.presses("◀ Все предметы")
    assert father.labels[0] == ["Алгебра", "Английский язык"]


async def test_files_of_a_subject_are_those_of_its_day_alone(town: Town, father: Phone) -> None:
    other = journal.File("Чужое.txt", "text/plain", b"...")
    await town.writes(
        journal.Journal(
            homework=(journal.Homework(at("7Б Русский", WEDNESDAY, 1), THURSDAY, "упр. 1", files=(other,)),)
        )
    )
    await father.sends("/homework алгебра")
    await father.presses("Файлы чт 12.11")
    assert [file.name for file in father.files] == [CARD.name]


async def test_a_subject_is_typed_by_its_beginning_and_asked_about_when_there_are_several(father: Phone) -> None:
    await father.sends("/homework англ")
    assert father.sees == (
        "<b>Артём, 7Б. Английский язык: задания, 28 октября – 25 ноября</b>\n\n• <b>чт 12.11</b>: Unit 4, ex. 5"
    )
    await father.sends("/homework язык")
    assert father.sees == "<b>Артём, 7Б.</b> Какой это предмет?"
    assert father.labels == [["Английский язык", "Русский язык"]]
    await father.presses("Русский язык")
    assert father.sees.endswith("• <b>ср 11.11</b>: упр. 112")


async def test_nothing_to_come_is_said(town: Town, father: Phone) -> None:
    town.clock.passes(days=60)
    await father.sends("/homework")
    await father.presses("По предмету")
    assert father.sees.endswith("На ближайшие две недели ничего не задано.")
    await father.sends("/homework алгебра")
    assert father.sees.endswith("За эти дни по предмету ничего не задано.")
