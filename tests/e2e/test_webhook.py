"""Telegram brings updates to the bot's own address: answered as ever, and nobody else is believed there."""

import asyncio
import json
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pytest
from aiohttp import ClientSession
from pydantic import SecretStr

from bot.settings import SettingsError
from bot.webhook import CONNECTIONS, SECRET, secrets_of
from db.keys import Keys
from emulator.telegram import Phone, acts
from emulator.telegram.acts import Said
from emulator.telegram.bot import Webhook
from tests.conftest import KEYS
from tests.e2e.conftest import TOKEN, Town

BOT = int(TOKEN.partition(":")[0])
LARGEST = 1024 * 1024
ASKS = {"update_id": 900, "message": {"message_id": 1, "date": 0, "text": "/help"}}


@dataclass(frozen=True)
class Caller:
    """Somebody who has found the address."""

    town: Town

    @property
    def hook(self) -> Webhook:
        """As Telegram knows it."""
        account = self.town.telegram.bot(TOKEN)
        assert account
        return account.webhook

    async def calls(self, body: bytes, secret: str | None = None, path: str = f"/webhook/{BOT}") -> int:
        """The status of the answer."""
        headers: Mapping[str, str] = {} if secret is None else {SECRET: secret}
        url = f"http://127.0.0.1:{self.town.settings.http_port}{path}"
        async with ClientSession() as session, session.post(url, data=BytesIO(body), headers=headers) as answer:
            return answer.status

    async def calls_with(self, secret: bytes) -> bytes:
        """The first line of the answer, to a header that no HTTP client would send."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.town.settings.http_port)
        head = f"POST /webhook/{BOT} HTTP/1.1\r\nHost: bot\r\nContent-Length: 2\r\nConnection: close\r\n{SECRET}: "
        writer.write(head.encode() + secret + b"\r\n\r\n{}")
        answer = await reader.readline()
        writer.close()
        await writer.wait_closed()
        return answer

    async def brings(self, update: Mapping[str, Any]) -> int:
        """As Telegram does."""
        return await self.calls(json.dumps(update).encode(), self.hook.secret)


@pytest.fixture
async def caller(town: Town) -> Caller:
    """The bot with a webhook."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    await town.end()
    town.settings = town.settings.model_copy(update={"http_port": port, "webhook_url": f"http://127.0.0.1:{port}"})
    await town.start()
    return Caller(town)


async def test_telegram_is_told_where_to_bring_updates_and_the_bot_answers(caller: Caller, mother: Phone) -> None:
    hook = caller.hook
    assert hook.url == f"{caller.town.settings.webhook_url}/webhook/{BOT}"
    assert hook.secret == KEYS.hashes("webhook", str(BOT))[0]
    assert hook.allowed == ("message", "callback_query", "my_chat_member")
    assert hook.connections == CONNECTIONS
    await mother.sends("/homework")
    assert "Задано на 12 ноября" in mother.sees
    await mother.presses("Артём, 7Б")
    assert mother.sees.startswith("<b>Артём, 7Б.")


async def test_who_does_not_know_the_secret_is_not_listened_to(caller: Caller, mother: Phone) -> None:
    forged = json.dumps({**ASKS, "message": {**ASKS["message"], "chat": {"id": mother.user.id, "type": "private"}}})  # type: ignore[dict-item]  # a message
    before = mother.texts
    for secret in (None, "", "wrong", caller.hook.secret[:-1], "ключ"):
        assert await caller.calls(forged.encode(), secret) == 401
    assert await caller.calls(forged.encode(), caller.hook.secret, "/webhook/7") == 401
    assert await caller.calls(b"x" * 2 * LARGEST, "wrong") == 401
    assert mother.texts == before


@pytest.mark.parametrize("secret", [b"\xff", b"\xed\xa0\x80", b"\xc3", "ключ".encode("cp1251")], ids=repr)
async def test_a_secret_of_bytes_that_are_no_text_is_a_wrong_one(caller: Caller, secret: bytes) -> None:
    assert await caller.calls_with(secret) == b"HTTP/1.1 401 Unauthorized\r\n"
    assert await caller.calls_with(caller.hook.secret.encode()) == b"HTTP/1.1 400 Bad Request\r\n"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        pytest.param(b"{", 400, id="no JSON"),
        pytest.param(b"\xff", 400, id="no text"),
        pytest.param(b"[" * 100_000, 400, id="deep JSON"),
        pytest.param(b"[1]", 400, id="no object"),
        pytest.param(b'{"message": {}}', 400, id="no update"),
        pytest.param(b" " * (LARGEST + 1), 413, id="oversized"),
        pytest.param(b'{"update_id": 901, "message": 7}', 200, id="an update nobody can read"),
        pytest.param(b'{"update_id": 902, "poll": {"of": "another kind"}}', 200, id="a kind nobody asked for"),
    ],
)
async def test_what_is_no_update_is_refused_and_the_bot_goes_on(
    caller: Caller, mother: Phone, body: bytes, status: int
) -> None:
    assert await caller.calls(body, caller.hook.secret) == status
    await mother.sends("/help")


async def test_an_update_that_is_brought_again_is_answered_once(caller: Caller, mother: Phone) -> None:
    await mother.sends("/homework")
    count = len(mother.screens)
    caller.town.telegram.repeat_last_update()
    await mother.sends("/diary")
    assert len(mother.screens) == count + 1


async def test_an_update_is_taken_when_it_was_answered_and_not_before(caller: Caller, mother: Phone) -> None:
    telegram = caller.town.telegram
    bot = await mother.bot()
    telegram.latency = 0.3
    number = acts.write(telegram, bot, mother.chat, mother.user, Said("/homework"))
    assert number
    update = bot.mailbox.pending[0]
    await asyncio.sleep(0.15)
    assert await caller.brings(update) == 503
    assert bot.mailbox.holds(number)
    assert await telegram.bell.until(lambda: not bot.mailbox.holds(number), 5)
    assert "Задано на" in mother.sees
    assert await caller.brings(update) == 200
    assert [text for text in mother.texts if "Задано на" in text] == [mother.sees]


async def test_a_bot_that_stops_ends_its_answer_and_leaves_the_webhook_to_the_others(
    caller: Caller, mother: Phone
) -> None:
    bot, telegram, url = await mother.bot(), caller.town.telegram, caller.hook.url
    telegram.latency = 0.2
    acts.write(telegram, bot, mother.chat, mother.user, Said("/homework"))
    await asyncio.sleep(0.1)
    await caller.town.end()
    telegram.latency = 0
    assert "Задано на" in mother.sees
    assert caller.hook.url == url
    acts.write(telegram, bot, mother.chat, mother.user, Said("/diary"))
    await caller.town.start()
    await mother.waits(lambda: "дневник" in mother.sees.casefold() or "уроки" in mother.sees.casefold())


async def test_who_goes_back_to_asking_ends_the_webhook_and_loses_nothing(caller: Caller, mother: Phone) -> None:
    town, bot = caller.town, await mother.bot()
    await town.end()
    acts.write(town.telegram, bot, mother.chat, mother.user, Said("/homework"))
    town.settings = town.settings.model_copy(update={"webhook_url": None})
    await town.start()
    await mother.waits(lambda: "Задано на" in mother.sees)
    assert caller.hook.url == ""
    assert [call.method for call in town.telegram.refusals] == []


def test_every_process_comes_to_the_same_secret_and_a_new_key_still_believes_the_old_one(town: Town) -> None:
    old, rotated = Keys((b"o" * 32,)), Keys((b"n" * 32, b"o" * 32))
    assert secrets_of(town.settings, old, 7) == secrets_of(town.settings, Keys((b"o" * 32,)), 7)
    assert secrets_of(town.settings, old, 7)[0] == secrets_of(town.settings, rotated, 7)[1]
    assert secrets_of(town.settings, old, 7) != secrets_of(town.settings, old, 8)
    own = town.settings.model_copy(update={"webhook_secret": SecretStr("an-own-secret-of-ours")})
    assert secrets_of(own, old, 7) == ["an-own-secret-of-ours"]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"http_port": None}, "WEBHOOK_URL needs HTTP_PORT: updates must be passed on to somewhere"),
        (
            {"webhook_url": "http://school.example", "telegram_api_base": None},
            "WEBHOOK_URL must begin with https://, Telegram calls no other address",
        ),
    ],
)
async def test_a_webhook_that_cannot_work_is_told_in_a_sentence(
    caller: Caller, changed: dict[str, Any], sentence: str
) -> None:
    await caller.town.end()
    caller.town.settings = caller.town.settings.model_copy(update=changed)
    with pytest.raises(SettingsError) as told:
        await caller.town.start()
    assert str(told.value) == sentence
    caller.town.bot = None


async def test_an_address_telegram_does_not_take_is_told_in_its_words(caller: Caller) -> None:
    await caller.town.end()
    caller.town.telegram.faults.fail("setWebhook", 400)
    with pytest.raises(SettingsError) as told:
        await caller.town.start()
    assert str(told.value) == "Telegram does not take WEBHOOK_URL: Internal Server Error"
    caller.town.bot = None
