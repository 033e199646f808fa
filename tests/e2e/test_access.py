"""A family reads who looked at its child's data."""

import pytest

from db.queries import access
from domain.access import Opening
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import THURSDAY

NOBODY = (
    "<b>Софья, 1А. Кто смотрел данные</b>\nСотрудники школы, за последний год.\n\n"
    "За это время никто ничего не открывал.\n\n<i>Что открывает сама семья, не записывается.</i>"
)


@pytest.fixture
async def teacher(town: Town) -> Phone:
    """Marina Sokolova, class teacher of 7Б."""
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


async def test_a_mother_reads_that_the_class_teacher_opened_the_class_list(
    town: Town, mother: Phone, teacher: Phone
) -> None:
    for _ in range(3):
        await teacher.sends("/invite")
        await teacher.presses("Ковалёв Артём")
    await teacher.sends("/invite")
    await teacher.presses("Лебедев Кирилл")
    town.clock.passes(days=1)
    async with town.sessions.begin() as session:
        await access.note_export(session, None, town.ids.school, Opening.LISTS, THURSDAY, town.clock())
    await mother.sends("/diary")
    await mother.sends("/privacy")
    await mother.presses("Кто смотрел")
    assert mother.sees_changed == (
        "<b>Артём, 7Б. Кто смотрел данные</b>\nСотрудники школы, за последний год.\n\n"
        "<b>12 ноября 2026 года</b>\n• администратор, из командной строки — списки школы в файле\n\n"
        "<b>11 ноября 2026 года</b>\n• Соколова М. И., классный руководитель 7Б — список класса, 3 раза\n\n"
        "<i>Что открывает сама семья, не записывается.</i>"
    )
    assert mother.labels == [["Софья, 1А"]]


async def test_before_anybody_looked_it_says_so(mother: Phone) -> None:
    await mother.sends("/privacy")
    await mother.presses("Кто смотрел")
    await mother.presses("Софья, 1А")
    assert mother.sees_changed == NOBODY


async def test_a_pupil_reads_it_from_fourteen_on(town: Town) -> None:
    father = await town.linked("Илья", Role.GUARDIAN, "belov", "vera")
    vera = await town.linked("Вера", Role.PUPIL, "vera", "vera")
    await father.sends("/children")
    await father.presses("Разрешить: Вера")
    await vera.sends("/privacy")
    await vera.presses("Кто смотрел")
    assert vera.sees_changed.startswith("<b>Вера, 10А. Кто смотрел данные</b>")


async def test_a_pupil_under_fourteen_is_not_offered_it(town: Town, mother: Phone) -> None:
    artyom = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    await artyom.sends("/privacy")
    assert "Кто смотрел" not in [label for row in artyom.labels for label in row]
