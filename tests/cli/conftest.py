"""The command line as an administrator has it: a folder, an environment, our program as a process of its own."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from db import migrations
from db.files import Files
from db.queries.roster import Ids
from db.session import Sessions, connect
from emulator.telegram import Server, Telegram, serve
from tests.conftest import KEYS, found_school
from tests.e2e.conftest import Clock
from tests.leaks import leaks

PATIENCE = 60


@dataclass(frozen=True)
class Ended:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """What it printed."""
        return self.out.splitlines()

    @property
    def object(self) -> Any:
        """What `--json` printed: one object and nothing else."""
        (line,) = self.lines
        return json.loads(line)

    @property
    def sentence(self) -> str:
        """The one line that says what is wrong; no trace, nothing on stdout."""
        (line,) = self.err.splitlines()
        assert self.out == ""
        return line


@dataclass(frozen=True)
class Shell:
    """An empty folder and nothing in the environment but where things are kept."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """Everything below the folder; PATH and the interpreter's own are inherited."""
        inherited = {name: value for name, value in os.environ.items() if name in ("PATH", "PYTHONPATH", "HOME")}
        kept = {
            "DATABASE_URL": f"sqlite:///{self.folder}/school.db",
            "SECRETS_DIR": f"{self.folder}/secrets",
            "FILES_DIR": f"{self.folder}/files",
            "BACKUPS_DIR": f"{self.folder}/backups",
            "LOG_FORMAT": "json",
        }
        return inherited | kept

    def command(self, *arguments: str) -> list[str]:
        """`zvonok …`"""
        return [sys.executable, "-m", "bot", *arguments]

    def runs(self, *arguments: str, **environment: str) -> Ended:
        """Until it ends."""
        done = subprocess.run(
            self.command(*arguments),
            cwd=self.folder,
            env=self.environment | environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        assert leaks(done.stderr) == []
        return Ended(done.returncode, done.stdout, done.stderr)

    async def runs_beside(self, server: Server, token: str, *arguments: str) -> Ended:
        """Likewise, with a bot of the Telegram that lives in this process."""
        return await asyncio.to_thread(self.runs, *arguments, **speaks_to(server, token))


def speaks_to(server: Server, token: str) -> dict[str, str]:
    """The environment of a bot of that Telegram."""
    return {"BOT_TOKEN": token, "TELEGRAM_API_BASE": server.url}


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """A machine on which the bot was never started."""
    return Shell(tmp_path)


@pytest.fixture
async def school(shell: Shell) -> AsyncIterator[Ids]:
    """The small school in the shell's database."""
    url = f"sqlite+aiosqlite:///{shell.folder}/school.db"
    await migrations.upgrade(url)
    sessions: Sessions = connect(url)
    yield await found_school(sessions, Files(shell.folder / "files", KEYS))
    await sessions.close()


@pytest.fixture
async def telegram() -> Telegram:
    """A Telegram nobody has written to."""
    return Telegram(Clock(), strict_html=True)


@pytest.fixture
async def server(telegram: Telegram) -> AsyncIterator[Server]:
    """Where the command line finds it."""
    async with serve(telegram) as running:
        yield running
