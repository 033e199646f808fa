"""A bot as a process of its own, which tells on a line of standard input what it has spent so far.

`python -m tests.bench.child echo` is what everybody writes with aiogram on their first evening; `… zvonok` is ours,
whole but for what is sent unasked and for Telegram's pace, reading its settings from the environment. A second word,
`uvloop`, has it run on that loop.
"""

import asyncio
import math
import os
import resource
import sys
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

FAST = 1_000_000  # the pace is kept, but at no speed that a bench reaches
NOW = datetime(2026, 11, 11, 12, 50, tzinfo=UTC)


def _tell() -> None:
    for _line in sys.stdin:
        resident = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * resource.getpagesize()
        print(time.process_time(), resident, flush=True)  # noqa: T201 - the bench reads it


async def _echo() -> None:
    from aiogram import Bot, Dispatcher  # noqa: PLC0415 - the other bot's imports must not be counted here
    from aiogram.client.session.aiohttp import AiohttpSession  # noqa: PLC0415
    from aiogram.client.telegram import TelegramAPIServer  # noqa: PLC0415
    from aiogram.types import Message  # noqa: PLC0415

    plain = Dispatcher()

    @plain.message()
    async def echo(message: Message) -> None:
        await message.answer(message.text or "")

    server = TelegramAPIServer.from_base(os.environ["TELEGRAM_API_BASE"])
    await plain.start_polling(Bot(os.environ["BOT_TOKEN"], session=AiohttpSession(api=server)))


async def _zvonok() -> None:
    from bot.loading import loading  # noqa: PLC0415 - see above

    with loading():
        from bot.app import run  # noqa: PLC0415

    from bot.logs import set_up_logs  # noqa: PLC0415
    from bot.settings import read_settings  # noqa: PLC0415
    from messenger.slots import Limits  # noqa: PLC0415

    set_up_logs("json")
    fast = Limits(per_second=FAST, chat_seconds=0, burst=FAST, per_group_minute=FAST)
    await run(read_settings(), clock=lambda: NOW, most=math.inf, scheduled=False, limits=fast)


def main() -> None:
    """Run until killed."""
    threading.Thread(target=_tell, daemon=True).start()
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        runner.run({"echo": _echo, "zvonok": _zvonok}[sys.argv[1]]())


def _loop_factory() -> Any:
    if "uvloop" not in sys.argv:
        return None
    from uvloop import new_event_loop  # noqa: PLC0415 - see above

    return new_event_loop


if __name__ == "__main__":
    main()
