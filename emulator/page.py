"""The chat page over HTTP: `/` is the page, `/state` a long poll, the rest are acts of people."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from importlib.resources import files
from urllib.parse import quote

from aiohttp import web

from emulator.page_acts import Clock, Page, PagePhone, Wrong
from emulator.telegram import Telegram
from emulator.telegram.limits import UPLOAD
from emulator.telegram.params import read
from emulator.telegram.refusal import Refused

__all__ = ["Clock", "PagePhone", "routes", "serve_page"]

PAGE = web.AppKey("page", Page)


def routes(telegram: Telegram, phones: Iterable[PagePhone], clock: Clock) -> web.Application:
    """The page, its state, its acts and its files."""
    app = web.Application(client_max_size=UPLOAD + 1024 * 1024)
    app[PAGE] = Page(telegram, phones, clock)
    app.router.add_get("/", page)
    app.router.add_get("/state", state)
    app.router.add_get("/file/{id}", file)
    app.router.add_post("/{act}", act)
    return app


@asynccontextmanager
async def serve_page(
    telegram: Telegram, phones: Iterable[PagePhone], clock: Clock, port: int = 8080
) -> AsyncIterator[str]:
    """The page's address, on loopback, until the block ends. OSError when the port is taken."""
    runner = web.AppRunner(routes(telegram, phones, clock), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def page(_: web.Request) -> web.Response:
    """Read anew each time, so that it can be edited while the demo runs."""
    html = (files("emulator") / "page.html").read_text(encoding="utf-8")
    return web.Response(text=html, content_type="text/html", headers={"Cache-Control": "no-store"})


async def state(request: web.Request) -> web.Response:
    """At once when the page is behind, else with the next change."""
    here = request.app[PAGE]
    since = request.query.get("since", "")
    if since.isdecimal():
        await here.wait(int(since))
    return web.json_response(here.state())


async def act(request: web.Request) -> web.Response:
    """`{"ok": true}`, or 400 with a sentence."""
    perform = request.app[PAGE].acts.get(request.match_info["act"])
    if perform is None:
        raise web.HTTPNotFound
    try:
        perform(await read(request))
    except (Wrong, Refused) as error:
        return web.json_response({"ok": False, "error": str(error)}, status=400)
    return web.json_response({"ok": True})


async def file(request: web.Request) -> web.Response:
    """A file of a chat, to be saved under its own name."""
    found = request.app[PAGE].file(request.match_info["id"])
    if found is None:
        raise web.HTTPNotFound
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(found.name)}"}
    return web.Response(body=found.content, content_type=found.mime.partition(";")[0], headers=headers)
