"""A fresh Telegram for every test, on loopback, with one bot and one mother who has started it."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import ClientSession

from emulator.telegram import Phone, Server, Telegram, serve
from tests.emulator.kit import TOKEN, Api, Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def telegram(clock: Clock) -> Telegram:
    return Telegram(clock)


@pytest.fixture
async def server(telegram: Telegram) -> AsyncIterator[Server]:
    async with serve(telegram) as running:
        yield running


@pytest.fixture(scope="session")
async def session() -> AsyncIterator[AiohttpSession]:
    """One for all tests: closing one takes aiogram a quarter of a second."""
    async with AiohttpSession() as session:
        yield session


@pytest.fixture
async def bot(session: AiohttpSession, server: Server) -> Bot:
    session.api = TelegramAPIServer.from_base(server.url)
    return Bot(TOKEN, session)


@pytest.fixture
async def api(server: Server) -> AsyncIterator[Api]:
    async with ClientSession() as session:
        yield Api(session, server.url)


@pytest.fixture
async def mother(telegram: Telegram) -> Phone:
    """Chat 7 is open, and nothing has been said in it."""
    bot = telegram.bot(TOKEN)
    assert bot
    phone = Phone(telegram, 7, "Елена")
    bot.dialog(phone.user).state = "open"
    return phone
