"""The Bot API over HTTP, on loopback."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

from emulator.telegram.bot import Bot
from emulator.telegram.dispatch import Answer, answer, note, refusal
from emulator.telegram.faults import Fault
from emulator.telegram.params import read
from emulator.telegram.refusal import Refused, too_many
from emulator.telegram.webhook import Pusher
from emulator.telegram.world import Telegram

TELEGRAM = web.AppKey("telegram", Telegram)
LARGEST_REQUEST = 64 * 1024 * 1024  # above the upload limit, so that the limit itself is what refuses
BAD_GATEWAY = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"


@dataclass(frozen=True, slots=True)
class Server:
    """Where a bot finds this Telegram."""

    url: str


@asynccontextmanager
async def serve(telegram: Telegram, port: int = 0) -> AsyncIterator[Server]:
    """Answer at `server.url` until the block ends; waiting long polls then end at once, empty."""
    runner = web.AppRunner(application(telegram), handler_cancellation=True, access_log=None, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", port)
    await site.start()
    for bot in telegram.bots.values():
        bot.mailbox.closed = False
    try:
        async with Pusher(telegram):
            yield Server(f"http://127.0.0.1:{runner.addresses[0][1]}")
    finally:
        for bot in telegram.bots.values():
            bot.mailbox.closed = True
            bot.mailbox.bell.ring()
        await runner.cleanup()


def application(telegram: Telegram) -> web.Application:
    """The two doors of the Bot API."""
    app = web.Application(client_max_size=LARGEST_REQUEST)
    app[TELEGRAM] = telegram
    app.router.add_route("*", "/bot{token}/{method}", call)
    app.router.add_get("/file/bot{token}/{path:.+}", download)
    return app


def _bot(request: web.Request) -> Bot | None:
    return request.app[TELEGRAM].bot(request.match_info["token"])


async def call(request: web.Request) -> web.StreamResponse:
    """`/bot<token>/<method>`"""
    bot = _bot(request)
    if bot is None:
        return _response(refusal(Refused(401, "Unauthorized")))
    method = request.match_info["method"]
    counts = method.lower() != "getupdates"
    bot.in_flight += counts
    try:
        return await _respond(request, bot, method)
    except Refused as unreadable:
        return _response(refusal(unreadable))
    finally:
        bot.in_flight -= counts
        request.app[TELEGRAM].bell.ring()


async def _respond(request: web.Request, bot: Bot, method: str) -> web.StreamResponse:
    telegram, params = request.app[TELEGRAM], await read(request)
    if telegram.latency:
        await asyncio.sleep(telegram.latency)
    fault = telegram.faults.take(method, params.values)
    if fault and (failed := _failure(fault)):
        note(telegram, bot, method, params, failed)
        return _page() if fault.kind == "page" else _response(failed)
    reply = _response(await answer(telegram, bot, method, params))
    if fault and fault.kind == "hang":
        await asyncio.sleep(fault.number)
    if fault and fault.kind == "drop" and request.transport:
        request.transport.abort()
    return reply


def _failure(fault: Fault) -> Answer | None:
    match fault.kind:
        case "status":
            return refusal(Refused(int(fault.number), "Internal Server Error"))
        case "page":
            return refusal(Refused(502, "Bad Gateway"))
        case "flood":
            return refusal(too_many(int(fault.number)))
    return None


def _page() -> web.Response:
    return web.Response(status=502, text=BAD_GATEWAY, content_type="text/html")


def _dumps(body: object) -> str:
    return json.dumps(body, ensure_ascii=False)


def _response(reply: Answer) -> web.Response:
    return web.json_response(reply.body, status=reply.status, dumps=_dumps)


async def download(request: web.Request) -> web.Response:
    """`/file/bot<token>/<file_path>`"""
    path = request.match_info["path"]
    if _bot(request) is None:
        return _response(refusal(Refused(401, "Unauthorized")))
    for file in request.app[TELEGRAM].files.values():
        if file.path == path:
            return web.Response(body=file.content, content_type="application/octet-stream")
    return _response(refusal(Refused(404, "Not Found")))
