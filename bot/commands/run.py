"""`zvonok run`: the bot."""

import asyncio
import signal

from bot.commands.common import settings, work


def run() -> None:
    """Migrate, then answer until SIGTERM or Ctrl-C; what is being answered then is finished."""
    from bot import app  # noqa: PLC0415 - aiogram costs seconds that other commands need not pay

    read = settings()

    async def until_signal() -> None:
        stop = asyncio.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(name, stop.set)
        await app.run(read, stop=stop)

    work(until_signal())
