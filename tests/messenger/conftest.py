"""Our bots before a strict Telegram, over real HTTP."""

import asyncio
from collections.abc import AsyncIterator, Awaitable

import pytest
from aiogram import Bot

from emulator.telegram import Phone, Server, Telegram, serve
from messenger import telegram as ours
from tests.emulator.kit import TOKEN, Clock


@pytest.fixture
async def telegram() -> Telegram:
    """Thirty messages a second, twenty a minute in a group."""
    return Telegram(Clock())


@pytest.fixture
async def server(telegram: Telegram) -> AsyncIterator[Server]:
    async with serve(telegram) as running:
        yield running


@pytest.fixture(scope="session")
async def bots() -> AsyncIterator[list[Bot]]:
    """All are closed together: closing one takes aiogram a quarter of a second."""
    made: list[Bot] = []
    yield made
    await asyncio.gather(*(bot.session.close() for bot in made))


@pytest.fixture
async def bot(bots: list[Bot], server: Server) -> Bot:
    """With a gate of its own."""
    bots.append(ours.make_bot(TOKEN, server.url))
    return bots[-1]


@pytest.fixture
async def messenger(bot: Bot) -> ours.Telegram:
    return ours.Telegram(bot)


async def took(waiting: Awaitable[object]) -> float:
    """Seconds."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    await waiting
    return loop.time() - began


def families(telegram: Telegram, count: int, token: str = TOKEN) -> list[Phone]:
    """So many people who have started the bot: chats 1, 2, …"""
    account = telegram.bot(token)
    assert account
    phones = [Phone(telegram, number, "Елена") for number in range(1, count + 1)]
    for phone in phones:
        account.dialog(phone.user).state = "open"
    return phones


@pytest.fixture
async def mother(telegram: Telegram) -> Phone:
    """Chat 1 is open, and nothing has been said in it."""
    return families(telegram, 1)[0]
