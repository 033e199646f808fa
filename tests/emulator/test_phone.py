"""A person with a phone and a small bot: every act waits until the bot has answered."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher
from aiogram.types import BotCommand
from aiogram.types import BotCommandScopeChat as ForChat

from emulator.telegram import Phone, Telegram, User
from tests.emulator.toy import dispatcher


@pytest.fixture
def gone() -> list[str]:
    return []


@pytest.fixture
async def running(bot: Bot, gone: list[str]) -> AsyncIterator[Dispatcher]:
    polling = dispatcher()
    task = asyncio.create_task(polling.start_polling(bot, handle_signals=False, close_bot_session=False, gone=gone))
    await asyncio.sleep(0)
    yield polling
    await polling.stop_polling()
    await task


@pytest.fixture
def person(telegram: Telegram, running: Dispatcher) -> Phone:
    """Somebody new, and a bot that is awake."""
    assert running
    return Phone(telegram, 9, "Марина")


async def test_starts_the_bot_and_turns_a_page(person: Phone) -> None:
    assert (person.sees, person.labels, person.commands) == ("", [], {})
    await person.sends("/start abc")
    assert person.sees == "<b>Звонок</b> abc"
    assert person.labels == [["ещё", "молча"], ["ссылка"]]
    await person.presses("ещё")
    assert (person.sees, person.toast, len(person.screens)) == ("Ещё", "Готово", 1)
    await person.presses("ссылка")
    assert person.texts == ["Ещё", "<b>Звонок</b> linked"]


async def test_waits_for_everything_the_bot_says(person: Phone) -> None:
    await person.sends("a < b")
    assert person.texts == ["…", "a &lt; b"]


async def test_reads_which_buttons_there_are(person: Phone) -> None:
    await person.sends("/start")
    with pytest.raises(AssertionError, match=r"no button 'нет'; there are: \['ещё', 'молча', 'ссылка'\]"):
        await person.presses("нет")


async def test_presses_what_was_never_there(person: Phone) -> None:
    await person.sends("/start")
    await person.presses_data(person.screens[0].id, "forged")
    assert person.toast == "Эта кнопка устарела"


async def test_hears_nothing_where_nothing_is_said(person: Phone) -> None:
    await person.sends("/mute", expect_silence=True)
    with pytest.raises(AssertionError, match="silence was expected after '/start'; the bot did: sendMessage 200"):
        await person.sends("/start", expect_silence=True)


async def test_a_press_nobody_answers_is_a_fault(person: Phone, telegram: Telegram) -> None:
    await person.sends("/start")

    async def idle() -> None:
        await asyncio.sleep(0.05)

    telegram.settled = idle
    with pytest.raises(AssertionError, match="no answer to the press of 'mute'; the bot did: nothing"):
        await person.presses("молча")
    await person.sends("/mute", expect_silence=True)
    await person.sends("/start")


async def test_sends_all_sorts_of_things(person: Phone) -> None:
    await person.sends_file("класс.xlsx", b"PK", "список")
    await person.sends_photo()
    await person.sends_sticker()
    await person.sends_voice()
    await person.sends_contact("+79990000000")
    assert person.texts == ["document список", "photo", "sticker", "voice", "contact"]


async def test_forwards_and_replies(person: Phone) -> None:
    await person.forwards("слух", User(5, "Кто-то"))
    assert person.sees == "слух forwarded"
    await person.sends("ответ", reply_to=person.screens[-1].id)
    assert person.sees == "ответ"


async def test_blocks_the_bot_and_takes_it_back(person: Phone, gone: list[str]) -> None:
    await person.sends("/start")
    await person.blocks()
    await person.unblocks()
    await person.blocks()
    await person.sends("/start")
    assert gone == ["kicked", "member", "kicked", "member"]


async def test_speaks_in_a_group(person: Phone, gone: list[str]) -> None:
    here = person.in_group(person.telegram.group("7Б"))
    await here.adds_bot()
    await here.sends("/start")
    await here.sends("между нами", expect_silence=True)
    await here.removes_bot()
    assert here.sees == "<b>Звонок</b>"
    assert (person.sees, gone) == ("", ["member", "kicked"])


async def test_is_told_something_unasked(person: Phone, bot: Bot) -> None:
    await person.sends("/start")
    telling = asyncio.create_task(bot.send_message(9, "Алгебра: 5"))
    await person.waits(lambda: person.sees == "Алгебра: 5")
    await telling
    with pytest.raises(AssertionError, match=r"Марина waited 0\.01 s and sees 'Алгебра: 5'"):
        await person.waits(lambda: person.sees == "", 0.01)


async def test_sees_the_menu_of_the_narrowest_scope_and_the_own_language(person: Phone, bot: Bot) -> None:
    await bot.set_my_commands([BotCommand(command="help", description="help")])
    await bot.set_my_commands([BotCommand(command="help", description="помощь")], language_code="ru")
    assert person.commands == {"help": "помощь"}
    person.user.language_code = "de"
    assert person.commands == {"help": "help"}
    await bot.set_my_commands([BotCommand(command="journal", description="…")], ForChat(chat_id=9))
    assert person.commands == {"journal": "…"}


async def test_the_same_press_can_reach_the_bot_twice(person: Phone, telegram: Telegram) -> None:
    await person.sends("/start")
    watch = await person.watch()
    telegram.repeat_last_update()
    await watch.reaction(None, "the repetition", lambda: watch.reacted)
    assert len(person.screens) == 2
