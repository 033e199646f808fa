"""Telegram calls us: updates come to the process's own HTTP server, and are taken only when they have been answered.

aiogram's handler for this puts answers into the response, past the gate that keeps the pace, and has no word for «I am
still at it»; so this is ours. Messages of one chat are brought one after the other by Telegram itself, a press perhaps
beside them: within a process the chat's lane keeps their order, between processes nothing does, and nothing needs it.
"""

import asyncio
import json
from collections.abc import Sequence
from hmac import compare_digest
from typing import Protocol

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest
from aiogram.types import Update
from aiohttp import web
from pydantic import ValidationError

from bot.bots import patiently
from bot.polling import KINDS
from bot.pulse import Pulse
from bot.settings import WEBHOOK_PATH, Settings, SettingsError
from bot.throttle import Flood
from bot.updates import LEASE, Updates, Verdict, updates_of
from db.keys import Keys
from db.shared import Shared

log = structlog.get_logger()

SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
PURPOSE = "webhook"
CONNECTIONS = 40  # at once, for all processes together; Telegram's own default, said aloud
PATIENCE = 20.0  # seconds for what is being answered when the process has to stop
COME_AGAIN = {"Retry-After": "1"}
LOOK = 120.0  # seconds; at night nobody writes, so we ask whether the webhook is still there


class Answer(Protocol):
    """Must not raise; `flood` is what was counted with other processes."""

    async def __call__(self, update: Update, *, flood: Flood = Flood.NO) -> None:
        """When this ends, the update was answered."""


def secrets_of(settings: Settings, keys: Keys, bot: int) -> list[str]:
    """What a caller has to know, newest first; the first is told to Telegram. Every process comes to the same."""
    if settings.webhook_secret is not None:
        return [settings.webhook_secret.get_secret_value()]
    return keys.hashes(PURPOSE, str(bot))


class Door:
    """One bot's: closed until somebody stands behind it."""

    def __init__(self, bot: Bot, secrets: list[str], updates: Updates, pulse: Pulse) -> None:
        """Knocking needs one of the secrets; `pulse` is told whenever Telegram was heard of."""
        self.bot = bot
        self._pulse = pulse
        self.secret = secrets[0]
        self._secrets = [secret.encode() for secret in secrets]
        self._updates = updates
        self._answer: Answer | None = None
        self._working: set[asyncio.Task[None]] = set()

    def knows(self, given: str) -> bool:
        """Compared in constant time, byte for byte as it was sent: a header may hold what is no UTF-8."""
        sent = given.encode(errors="surrogateescape")
        known = [compare_digest(sent, secret) for secret in self._secrets]
        return any(known)

    async def attend(self, address: str, answer: Answer, stop: asyncio.Event) -> None:
        """Have updates brought to us until `stop`; then finish what is being answered.

        The webhook stays set: other processes go on behind it, or this one when it is back.
        """
        await _set(self.bot, address, self.secret)
        self._pulse.succeeded(self.bot.id)
        self._answer = answer
        while not await _within(stop, LOOK):
            await self._look(f"{address}/{self.bot.id}")
        self._answer = None
        if self._working:
            await asyncio.wait(self._working, timeout=PATIENCE)

    async def _look(self, url: str) -> None:
        """Is it still we whom Telegram would call? What it could not bring meanwhile, it says itself."""
        try:
            told = await self.bot.get_webhook_info()
        except (AiogramError, OSError, TimeoutError) as error:
            log.warning("telegram does not answer", exception=type(error).__name__)
            self._pulse.tried(self.bot.id)
            return
        if told.url == url:
            self._pulse.succeeded(self.bot.id)
            return
        log.error("the webhook is not ours any more", bot=self.bot.id)
        self._pulse.tried(self.bot.id)

    async def take(self, update: Update) -> web.Response:
        """200 when it was answered, now or before; else it is to come again."""
        self._pulse.succeeded(self.bot.id)
        answer = self._answer
        if answer is None:
            return web.Response(status=503, headers=COME_AGAIN)
        verdict, flood = await self._updates.begin(update.update_id, _chat(update))
        match verdict:
            case Verdict.DONE:
                return web.Response()
            case Verdict.TAKEN:
                return web.Response(status=503, headers=COME_AGAIN)
        task = asyncio.ensure_future(answer(update, flood=flood))
        self._working.add(task)
        task.add_done_callback(self._working.discard)
        while not (await asyncio.wait({task}, timeout=LEASE / 3))[0]:
            await self._updates.renew(update.update_id)
        await self._updates.end(update.update_id)
        return web.Response()


class Doors:
    """All doors of this process, and the one route that leads to them."""

    def __init__(
        self, settings: Settings, bots: Sequence[Bot], shared: Shared | None, most: float, pulse: Pulse
    ) -> None:
        """Each closed; what other processes answer is known by `shared`, of one chat at most so much in a minute."""
        keys = settings.keys()
        self._doors = {
            str(bot.id): Door(bot, secrets_of(settings, keys, bot.id), updates_of(shared, bot.id, most), pulse)
            for bot in bots
        }

    def of(self, bot: Bot) -> Door:
        """The bot's own."""
        return self._doors[str(bot.id)]

    def routes(self) -> list[web.RouteDef]:
        """For the process's HTTP server."""
        return [web.post(f"{WEBHOOK_PATH}/{{bot}}", self.receive)]

    async def receive(self, request: web.Request) -> web.Response:
        """Whoever does not know the secret is not listened to, and learns of no bot."""
        door = self._doors.get(request.match_info["bot"])
        if door is None or not door.knows(request.headers.get(SECRET, "")):
            return web.Response(status=401)
        raw = _json(await request.read())  # raises 413 beyond the server's limit
        if not isinstance(raw, dict) or not isinstance(raw.get("update_id"), int):
            return web.Response(status=400)
        try:
            update = Update.model_validate(raw, context={"bot": door.bot})
        except ValidationError as error:  # will not become readable: said loudly, and the chat goes on
            log.error("update cannot be read", update=raw["update_id"], count=error.error_count())  # noqa: TRY400 - a trace would quote it
            return web.Response()
        return await door.take(update)


def _chat(update: Update) -> int:
    """Whose it is; 0 of kinds that nobody asked for."""
    if update.message is not None:
        return update.message.chat.id
    if update.callback_query is not None:
        on = update.callback_query.message
        return on.chat.id if on is not None else update.callback_query.from_user.id
    return update.my_chat_member.chat.id if update.my_chat_member is not None else 0


def _json(body: bytes) -> object:
    """None for what is none."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


async def _set(bot: Bot, address: str, secret: str) -> None:
    """Raises SettingsError when Telegram does not take the address."""
    url, most = f"{address}/{bot.id}", CONNECTIONS
    try:
        await patiently(lambda: bot.set_webhook(url, allowed_updates=KINDS, max_connections=most, secret_token=secret))
    except TelegramBadRequest as refusal:
        raise SettingsError(f"Telegram does not take WEBHOOK_URL: {refusal.message}") from None


async def _within(event: asyncio.Event, seconds: float) -> bool:
    """Whether it happens so soon."""
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    return True
