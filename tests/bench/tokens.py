"""What one more bot costs a process in memory: all over one HTTP session, as ours are, and with a session each.

    python -m tests.bench.tokens

Each way is measured in a process of its own, after every bot has spoken to Telegram once; megabytes are this
machine's, their ratio is the point.
"""

import asyncio
import gc
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from messenger.telegram import make_bot, make_bots

BOTS = 300
WAYS = ("one session", "a session each")


@asynccontextmanager
async def telegram() -> AsyncIterator[str]:
    """Says who a bot is, and nothing else."""

    async def me(_request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "result": {"id": 1, "is_bot": True, "first_name": "Звонок"}})

    made = web.Application()
    made.router.add_route("*", "/{path:.*}", me)
    runner = web.AppRunner(made, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def grown(way: str) -> float:
    """Megabytes that so many bots have added to this process, beyond the first."""
    tokens = [f"{number}:{'t' * 35}" for number in range(1, BOTS + 2)]
    async with telegram() as url:
        first = make_bot(tokens[0], url)
        await first.get_me()
        before = resident()
        others = tokens[1:]
        bots = make_bots(others, url) if way == WAYS[0] else tuple(make_bot(token, url) for token in others)
        for bot in bots:
            await bot.get_me()
        grown = resident() - before
        for session in {id(bot.session): bot.session for bot in (first, *bots)}.values():
            if inner := getattr(session, "_session", None):
                await inner.close()  # aiogram's own close sleeps after each
    return grown


def resident() -> float:
    """Megabytes of this process in memory."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def table() -> dict[str, dict[str, float]]:
    """Kilobytes for each further token, and how many times as much a session each costs."""
    found = {way: float(_measured(way)) for way in WAYS}
    each = {f"a further token, {way}": {"kb": round(grown * 1024 / BOTS, 1)} for way, grown in found.items()}
    each[f"a further token, {WAYS[1]}"]["ratio"] = round(found[WAYS[1]] / max(found[WAYS[0]], 1 / 1024), 1)
    return each


def _measured(way: str) -> str:
    command = [sys.executable, "-m", "tests.bench.tokens", way]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def show(found: dict[str, dict[str, float]]) -> None:
    """The lines of `make bench`."""
    print("one more bot in a process                 KB    ratio to one session for all")  # noqa: T201 - the table is the product
    for name, row in found.items():
        print(f"{name:<36}{row['kb']:>8.1f}{row.get('ratio', 1):>15.1f}")  # noqa: T201 - likewise


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(asyncio.run(grown(sys.argv[1])))  # noqa: T201 - for the process that started us
    else:
        show(table())
