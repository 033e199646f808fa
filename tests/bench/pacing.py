"""How much of what Telegram takes is used, and what an answer costs while everybody's digest is going out.

Over real HTTP against the emulator, which refuses the 31st message of a second. Rates are percent of that limit; an
answer's time is beside the same answer with nothing else going on, in the same run.
"""

import asyncio
import logging
import random
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramRetryAfter

from emulator.telegram import Phone, Telegram, serve
from messenger import telegram as ours
from views.page import Page

NOW = datetime(2026, 11, 11, 12, 50, tzinfo=UTC)
TOKEN = "7:" + "b" * 35
PAGE = Page("Звонок: " + "я" * 400)
PER_SECOND, SECONDS = 30, 12
LATENCIES = (0.0, 0.02)
WORKERS = 4  # DELIVERY_CONCURRENCY
DIGESTS, ANSWERED = 10_000, 500
ANSWERS_A_SECOND = 8

Send = Callable[[str, Iterator[int]], Coroutine[Any, Any, None]]


async def through_the_gate(url: str, chats: Iterator[int]) -> None:
    """As delivery does it."""
    bot = ours.make_bot(TOKEN, url)
    try:
        await _post(ours.Telegram(bot), chats)
    finally:
        await bot.session.close()


async def _post(messenger: ours.Telegram, chats: Iterator[int]) -> None:
    async def work() -> None:
        for chat in chats:
            await messenger.post(chat, PAGE)

    await asyncio.gather(*(work() for _ in range(WORKERS)))


def plainly(pause: float, workers: int) -> Send:
    """Send, pause, obey a refusal and try again: what most bots do."""

    async def send(url: str, chats: Iterator[int]) -> None:
        bot = Bot(TOKEN, AiohttpSession(api=TelegramAPIServer.from_base(url)))

        async def work() -> None:
            for chat in chats:
                await _obeying(bot, chat)
                await asyncio.sleep(pause)

        try:
            await asyncio.gather(*(work() for _ in range(workers)))
        finally:
            await bot.session.close()

    return send


async def _obeying(bot: Bot, chat: int) -> None:
    while True:
        try:
            await bot.send_message(chat, PAGE.text)
        except TelegramRetryAfter as refusal:
            await asyncio.sleep(refusal.retry_after)
        else:
            return


@asynccontextmanager
async def far(latency: float, people: int) -> AsyncIterator[tuple[Telegram, str]]:
    """A Telegram with so many people who have started the bot: chats 1, 2, …"""
    telegram = Telegram(lambda: NOW)
    telegram.latency = latency
    bot = telegram.bot(TOKEN)
    assert bot
    for chat in range(1, people + 1):
        bot.dialog(Phone(telegram, chat, "Елена").user).state = "open"
    async with serve(telegram) as server:
        yield telegram, server.url


async def rate(send: Send, latency: float) -> dict[str, float]:
    """Percent of the limit, and refusals."""
    async with far(latency, PER_SECOND * SECONDS) as (telegram, url):
        sending = asyncio.create_task(send(url, iter(range(1, PER_SECOND * SECONDS + 1))))
        began = asyncio.get_running_loop().time()
        await asyncio.wait({sending}, timeout=SECONDS)
        seconds = asyncio.get_running_loop().time() - began
        arrived = sum(call.status == 200 for call in telegram.calls)
        refused = len(telegram.refusals)
        await _end(sending)
    return {"percent": round(100 * arrived / (PER_SECOND * seconds), 1), "refused": refused}


async def _end(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.wait({task})


async def answer_p99(latency: float, digests: int) -> float:
    """Seconds from handing an answer over to knowing that it has arrived, at somewhat random moments."""
    async with far(latency, DIGESTS + ANSWERED) as (_, url):
        bot = ours.make_bot(TOKEN, url)
        messenger = ours.Telegram(bot)
        mail = asyncio.create_task(_post(messenger, iter(range(1, digests + 1))))
        await asyncio.sleep(2)
        spent = await _answers(messenger)
        await _end(mail)
        await bot.session.close()
    return sorted(spent)[int(len(spent) * 0.99)]


async def _answers(messenger: ours.Telegram) -> list[float]:
    loop, chance, spent = asyncio.get_running_loop(), random.Random(7), list[float]()

    async def answer(chat: int) -> None:
        asked = loop.time()
        await messenger.send(chat, PAGE)
        spent.append(loop.time() - asked)

    asking: list[asyncio.Task[None]] = []
    until = loop.time() + SECONDS
    while loop.time() < until:
        asking.append(asyncio.create_task(answer(DIGESTS + 1 + len(asking))))
        await asyncio.sleep(chance.expovariate(ANSWERS_A_SECOND))
    await asyncio.gather(*asking)
    return spent


async def table() -> dict[str, dict[str, float]]:
    """Rates by way of sending and latency; the answer's ratio."""
    logging.getLogger("emulator").setLevel(logging.ERROR)  # refusals are counted here, not read
    found: dict[str, dict[str, float]] = {}
    for latency in LATENCIES:
        name = f"{latency * 1000:.0f} ms"
        found[f"mail, the gate, {name}"] = await rate(through_the_gate, latency)
        others = await asyncio.gather(rate(plainly(0.05, 1), latency), rate(plainly(0, WORKERS), latency))
        found[f"mail, sleep(0.05), {name}"], found[f"mail, unpaced, {name}"] = others
    idle, busy = [await answer_p99(LATENCIES[-1], digests) for digests in (0, DIGESTS)]
    found["answer p99, mail going out"] = {"ratio_to_idle": round(busy / idle, 2)}
    return found


def show(found: dict[str, dict[str, float]]) -> None:
    """The lines of `make bench`."""
    print("sending                      % of the limit    refused")  # noqa: T201 - the table is the product
    for name, row in found.items():
        if "percent" in row:
            print(f"{name:<28}{row['percent']:>15.1f}{row['refused']:>11.0f}")  # noqa: T201 - likewise
        else:
            print(f"{name:<28}{row['ratio_to_idle']:>15.2f} of an idle one's")  # noqa: T201 - likewise


if __name__ == "__main__":
    show(asyncio.run(table()))
