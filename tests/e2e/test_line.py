"""A teacher types a line."""

from datetime import datetime

import pytest

from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import ZONE


@pytest.fixture
async def sokolova(town: Town) -> Phone:
    town.clock.now = datetime(2026, 11, 11, 14, 0, tzinfo=ZONE)
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


async def test_x(town, sokolova):
    for line in (
        "7Б русский: Ковалёв 5, Лебедев н",
        "Ковалев 5 4, Лебедеф н",
        "спасибо",
        "Иванов 5",
        "Ковалёв 6",
        "дз упр 145 на пятницу, 30 мин",
        "тема: Наречие",
        "все 4 кроме Лебедев 5",
        "нет Лебедева (болеет)",
        "7Б алгебра: Ковалёв 5",
        "10А Ковалёв 5",
        "7Б сегодня: нет Лебедева; опоздал Ковалёв 10 мин",
    ):
        await sokolova.sends(line)
        print(">>>", line)
        print(sokolova.sees)
        print(sokolova.labels)
    await sokolova.presses("Сохранить")
    print(sokolova.sees, sokolova.labels)
    assert 0
