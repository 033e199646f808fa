"""`zvonok check`: is everything as it should be?"""

import asyncio
import http.client
import json as json_format
import socket
import urllib.error
import urllib.request
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import typer

from bot.commands import check_folders
from bot.commands.common import Json, settings, tell
from bot.settings import Settings, SettingsError

TIMEOUT = 10.0
EVERYWHERE = "0.0.0.0"  # noqa: S104 - compared, not listened at
TELEGRAM = "https://api.telegram.org"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was looked at."""

    what: str
    good: bool
    said: str


def check(json: Json = False) -> None:  # noqa: FBT002 - typer's way
    """Settings, database, token: a line each; exit 1 if something is wrong. Secrets are never shown."""
    lines = asyncio.run(_look(settings()))
    facts = {line.what: {"ok": line.good, "said": line.said} for line in lines}
    good = all(line.good for line in lines)
    tell(
        json,
        {"ok": good, **facts},
        *(f"{'ok  ' if one.good else 'BAD '} {one.what}: {one.said}" for one in lines),
    )
    if not good:
        raise typer.Exit(1)


async def _look(read: Settings) -> list[Line]:
    looks: dict[str, Callable[[Settings], Awaitable[str]]] = {
        "keys": _keys,
        "files": check_folders.files,
        "database": _database,
        "backups": check_folders.backups,
        "http": _http,
        "updates": _updates,
        "redis": _redis,
        "errors": _errors,
        "token": _token,
    }
    return [await _line(what, look, read) for what, look in looks.items()]


async def _line(what: str, look: Callable[[Settings], Awaitable[str]], read: Settings) -> Line:
    try:
        return Line(what, good=True, said=await look(read))
    except Exception as error:  # noqa: BLE001 - whatever is wrong is what was asked for
        return Line(what, good=False, said=str(error).splitlines()[0] if str(error) else type(error).__name__)


async def _keys(read: Settings) -> str:
    return "fingerprints " + ", ".join(read.keys().fingerprints())


async def _database(read: Settings) -> str:
    from db import migrations  # noqa: PLC0415 - SQLAlchemy is not needed to say that a setting is wrong

    revision = await migrations.current(read.database_url)
    if revision is None:
        raise SettingsError("empty: run `zvonok db upgrade` (`zvonok run` does it by itself)")
    if revision != migrations.newest():
        raise SettingsError(
            f"at revision {revision}, this program needs {migrations.newest()}: run `zvonok db upgrade`"
        )
    return f"revision {revision}"


async def _http(read: Settings) -> str:
    """Ours when the bot runs, free when it does not; whatever else listens there is somebody else's."""
    if read.http_port is None:
        if read.public_url:
            raise SettingsError("HTTP_PORT is not set, so PUBLIC_URL leads nowhere")
        return "off, HTTP_PORT is not set"
    shown = read.calendar_url()
    calendars = f"calendars at {shown}/…" if shown else "calendars as files only, PUBLIC_URL is not set"
    return f"port {read.http_port} {await asyncio.to_thread(_listens, read.http_host, read.http_port)}; {calendars}"


def _listens(host: str, port: int) -> str:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            taken = error
        else:
            return "is free"
    try:
        near = "127.0.0.1" if host == EVERYWHERE else host
        with urllib.request.urlopen(f"http://{near}:{port}/health", timeout=TIMEOUT) as answer:
            if json_format.load(answer) == {"status": "ok"}:
                return "is answered by the bot"
    except (OSError, ValueError, http.client.HTTPException):
        pass
    raise SettingsError(f"HTTP_PORT {port} at {host} cannot be had: {taken.strerror or taken}")


async def _redis(read: Settings) -> str:
    if read.redis_url is None:
        return "off, REDIS_URL is not set: one process at a time"
    from db.shared import sharing  # noqa: PLC0415 - only here

    async with sharing(read.redis_url) as shared:
        if shared is None:
            raise AssertionError("an address was given")
        try:
            return f"version {await shared.answers()}"
        except Exception as error:  # noqa: BLE001 - as in `_line`; the address in it holds a password
            raise SettingsError(f"Redis at REDIS_URL does not answer ({type(error).__name__})") from None


async def _updates(read: Settings) -> str:
    """How they come, if they can."""
    address = read.webhook()
    return "the bot asks for them (polling)" if address is None else f"Telegram brings them to {address}/…"


async def _errors(read: Settings) -> str:
    """Where they are reported; nothing is sent for trying it."""
    from bot.reports import place  # noqa: PLC0415 - only here

    return (
        f"reported to {place(read.sentry_dsn)}" if read.sentry_dsn is not None else "in the log, SENTRY_DSN is not set"
    )


async def _token(read: Settings) -> str:
    met = [await asyncio.to_thread(get_me, read, token) for token in read.tokens()]
    return ", ".join(f"@{me['username']}" for me in met)


def get_me(read: Settings, token: str) -> dict[str, str]:
    """What the Bot API says about a token; raises SettingsError with a sentence that does not hold the token."""
    url = f"{(read.telegram_api_base or TELEGRAM).rstrip('/')}/bot{token}/getMe"
    which = f"BOT_TOKENS: the token of bot {token.partition(':')[0]}" if read.bot_tokens else "BOT_TOKEN"
    try:
        with urllib.request.urlopen(url, timeout=TIMEOUT) as answer:  # noqa: S310 - the address is the administrator's
            return dict(json_format.load(answer)["result"])
    except urllib.error.HTTPError as error:
        raise SettingsError(f"Telegram refuses {which} ({error.code}): copy it again from @BotFather") from None
    except http.client.InvalidURL:
        raise SettingsError(f"{which} or TELEGRAM_API_BASE is mistyped: no address can be made of it") from None
    except (OSError, ValueError, LookupError, TypeError, http.client.HTTPException) as error:
        raise SettingsError(f"Telegram does not answer ({type(error).__name__})") from None
