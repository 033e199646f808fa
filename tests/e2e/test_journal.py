"""A teacher keeps a lesson from the phone."""

from datetime import datetime

import pytest

from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import ZONE


@pytest.fixture
async def sokolova(town: Town) -> Phone:
    """Teaches Russian in 7Б, which is her form; the lesson of today has just begun."""
    town.clock.now = datetime(2026, 11, 11, 13, 35, tzinfo=ZONE)
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


async def test_a_lesson_is_kept_by_buttons_and_read_by_the_mother(town: Town, sokolova: Phone) -> None:
    await sokolova.sends("/journal")
    print(sokolova.sees)
    for label in ("1. 7Б Русский",):
        await sokolova.presses(label)
        print(sokolova.sees, [b for row in sokolova.labels for b in row] if hasattr(sokolova, "labels") else "")
    await sokolova.presses("Перекличка")
    print(sokolova.sees)
    await sokolova.presses("Лебедев Кирилл")
    print(sokolova.sees)
    await sokolova.presses("Сохранить")
    print(sokolova.sees)
    await sokolova.presses("Отметки")
    await sokolova.presses("Ковалёв Артём")
    print(sokolova.sees)
    await sokolova.presses("5")
    print(sokolova.sees)
    await sokolova.presses("Сохранить")
    print(sokolova.sees)
    await sokolova.presses("Отменить")
    print(sokolova.sees)
    await sokolova.presses("Тема")
    await sokolova.sends("Деепричастие")
    print(sokolova.sees)
    assert 0
