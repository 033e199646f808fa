"""The pupil ticks what is done, and the family sees it."""

import pytest
from sqlalchemy import delete, select

from db.models import Homework
from domain import journal
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_homework import TOMORROW
from tests.school import FRIDAY, THURSDAY, at

TICKED = TOMORROW.replace("• <b>Алгебра", "✓ <b>Алгебра") + "\n<i>Сделано: 1 из 2.</i>"


@pytest.fixture
async def artyom(town: Town, mother: Phone) -> Phone:
    """His own account, which his mother has allowed."""
    pupil = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    await pupil.sends("/homework")
    return pupil


async def test_a_pupil_ticks_what_is_done_and_the_parent_sees_it(artyom: Phone, mother: Phone) -> None:
    assert artyom.labels == [
        ["✓ Сделано: Алгебра"],
        ["✓ Сделано: Английский язык"],
        ["Файлы (1)"],
        ["◀ ср 11.11", "пт 13.11 ▶"],
        ["Неделя", "По предмету"],
    ]
    await artyom.presses("✓ Сделано: Алгебра")
    assert artyom.sees == TICKED
    await mother.sends("/homework")
    assert mother.sees.startswith(f"{TICKED}\n\n")
    await mother.presses("Артём, 7Б")
    assert mother.sees == TICKED
    await artyom.presses("↩ Не сделано: Алгебра")
    assert artyom.sees == TOMORROW


async def test_two_taps_are_one_tick(artyom: Phone) -> None:
    message, button = artyom.find("✓ Сделано: Алгебра")
    await artyom.presses_data(message.id, button["callback_data"])
    await artyom.presses_data(message.id, button["callback_data"])
    assert artyom.sees == TICKED


async def test_a_task_that_was_withdrawn_is_told_and_the_screen_is_put_right(town: Town, artyom: Phone) -> None:
    async with town.sessions.begin() as session:
        gone = select(Homework.id).where(Homework.text == "Unit 4, ex. 5")
        await session.execute(delete(Homework).where(Homework.id.in_(gone)))
    await artyom.presses("✓ Сделано: Английский язык")
    assert artyom.toast == "Этого задания больше нет."
    assert artyom.sees == TOMORROW.rpartition("\n")[0]


async def test_what_one_pupil_ticks_is_not_done_for_another_of_the_group(town: Town, artyom: Phone) -> None:
    olga = await town.linked("Ольга", Role.GUARDIAN, "lebedeva", "kirill")
    await artyom.presses("✓ Сделано: Алгебра")
    await olga.sends("/homework")
    assert "✓" not in olga.sees


async def test_an_individual_task_is_ticked_by_its_pupil(town: Town, artyom: Phone) -> None:
    lesson = at("7Б Русский", THURSDAY, 1)
    task = journal.Homework(lesson, FRIDAY, "доклад", pupils=("artyom", "onil"))
    await town.writes(journal.Journal(homework=(task,)))
    await artyom.presses("пт 13.11 ▶")
    await artyom.presses("✓ Сделано: Русский язык")
    assert artyom.sees == (
        "<b>Артём, 7Б. Задано на 13 ноября, пятница</b>\n"
        "✓ <b>Русский язык</b>, личное задание: доклад\n<i>Сделано: 1 из 1.</i>"
    )
