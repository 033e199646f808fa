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

from aiohttp import ClientSession, TCPConnector, web

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
        self._bringing: set[asyncio.Task[None]] = set()
        self._door: tuple[str, str] | None = None
        self._http: ClientSession | None = None

    async def ask(self, chat: int, text: str) -> float:
        """Somebody writes and waits for the answer; returns the seconds it took."""
        self._number += 1
        user = {"id": chat, "is_bot": False, "first_name": "Елена", "language_code": "ru"}
        message = {"message_id": self._number, "date": DATE, "chat": {"id": chat, "type": "private"}, "from": user}
        said = {"entities": [{"type": "bot_command", "offset": 0, "length": len(text)}]} if text[0] == "/" else {}
        asked = time.perf_counter()
        self._bring({"update_id": self._number, "message": {**message, "text": text, **said}})
        async with asyncio.timeout(PATIENCE):
            return await self._waiting[chat].get() - asked

    def _bring(self, update: dict[str, Any]) -> None:
        """To who asks for updates, or to the door of who wants them brought."""
        if self._door is None:
            self._updates.put_nowait(update)
            return
        task = asyncio.create_task(self._knock(*self._door, update))
        self._bringing.add(task)
        task.add_done_callback(self._bringing.discard)

    async def _knock(self, url: str, secret: str, update: dict[str, Any]) -> None:
        self._http = self._http or ClientSession(connector=TCPConnector(limit=40))  # as many as Telegram's
        async with self._http.post(url, json=update, headers={"X-Telegram-Bot-Api-Secret-Token": secret}) as taken:
            taken.raise_for_status()

    async def end(self) -> None:
        """Nothing is brought any more."""
        await asyncio.gather(*self._bringing, return_exceptions=True)
        if self._http is not None:
            await self._http.close()

    async def call(self, request: web.Request) -> web.Response:
        """Any method of the Bot API."""
        method = request.match_info["method"]
        if method == "getUpdates":
            return _ok(await self._handed_out())
        if method == "getMe":
            return _ok(BOT)
        if method == "setWebhook":
            given = await request.post()
            self._door = str(given["url"]), str(given["secret_token"])
            while not self._updates.empty():  # what came before the door was there
                self._bring(self._updates.get_nowait())
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
        await air.end()
        await runner.cleanup()


def _ok(data: Any) -> web.Response:
    return web.Response(body=json.dumps({"ok": True, "result": data}).encode(), content_type="application/json")
