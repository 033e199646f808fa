"""The same bot on SQLite and on PostgreSQL: one long story through every statement a family and a teacher reach."""

from collections.abc import AsyncIterator

import pytest

from db.files import Files
from db.queries.roster import Ids
from domain.words import Role
from tests.e2e.conftest import Town, opened
from tests.e2e.test_homework import TOMORROW
from tests.e2e.test_homework_week import WEEK
from tests.e2e.test_invite import CODE


@pytest.fixture
async def either_town(database_url: str, ids: Ids, files: Files) -> AsyncIterator[Town]:
    """Everything running on each of the two databases."""
    async with opened(database_url, files.folder, ids) as made:
        yield made


async def test_a_code_a_mother_a_pupil_and_all_their_screens(either_town: Town) -> None:
    town = either_town
    teacher = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
    await teacher.sends("/invite")
    await teacher.presses("Ковалёв Артём")
    await teacher.presses("Ковалёва Е. В., мама")
    code = CODE.search(teacher.sees)
    assert code
    mother = town.phone("Елена")
    await mother.sends(code[1])
    await mother.presses("Согласен(на)")
    await mother.presses("Да, это я")
    await mother.sends("/homework")
    assert mother.sees.startswith(f"{TOMORROW}\n\n<b>Софья, 1А.</b>")
    await mother.presses("Артём, 7Б")
    assert mother.sees == TOMORROW
    await mother.presses("Файлы (1)")
    assert [file.name for file in mother.files] == ["Карточка 3.txt"]
    await mother.presses("Неделя")
    assert mother.sees_changed == WEEK
    await mother.presses("По предмету")
    await mother.presses("Английский язык")
    assert mother.sees_changed.endswith("• <b>чт 12.11</b>: Unit 4, ex. 5")
    await mother.sends("/diary")
    await mother.presses("Неделя")
    assert "2. Алгебра · <b>3</b>, <b>4</b>" in mother.sees
    await mother.sends("/attendance")
    assert mother.sees.endswith("Уроков проведено: 5. Пропущено: 1. Опозданий: 1.")
    await mother.presses("Софья, 1А")
    pupil = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    await pupil.sends("/diary")
    assert pupil.sees.startswith("<b>Артём, 7Б. Дневник, 11 ноября, среда</b>")


async def test_an_unnamed_guardian_is_merged_into_the_teacher_they_are(either_town: Town) -> None:
    granny = either_town.phone("Татьяна")
    await granny.sends(await either_town.code(Role.GUARDIAN, None, "artyom"))
    await granny.presses("Согласен(на)")
    await granny.presses("Бабушка")
    await granny.sends("Морозова Татьяна Павловна")
    await granny.sends(await either_town.code(Role.CLASS_TEACHER, "morozova", form="1А"))
    await granny.presses("Да, это я")
    await granny.presses("Перейти: родитель")
    await granny.sends("/language")
    await granny.presses("Deutsch")
    await granny.sends("/privacy")
    assert "11. November 2026" in granny.sees
