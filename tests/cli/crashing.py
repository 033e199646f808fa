"""A process that delivers until it is killed: forked from one that has imported everything, so that it starts at once."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from multiprocessing import get_context
from pathlib import Path

from pydantic import SecretStr

from bot import app
from bot.settings import Settings
from db.queries import chats
from db.session import Sessions, connect
from messenger.telegram import Telegram as Messenger
from scheduler.delivery import deliver
from scheduler.work import Work
from tests.databases import KEYS
from tests.e2e.conftest import TOKEN, UNHURRIED

forked = get_context("forkserver")
forked.set_forkserver_preload([__name__])


@dataclass(frozen=True)
class Order:
    """What a process is told to do: send what is due at `now` in that database through that Telegram."""

    database: str
    telegram: str
    concurrency: int
    now: datetime


def delivering(order: Order) -> None:
    """The body of the process."""
    asyncio.run(delivered(order))


async def delivered(order: Order) -> dict[str, int]:
    """One run of the delivery, at no particular pace; returns its tally."""
    sessions = connect(order.database)
    bot = app.make(
        Settings(_env_file=None, bot_token=SecretStr(TOKEN), telegram_api_base=order.telegram, files_dir=Path()),
        UNHURRIED,
    )
    try:
        messengers = {await channel_of(sessions): Messenger(bot)}
        return await deliver(Work(sessions, lambda: order.now, messengers, KEYS, order.concurrency))
    finally:
        await bot.session.close()
        await sessions.close()


async def channel_of(sessions: Sessions) -> int:
    """The channel of the bot of all these tests."""
    async with sessions.begin() as session:
        return await chats.channel_of(session, app.MESSENGER, TOKEN.partition(":")[0])
