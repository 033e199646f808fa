"""The gate through which everything leaves the bot: Telegram refuses nothing, and no answer waits for mail.

Answers are what somebody asked for by writing or pressing; mail is what `background()` sends, unasked.
"""

import asyncio
import math
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

from db.shared import Shared
from messenger.parcels import read
from messenger.slots import TELEGRAM, Limits
from messenger.together import Together
from messenger.turnstile import Entrance, TooLong, Turnstile

__all__ = ["TELEGRAM", "Gate", "Limits", "background", "unasked"]

REPEATS = 5  # of a request that is refused again and again
PRESS = 15.0  # seconds; later Telegram takes no answer to a press
PATIENCE = 120.0  # seconds; nobody waits longer for an answer, and mail grows old

_unasked = ContextVar("unasked", default=False)


@contextmanager
def background() -> Iterator[None]:
    """What is sent in this block is mail: it gives way, leaves evenly, and comes back rather than hold a worker."""
    token = _unasked.set(True)
    try:
        yield
    finally:
        _unasked.reset(token)


def unasked() -> bool:
    """Are we in such a block?"""
    return _unasked.get()


class Gate(BaseRequestMiddleware):
    """An entrance for each bot. Telegram's 429 is obeyed: answers wait and are repeated; mail is handed back as
    TelegramRetryAfter, unless everybody has to wait. getUpdates passes untouched: the poller obeys by itself."""

    def __init__(self, limits: Limits = TELEGRAM, shared: Shared | None = None) -> None:
        """Serves one event loop; with `shared` the pace is that of all processes of a bot."""
        self._limits = limits
        self._shared = shared
        self._name = secrets.token_hex(6)
        self._entrances: dict[int, Entrance] = {}

    def of(self, bot: Bot) -> Entrance:
        """The bot's own."""
        if bot.id not in self._entrances:
            self._entrances[bot.id] = self._made(bot.id)
        return self._entrances[bot.id]

    def _made(self, bot: int) -> Entrance:
        if self._shared is None:
            return Turnstile(self._limits)
        return Together(self._limits, self._shared, bot, self._name)

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        """Raises TelegramRetryAfter when waiting and repeating would be no use."""
        if method.__api_method__ == "getUpdates":
            return await make_request(bot, method)
        parcel = read(method, unasked=unasked())
        if parcel is None:
            return await _by_itself(make_request, bot, method)
        until, entrance = _now() + PATIENCE, self.of(bot)
        for left in range(REPEATS, -1, -1):
            try:
                await entrance.enter(parcel, until)
            except TooLong as wait:
                raise TelegramRetryAfter(method, "not sent", math.ceil(wait.seconds)) from None
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as refusal:
                everybody = entrance.refused(parcel, refusal.retry_after)
                if not left or (parcel.unasked and not everybody):
                    raise
            finally:
                entrance.leave(parcel)
        raise AssertionError("the last try returns or raises")


async def _by_itself(
    make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
) -> Response[TelegramType]:
    """What concerns no chat is repeated and stops nobody: refusing the menu for an hour, Telegram means the menu."""
    until = _now() + PRESS
    while True:
        try:
            return await make_request(bot, method)
        except TelegramRetryAfter as refusal:
            if _now() + refusal.retry_after > until:
                raise
            pause = refusal.retry_after
        await asyncio.sleep(pause)


def _now() -> float:
    return asyncio.get_running_loop().time()
