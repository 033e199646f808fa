"""A Telegram for the bench: agrees with everything at once and notes when each chat was answered.

It runs in the bench's own process, so that only the bots' processes are measured; the emulator, which checks what it
is told, would be the slower side.
"""

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

ANSWERS = ("sendMessage", "editMessageText")
LONG_POLL = 5.0  # seconds
PATIENCE = 60.0  # seconds; a bot that does not answer fails the bench
BOT = {"id": 7, "is_bot": True, "first_name": "bench", "username": "bench_bot"}
DATE = 1_794_400_000


class Air:
    """What one bot is told, and when it answered."""

    def __init__(self) -> None:
        """Nothing has been said yet."""
        self._updates: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._number = 0
        self._waiting: defaultdict[int, asyncio.Queue[float]] = defaultdict(asyncio.Queue)
        self.met = asyncio.Event()

    async def ask(self, chat: int, text: str) -> float:
        """Somebody writes and waits for the answer; returns the seconds it took."""
        self._number += 1
        user = {"id": chat, "is_bot": False, "first_name": "Елена", "language_code": "ru"}
        message = {"message_id": self._number, "date": DATE, "chat": {"id": chat, "type": "private"}, "from": user}
        said = {"entities": [{"type": "bot_command", "offset": 0, "length": len(text)}]} if text[0] == "/" else {}
        asked = time.perf_counter()
        self._updates.put_nowait({"update_id": self._number, "message": {**message, "text": text, **said}})
        async with asyncio.timeout(PATIENCE):
            return await self._waiting[chat].get() - asked

    async def call(self, request: web.Request) -> web.Response:
        """Any method of the Bot API."""
        method = request.match_info["method"]
        if method == "getUpdates":
            return _ok(await self._handed_out())
        if method == "getMe":
            self.met.set()
            return _ok(BOT)
        if method not in ANSWERS:
            return _ok(data=True)
        chat = int(str((await request.post())["chat_id"]))
        self._waiting[chat].put_nowait(time.perf_counter())
        return _ok({"message_id": 1, "date": DATE, "chat": {"id": chat, "type": "private"}, "text": "x"})

    async def _handed_out(self) -> list[dict[str, Any]]:
        """As Telegram does: at once what is there, or nothing after a while."""
        try:
            found = [await asyncio.wait_for(self._updates.get(), LONG_POLL)]
        except TimeoutError:
            return []
        while not self._updates.empty():
            found.append(self._updates.get_nowait())
        return found


@asynccontextmanager
async def serving(air: Air) -> AsyncIterator[str]:
    """The address of the Bot API."""
    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", air.call)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def _ok(data: Any) -> web.Response:
    return web.Response(body=json.dumps({"ok": True, "result": data}).encode(), content_type="application/json")
