"""The bot: settings in, a running process out. The demo and the tests run exactly this."""

import asyncio
import contextlib
from collections.abc import Callable, Coroutine, Sequence
from functools import cache, partial
from importlib.metadata import version
from typing import Any, TypeVar

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import AiogramError
from aiogram.types import Update, User

from bot.bots import Listener, listen, made, meet
from bot.clock import Clock, system_clock
from bot.menu import introduce
from bot.middlewares import InOrder, Known, Traffic
from bot.polling import Poller
from bot.settings import Settings
from bot.throttle import MOST
from bot.upgrading import backups_of, upgrade
from bot.web import serving
from bot.webhook import Doors
from db.files import Files
from db.queries import chats
from db.session import Sessions, connect
from db.shared import sharing
from handlers import ROUTERS
from handlers.groups import Answered
from messenger.pace import TELEGRAM, Limits
from messenger.telegram import Telegram
from scheduler.plan import Schedule, Ticking
from scheduler.work import Work

log = structlog.get_logger()

MESSENGER = "telegram"

Contexts = Sequence[tuple[Bot, dict[str, Any]]]
Result = TypeVar("Result")


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
    most: float = MOST,
    ticking: Callable[[Work], Ticking] = Schedule,
) -> None:
    """Migrate, introduce the bots, answer until `stop` is set; `scheduled`: what runs by itself runs in here too.

    `most` updates a minute of one chat are answered. `ticking` has the jobs run at their intervals: by the clock of the
    wall, unless somebody plays days in seconds. Raises SettingsError when Telegram refuses the token.
    """
    stop, address = stop or asyncio.Event(), settings.webhook()
    async with sharing(settings.redis_url) as shared, made(settings, limits, shared) as bots:
        await upgrade(settings, clock)
        sessions = connect(settings.database_url)
        doors = Doors(settings, bots, shared, most) if address is not None else None
        try:
            async with serving(settings, clock, sessions, doors.routes() if doors else ()):
                met = await _unless(stop, meet(bots))
                if met is None:
                    return
                contexts = [(bot, await _context(settings, clock, sessions, bot, me, most)) for bot, me in met]
                schedule = ticking(work_of(settings, clock, sessions, contexts)) if scheduled else None
                listeners = [_listener(bot, context, address, doors) for bot, context in contexts]
                await _work(contexts, listeners, schedule, stop, ready)
        finally:
            await sessions.close()


async def _unless(stop: asyncio.Event, waiting: Coroutine[Any, Any, Result]) -> Result | None:
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


def work_of(settings: Settings, clock: Clock, sessions: Sessions, contexts: Contexts) -> Work:
    """What the jobs of this process may use."""
    messengers = {context["channel"]: context["messenger"] for _, context in contexts}
    files = Files(settings.files_dir, settings.keys())
    return Work(sessions, clock, messengers, settings.delivery_concurrency, files=files, backups=backups_of(settings))


def _listener(bot: Bot, context: dict[str, Any], address: str | None, doors: Doors | None) -> Listener:
    async def answer(update: Update, **told: Any) -> None:
        try:
            await dispatcher().feed_update(bot, update, **context, **told)
        except Exception:
            log.exception("update failed", update=update.update_id)

    if address is None or doors is None:
        return Poller(bot, answer).run
    return partial(doors.of(bot).attend, address, answer)


async def _work(
    contexts: Contexts,
    listeners: Sequence[Listener],
    schedule: Ticking | None,
    stop: asyncio.Event,
    ready: asyncio.Event | None,
) -> None:
    if schedule is not None:
        schedule.start()
    try:
        await asyncio.gather(*(_introduce(bot) for bot, _ in contexts))
        log.info("running", username=", ".join(context["username"] for _, context in contexts))
        if ready is not None:
            ready.set()
        await listen(listeners, stop)
    finally:
        if schedule is not None:
            await schedule.stop()
        log.info("stopped", username=", ".join(context["username"] for _, context in contexts))


async def _introduce(bot: Bot) -> None:
    """Without it the bot still answers."""
    try:
        await introduce(bot)
    except AiogramError as error:
        log.warning("the menu could not be set", exception=type(error).__name__)
