"""What delivery learns of a message that nobody asked for, from what Telegram says over HTTP."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramNotFound
from aiogram.methods import SendMessage

from emulator.telegram import Phone, Telegram, acts
from emulator.telegram.message import Group
from messenger import telegram as ours
from messenger.port import ChatClosed, ChatMoved, Picture, Refused, TryLater, Undelivered, Unreachable
from messenger.refusals import meaning
from tests.emulator.kit import PNG
from views.page import Page

PAGE = Page("Звонок")
LONG = Page("я" * 5000)
ASKED = SendMessage(chat_id=1, text="x")
Happens = Callable[[Telegram, Phone], object]


def told(error: Undelivered) -> tuple[type[Undelivered], *tuple[object, ...]]:
    return (type(error), *error.args)


async def test_what_nobody_asked_for_arrives_as_it_should(mother: Phone, messenger: ours.Telegram) -> None:
    sent = [
        await messenger.post(1, PAGE),
        await messenger.post(1, replace(PAGE, protected=True), silent=True),
        await messenger.post_picture(1, Picture("отметки.png", PNG, replace(PAGE, protected=True)), silent=True),
    ]
    assert [screen.id for screen in mother.screens] == sent
    assert [(screen.silent, screen.protected) for screen in mother.screens] == [
        (False, False), (True, True), (True, True)
    ]  # fmt: skip
    assert mother.texts == [PAGE.text] * 3


def deactivated(telegram: Telegram, mother: Phone) -> None:
    telegram.users[1] = replace(mother.user, deactivated=True)


def state(telegram: Telegram, mother: Phone, state: str) -> None:
    for account in telegram.bots.values():
        account.dialog(mother.user).state = state  # type: ignore[assignment]  # a word of the table below


@pytest.mark.parametrize(
    ("happens", "page", "expected"),
    [
        pytest.param(lambda t, m: state(t, m, "blocked"), PAGE, (ChatClosed, "blocked"), id="blocked"),
        pytest.param(lambda t, m: state(t, m, "never"), PAGE, (ChatClosed, "forbidden"), id="never started"),
        pytest.param(deactivated, PAGE, (ChatClosed, "deactivated"), id="deactivated"),
        pytest.param(lambda t, _: t.users.clear(), PAGE, (ChatClosed, "not_found"), id="not found"),
        pytest.param(lambda *_: None, LONG, (Refused, "Bad Request: message is too long"), id="too long"),
        pytest.param(lambda t, _: t.faults.fail("*", 413), PAGE, (Refused, "too large"), id="too large"),
        pytest.param(lambda t, _: t.faults.flood("*", 7), PAGE, (TryLater, 7), id="flood"),
        pytest.param(lambda t, _: t.faults.fail("*", 500), PAGE, (Unreachable, "server"), id="500"),
        pytest.param(lambda t, _: t.faults.bad_gateway("*"), PAGE, (Unreachable, "no answer of Telegram's"), id="502"),
        pytest.param(lambda t, _: t.faults.drop("*"), PAGE, (Unreachable, "network"), id="broken off"),
        pytest.param(lambda t, _: t.faults.hang("*", 5), PAGE, (Unreachable, "network"), id="too slow"),
    ],
)
async def test_what_becomes_of_a_message(
    telegram: Telegram, mother: Phone, bot: Bot, happens: Happens, page: Page, expected: tuple[object, ...]
) -> None:
    happens(telegram, mother)
    bot.session.timeout = 0.5
    with pytest.raises(Undelivered) as fate:
        await ours.Telegram(bot).post(1, page)
    assert told(fate.value) == expected


async def test_a_server_that_is_not_there(bots: list[Bot]) -> None:
    bots.append(ours.make_bot("1:" + "x" * 35, "http://127.0.0.1:9"))
    with pytest.raises(Undelivered) as fate:
        await ours.Telegram(bots[-1]).post_picture(1, Picture("отметки.png", PNG, PAGE))
    assert told(fate.value) == (Unreachable, "network")


@pytest.fixture
async def group(telegram: Telegram, mother: Phone) -> Group:
    group = telegram.groups.setdefault(-70, Group(-70, "7Б"))
    acts.join(telegram, await mother.bot(), group, mother.user)
    return group


async def test_a_group_that_removed_the_bot(
    telegram: Telegram, mother: Phone, messenger: ours.Telegram, group: Group
) -> None:
    acts.leave(telegram, await mother.bot(), group, mother.user)
    with pytest.raises(Undelivered) as fate:
        await messenger.post(group.id, PAGE)
    assert told(fate.value) == (ChatClosed, "kicked")


async def test_mail_learns_where_a_group_went_and_an_answer_goes_there(
    telegram: Telegram, mother: Phone, messenger: ours.Telegram, group: Group
) -> None:
    moved = acts.migrate(telegram, await mother.bot(), group, mother.user)
    with pytest.raises(Undelivered) as fate:
        await messenger.post(group.id, PAGE)
    assert told(fate.value) == (ChatMoved, moved.id)
    await messenger.send(group.id, PAGE)
    assert mother.in_group(moved).texts == [PAGE.text]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Bad Request: PEER_ID_INVALID", (ChatClosed, "not_found")),
        ("Bad Request: user not found", (ChatClosed, "not_found")),
        ("Bad Request: USER_IS_BLOCKED", (ChatClosed, "blocked")),
        ("Bad Request: INPUT_USER_DEACTIVATED", (ChatClosed, "deactivated")),
        ("Bad Request: not enough rights to send text messages to the chat", (ChatClosed, "forbidden")),
        ("Bad Request: CHAT_WRITE_FORBIDDEN", (ChatClosed, "forbidden")),
        ("Bad Request: message thread not found", (Refused, "Bad Request: message thread not found")),
    ],
)
def test_other_words_of_telegram(said: str, expected: tuple[object, ...]) -> None:
    assert told(meaning(TelegramBadRequest(ASKED, said))) == expected


def test_an_unknown_prohibition_closes_the_chat_and_a_bad_token_does_not() -> None:
    assert told(meaning(TelegramForbiddenError(ASKED, "Forbidden: something new"))) == (ChatClosed, "forbidden")
    assert told(meaning(TelegramNotFound(ASKED, "Not Found"))) == (Unreachable, "TelegramNotFound")
