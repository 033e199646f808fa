"""`zvonok run`: the bot."""

import asyncio
import signal

from bot.commands.common import Json, settings, work
from bot.loading import loading
from bot.reports import reporting
from bot.settings import supervisor


def run(json: Json = False) -> None:  # noqa: FBT002 - typer's way
    """Migrate, then answer until SIGTERM or Ctrl-C; what is being answered then is finished. `--json`: JSON logs."""
    with loading():
        from bot import app  # noqa: PLC0415 - aiogram costs seconds that other commands need not pay

    read = settings()

    async def until_signal() -> None:
        stop = asyncio.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(name, stop.set)
        with reporting(read, "json" if json else read.log_format):
            await app.run(read, stop=stop, supervisor=supervisor())

    work(until_signal())
