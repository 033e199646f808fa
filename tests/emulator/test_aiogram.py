"""The framework the bot is built on understands every answer of the emulator."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramMigrateToChat, TelegramRetryAfter
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    DeleteMessages,
    DeleteMyCommands,
    DeleteWebhook,
    EditMessageCaption,
    EditMessageReplyMarkup,
    EditMessageText,
    GetChat,
    GetChatMember,
    GetChatMenuButton,
    GetFile,
    GetMe,
    GetMyCommands,
    GetMyDescription,
    GetMyName,
    GetMyShortDescription,
    GetUpdates,
    GetWebhookInfo,
    LeaveChat,
    SendChatAction,
    SendDocument,
    SendMediaGroup,
    SendMessage,
    SendPhoto,
    SetChatMenuButton,
    SetMyCommands,
    SetMyDescription,
    SetMyName,
    SetMyShortDescription,
    SetWebhook,
    TelegramMethod,
)
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BufferedInputFile,
    CopyTextButton,
    InlineKeyboardButton,
    InputMediaPhoto,
    MenuButtonCommands,
)
from aiogram.types import InlineKeyboardMarkup as Keyboard

from emulator.telegram import Group, Phone, Telegram, acts
from emulator.telegram.methods import METHODS
from tests.emulator.kit import PNG

PICTURE = BufferedInputFile(PNG, "график.png")
DATA = InlineKeyboardButton(text="a", callback_data="x", style="danger")
COPY = InlineKeyboardButton(text="b", copy_text=CopyTextButton(text="код"))
BUTTONS = Keyboard(inline_keyboard=[[DATA, COPY], [InlineKeyboardButton(text="c", url="https://ya.ru")]])
COMMANDS = [BotCommand(command="diary", description="дневник")]


@pytest.fixture
async def prepared(telegram: Telegram, mother: Phone) -> dict[str, Any]:
    """A message of the mother (1), a press, a file, a group."""
    account = await mother.bot()
    group = telegram.groups.setdefault(-5, Group(-5, "7Б", {7}))
    account.dialog(group).state = "open"
    acts.write(telegram, account, mother.chat, mother.user, acts.Said("/start"))
    press = acts.press(telegram, account, mother.dialog, mother.user, 1, "x")
    return {"query": press.id, "file": telegram.store("a.txt", b"a").id}


Build = Callable[[dict[str, Any]], TelegramMethod[Any]]
CALLS: list[Build] = [
    lambda _: GetMe(),
    lambda _: GetUpdates(timeout=0),
    lambda _: GetWebhookInfo(),
    lambda _: SetWebhook(url="", drop_pending_updates=True),
    lambda _: DeleteWebhook(drop_pending_updates=True),
    lambda _: SendMessage(chat_id=7, text="<b>я</b>", parse_mode="HTML", reply_markup=BUTTONS),
    lambda _: SendDocument(chat_id=7, document=PICTURE, caption="<i>я</i>", parse_mode="HTML"),
    lambda _: SendPhoto(chat_id=7, photo=PICTURE, caption="a", protect_content=True),
    lambda _: SendMediaGroup(chat_id=7, media=[InputMediaPhoto(media=PICTURE, caption=x) for x in "ab"]),
    lambda _: EditMessageText(chat_id=7, message_id=2, text="другое", reply_markup=BUTTONS),
    lambda _: EditMessageCaption(chat_id=7, message_id=3, caption="другое"),
    lambda _: EditMessageReplyMarkup(chat_id=7, message_id=2, reply_markup=BUTTONS),
    lambda _: DeleteMessage(chat_id=7, message_id=2),
    lambda _: DeleteMessages(chat_id=7, message_ids=[2, 3]),
    lambda known: AnswerCallbackQuery(callback_query_id=known["query"], text="ok", show_alert=True),
    lambda known: GetFile(file_id=known["file"]),
    lambda _: SetMyCommands(commands=COMMANDS, scope=BotCommandScopeAllPrivateChats(), language_code="ru"),
    lambda _: GetMyCommands(),
    lambda _: DeleteMyCommands(),
    lambda _: SetMyName(name="Звонок"),
    lambda _: GetMyName(),
    lambda _: SetMyDescription(description="Дневник"),
    lambda _: GetMyDescription(language_code="ru"),
    lambda _: SetMyShortDescription(short_description="Дневник"),
    lambda _: GetMyShortDescription(),
    lambda _: SetChatMenuButton(chat_id=7, menu_button=MenuButtonCommands()),
    lambda _: GetChatMenuButton(chat_id=7),
    lambda _: GetChat(chat_id=7),
    lambda _: GetChat(chat_id=-5),
    lambda _: GetChatMember(chat_id=-5, user_id=7),
    lambda _: SendChatAction(chat_id=7, action="typing"),
    lambda _: LeaveChat(chat_id=-5),
]
NAMES = [build({"query": "", "file": ""}).__api_method__ for build in CALLS]


def test_every_method_of_the_emulator_is_tried() -> None:
    assert {name.lower() for name in NAMES} == set(METHODS)


@pytest.mark.parametrize("build", CALLS, ids=NAMES)
async def test_aiogram_reads_the_answer(bot: Bot, prepared: dict[str, Any], build: Build) -> None:
    await bot.send_message(7, "a")
    await bot.send_document(7, BufferedInputFile(b"a", "a.txt"))
    await bot(build(prepared))


async def test_a_message_comes_back_whole(bot: Bot, mother: Phone) -> None:
    sent = await bot.send_message(7, "👍 <b>я</b>", parse_mode="HTML", reply_markup=BUTTONS)
    assert sent.html_text == "👍 <b>я</b>"
    assert sent.reply_markup
    assert sent.reply_markup.model_dump(exclude_none=True) == BUTTONS.model_dump(exclude_none=True)
    assert mother.labels == [["a", "b"], ["c"]]
    update = (await bot.send_photo(7, PICTURE, reply_to_message_id=sent.message_id)).reply_to_message
    assert update
    assert update.text == "👍 я"


async def test_a_file_of_a_person_is_downloaded(bot: Bot, telegram: Telegram) -> None:
    file = await bot.get_file(telegram.store("список.xlsx", b"PK").id)
    assert file.file_path
    content = await bot.download_file(file.file_path)
    assert content
    assert content.read() == b"PK"


async def raised(call: Awaitable[object]) -> Any:
    with pytest.raises((TelegramBadRequest, TelegramRetryAfter, TelegramMigrateToChat)) as caught:
        await call
    return caught.value


async def test_refusals_become_the_frameworks_own_errors(bot: Bot, telegram: Telegram, mother: Phone) -> None:
    assert isinstance(await raised(bot.send_message(999, "x")), TelegramBadRequest)
    telegram.faults.flood("sendMessage", 3)
    assert (await raised(bot.send_message(7, "x"))).retry_after == 3
    telegram.groups[-5] = Group(-5, "7Б", migrated_to=-1000000000005)
    assert (await raised(bot.send_message(-5, "x"))).migrate_to_chat_id == -1000000000005
    assert mother.screens == []
