"""A whole family at once: five children at two schools, and what a pupil must not read of the family's talk."""

import json
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest

from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_absence import TODAY
from tests.e2e.test_alerts import clock
from tests.e2e.vladivostok import becomes_guardian, founded
from tests.school import ZONE
from views.help import MENUS

WORDS = "температура у бабушки на даче"


@pytest.fixture
async def five(town: Town, mother: Phone) -> Phone:
    """Elena has two more children at her school's and two at a school in Vladivostok, where it is Thursday already."""
    east = await founded(town)
    await becomes_guardian(town, "elena", town.ids.people["kirill"], east.people["artyom"], east.people["vera"])
    town.clock.now = datetime(2026, 11, 11, 22, tzinfo=ZONE)
    return mother


EVERYBODY = ("Вера, 10А", "Артём, 7Б", "Глеб, 7Б", "Кирилл, 7Б", "Софья, 1А")
HOME, EAST = "11 ноября, среда", "12 ноября, четверг"


async def test_each_of_five_children_has_the_day_of_their_own_school(five: Phone) -> None:
    diary = {"Вера, 10А": EAST, "Артём, 7Б": HOME, "Глеб, 7Б": EAST, "Кирилл, 7Б": HOME, "Софья, 1А": HOME}
    lessons = diary | {"Софья, 1А": EAST}  # hers are over: tomorrow is opened
    for command, title, days in (("/diary", "Дневник", diary), ("/timetable", "Расписание", lessons)):
        await five.sends(command)
        for child in EVERYBODY:
            if not five.sees.startswith(f"<b>{child}."):
                await five.presses(child)
            assert five.sees.startswith(f"<b>{child}. {title}, {days[child]}</b>")
            others = [label for row in five.labels for label in row if label in EVERYBODY]
            assert others == [one for one in EVERYBODY if one != child]


async def test_each_of_five_children_has_marks_and_absences_of_their_own(five: Phone) -> None:
    await five.sends("/marks")
    for child, said in (
        ("Артём, 7Б", "Отметки, 2 четверть</b>\n\nАлгебра · <b>3</b>×3 <b>4</b>×3 · средний 3,50\n"),
        ("Кирилл, 7Б", "Отметки, 2 четверть</b>\n\nАлгебра · <b>5</b>×3 · средний 5,00\n"),
        ("Вера, 10А", "Отметки, 1 полугодие</b>\n\nОтметок пока нет."),
        ("Глеб, 7Б", "Отметки, 2 четверть</b>\n\nОтметок пока нет."),
    ):
        await five.presses(child)
        assert five.sees.startswith(f"<b>{child}. {said}")
    await five.presses("Софья, 1А")
    assert five.sees == "<b>Софья, 1А.</b> В этом классе учатся без отметок."
    await five.sends("/attendance")
    await five.presses("Кирилл, 7Б")
    assert five.sees.startswith(
        "<b>Кирилл, 7Б. Посещаемость, 9–13 ноября</b>\n\n<b>10 ноября, вторник</b>\n3. Английский язык: Н — "
    )
    await five.presses("Глеб, 7Б")
    assert five.sees.startswith("<b>Глеб, 7Б. Посещаемость, 9–14 ноября</b>\n\nНа этой неделе уроков не было.")


async def test_every_teacher_reads_of_the_absence_in_the_roll_call_and_nobody_elses_of_the_words(
    town: Town, mother: Phone
) -> None:
    """Olga Lebedeva teaches algebra; Marina Sokolova Russian, and the form is hers."""
    teachers = [
        await town.linked("Ольга", Role.TEACHER, "lebedeva"),
        await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б"),
    ]
    await mother.sends("Артём сегодня не придёт, болеет")
    await mother.presses("Свои слова")
    await mother.sends(WORDS)
    await mother.presses("Сообщить")
    for teacher, lesson in zip(teachers, ("2. 7Б Алгебра", "1. 7Б Русский"), strict=True):
        await teacher.sends("/journal")
        await teacher.presses(lesson)
        await teacher.presses("Перекличка")
        assert "\n\nНа уроке 2 из 3\nКовалёв Артём — Б (семья сообщила: болезнь)\n\n" in teacher.sees
    assert WORDS not in "".join(teachers[0].texts)


async def test_a_pupil_reads_nothing_of_a_note_wherever_they_look(town: Town, mother: Phone) -> None:
    """Not on any screen behind a command, not in what comes by itself, not in their own data."""
    pupil = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    await mother.sends("Артём сегодня не придёт, болеет")
    await mother.presses("Свои слова")
    await mother.sends(WORDS)
    await mother.presses("Документ")
    await mother.sends_photo()
    await mother.presses("Сообщить")
    await mother.presses("Мои заявления")
    assert mother.sees == f"<b>Мои заявления</b>\n\n<b>Артём, 7Б</b>\n{TODAY}: болезнь\n«{WORDS}»\nДокумент: photo.jpg"
    for command in sorted(set(MENUS["pupil"]) - {"stop", "language"}):
        await pupil.sends(f"/{command}")
        for label in [button["text"] for row in pupil.screens[-1].keyboard for button in row]:
            town.clock.passes(seconds=6)
            await pupil.sends(f"/{command}")
            await pupil.presses(label)
    await town.waits_until(clock(18))
    await town.waits_until(clock(8, days=1))
    seen = [*pupil.texts, *(button["text"] for screen in pupil.screens for row in screen.keyboard for button in row)]
    assert len(pupil.texts) > 20
    for said in (WORDS, "photo.jpg", "Мои заявления", "Не придёт"):
        assert [text for text in seen if said in text] == []
    await pupil.sends("/mydata")
    with ZipFile(BytesIO(pupil.files[-1].content)) as archive:
        told = json.loads(archive.read("zvonok-data.json"))["sections"]
        page = archive.read("index.html").decode()
    assert told["absence_notes"] == []
    assert WORDS not in page
