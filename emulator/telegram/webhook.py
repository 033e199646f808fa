"""Updates pushed to bots that set a webhook, again and again until the bot takes them.

As Telegram does it (WebhookActor of its Bot API server): several connections at once, but the messages of a chat one
after the other; what is refused waits a while, and holds up nobody but its own chat.
"""

import asyncio
from contextlib import AsyncExitStack
from typing import Self

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout, MultipartReader

from emulator.telegram.bot import Bot
from emulator.telegram.dispatch import answer
from emulator.telegram.mailbox import Queue
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
        """So many connections at once as the bot allows; a queue has one of them."""
        busy: set[Queue] = set()

        def head() -> tuple[Queue, Json] | None:
            free = bot.webhook.url and len(busy) < bot.webhook.connections
            return bot.mailbox.head(busy) if free else None

        async with asyncio.TaskGroup() as connections:
            while True:
                await bot.mailbox.bell.until(lambda: head() is not None, None)
                while found := head():
                    busy.add(found[0])
                    connections.create_task(self._bring(bot, *found, busy))

    async def _bring(self, bot: Bot, queue: Queue, update: Json, busy: set[Queue]) -> None:
        """Until the bot has taken it, or wants no webhook any more; the others of the queue wait."""
        pause = FIRST_PAUSE
        while bot.webhook.url and not await self._deliver(bot, update):
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
        busy.discard(queue)
        bot.mailbox.bell.ring()

    async def _deliver(self, bot: Bot, update: Json) -> bool:
        hook = bot.webhook
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        error = ""
        try:
            async with self._session.post(hook.url, json=update, headers=headers) as response:
                if response.ok:
                    await self._reply(bot, response)
                else:
                    error = f"Wrong response from the webhook: {response.status} {response.reason}"
        except (ClientError, TimeoutError, OSError) as failure:
            error = f"Connection failed: {type(failure).__name__}"
        if error:
            hook.error, hook.error_at = error, self._telegram.now()
        else:
            bot.mailbox.delivered(update)
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
