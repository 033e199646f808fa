"""`zvonok check` and `zvonok run` with HTTP: who listens at the port, and that it is given back."""

import asyncio
import json
import signal
import socket
import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import Any

import pytest

from db.queries.roster import Ids
from emulator.telegram import Phone, Server, Telegram
from tests.cli.conftest import Shell, speaks_to
from tests.cli.test_run import SOON, TOKEN, running

PUBLIC = "https://school.example"


@pytest.fixture
def port() -> int:
    """One that nobody has."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def checked(shell: Shell, **environment: str) -> Any:
    """What the check says about HTTP."""
    return shell.runs("check", "--json", **environment).object["http"]


def test_a_check_says_where_calendars_are_before_the_bot_runs(shell: Shell, port: int) -> None:
    assert checked(shell) == {"ok": True, "said": "off, HTTP_PORT is not set"}
    assert checked(shell, PUBLIC_URL=PUBLIC) == {
        "ok": False,
        "said": "HTTP_PORT is not set, so PUBLIC_URL leads nowhere",
    }
    files_only = f"port {port} is free; calendars as files only, PUBLIC_URL is not set"
    assert checked(shell, HTTP_PORT=str(port)) == {"ok": True, "said": files_only}
    at_an_address = f"port {port} is free; calendars at {PUBLIC}/calendar/…"
    assert checked(shell, HTTP_PORT=str(port), PUBLIC_URL=f"{PUBLIC}/") == {"ok": True, "said": at_an_address}


async def test_a_port_of_somebody_else_is_told_by_the_check_and_by_the_bot(
    shell: Shell, school: Ids, server: Server, port: int
) -> None:
    assert school
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        sentence = f"HTTP_PORT {port} at 127.0.0.1 cannot be had: "
        environment = speaks_to(server, TOKEN) | {"HTTP_PORT": str(port)}
        ended = await asyncio.to_thread(shell.runs, "run", **environment)
    assert ended.code == 1
    assert ended.sentence.startswith(sentence)


async def test_the_bot_is_well_until_it_is_told_to_stop(
    shell: Shell, school: Ids, server: Server, telegram: Telegram, port: int
) -> None:
    assert school
    async with running(shell, server, telegram, HTTP_PORT=str(port)) as process:
        for name in ("health", "healthz"):
            assert await asyncio.to_thread(asked, port, name) == {"status": "ok"}
        elena = Phone(telegram, 7, "Елена")
        await elena.sends("/start")
        assert (await asyncio.to_thread(asked, port, "readyz"))["wrong"] == []
        said = await asyncio.to_thread(checked, shell, HTTP_PORT=str(port))
        assert said["said"].startswith(f"port {port} is answered by the bot; ")
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.communicate(), SOON)
    assert process.returncode == 0
    assert (await asyncio.to_thread(checked, shell, HTTP_PORT=str(port)))["said"].startswith(f"port {port} is free")


def asked(port: int, name: str) -> Any:
    """What the bot says of itself."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/{name}", timeout=SOON) as answer:
        return json.load(answer)


async def test_how_the_mail_is_doing_is_told_on_this_machine_and_to_nobody_else(
    shell: Shell, school: Ids, server: Server, telegram: Telegram, port: int
) -> None:
    assert school
    async with running(shell, server, telegram, HTTP_PORT=str(port)):
        status, text = await asyncio.to_thread(fetched, port)
        said = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
        assert (status, said["zvonok_messages_waiting"], said["zvonok_messages_due"]) == (200, "0.0", "0.0")
        assert {"zvonok_messages_oldest_due_seconds", "zvonok_events_unprocessed"} <= said.keys()
        through_a_proxy = await asyncio.to_thread(fetched, port, {"X-Forwarded-For": "203.0.113.9"})
    assert through_a_proxy == (404, "not found\n")


def fetched(port: int, headers: Mapping[str, str] | None = None) -> tuple[int, str]:
    """The metrics, or what is said instead."""
    request = urllib.request.Request(f"http://127.0.0.1:{port}/metrics", headers=dict(headers or {}))
    try:
        with urllib.request.urlopen(request, timeout=SOON) as answer:  # noqa: S310 - http, to ourselves
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()
