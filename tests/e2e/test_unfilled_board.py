"""The deputy sees whose journals have gaps, most first, and which groups have had no mark for fifteen days."""

from datetime import date, datetime

import pytest

from db.models import GroupTeacher, Substitution
from domain.words import Role
from emulator.telegram import Phone
from tests.db.kit import add
from tests.e2e.conftest import Town
from tests.school import START, ZONE
from tests.statements import counted


@pytest.fixture
async def petrov(town: Town) -> Phone:
    """The deputy, after the first lesson of 11 November has begun; every group has a teacher."""
    town.clock.now = datetime(2026, 11, 11, 13, 35, tzinfo=ZONE)
    teachers = {"7Б Англ 1": "lebedeva", "7Б Англ 2": "sokolova", "10А Алгебра": "lebedeva", "1А Чтение": "morozova"}
    for group, who in teachers.items():
        row = {"group_id": town.ids.groups[group], "teacher_id": town.ids.people[who], "since": START}
        await add(town.sessions, GroupTeacher, **row)
    deputy = await town.linked("Олег", Role.DEPUTY, "petrov")
    await deputy.sends("/office")
    await deputy.presses("Не заполнен журнал")
    return deputy


async def test_teachers_are_listed_most_gaps_first(petrov: Phone) -> None:
    assert petrov.sees == (
        "<b>Не заполнен журнал: две недели</b>\n\n"
        "1. Лебедева О. А.: 16 уроков (тема 15, перекличка 15, задание 16)\n"
        "2. Соколова М. И.: 8 уроков (тема 7, перекличка 7, задание 8)\n"
        "3. Морозова Т. П.: 6 уроков (тема 6, перекличка 6)\n\n"
        "Нет отметок 15 дней и дольше: 1 группа."
    )
    assert petrov.labels == [
        ["Лебедева О. А.: 16", "Соколова М. И.: 8"], ["Морозова Т. П.: 6"], ["Без отметок (1)"], ["Весь период"],
        ["К школе"],
    ]  # fmt: skip
    await petrov.presses("Соколова М. И.: 8")
    assert petrov.sees.startswith(
        "<b>Соколова М. И.: не заполнено</b>\n\n"
        "<b>2 ноября, понедельник</b>\n1. 7Б, Русский язык: тема, перекличка, задание\n\n"
        "<b>3 ноября, вторник</b>\n1. 7Б, Русский язык: тема, перекличка, задание\n"
        "3. 7Б (2), Английский язык: тема, перекличка, задание\n\n"
    )
    assert "Алгебра" not in petrov.sees
    await petrov.presses("К списку учителей")
    await petrov.presses("Без отметок (1)")
    assert petrov.sees == (
        "<b>Нет отметок 15 дней и дольше</b>\nКаникулы не считаются.\n\n"
        "• 10А, Алгебра, Лебедева О. А.: ни одной (62 дня)"
    )


async def test_a_substitutes_lesson_is_the_substitutes(town: Town, petrov: Phone) -> None:
    await add(town.sessions, Substitution, group_id=town.ids.groups["7Б Русский"], day=date(2026, 11, 6), number=1,
              teacher_id=town.ids.people["morozova"])  # fmt: skip
    await add(town.sessions, Substitution, group_id=town.ids.groups["7Б Русский"], day=date(2026, 11, 5), number=1,
              cancelled=True)  # fmt: skip
    await petrov.presses("Весь период")
    await petrov.presses("Две недели")
    assert "Соколова М. И.: 6 уроков (тема 5, перекличка 5, задание 6)" in petrov.sees
    assert "Морозова Т. П.: 7 уроков (тема 7, перекличка 7, задание 1)" in petrov.sees


async def test_a_term_is_that_of_each_parallel(petrov: Phone) -> None:
    await petrov.presses("Весь период")
    assert petrov.sees.startswith("<b>Не заполнен журнал: с начала учебного периода</b>\n\n1. Лебедева О. А.: 62 урока")
    assert "2. Соколова М. И.: 8 уроков" in petrov.sees


async def test_the_list_costs_the_same_however_much_there_is(town: Town, petrov: Phone) -> None:
    await petrov.presses("К школе")
    message, button = petrov.find("Не заполнен журнал")

    async def cost() -> int:
        with counted() as said:
            await petrov.presses_data(message.id, button["callback_data"])
        return len(said)

    before = await cost()
    await town.lesson("7Б Русский", number=1)
    assert await cost() == before == 6  # who is asking, who teaches what, the timetable (three), what is recorded
