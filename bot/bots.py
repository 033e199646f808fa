"""The bots of this process: one for each token, all over one HTTP session."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any, TypeVar

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramNetworkError,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import User

from bot.settings import Settings, SettingsError
from db.shared import Shared
from messenger.pace import TELEGRAM, Limits
from messenger.telegram import make_bots

log = structlog.get_logger()

REFUSED = "Telegram refuses BOT_TOKEN: copy it again from @BotFather"

Result = TypeVar("Result")
Listener = Callable[[asyncio.Event], Awaitable[None]]


@asynccontextmanager
async def made(
    settings: Settings, limits: Limits = TELEGRAM, shared: Shared | None = None
) -> AsyncIterator[tuple[Bot, ...]]:
    """The bots of the settings, closed at the end; raises SettingsError when a token is missing or none."""
    bots = make_bots(settings.tokens(), settings.telegram_api_base, limits, shared)
    try:
        yield bots
    finally:
        await bots[0].session.close()


async def meet(bots: tuple[Bot, ...]) -> list[tuple[Bot, User]]:
    """Who are we? Raises SettingsError when Telegram refuses the token; where there are several, the others go on."""
    met = await asyncio.gather(*(_meet(bot) for bot in bots))
    refused = [bot.id for bot, me in zip(bots, met, strict=True) if me is None]
    known = [(bot, me) for bot, me in zip(bots, met, strict=True) if me is not None]
    if not known:
        raise SettingsError(REFUSED if len(bots) == 1 else "Telegram refuses every token of BOT_TOKENS")
    for number in refused:
        log.error("telegram refuses the token", bot=number)
    return known


async def _meet(bot: Bot) -> User | None:
    try:
        return await patiently(bot.get_me)
    except TelegramUnauthorizedError:
        return None


async def listen(listeners: Sequence[Listener], stop: asyncio.Event) -> None:
    """All of them until `stop`. Raises SettingsError for a token that is refused now, unless other bots go on."""

    async def one(listener: Listener) -> None:
        try:
            await listener(stop)
        except TelegramUnauthorizedError:
            if len(listeners) == 1:
                raise SettingsError(REFUSED) from None
            log.error("telegram refuses the token of one of several bots")  # noqa: TRY400 - the trace says no more

    try:
        async with asyncio.TaskGroup() as group:
            for listener in listeners:
                group.create_task(one(listener))
    except ExceptionGroup as errors:
        raise errors.exceptions[0] from None


async def patiently(ask: Callable[[], Awaitable[Result]]) -> Result:
    """Waits for a network that is not there yet; what Telegram says is final."""
    pause = 1
    while True:
        try:
            return await ask()
        except (ClientDecodeError, TelegramNetworkError, TelegramServerError) as error:
            log.warning("telegram does not answer", exception=type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(30, pause * 2)


async def unless(stop: asyncio.Event, waiting: Coroutine[Any, Any, Result]) -> Result | None:
    """What is waited for, or None when `stop` comes first: a bot without a network ends on SIGTERM too."""
    task, stopping = asyncio.ensure_future(waiting), asyncio.ensure_future(stop.wait())
    await asyncio.wait({task, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if task.done():
        return task.result()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    return None
