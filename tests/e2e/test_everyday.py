"""Languages, help, data, groups, and whatever people send that is no question."""

import pytest

from db.queries import chats
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_linking import ALWAYS, HELP, OFFICIAL, STRANGER

NOT_UNDERSTOOD = "Я не понял это сообщение. Нажмите /help — там всё, что я умею."
ONLY_TEXT = "Я понимаю только текст и кнопки. Нажмите /help — там всё, что я умею."


@pytest.mark.parametrize("text", ["/start", "/help", "/homework", "/invite", "привет", "/нечто"])
async def test_a_stranger_is_told_how_to_begin(town: Town, text: str) -> None:
    stranger = town.phone("Прохожий")
    await stranger.sends(text)
    assert stranger.sees == STRANGER


async def test_a_stranger_leaves_no_trace_in_the_database(town: Town) -> None:
    stranger = town.phone("Прохожий")
    await stranger.sends("привет")
    async with town.sessions() as session:
        assert await chats.count(session) == 0


async def test_help_tells_what_a_parent_can_do(mother: Phone) -> None:
    await mother.sends("/help")
    assert mother.sees == f"{HELP}\n\n{OFFICIAL}"
    await mother.sends("/start")
    assert mother.sees == f"{HELP}\n\n{OFFICIAL}"


async def test_what_nobody_understands_gets_a_way_on(mother: Phone) -> None:
    await mother.sends("какая завтра погода?")
    assert mother.sees == NOT_UNDERSTOOD
    await mother.sends("/weather")
    assert mother.sees == "Такой команды у меня нет. Нажмите /help — там всё, что я умею."
    for sending in (
        mother.sends_sticker(),
        mother.sends_voice(),
        mother.sends_photo(),
        mother.sends_file("отчёт.pdf", b"%PDF"),
        mother.sends_contact("+79990000000"),
    ):
        await sending
        assert mother.sees == ONLY_TEXT


async def test_nothing_to_cancel_is_said(mother: Phone) -> None:
    await mother.sends("/cancel")
    assert mother.sees == "Отменять нечего: я ничего не жду. Нажмите /help — там всё, что я умею."


@pytest.mark.parametrize("data", ["zz9:1:2", "", "hw1", "hw1:x:y", "x" * 64])
async def test_an_unknown_button_is_called_out_of_date(mother: Phone, data: str) -> None:
    await mother.sends("/homework")
    await mother.presses_data(mother.screens[-1].id, data)
    assert mother.toast.startswith("Эта кнопка")


async def test_a_parent_changes_the_language_and_the_menu_with_it(town: Town, mother: Phone) -> None:
    await mother.sends("/language")
    assert mother.sees == "На каком языке отвечать?"
    assert mother.labels == [["Русский", "English", "Deutsch"]]
    await mother.presses("Deutsch")
    german = mother.sees
    assert "Deutsch" in german
    await mother.sends("/homework")
    assert "Donnerstag, 12. November" in mother.sees
    assert mother.commands["homework"] != "что задано"
    await town.end()
    await town.start()
    await mother.sends("/language")
    await mother.presses("Русский")
    assert mother.sees == "Теперь я отвечаю по-русски."


async def test_a_stranger_whose_telegram_speaks_english_is_answered_in_english(town: Town) -> None:
    stranger = town.phone("Jack", language="en-GB")
    await stranger.sends("/start")
    assert not any("а" <= letter <= "я" for letter in stranger.sees.lower())


async def test_privacy_is_told_to_everybody_and_consent_with_its_date(town: Town, mother: Phone) -> None:
    stranger = town.phone("Прохожий")
    await stranger.sends("/privacy")
    assert stranger.sees.startswith("<b>Как мы обращаемся с данными</b>")
    assert stranger.sees.endswith("Согласия от Вас пока нет, поэтому я ничего не показываю.")
    await mother.sends("/privacy")
    assert mother.sees.endswith("Ваше согласие: 11 ноября 2026 года, редакция от 1 сентября 2026 года.")


async def test_a_teacher_without_a_class_is_told_what_they_can_do(town: Town) -> None:
    teacher = await town.linked("Ольга", Role.TEACHER, "lebedeva")
    assert teacher.sees == (
        "<b>Готово!</b> Школа № 7: учитель.\n\n<b>Что я умею</b>\n"
        "/journal — уроки дня: перекличка, отметки, тема, задание\n"
        "/notice — объявление: кому, с подписью или к сроку; кто прочитал\n\n"
        f"{ALWAYS}"
    )
