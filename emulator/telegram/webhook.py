"""Updates pushed to bots that set a webhook: in order, again and again until the bot says 200."""

import asyncio
from contextlib import AsyncExitStack
from typing import Self

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout, MultipartReader

from emulator.telegram.bot import Bot
from emulator.telegram.dispatch import answer
from emulator.telegram.message import Json
from emulator.telegram.params import Params, read_multipart
from emulator.telegram.world import Telegram

PATIENCE = ClientTimeout(total=60)
FIRST_PAUSE, LONGEST_PAUSE = 0.05, 5.0  # seconds between attempts, doubling


class Pusher:
    """One task that watches for bots, and one task for every bot."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self._stack = AsyncExitStack()
        self._tasks: list[asyncio.Task[None]] = []
        self._served: set[str] = set()

    async def __aenter__(self) -> Self:
        self._session = await self._stack.enter_async_context(ClientSession(timeout=PATIENCE))
        self._tasks.append(asyncio.create_task(self._watch()))
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._stack.aclose()

    async def _watch(self) -> None:
        bots = self._telegram.bots
        while True:
            await self._telegram.bell.until(lambda: len(bots) > len(self._served), None)
            for bot in bots.values():
                if bot.token not in self._served:
                    self._served.add(bot.token)
                    self._tasks.append(asyncio.create_task(self._push(bot)))

    async def _push(self, bot: Bot) -> None:
        pause = FIRST_PAUSE
        while True:
            await bot.mailbox.bell.until(lambda: bool(bot.webhook.url) and bot.mailbox.waiting, None)
            for update in bot.mailbox.take(1) if bot.webhook.url else []:
                if await self._deliver(bot, update):
                    bot.mailbox.confirm(update["update_id"] + 1)
                    pause = FIRST_PAUSE
                else:
                    await asyncio.sleep(pause)
                    pause = min(pause * 2, LONGEST_PAUSE)

    async def _deliver(self, bot: Bot, update: Json) -> bool:
        hook = bot.webhook
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        error = ""
        try:
            async with self._session.post(hook.url, json=update, headers=headers) as response:
                if response.status == 200:
                    await self._reply(bot, response)
                else:
                    error = f"Wrong response from the webhook: {response.status} {response.reason}"
        except (ClientError, TimeoutError, OSError) as failure:
            error = f"Connection failed: {type(failure).__name__}"
        if error:
            hook.error, hook.error_at = error, self._telegram.now()
        return not error

    async def _reply(self, bot: Bot, response: ClientResponse) -> None:
        """A bot may put one call into its answer instead of making it."""
        params = Params()
        if response.content_type.startswith("multipart/"):
            params = await read_multipart(MultipartReader(response.headers, response.content))
        elif response.content_type == "application/json" and isinstance(body := await response.json(), dict):
            params = Params(body)
        if method := params.text("method"):
            await answer(self._telegram, bot, method, params)
