"""A bot that asks for its updates, while Telegram has a bad day."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiogram import Bot
from aiogram.types import Update

from bot.polling import Poller
from bot.pulse import DEAF, Pulse
from emulator.telegram import Telegram, serve
from messenger.telegram import make_bot
from tests.e2e.conftest import TOKEN, UNHURRIED, Clock

SOON = 5
LONG = 3600  # seconds for which Telegram wants to be left alone


@dataclass
class Asking:
    """A bot of a machine whose seconds pass when a test says so."""

    bot: Bot
    telegram: Telegram
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    now: float = 0.0

    def __post_init__(self) -> None:
        self.pulse = Pulse(lambda: self.now)
        self.pulse.succeeded(self.bot.id)
        self.running = asyncio.create_task(Poller(self.bot, self._answer, self.pulse).run(self.stop))

    async def _answer(self, _: Update) -> None:
        """Nobody writes."""

    async def meets(self, method: str) -> None:
        """It has been refused, and is waiting."""
        assert await self.telegram.bell.until(lambda: any(one.method == method for one in self.telegram.refusals), SOON)
        await asyncio.sleep(0.1)

    async def ends(self) -> None:
        """SIGTERM."""
        self.stop.set()
        await asyncio.wait_for(self.running, SOON)


@pytest.fixture
def telegram() -> Telegram:
    """Nobody has written to it."""
    return Telegram(Clock())


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    """Over real HTTP."""
    async with serve(telegram) as server:
        made = make_bot(TOKEN, server.url, UNHURRIED)
        yield made
        await made.session.close()


async def test_a_bot_that_is_told_to_wait_for_long_does_not_hang_and_stops_when_asked(
    telegram: Telegram, bot: Bot
) -> None:
    telegram.faults.flood("getUpdates", LONG)
    asking = Asking(bot, telegram)
    await asking.meets("getUpdates")
    asking.now = LONG
    assert (asking.pulse.hangs(), asking.pulse.deaf()) == (False, [bot.id])
    asking.now = LONG + DEAF + 1
    assert asking.pulse.hangs()
    await asking.ends()


@pytest.mark.parametrize("method", ["deleteWebhook", "getUpdates"])
async def test_a_bot_that_telegram_does_not_answer_tries_again_and_stops_when_asked(
    telegram: Telegram, bot: Bot, method: str
) -> None:
    telegram.faults.fail(method, times=4)  # after the fourth it waits for four seconds
    asking = Asking(bot, telegram)
    await asking.meets(method)
    asking.now = DEAF + 1
    assert await telegram.bell.until(lambda: len(telegram.refusals) == 4, 2 * SOON)
    await asyncio.sleep(0.1)
    assert (asking.pulse.hangs(), asking.pulse.deaf()) == (False, [bot.id])
    before = asyncio.get_running_loop().time()
    await asking.ends()
    assert asyncio.get_running_loop().time() - before < 1
