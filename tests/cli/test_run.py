"""`zvonok run` as a service runs it: it answers, and ends when it is told to."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from db.queries.roster import Ids
from emulator.telegram import Phone, Server, Telegram
from tests.cli.conftest import Shell, speaks_to

TOKEN = "123456:" + "t" * 35
SOON = 5


@asynccontextmanager
async def running(
    shell: Shell, server: Server, telegram: Telegram, **environment: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """The bot as a process; killed at the end if it is still there."""
    process = await asyncio.create_subprocess_exec(
        *shell.command("run"),
        cwd=shell.folder,
        env=shell.environment | speaks_to(server, TOKEN) | environment,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        assert await telegram.bell.until(lambda: any(call.method == "getMe" for call in telegram.calls), 120)
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


@pytest.mark.parametrize("signum", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "Ctrl-C"])
async def test_the_bot_answers_and_stops_when_told(
    shell: Shell, school: Ids, server: Server, telegram: Telegram, signum: signal.Signals
) -> None:
    assert school
    async with running(shell, server, telegram) as process:
        elena = Phone(telegram, 7, "Елена")
        await elena.sends("/start")
        assert "код" in elena.sees
        process.send_signal(signum)
        _, said = await asyncio.wait_for(process.communicate(), SOON)
    assert process.returncode == 0
    assert '"event": "stopped"' in said.decode()
    assert "Traceback" not in said.decode()
    assert TOKEN not in said.decode()


async def test_a_code_of_the_command_line_opens_the_bot(
    shell: Shell, school: Ids, server: Server, telegram: Telegram
) -> None:
    assert school
    invite = ("invite", "guardian", "--pupil", "Ковалёв Артём", "--name", "Ковалёва Елена")
    code = shell.runs(*invite).lines[0]
    async with running(shell, server, telegram):
        elena = Phone(telegram, 7, "Елена")
        await elena.sends(code)
        assert elena.labels == [["Согласен(на)", "Не согласен(на)"]]


async def test_a_refused_token_is_a_sentence(shell: Shell, server: Server) -> None:
    wrong = "123456:" + "t" * 19  # too short for Telegram, not for a glance
    ended = await shell.runs_beside(server, wrong, "run")
    assert ended.code == 1
    assert ended.sentence == "Telegram refuses BOT_TOKEN: copy it again from @BotFather"


@pytest.mark.parametrize("token", ["123456", "123456:abc def", "токен:токен"])
async def test_a_token_that_is_none_is_a_sentence(shell: Shell, server: Server, token: str) -> None:
    ended = await shell.runs_beside(server, token, "run")
    assert (ended.code, ended.sentence) == (1, "BOT_TOKEN is not a token: copy it again from @BotFather")


def test_without_a_token_the_bot_says_where_to_get_one(shell: Shell) -> None:
    ended = shell.runs("run")
    assert (ended.code, ended.sentence) == (1, "BOT_TOKEN is not set: get one from @BotFather and write it into .env")
