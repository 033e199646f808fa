"""The bot's own HTTP: is it well, how is the mail doing, and the calendars that people subscribe to.

Whoever has an address gets what the chat it was made in may see at that moment. An address is a secret, so it stands in
no log, and nobody learns from an answer why a calendar is not there.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import datetime

import structlog
from aiohttp import ETag, web
from prometheus_client import CONTENT_TYPE_LATEST

from bot.clock import Clock
from bot.metrics import exposed, from_this_machine
from bot.pulse import Pulse
from bot.readiness import looked_at
from bot.settings import Settings, SettingsError
from db import addresses, health
from db.keys import Keys
from db.queries import feeds, outbox_state, timetable, viewers
from db.session import Sessions
from domain.agenda import Agenda
from domain.people import NotAllowed, local_day
from exchange.calendars import fingerprint, written
from locales import texts_in
from views.agenda import agenda

log = structlog.get_logger()

PATIENCE = 5.0  # seconds for a database to answer, and for answers under way when the process has to stop
LARGEST = 1024 * 1024  # bytes of a request; an update of Telegram's is some kilobytes
KEPT = {"Cache-Control": "private, max-age=3600"}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def serving(
    settings: Settings,
    clock: Clock,
    sessions: Sessions,
    pulse: Pulse,
    routes: Iterable[web.AbstractRouteDef] = (),
) -> AsyncIterator[None]:
    """While this lasts, HTTP is answered, if HTTP_PORT is set, with `routes` (the webhook's) beside our own.

    Raises SettingsError when the port cannot be had.
    """
    if settings.http_port is None:
        yield
        return
    # No access log: it would hold the addresses.
    app = application(clock, sessions, settings.keys(), pulse)
    app.router.add_routes(routes)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=PATIENCE)
    await runner.setup()
    try:
        await _listen(runner, settings.http_host, settings.http_port)
        log.info("http", port=settings.http_port)
        yield
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        raise SettingsError(f"HTTP_PORT {port} at {host} cannot be had: {error.strerror or error}") from None


def application(clock: Clock, sessions: Sessions, keys: Keys, pulse: Pulse) -> web.Application:
    """All routes."""

    async def alive(_request: web.Request) -> web.StreamResponse:
        return web.json_response({"status": "ok"})

    async def ready(_request: web.Request) -> web.StreamResponse:
        found = await looked_at(sessions, clock(), pulse, PATIENCE)
        return web.json_response(found.told(), status=200 if found.good else 503)

    async def look(_request: web.Request) -> web.StreamResponse:
        good = await health.answers(sessions, PATIENCE)
        return web.json_response({"status": "ok" if good else "no database"}, status=200 if good else 503)

    async def calendar(request: web.Request) -> web.StreamResponse:
        now = clock()
        found = await _agenda(sessions, keys, request.match_info["token"], now)
        return await _answer(request, found, now) if found is not None else _nothing()

    async def metrics(request: web.Request) -> web.StreamResponse:
        if not from_this_machine(request):
            return _nothing()
        async with asyncio.timeout(PATIENCE), sessions() as session:
            state = await outbox_state.read(session, clock())
        return web.Response(body=exposed(state), headers={"Content-Type": CONTENT_TYPE_LATEST})

    made = web.Application(middlewares=[_quiet], client_max_size=LARGEST)
    made.router.add_get("/health", look)
    made.router.add_get("/healthz", alive)
    made.router.add_get("/readyz", ready)
    made.router.add_get("/metrics", metrics)
    made.router.add_get("/calendar/{token}.ics", calendar)
    return made


@web.middleware
async def _quiet(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Whoever asks learns nothing of what failed; every page that is not there is the same."""
    try:
        return await handler(request)
    except web.HTTPNotFound:
        return _nothing()
    except web.HTTPException:
        raise
    except Exception:
        log.exception("http failed")
        return web.Response(status=500, text="failed\n")


async def _agenda(sessions: Sessions, keys: Keys, token: str, now: datetime) -> Agenda | None:
    """None for a forged or revoked address, and for a right that has ended."""
    if (number := addresses.feed_of(keys, token)) is None:
        return None
    async with sessions() as session:
        feed = await feeds.find(session, number)
        if feed is None:
            return None
        viewer = await viewers.identify(session, feed.channel, feed.external, feed.language, now, feed.hat)
        try:
            child = viewer.child(feed.pupil)
        except NotAllowed:
            return None
        today = local_day(now, child.zone)
        table = await timetable.of_term(session, viewer, child.id, today)
    return agenda(texts_in(viewer.language), child, table, today)


async def _answer(request: web.Request, made: Agenda, now: datetime) -> web.StreamResponse:
    """Unchanged since the last time: 304. The tag is weak, as the file also says when it was made."""
    tag = ETag(fingerprint(made), is_weak=True)
    if any(known.value in (tag.value, "*") for known in request.if_none_match or ()):
        answer = web.Response(status=304, headers=KEPT)
    else:
        body = await asyncio.to_thread(written, made, now)
        answer = web.Response(body=body, content_type="text/calendar", charset="utf-8", headers=KEPT)
    answer.etag = tag
    return answer


def _nothing() -> web.Response:
    return web.Response(status=404, text="not found\n", headers={"Cache-Control": "no-store"})
