"""A discreet school: first name and initial, no reasons of absence, comments on a screen of their own."""

import pytest

from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town


@pytest.fixture
async def discreet(town: Town) -> Town:
    """The deputy has decided so."""
    deputy = await town.linked("Олег", Role.DEPUTY, "petrov")
    await deputy.sends("/office")
    await deputy.presses("Настройки школы")
    await deputy.presses("Включить сдержанный")
    return town


@pytest.mark.usefixtures("discreet")
async def test_reasons_of_absence_stand_behind_a_button(mother: Phone) -> None:
    await mother.sends("/attendance")
    week = (
        "<b>Артём К., 7Б. Посещаемость, 9–13 ноября</b>\n\n"
        "<b>9 ноября, понедельник</b>\n1. Русский язык: ОП — опоздание на 10 мин\n\n"
        "<b>10 ноября, вторник</b>\n3. Английский язык: {reason}\n\n"
        "Уроков проведено: 5. Пропущено: 1. Опозданий: 1."
    )
    assert mother.sees == week.format(reason="отсутствие")
    await mother.presses("Подробнее")
    assert mother.sees_changed == week.format(reason="Б — отсутствие по болезни")
    await mother.presses("◀ Без подробностей")
    assert mother.sees_changed == week.format(reason="отсутствие")


@pytest.mark.usefixtures("discreet")
async def test_the_diary_tells_neither_reasons_nor_comments(mother: Phone) -> None:
    await mother.sends("/diary")
    await mother.presses("◀ вт 10.11")
    assert "<b>3. Английский язык</b>\nТема: Present Perfect\nотсутствие" in mother.sees_changed
    await mother.presses("◀ пн 9.11")
    assert "проверь знаки" not in mother.sees_changed
    await mother.presses("Неделя")
    assert "3. Английский язык · отсутствие" in mother.sees_changed
    await mother.sends("/marks")
    await mother.presses("Алгебра")
    assert "«проверь знаки»" in mother.sees_changed


@pytest.mark.usefixtures("discreet")
async def test_nobodys_whole_surname_is_shown(mother: Phone) -> None:
    for command in ("/homework", "/diary", "/marks", "/timetable", "/attendance", "/children"):
        await mother.sends(command)
        assert "Ковалёв" not in mother.sees
        assert "Артём К., 7Б" in mother.sees
