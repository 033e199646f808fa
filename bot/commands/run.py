"""`zvonok run`: the bot."""

import asyncio
import signal

from bot.commands.common import Json, settings, work
from bot.logs import set_up_logs


def run(json: Json = False) -> None:  # noqa: FBT002 - typer's way
    """Migrate, then answer until SIGTERM or Ctrl-C; what is being answered then is finished. `--json`: JSON logs."""
    from bot import app  # noqa: PLC0415 - aiogram costs seconds that other commands need not pay

    read = settings()
    if json:
        set_up_logs("json")

    async def until_signal() -> None:
        stop = asyncio.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(name, stop.set)
        await app.run(read, stop=stop)

    work(until_signal())
