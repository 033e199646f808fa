"""The bot: settings in, a running process out. The demo and the tests run exactly this."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from functools import cache, partial
from importlib.metadata import version
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramUnauthorizedError
from aiogram.types import Update, User

from bot.bots import Listener, listen, made, meet, unless
from bot.clock import Clock, system_clock
from bot.menu import introduce
from bot.middlewares import InOrder, Known, Traffic
from bot.polling import Poller
from bot.pulse import Pulse
from bot.settings import Settings, Supervisor
from bot.switchboard import Switchboard
from bot.throttle import MOST
from bot.upgrading import backups_of, upgrade
from bot.watchdog import watched
from bot.web import serving
from bot.webhook import Doors
from db.files import Files
from db.queries import chats
from db.session import Sessions, connect
from db.shared import Shared, sharing
from handlers import ROUTERS
from handlers.groups import Answered
from messenger.pace import TELEGRAM, Limits
from messenger.telegram import Telegram
from scheduler.plan import Schedule, Ticking
from scheduler.work import Work

log = structlog.get_logger()

MESSENGER = "telegram"

Contexts = Sequence[tuple[Bot, dict[str, Any]]]


@cache
def dispatcher() -> Dispatcher:
    """Built once in a process (routers attach only once) and stateless: what varies is handed to every update."""
    made = Dispatcher(disable_fsm=True)
    made.update.outer_middleware(InOrder())
    made.update.outer_middleware(Known())
    made.include_router(Switchboard(ROUTERS))
    return made


async def run(  # noqa: PLR0913 - what the demo, the tests and the soak set, each by its name
    settings: Settings,
    clock: Clock = system_clock,
    stop: asyncio.Event | None = None,
    ready: asyncio.Event | None = None,
    *,
    scheduled: bool = True,
    limits: Limits = TELEGRAM,
    most: float = MOST,
    ticking: Callable[[Work], Ticking] = Schedule,
    supervisor: Supervisor = Supervisor(),  # noqa: B008 - frozen
) -> None:
    """Migrate, introduce the bots, answer until `stop` is set; `scheduled`: what runs by itself runs in here too.

    `most` updates a minute of one chat are answered; `supervisor` is told how we are. `ticking` has the jobs run at
    their intervals: by the clock of the wall, unless somebody plays days in seconds. Raises SettingsError when Telegram
    refuses the token.
    """
    stop, address, pulse = stop or asyncio.Event(), settings.webhook(), Pulse()
    async with sharing(settings.redis_url) as shared, made(settings, limits, shared) as bots:
        await upgrade(settings, clock)
        sessions = connect(settings.database_url)
        doors = Doors(settings, bots, shared, most, pulse) if address is not None else None
        try:
            async with serving(settings, clock, sessions, pulse, doors.routes() if doors else ()):
                met = await unless(stop, meet(bots))
                if met is None:
                    return
                for bot, _ in met:
                    pulse.succeeded(bot.id)
                contexts = [(bot, await _context(settings, clock, sessions, bot, me, most)) for bot, me in met]
                schedule = ticking(work_of(settings, clock, sessions, contexts, shared)) if scheduled else None
                listeners = [_listener(bot, context, address, doors, pulse) for bot, context in contexts]
                life = watched(supervisor, lambda: not pulse.hangs())
                await _work(contexts, listeners, schedule, stop, ready, life)
        finally:
            await sessions.close()


async def _context(
    settings: Settings, clock: Clock, sessions: Sessions, bot: Bot, me: User, most: float
) -> dict[str, Any]:
    """What handlers and middlewares may ask for by name."""
    keys = settings.keys()
    async with sessions.begin() as session:
        channel = await chats.register_channel(session, MESSENGER, str(me.id), me.username or "")
    return {
        "clock": clock,
        "sessions": sessions,
        "messenger": Telegram(bot),
        "traffic": Traffic(most),
        "answered": Answered(),
        "keys": keys,
        "files": Files(settings.files_dir, keys),
        "username": me.username or "",
        "channel": channel,
        "version": version("zvonok"),
        "invitation_days": settings.invitation_days,
        "calendar_url": settings.calendar_url(),
    }


def work_of(
    settings: Settings, clock: Clock, sessions: Sessions, contexts: Contexts, shared: Shared | None = None
) -> Work:
    """What the jobs of this process may use."""
    messengers = {context["channel"]: context["messenger"] for _, context in contexts}
    files = Files(settings.files_dir, settings.keys())
    return Work(
        sessions,
        clock,
        messengers,
        settings.delivery_concurrency,
        files=files,
        backups=backups_of(settings),
        shared=shared,
        outbox_kept=settings.outbox_kept(),
    )


def _listener(bot: Bot, context: dict[str, Any], address: str | None, doors: Doors | None, pulse: Pulse) -> Listener:
    async def answer(update: Update, **told: Any) -> None:
        try:
            await dispatcher().feed_update(bot, update, **context, **told)
        except Exception:
            log.exception("update failed", update=update.update_id)

    attend = Poller(bot, answer, pulse).run if doors is None else partial(doors.of(bot).attend, address or "", answer)

    async def listener(stop: asyncio.Event) -> None:
        try:
            await attend(stop)
        except TelegramUnauthorizedError:
            pulse.refused(bot.id)
            raise

    return listener


async def _work(
    contexts: Contexts,
    listeners: Sequence[Listener],
    schedule: Ticking | None,
    stop: asyncio.Event,
    ready: asyncio.Event | None,
    life: AbstractAsyncContextManager[None],
) -> None:
    if schedule is not None:
        schedule.start()
    introducing = asyncio.create_task(_introduced(contexts, ready))
    try:
        async with life:
            await listen(listeners, stop)
    finally:
        introducing.cancel()
        if schedule is not None:
            await schedule.stop()
        log.info("stopped", username=", ".join(context["username"] for _, context in contexts))


async def _introduced(contexts: Contexts, ready: asyncio.Event | None) -> None:
    """While people are answered: the menu is no reason to let them wait."""
    await asyncio.gather(*(_introduce(bot) for bot, _ in contexts))
    log.info("running", username=", ".join(context["username"] for _, context in contexts))
    if ready is not None:
        ready.set()


async def _introduce(bot: Bot) -> None:
    """Without it the bot still answers."""
    try:
        await introduce(bot)
    except Exception as error:  # noqa: BLE001 - whatever it is, people are answered
        log.warning("the menu could not be set", exception=type(error).__name__)
