"""The bot: settings in, a running process out. The demo and the tests run exactly this."""

import asyncio
import contextlib
from collections.abc import Callable, Coroutine, Mapping
from functools import cache
from importlib.metadata import version
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramNetworkError,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import Update, User
from aiogram.utils.token import TokenValidationError

from bot.clock import Clock, system_clock
from bot.menu import introduce
from bot.middlewares import InOrder, Known, Traffic
from bot.polling import Poller
from bot.settings import Settings, SettingsError
from bot.web import serving
from db import migrations
from db.files import Files
from db.queries import chats
from db.session import Sessions, connect
from handlers import ROUTERS
from handlers.groups import Answered
from messenger.pace import TELEGRAM, Limits
from messenger.telegram import Telegram, make_bot
from scheduler.plan import Schedule, Ticking
from scheduler.work import Work

log = structlog.get_logger()

MESSENGER = "telegram"


@cache
def dispatcher() -> Dispatcher:
    """Built once in a process (routers attach only once) and stateless: what varies is handed to every update."""
    made = Dispatcher(disable_fsm=True)
    made.update.outer_middleware(InOrder())
    made.update.outer_middleware(Known())
    made.include_routers(*ROUTERS)
    return made


async def run(
    settings: Settings,
    clock: Clock = system_clock,
    stop: asyncio.Event | None = None,
    ready: asyncio.Event | None = None,
    *,
    scheduled: bool = True,
    limits: Limits = TELEGRAM,
    ticking: Callable[[Work], Ticking] = Schedule,
) -> None:
    """Migrate, introduce the bot, answer until `stop` is set; `scheduled`: what runs by itself runs in here too.

    `ticking` has the jobs run at their intervals: by the clock of the wall, unless somebody plays days in seconds.

    Raises SettingsError when Telegram refuses the token.
    """
    bot = make(settings, limits)
    await migrations.upgrade(settings.database_url)
    sessions = connect(settings.database_url)
    stop = stop or asyncio.Event()
    try:
        async with serving(settings, clock, sessions):
            me = await _unless(stop, _meet(bot))
            if me is None:
                return
            async with sessions.begin() as session:
                channel = await chats.register_channel(session, MESSENGER, str(me.id), me.username or "")
            context = _context(settings, clock, sessions, bot, me, channel)
            schedule = ticking(work_of(settings, clock, sessions, context)) if scheduled else None
            await _work(bot, context, schedule, stop, ready)
    except TelegramUnauthorizedError:
        raise SettingsError("Telegram refuses BOT_TOKEN: copy it again from @BotFather") from None
    finally:
        await bot.session.close()
        await sessions.close()


async def _unless(stop: asyncio.Event, waiting: Coroutine[Any, Any, User]) -> User | None:
    """What is waited for, or None when `stop` comes first: a bot without a network ends on SIGTERM too."""
    task, stopping = asyncio.ensure_future(waiting), asyncio.ensure_future(stop.wait())
    await asyncio.wait({task, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if task.done():
        return task.result()
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
    return None


def make(settings: Settings, limits: Limits = TELEGRAM) -> Bot:
    """The bot of the settings; raises SettingsError when the token is missing or none."""
    try:
        return make_bot(settings.token(), settings.telegram_api_base, limits)
    except TokenValidationError:
        raise SettingsError("BOT_TOKEN is not a token: copy it again from @BotFather") from None


def _context(settings: Settings, clock: Clock, sessions: Sessions, bot: Bot, me: User, channel: int) -> dict[str, Any]:
    """What handlers and middlewares may ask for by name."""
    keys = settings.keys()
    return {
        "clock": clock,
        "sessions": sessions,
        "messenger": Telegram(bot),
        "traffic": Traffic(),
        "answered": Answered(),
        "keys": keys,
        "files": Files(settings.files_dir, keys),
        "username": me.username or "",
        "channel": channel,
        "version": version("zvonok"),
        "invitation_days": settings.invitation_days,
        "calendar_url": settings.calendar_url(),
    }


def work_of(settings: Settings, clock: Clock, sessions: Sessions, context: Mapping[str, Any]) -> Work:
    """What the jobs of this process may use."""
    messengers = {context["channel"]: context["messenger"]}
    return Work(sessions, clock, messengers, settings.delivery_concurrency, files=context["files"])


async def _work(
    bot: Bot,
    context: dict[str, Any],
    schedule: Ticking | None,
    stop: asyncio.Event,
    ready: asyncio.Event | None,
) -> None:
    async def answer(update: Update) -> None:
        try:
            await dispatcher().feed_update(bot, update, **context)
        except Exception:
            log.exception("update failed", update=update.update_id)

    if schedule is not None:
        schedule.start()
    try:
        await _introduce(bot)
        log.info("running", username=context["username"])
        if ready is not None:
            ready.set()
        await Poller(bot, answer).run(stop)
    finally:
        if schedule is not None:
            await schedule.stop()
        log.info("stopped", username=context["username"])


async def _meet(bot: Bot) -> User:
    """Who are we? Waits for a network that is not there yet; a refused token is final."""
    pause = 1
    while True:
        try:
            return await bot.get_me()
        except (ClientDecodeError, TelegramNetworkError, TelegramServerError) as error:
            log.warning("telegram does not answer", exception=type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(30, pause * 2)


async def _introduce(bot: Bot) -> None:
    """Without it the bot still answers."""
    try:
        await introduce(bot)
    except AiogramError as error:
        log.warning("the menu could not be set", exception=type(error).__name__)
