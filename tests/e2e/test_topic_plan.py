"""A teacher sends the year's plan of topics, and its topics are offered lesson by lesson."""

from datetime import datetime

import pytest

from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import ZONE

TITLE = "<b>План тем (КТП): 7Б, Русский язык</b>"
SEND = (
    "Чтобы загрузить новый план, пришлите файл (Excel, CSV, текст) или сами темы сообщением, каждую с новой строки. "
    "Тема на два часа повторится дважды."
)
TOPICS = "№;Тема;Часы\n1;Наречие;2\n2;Предлог;1\n3;Союз;1\n".encode()


@pytest.fixture
async def sokolova(town: Town) -> Phone:
    """At the topic of today's lesson in 7Б."""
    town.clock.now = datetime(2026, 11, 11, 14, 0, tzinfo=ZONE)
    phone = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
    await phone.sends("/journal")
    await phone.presses("1. 7Б Русский")
    await phone.presses("Тема")
    return phone


async def test_a_plan_out_of_a_file_is_shown_taken_and_offered(sokolova: Phone) -> None:
    await sokolova.presses("План тем (КТП)")
    assert sokolova.sees == f"{TITLE}\nПлана пока нет.\n\n{SEND}"
    await sokolova.sends_file("КТП.csv", TOPICS)
    assert sokolova.sees == (
        f"{TITLE}\n\nНовых тем: 4, уйдёт: 0, останется: 0.\n1. Наречие\n2. Наречие\n3. Предлог\n4. Союз"
    )
    await sokolova.presses("Принять план")
    assert sokolova.sees.startswith("План принят. Темы предложатся при записи урока.")
    await sokolova.sends("/journal")
    await sokolova.presses("1. 7Б Русский")
    await sokolova.presses("Тема")
    assert [row[0] for row in sokolova.labels[:4]] == ["Наречие", "Наречие", "Предлог", "Союз"]
    await sokolova.presses("Предлог")
    assert "Тема: Предлог" in sokolova.sees
    await sokolova.presses("Тема")
    assert [row[0] for row in sokolova.labels] == ["Союз", "План тем (КТП)", "К уроку"]


async def test_topics_that_are_typed_are_a_plan_too_and_a_second_one_says_what_changes(sokolova: Phone) -> None:
    await sokolova.presses("План тем (КТП)")
    await sokolova.sends("Наречие\nПредлог")
    await sokolova.presses("Принять план")
    await sokolova.sends("/journal")
    await sokolova.presses("1. 7Б Русский")
    await sokolova.presses("Тема")
    await sokolova.presses("План тем (КТП)")
    await sokolova.sends("Наречие\nСоюз\nЧастица")
    assert sokolova.sees == f"{TITLE}\n\nНовых тем: 2, уйдёт: 1, останется: 1.\n2. Союз\n3. Частица"
    await sokolova.presses("Прислать другой")
    await sokolova.sends("Наречие\nПредлог")
    assert sokolova.sees.endswith("Такой план уже есть, менять нечего.")
    assert sokolova.labels == [["Прислать другой"]]


async def test_what_is_no_plan_is_said_so(sokolova: Phone) -> None:
    await sokolova.presses("План тем (КТП)")
    await sokolova.sends_voice()
    assert sokolova.sees.startswith("Это не список тем. Подойдут файл Excel, CSV или текст.")
    await sokolova.sends_file("фото.xlsx", b"\xff\xd8\xff")
    assert TITLE in sokolova.sees
    assert sokolova.sees.endswith(SEND)
