"""A command costs so many statements and no more, whatever the family and the journal have grown to."""

import pytest
from sqlalchemy import insert, update

from db.models import Guardianship, School
from db.queries.own_data import STATEMENTS
from domain import journal
from domain.words import Kinship, Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.vladivostok import becomes_guardian, founded
from tests.school import MONDAY, THURSDAY, WEDNESDAY, at
from tests.statements import counted

MOST = 2  # who is asking and what their children live by; the answer
TYPED = ("/homework пятница", "/homework неделя", "/homework алгебра")
FAMILY = ("/homework", *TYPED, "/diary", "/marks", "/timetable", "/attendance", "/children")
COMMANDS = (*FAMILY, "/settings", "/stop", "/start", "/help", "/delivery", "/privacy", "/deleteme", "/developer_info")
LONGER = ("/homework алгебра", "/delivery")  # which subject is meant; what waits and what arrived
OF_A_FORM = 5  # the class list and the school's letters as well


async def cost(phone: Phone, command: str) -> int:
    """How many statements the answer takes."""
    with counted() as said:
        await phone.sends(command)
    return len(said)


async def cost_of_press(phone: Phone, label: str) -> int:
    """How many statements the press takes."""
    with counted() as said:
        await phone.presses(label)
    return len(said)


@pytest.mark.parametrize("command", COMMANDS)
async def test_an_answer_costs_the_same_however_much_there_is(town: Town, mother: Phone, command: str) -> None:
    before = await cost(mother, command)
    await grows(town)
    assert await cost(mother, command) == before
    assert 0 < before <= MOST + (command in LONGER)


SIGNED = ("/diary", "Неделя")  # whether the week is signed is one statement more
SCREENS = [
    *(("/attendance", label) for label in ("По дням", "Месяц", "Четверть", "Что пропущено")),
    *(("/attendance", label) for label in ("Не придёт", "Мои заявления")),
    *(("/timetable", label) for label in ("Завтра", "Неделя", "Каникулы", "В календарь")),
    *(("/diary", label) for label in ("Неделя", "◀ вт 10.11")),
    *(("/homework", "Артём, 7Б", label) for label in ("Неделя", "По предмету", "Файлы (1)", "Все дети")),
    *(("/settings", label) for label in ("О чём сообщать", "Тихие часы", "Спокойный режим")),
    ("/privacy", "Кто смотрел"),
]


@pytest.mark.parametrize("way", SCREENS, ids=" ".join)
async def test_a_screen_behind_a_button_costs_the_same_however_much_there_is(
    town: Town, mother: Phone, way: tuple[str, ...]
) -> None:
    command, *labels, last = way

    async def pressed() -> int:
        await mother.sends(command)
        for label in labels:
            await mother.presses(label)
        return await cost_of_press(mother, last)

    before = await pressed()
    await grows(town)
    assert await pressed() == before
    assert 0 < before <= MOST + (way == SIGNED)


async def test_a_forms_absences_cost_the_same_however_many_there_are(town: Town) -> None:
    teacher = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
    before = await cost(teacher, "/class")
    await town.enrols("7Б", 20)
    for pupil in ("artyom", "kirill", "onil"):
        await town.announces("elena", pupil, WEDNESDAY)
    assert await cost(teacher, "/class") == before
    assert 0 < before <= OF_A_FORM


OF_A_CLASS = 4  # who is asking, the calendar of the form, the book, the families
CLASS_SCREENS = {
    "the list": ("Список класса",),
    "a card": ("Список класса", "Ковалёв Артём"),
    "the subjects": ("Отметки класса",),
    "a subject": ("Отметки класса", "Алгебра"),
    "the workbook": ("Отметки класса", "Таблица к собранию"),
    "who needs attention": ("Кому нужно внимание",),
    "missed in the week": ("Пропуски класса",),
    "missed in the term": ("Пропуски класса", "Четверть"),
}


@pytest.mark.parametrize("labels", CLASS_SCREENS.values(), ids=CLASS_SCREENS)
async def test_a_class_teachers_screen_costs_the_same_however_many_pupils_there_are(
    town: Town, labels: tuple[str, ...]
) -> None:
    teacher = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")

    async def pressed() -> int:
        await teacher.sends("/class")
        for label in labels[:-1]:
            await teacher.presses(label)
        return await cost_of_press(teacher, labels[-1])

    before = await pressed()
    await grows(town)
    await town.enrols("7Б", 20)
    assert await pressed() == before
    assert 0 < before <= OF_A_CLASS


async def test_a_sentence_costs_who_is_asking(mother: Phone) -> None:
    assert await cost(mother, "Артём сегодня не придёт, болеет") == 1


async def test_all_children_cost_as_much_as_one(town: Town, mother: Phone) -> None:
    """One, two, and five at two schools."""
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    one, two = await cost(father, "/homework"), await cost(mother, "/homework")
    east = await founded(town)
    await becomes_guardian(town, "elena", town.ids.people["kirill"], east.people["artyom"], east.people["vera"])
    assert [one, two, await cost(mother, "/homework")] == [MOST] * 3


# Screens that a button leads to, from the command on: what it takes for a mark asks the timetable too.
PRESSED = {
    "a week": (("Неделя",), MOST),
    "a subject": (("Алгебра",), MOST + 1),
    "a chart": (("График",), MOST + 1),
    "a subject's chart": (("Алгебра", "График"), MOST + 1),
    "a forecast": (("Алгебра", "Что нужно для 5?"), MOST + 2),
}


@pytest.mark.parametrize(("labels", "most"), PRESSED.values(), ids=PRESSED)
async def test_a_press_under_marks_costs_the_same_however_much_there_is(
    town: Town, mother: Phone, labels: tuple[str, ...], most: int
) -> None:
    await mother.sends("/marks")
    for label in labels[:-1]:
        await mother.presses(label)
    message, button = mother.find(labels[-1])
    async with town.sessions.begin() as session:
        await session.execute(update(School).values(class_average=True))

    async def pressed() -> int:
        with counted() as said:
            await mother.presses_data(message.id, button["callback_data"])
        return len(said)

    before = await pressed()
    await grows(town)
    assert await pressed() == before
    assert 0 < before <= most


async def test_own_data_cost_the_same_however_much_there_is(town: Town, mother: Phone) -> None:
    before = await cost(mother, "/mydata")
    await grows(town)
    assert await cost(mother, "/mydata") == before == 1 + len(STATEMENTS)


async def grows(town: Town) -> None:
    """Two more children, forty marks, twenty tasks of a lesson that was missed."""
    people, lesson = town.ids.people, at("7Б Алгебра", WEDNESDAY, 2)
    held = journal.Lesson(lesson, "Многочлены")
    away = journal.Absence(lesson, "artyom", "Б")
    marks = tuple(journal.Mark(lesson, "artyom", "5", "ответ на уроке", 1) for _ in range(40))
    tasks = tuple(journal.Homework(lesson, THURSDAY, f"№ {n}", 5) for n in range(20))
    await town.writes(journal.Journal(lessons=(held,), marks=marks, absences=(away,), homework=tasks))
    async with town.sessions.begin() as session:
        for pupil in ("kirill", "onil"):
            row = {"guardian_id": people["elena"], "pupil_id": people[pupil], "kinship": Kinship.OTHER}
            await session.execute(insert(Guardianship).values(since=MONDAY, **row))
