"""Asking Telegram for updates, so that a killed process loses none it was still answering (but see `PATIENCE`).

aiogram's own poller confirms an update as soon as it is read and forgets what is still being answered when it stops:
whoever wrote in that moment is never answered. Here an update is confirmed when it has been answered. One that takes
longer than `PATIENCE` seconds (a big file on a slow line) no longer holds up everybody else: it is confirmed early, is
still finished on SIGTERM, and only a kill in that moment loses its answer.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramConflictError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.types import Update

from bot.bots import unless
from bot.pulse import Pulse

log = structlog.get_logger()

LONG_POLL = 25
PATIENCE = 2.0
LONGEST_PAUSE = 30.0
KINDS = ["message", "callback_query", "my_chat_member"]

Result = TypeVar("Result")
Answer = Callable[[Update], Awaitable[None]]


class Poller:
    """Fetches updates and answers them concurrently until it is told to stop."""

    def __init__(self, bot: Bot, answer: Answer, pulse: Pulse) -> None:
        """`answer` must not raise; `pulse` is told of every try that ended."""
        self._bot = bot
        self._answer = answer
        self._pulse = pulse
        self._offset: int | None = None
        self._working: set[asyncio.Task[None]] = set()
        self._pause = 0.0

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop` is set; then what is being answered is finished and confirmed.

        Telegram gives nothing to who asks while it brings updates elsewhere: a webhook that was set is ended first.
        """
        await unless(stop, self._end_webhook())
        while not stop.is_set():
            await self._work_on(await unless(stop, self._fetch()) or [], stop)
        await asyncio.gather(*self._working)
        await self._confirm()

    async def _end_webhook(self) -> None:
        while await self._asked(self._bot.delete_webhook) is None:
            pass  # the failure was waited out

    async def _fetch(self) -> list[Update]:
        """The next updates; none after a failure."""
        updates = await self._asked(
            lambda: self._bot.get_updates(
                offset=self._offset,
                timeout=LONG_POLL,
                allowed_updates=KINDS,
                request_timeout=LONG_POLL + 10,
            )
        )
        return updates or []

    async def _asked(self, ask: Callable[[], Awaitable[Result]]) -> Result | None:
        """What Telegram says; None after a failure, which is logged and waited out."""
        try:
            answer = await ask()
        except TelegramUnauthorizedError:
            raise
        except TelegramRetryAfter as wait:
            self._pulse.waits(self._bot.id, wait.retry_after)
            await asyncio.sleep(wait.retry_after)
        except TelegramConflictError:
            log.warning("another process polls with this token; stop it, or give this one a token of its own")
            await self._back_off()
        except (AiogramError, OSError, TimeoutError) as error:
            log.warning("telegram does not answer", exception=type(error).__name__)
            await self._back_off()
        else:
            self._pause = 0.0
            self._pulse.succeeded(self._bot.id)
            return answer
        return None

    async def _back_off(self) -> None:
        self._pulse.tried(self._bot.id)
        self._pause = min(LONGEST_PAUSE, self._pause * 2 or 0.5)
        await asyncio.sleep(self._pause)

    async def _work_on(self, updates: list[Update], stop: asyncio.Event) -> None:
        """The next request confirms these, so it waits for them, but not for ever."""
        for update in updates:
            task = asyncio.ensure_future(self._answer(update))
            self._working.add(task)
            task.add_done_callback(self._working.discard)
            self._offset = update.update_id + 1
        if self._working and not stop.is_set():
            await asyncio.wait(self._working, timeout=PATIENCE)

    async def _confirm(self) -> None:
        """Tell Telegram what was answered, so that the next process does not answer it again."""
        if self._offset is not None:
            with contextlib.suppress(AiogramError, OSError, TimeoutError):
                await self._bot.get_updates(offset=self._offset, timeout=0, limit=1, allowed_updates=KINDS)
