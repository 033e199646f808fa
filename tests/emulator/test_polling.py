"""A bot that asks for its updates gets each of them until it says that it has it."""

import asyncio
from typing import Any

import pytest
from aiohttp import ClientSession

from emulator.telegram import Phone, Server, Telegram, acts, serve
from emulator.telegram.acts import Said
from tests.emulator.kit import TOKEN, Api

OTHER = "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


def says(phone: Phone, *texts: str) -> None:
    bot = phone.known_bot
    assert bot
    for text in texts:
        acts.write(phone.telegram, bot, phone.chat, phone.user, Said(text))


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_a_waiting_bot_hears_at_once(mother: Phone, api: Api) -> None:
    poll = asyncio.create_task(api("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    says(mother, "/start")
    (update,) = (await poll).result
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert update["message"]["chat"] == {"id": 7, "type": "private", "first_name": "Елена"}


async def test_an_update_comes_again_until_it_is_confirmed(mother: Phone, api: Api) -> None:
    says(mother, "a", "b", "c")
    first = (await api("getUpdates")).result
    assert texts(first) == texts((await api("getUpdates")).result) == ["a", "b", "c"]
    assert texts((await api("getUpdates", offset=first[0]["update_id"] + 1, limit=1)).result) == ["b"]
    assert texts((await api("getUpdates", offset=-1)).result) == ["c"]
    assert texts((await api("getUpdates")).result) == ["c"]


async def test_a_confirmed_update_can_be_delivered_twice(mother: Phone, api: Api, telegram: Telegram) -> None:
    says(mother, "a")
    (update,) = (await api("getUpdates")).result
    telegram.repeat_last_update()
    assert (await api("getUpdates", offset=update["update_id"] + 1)).result == [update]
    assert (await api("getUpdates", offset=update["update_id"] + 1)).result == []


async def test_a_second_poller_ends_the_first(mother: Phone, api: Api) -> None:
    first = asyncio.create_task(api("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(api("getUpdates", timeout=30))
    assert (await first).refusal == OTHER
    says(mother, "a")
    assert texts((await second).result) == ["a"]


async def test_only_the_kinds_asked_for_are_kept(mother: Phone, api: Api) -> None:
    await api("getUpdates", allowed_updates=["callback_query"])
    says(mother, "a")
    assert (await api("getUpdates")).result == []
    await api("getUpdates", allowed_updates=[])
    says(mother, "b")
    assert texts((await api("getUpdates")).result) == ["b"]


async def test_a_server_that_stops_lets_pollers_go(telegram: Telegram) -> None:
    async with ClientSession() as session:
        async with serve(telegram) as server:
            poll = asyncio.create_task(Api(session, server.url)("getUpdates", timeout=30))
            await asyncio.sleep(0.05)
        assert (await asyncio.wait_for(poll, 1)).result == []


async def test_parameters_may_come_in_any_form(api: Api, server: Server, mother: Phone) -> None:
    address = f"{server.url}/bot{TOKEN}/sendMessage"
    await api.session.get(address, params={"chat_id": "7", "text": "in the query"})
    await api.session.post(address, data={"chat_id": "7", "text": "in a form"})
    await api.session.post(f"{server.url}/bot{TOKEN}/SENDMESSAGE", json={"chat_id": 7, "text": "in JSON"})
    assert mother.texts == ["in the query", "in a form", "in JSON"]


@pytest.mark.parametrize("body", ["{", "[1]"])
async def test_a_body_that_is_no_object_is_refused(api: Api, server: Server, body: str) -> None:
    headers = {"Content-Type": "application/json"}
    reply = await api.session.post(f"{server.url}/bot{TOKEN}/getMe", data=body, headers=headers)
    assert reply.status == 400
