"""Processes to be killed: forked from one that has imported everything, so that they start at once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from multiprocessing import get_context
from multiprocessing.connection import Connection

from bot import app
from db.queries import chats
from db.session import Session, Sessions, connect
from messenger.telegram import Telegram as Messenger
from messenger.telegram import make_bot
from scheduler.alerts import owe
from scheduler.delivery import deliver
from scheduler.work import Work
from tests.e2e.conftest import TOKEN, UNHURRIED
from tests.mailing import Marks, enter_marks

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
    bot = make_bot(TOKEN, order.telegram, UNHURRIED)
    try:
        messengers = {await channel_of(sessions): Messenger(bot)}
        return await deliver(Work(sessions, lambda: order.now, messengers, order.concurrency))
    finally:
        await bot.session.close()
        await sessions.close()


async def channel_of(sessions: Sessions) -> int:
    """The channel of the bot of all these tests."""
    async with sessions.begin() as session:
        return await chats.channel_of(session, app.MESSENGER, TOKEN.partition(":")[0])


class Halting(Sessions):
    """Stops for ever at the end of the first transaction, just before it is committed or just after; says so before."""

    def __init__(self, sessions: Sessions, committed: bool, halted: Connection) -> None:
        super().__init__(sessions.engine)
        self._committed = committed
        self._halted = halted

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Session]:
        """Whoever waits for the pipe may kill now."""
        async with super().begin() as session:
            yield session
            if not self._committed:
                await self._halt()
        await self._halt()

    async def _halt(self) -> None:
        self._halted.send("halted")
        await asyncio.Event().wait()


def planning(database: str, now: datetime, committed: bool, halted: Connection) -> None:
    """A process in the alerts job, halted at the end of its transaction."""
    asyncio.run(owe(Halting(connect(database), committed, halted), now))


def entering(database: str, place: Marks, committed: bool, halted: Connection) -> None:
    """A process that enters marks, halted at the end of the transaction."""
    asyncio.run(enter_marks(Halting(connect(database), committed, halted), place))
