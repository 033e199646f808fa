"""Telegram on a bad day."""

import asyncio
import time

import pytest
from aiohttp import ServerDisconnectedError

from emulator.telegram import Fault, Phone, Telegram
from tests.emulator.kit import TOKEN, Api


async def say(api: Api) -> int:
    return (await api("sendMessage", chat_id=7, text="a")).status


async def test_a_server_error_has_no_effect_and_passes(mother: Phone, api: Api, telegram: Telegram) -> None:
    telegram.faults.fail("sendMessage", 500, times=2)
    assert [await say(api), await say(api), await say(api)] == [500, 500, 200]
    assert len(mother.screens) == 1


async def test_a_proxy_answers_with_a_page(mother: Phone, api: Api, telegram: Telegram) -> None:
    telegram.faults.bad_gateway("sendMessage")
    async with api.session.post(f"{api.url}/bot{TOKEN}/sendMessage", json={"chat_id": 7}) as response:
        assert (response.status, response.content_type) == (502, "text/html")
    assert mother.screens == []


@pytest.mark.usefixtures("mother")
async def test_a_flood_says_how_long_to_wait(api: Api, telegram: Telegram) -> None:
    telegram.faults.flood("*", 7)
    reply = await api("sendMessage", chat_id=7, text="a")
    assert reply.body["parameters"] == {"retry_after": 7}


async def test_a_call_can_work_and_never_be_answered(mother: Phone, api: Api, telegram: Telegram) -> None:
    telegram.faults.drop("sendMessage")
    with pytest.raises(ServerDisconnectedError):
        await say(api)
    assert mother.sees == "a"


@pytest.mark.usefixtures("mother")
async def test_a_call_can_hang_and_all_calls_can_be_slow(api: Api, telegram: Telegram) -> None:
    telegram.faults.hang("sendMessage", 0.1)
    telegram.latency = 0.05
    begun = time.monotonic()
    assert await asyncio.gather(say(api), api("getMe"))
    assert time.monotonic() - begun >= 0.15


async def test_a_hook_chooses_whom_it_hits(mother: Phone, api: Api, telegram: Telegram) -> None:
    telegram.faults.hook = lambda _, params: Fault("status", 500) if params.get("text") == "b" else None
    assert (await api("sendMessage", chat_id=7, text="b")).status == 500
    assert await say(api) == 200
    assert mother.texts == ["a"]
