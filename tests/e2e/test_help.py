"""What the bot offers to whom: commands, questions on buttons, and who is behind it."""

from importlib.metadata import version

import pytest

from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_everyday import NOT_UNDERSTOOD
from tests.e2e.test_linking import HELP, OFFICIAL

QUESTIONS = [
    ["Что задали?", "Какие уроки?"], ["Какие отметки?", "Что прошли?"], ["Был(а) в школе?", "Написать учителю"],
    ["Мои настройки"],
]  # fmt: skip


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Что задали?", "<b>Артём, 7Б. Задано на 12 ноября, четверг</b>"),
        ("Какие уроки?", "<b>Артём, 7Б. Расписание, 11 ноября, среда</b>"),
        ("Какие отметки?", "<b>Артём, 7Б. Отметки, 2 четверть</b>"),
        ("Что прошли?", "<b>Артём, 7Б. Дневник, 11 ноября, среда</b>"),
        ("Был(а) в школе?", "<b>Артём, 7Б. Посещаемость, 9–13 ноября</b>"),
    ],
    ids=["homework", "timetable", "marks", "diary", "attendance"],
)
async def test_a_parent_presses_a_question_and_the_answer_stands_in_its_place(
    mother: Phone, question: str, answer: str
) -> None:
    await mother.sends("/help")
    assert mother.sees == f"{HELP}\n\n{OFFICIAL}"
    assert mother.labels == QUESTIONS
    seen = len(mother.screens)
    await mother.presses(question)
    assert mother.sees_changed.startswith(answer)
    assert len(mother.screens) == seen


async def test_the_questions_are_about_the_child_that_is_open(mother: Phone) -> None:
    await mother.sends("/children")
    await mother.presses("Софья, 1А")
    await mother.sends("/help")
    await mother.presses("Что прошли?")
    assert mother.sees_changed.startswith("<b>Софья, 1А. Дневник")


async def test_who_was_not_understood_is_offered_questions(mother: Phone) -> None:
    await mother.sends("а что сегодня задали?")
    assert (mother.sees, mother.labels) == (NOT_UNDERSTOOD, QUESTIONS)
    await mother.presses("Что задали?")
    assert mother.sees_changed.startswith("<b>Артём, 7Б. Задано на 12 ноября, четверг</b>")


async def test_a_pupil_asks_about_their_own_absences(town: Town, mother: Phone) -> None:
    pupil = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    await pupil.sends("/help")
    assert pupil.labels == [*QUESTIONS[:2], ["Мои пропуски", "Мои настройки"]]
    await pupil.presses("Мои пропуски")
    assert pupil.sees_changed.startswith("<b>Артём, 7Б. Посещаемость")


async def test_staff_open_what_they_have(town: Town) -> None:
    teacher = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
    await teacher.presses("Пригласить семью 7Б")
    assert teacher.sees_changed == "<b>7Б. Кого пригласить?</b>\nВыберите ученика."
    secretary = await town.linked("Анна", Role.SECRETARY, "krylova")
    await secretary.presses("Файлы школы")
    assert secretary.sees_changed.startswith("<b>Канцелярия · Школа № 7</b>")


def about(who: str) -> str:
    """The whole message."""
    return (
        "<b>О боте</b>\n"
        f"Звонок, версия {version('zvonok')}: домашнее задание, дневник, отметки, расписание и посещаемость "
        "— для семей и сотрудников школы.\n\n"
        f"<b>Кто ведёт бота:</b> {who}.\n"
        "<b>Программа:</b> открытая, лицензия MIT; её устройство и условия описаны в файлах README и LICENSE, "
        "которые идут вместе с ней.\n"
        "<b>Если что-то не работает:</b> скажите администратору школы. Если я назвал номер ошибки, передайте и его.\n\n"
        "Как мы обращаемся с данными: /privacy"
    )


async def test_everybody_is_told_who_runs_the_bot(town: Town, mother: Phone) -> None:
    stranger = town.phone("Прохожий")
    await stranger.sends("/developer_info")
    assert stranger.sees == about("школа, которая выдала Вам код приглашения")
    await mother.sends("/developer_info")
    assert mother.sees == about("Школа № 7")
    deputy = await town.linked("Олег", Role.DEPUTY, "petrov")
    await deputy.sends("/developer_info")
    assert deputy.sees == about("Школа № 7")
