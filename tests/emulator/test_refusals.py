"""Telegram says no in its own words, and the emulator keeps a note of it."""

import logging
from datetime import timedelta
from typing import Any

import pytest

from emulator.telegram import Phone, Telegram, acts
from emulator.telegram.bot import Bot
from tests.emulator.kit import TOKEN, Api, Clock

CHANGED = (
    "400 Bad Request: message is not modified: specified new message content and reply markup are exactly the"
    " same as a current content and reply markup of the message"
)
TOO_OLD = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"
UNALLOWED = "400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"


def button(**fields: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Домашка"} | fields]]}


SENDING: dict[str, tuple[dict[str, Any], str]] = {
    "nothing": ({"text": ""}, "400 Bad Request: message text is empty"),
    "white space": ({"text": " \n "}, "400 Bad Request: message text is empty"),
    "tags around nothing": (
        {"text": "<b> </b>", "parse_mode": "HTML"},
        "400 Bad Request: message text is empty",
    ),
    "4097 characters": ({"text": "я" * 4097}, "400 Bad Request: message is too long"),
    "a tag left open": (
        {"text": "<b>a", "parse_mode": "HTML"},
        "400 Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    "a bare less-than": (
        {"text": "2 <3", "parse_mode": "HTML"},
        "400 Bad Request: can't parse entities: Unclosed start tag at byte offset 2",
    ),
    "65 bytes of data": (
        {"text": "x", "reply_markup": button(callback_data="ж" * 32 + "x")},
        "400 Bad Request: BUTTON_DATA_INVALID",
    ),
    "no data": ({"text": "x", "reply_markup": button(callback_data="")}, UNALLOWED),
    "a button without action": ({"text": "x", "reply_markup": button()}, UNALLOWED),
    "a button without label": (
        {"text": "x", "reply_markup": button(text="", callback_data="x")},
        "400 Bad Request: can't parse inline keyboard button: button text must be non-empty",
    ),
    "a host without a dot": (
        {"text": "x", "reply_markup": button(url="http://localhost:8080/x")},
        "400 Bad Request: inline keyboard button URL 'http://localhost:8080/x' is invalid: Wrong HTTP URL",
    ),
    "another protocol": (
        {"text": "x", "reply_markup": button(url="ftp://ya.ru")},
        "400 Bad Request: inline keyboard button URL 'ftp://ya.ru' is invalid: Unsupported URL protocol",
    ),
    "broken keyboard": (
        {"text": "x", "reply_markup": "{"},
        "400 Bad Request: can't parse reply keyboard markup JSON object",
    ),
    "keyboard that is a list": (
        {"text": "x", "reply_markup": "[1]"},
        "400 Bad Request: object expected as reply markup",
    ),
    "no chat": ({"text": "x", "chat_id": ""}, "400 Bad Request: chat_id is empty"),
    "unknown chat": ({"text": "x", "chat_id": 999}, "400 Bad Request: chat not found"),
    "reply to nothing": (
        {"text": "x", "reply_parameters": {"message_id": 77}},
        "400 Bad Request: message to be replied not found",
    ),
}


@pytest.mark.parametrize(("params", "refusal"), SENDING.values(), ids=list(SENDING))
async def test_what_cannot_be_sent(mother: Phone, api: Api, params: dict[str, Any], refusal: str) -> None:
    reply = await api("sendMessage", **{"chat_id": 7} | params)
    assert reply.refusal == refusal
    assert mother.screens == []


@pytest.mark.parametrize("text", ["я" * 4096, "<b>" + "👍" * 4096 + "</b>", "&lt;" * 4096])
async def test_4096_characters_after_parsing_are_just_right(mother: Phone, api: Api, text: str) -> None:
    assert (await api("sendMessage", chat_id=7, text=text, parse_mode="HTML")).status == 200
    assert len(mother.screens[0].text) == 4096


SILENCED = {
    "never": "403 Forbidden: bot can't initiate conversation with a user",
    "blocked": "403 Forbidden: bot was blocked by the user",
}


@pytest.mark.parametrize("state", ["never", "blocked"])
async def test_who_does_not_want_to_hear_the_bot(mother: Phone, api: Api, state: Any) -> None:
    mother.dialog.state = state
    assert (await api("sendMessage", chat_id=7, text="x")).refusal == SILENCED[state]


async def test_a_deleted_account_hears_nothing(mother: Phone, api: Api) -> None:
    mother.user.deactivated = True
    assert (await api("sendMessage", chat_id=7, text="x")).refusal == "403 Forbidden: user is deactivated"


async def test_an_edit_must_change_something(mother: Phone, api: Api) -> None:
    sent = await api("sendMessage", chat_id=7, text="<b>a</b>", parse_mode="HTML")
    same = {"chat_id": 7, "message_id": sent.result["message_id"], "text": "<strong>a</strong> "}
    assert (await api("editMessageText", **same, parse_mode="HTML")).refusal == CHANGED
    assert (await api("editMessageText", **same)).status == 200
    assert mother.sees == "&lt;strong&gt;a&lt;/strong&gt;"


@pytest.mark.parametrize(
    ("method", "refusal"),
    [
        ("editMessageText", "400 Bad Request: message to edit not found"),
        ("editMessageReplyMarkup", "400 Bad Request: message to edit not found"),
        ("editMessageCaption", "400 Bad Request: message to edit not found"),
        ("deleteMessage", "400 Bad Request: message to delete not found"),
    ],
)
@pytest.mark.usefixtures("mother")
async def test_a_message_that_is_not_there(api: Api, method: str, refusal: str) -> None:
    assert (await api(method, chat_id=7, message_id=77, text="x", caption="x")).refusal == refusal


async def test_an_edit_without_buttons_takes_them_away(mother: Phone, api: Api) -> None:
    sent = await api("sendMessage", chat_id=7, text="a", reply_markup=button(callback_data="x"))
    assert mother.labels == [["Домашка"]]
    await api("editMessageText", chat_id=7, message_id=sent.result["message_id"], text="b")
    assert mother.labels == []


async def test_a_press_is_answered_once_and_not_too_late(mother: Phone, api: Api, clock: Clock) -> None:
    first, second = [str(await pressed(mother, api)) for _ in range(2)]
    assert (await api("answerCallbackQuery", callback_query_id="nonsense")).refusal == TOO_OLD
    long = await api("answerCallbackQuery", callback_query_id=first, text="я" * 201)
    assert long.refusal == "400 Bad Request: MESSAGE_TOO_LONG"
    assert (await api("answerCallbackQuery", callback_query_id=first, text="Готово")).result is True
    assert mother.toast == "Готово"
    assert (await api("answerCallbackQuery", callback_query_id=first)).refusal == TOO_OLD
    clock.move(60)
    assert (await api("answerCallbackQuery", callback_query_id=second)).refusal == TOO_OLD


async def pressed(phone: Phone, api: Api) -> str:
    """The number of a fresh press."""
    bot = await phone.bot()
    sent = await api("sendMessage", chat_id=7, text="a", reply_markup=button(callback_data="x"))
    return acts.press(phone.telegram, bot, phone.dialog, phone.user, sent.result["message_id"], "x").id


@pytest.mark.usefixtures("mother")
async def test_after_two_days_a_message_stays(api: Api, clock: Clock) -> None:
    sent = await api("sendMessage", chat_id=7, text="a")
    clock.now += timedelta(hours=48, seconds=1)
    reply = await api("deleteMessage", chat_id=7, message_id=sent.result["message_id"])
    assert reply.refusal == "400 Bad Request: message can't be deleted for everyone"


async def test_unknown_methods_and_tokens(api: Api) -> None:
    assert (await api("sendTelepathy")).refusal == "404 Not Found"
    assert (await Api(api.session, api.url, "no-token")("getMe")).refusal == "401 Unauthorized"


async def test_every_refusal_is_kept_and_said_aloud(
    telegram: Telegram, api: Api, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "emulator"):
        await api("sendMessage", chat_id=999, text="x")
    assert [(call.method, call.status) for call in telegram.refusals] == [("sendMessage", 400)]
    assert caplog.messages == ["sendMessage refused: 400 Bad Request: chat not found"]


@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({"commands": [{"command": "Дневник", "description": "x"}]}, "400 Bad Request: BOT_COMMAND_INVALID"),
        (
            {"commands": [{"command": "diary", "description": ""}]},
            "400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID",
        ),
        (
            {"commands": [], "scope": {"type": "chat", "chat_id": 999}},
            "400 Bad Request: chat not found",
        ),
    ],
)
async def test_what_cannot_be_a_menu(api: Api, params: dict[str, Any], refusal: str) -> None:
    assert (await api("setMyCommands", **params)).refusal == refusal


def test_a_second_bot_is_somebody_else(telegram: Telegram) -> None:
    bots: list[Bot | None] = [telegram.bot(TOKEN), telegram.bot(TOKEN.replace("4242", "4343"))]
    assert [bot.user.username for bot in bots if bot] == ["zvonok_demo_bot", "zvonok_demo2_bot"]
