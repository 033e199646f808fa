"""We ask Telegram, and our own health; nowhere is an address fetched that somebody has typed."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.test_clock import rooms

pytestmark = pytest.mark.check

ROOT = Path(__file__).parents[2]
CLIENTS = {
    "aiohttp", "aiogram.client", "http.client", "httpx", "requests", "socket", "ssl", "urllib", "urllib.request",
    "urllib3", "ftplib", "smtplib", "websockets", "xmlrpc",
}  # fmt: skip
SERVES = {"web", "ETag"}  # of aiohttp: who answers asks nobody

# Who may, and whom it asks.
ASKING = {
    "bot/commands/check.py": "TELEGRAM_API_BASE or Telegram, and HTTP_PORT of this machine",
    "bot/watchdog.py": "systemd, over the socket of this machine that it named",
    "messenger/pace.py": "nobody: stands between a bot and its session",
    "messenger/refusals.py": "nobody: likewise",
    "messenger/telegram.py": "TELEGRAM_API_BASE or Telegram",
    "scheduler/work.py": "this machine's own name, which signs leases",
}


def clients_in(source: str) -> Iterator[str]:
    """Modules that can open a connection, however they are imported."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names if _can_ask(one.name))
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = {one.name for one in node.names}
            whole = {node.module, *(f"{node.module}.{name}" for name in names)}
            if any(_can_ask(one) for one in whole) and not (node.module == "aiohttp" and names <= SERVES):
                yield node.module


def _can_ask(module: str) -> bool:
    return module in CLIENTS or any(module.startswith(f"{one}.") for one in CLIENTS - {"urllib"})


def test_only_these_modules_can_ask_anybody_anything() -> None:
    found = {
        path.relative_to(ROOT).as_posix()
        for room in rooms() if room != "emulator"  # it plays Telegram, and never runs beside the real one
        for path in (ROOT / room).rglob("*.py")
        if list(clients_in(path.read_text(encoding="utf-8")))
    }  # fmt: skip
    assert found == set(ASKING)


@pytest.mark.parametrize(
    ("source", "asks"),
    [
        ("import aiohttp", True),
        ("from aiohttp import ClientSession", True),
        ("from aiohttp import ETag, web", False),
        ("from urllib import request", True),
        ("import urllib.request as r", True),
        ("from aiogram.client.session.aiohttp import AiohttpSession", True),
        ("from urllib.parse import quote", False),
        ("import httpx", True),
        ("from aiogram import Bot", False),
    ],
)
def test_whoever_could_ask_is_found(source: str, asks: bool) -> None:
    assert bool(list(clients_in(source))) is asks
