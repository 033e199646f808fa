"""A bot that sets a webhook has its updates brought to it, in order, until it takes them."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web

from emulator.telegram import Phone, acts
from emulator.telegram.acts import Said
from tests.emulator.kit import Api


@dataclass
class Door:
    """The bot's own address: what was brought there, and what to say to it."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    answer: dict[str, Any] = field(default_factory=dict)
    brought: list[tuple[str, str | None]] = field(default_factory=list)

    async def __call__(self, request: web.Request) -> web.Response:
        update = await request.json()
        token = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        self.brought.append((update["message"]["text"], token))
        status = self.statuses.pop(0) if self.statuses else 200
        return web.json_response(self.answer, status=status)


@pytest.fixture
async def door() -> AsyncIterator[Door]:
    door = Door()
    async with opened(door.__call__) as door.url:
        yield door


@asynccontextmanager
async def opened(answer: Callable[[web.Request], Awaitable[web.Response]]) -> AsyncIterator[str]:
    """An address at which a bot listens."""
    app = web.Application()
    app.router.add_post("/hook", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


Says = Callable[[str], Awaitable[None]]


@pytest.fixture
async def says(mother: Phone) -> Says:
    async def say(text: str) -> None:
        watch = await mother.watch()
        await watch.received(acts.write(mother.telegram, watch.bot, mother.chat, mother.user, Said(text)))

    return say


async def test_updates_are_brought_with_the_secret(api: Api, door: Door, says: Says) -> None:
    assert (await api("setWebhook", url=door.url, secret_token="s3-cret")).result is True
    await says("a")
    await says("b")
    assert door.brought == [("a", "s3-cret"), ("b", "s3-cret")]


async def test_a_refused_update_is_brought_again(api: Api, door: Door, says: Says) -> None:
    door.statuses = [500, 503]
    await api("setWebhook", url=door.url)
    await says("a")
    assert door.brought == [("a", None)] * 3
    info = (await api("getWebhookInfo")).result
    assert (info["url"], info["pending_update_count"]) == (door.url, 0)
    assert info["last_error_message"] == "Wrong response from the webhook: 503 Service Unavailable"


async def test_the_answer_may_hold_a_call(mother: Phone, api: Api, door: Door, says: Says) -> None:
    door.answer = {"method": "sendMessage", "chat_id": 7, "text": "at once"}
    await api("setWebhook", url=door.url)
    await says("a")
    assert mother.sees == "at once"


async def test_who_has_a_webhook_cannot_ask(api: Api, door: Door) -> None:
    await api("setWebhook", url=door.url)
    assert (await api("getUpdates")).refusal == (
        "409 Conflict: can't use getUpdates method while webhook is active;"
        " use deleteWebhook to delete the webhook first"
    )
    await api("deleteWebhook")
    assert (await api("getUpdates")).result == []


async def test_waiting_updates_can_be_dropped(api: Api, mother: Phone) -> None:
    bot = await mother.bot()
    acts.write(mother.telegram, bot, mother.chat, mother.user, Said("a"))
    await api("deleteWebhook", drop_pending_updates=True)
    assert (await api("getUpdates")).result == []


@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({"url": "http://a.ru", "secret_token": "ключ"}, "secret token contains unallowed characters"),
        ({"url": "ftp://a.ru"}, "bad webhook: An HTTPS URL must be provided for webhook"),
    ],
)
async def test_what_is_no_webhook(api: Api, params: dict[str, str], refusal: str) -> None:
    assert (await api("setWebhook", **params)).refusal == f"400 Bad Request: {refusal}"


async def test_the_messages_of_a_chat_come_one_by_one_and_those_of_others_beside_them(
    api: Api, mother: Phone, says: Says
) -> None:
    holding, released, brought = asyncio.Event(), asyncio.Event(), list[str]()

    async def answer(request: web.Request) -> web.Response:
        text = (await request.json())["message"]["text"]
        brought.append(text)
        if text == "first":
            holding.set()
            await released.wait()
        return web.Response()

    async with opened(answer) as url:
        await api("setWebhook", url=url, max_connections=2)
        bot, other = await mother.bot(), Phone(mother.telegram, 8, "Дмитрий")
        for text in ("first", "second"):
            acts.write(mother.telegram, bot, mother.chat, mother.user, Said(text))
        await holding.wait()
        await other.sends("beside", expect_silence=True)
        assert brought == ["first", "beside"]
        assert (await api("getWebhookInfo")).result["max_connections"] == 2
        released.set()
        await says("third")
    assert brought == ["first", "beside", "second", "third"]
