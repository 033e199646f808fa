"""What an answer of ours costs beside a plain aiogram echo bot: whole processes, over HTTP, in turns."""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from db.files import Files
from db.keys import Keys
from db.queries import chats, linking
from db.session import Sessions
from domain import consent
from domain.people import Hat, Viewer
from emulator.fill import Filled, fill
from emulator.kedrovsk.cast import CAST
from emulator.stage import TODAY
from tests.bench.air import Air, serving
from tests.bench.child import NOW

ECHO = "echo"
TOKEN = "7:" + "b" * 35
SECRET = "a secret for the bench of 32 characters"
CHATS = range(1000, 1100)  # of the same mother: she has that many phones
ROUNDS, ONE_BY_ONE, AT_ONCE = 5, 40, 2
COMMANDS = ("/homework", "/diary", "/attendance", "/marks")
MEGABYTE = 1 << 20


@dataclass
class Found:
    """What was measured of one bot: seconds of CPU for an answer, waits of a hundred chats, bytes, start."""

    single: list[float] = field(default_factory=list)
    crowd: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    memory: int = 0
    started: float = 0.0


@dataclass(frozen=True)
class Running:
    """A bot's process and the Telegram it talks to."""

    process: asyncio.subprocess.Process
    air: Air
    started: float

    async def spent(self) -> tuple[float, int]:
        """CPU seconds of the process so far, and its bytes in memory."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(b"\n")
        cpu, resident = (await self.process.stdout.readline()).split()
        return float(cpu), int(resident)

    async def alone(self, text: str, times: int) -> float:
        """CPU seconds of one answer while one chat asks."""
        before, _ = await self.spent()
        for _ in range(times):
            await self.air.ask(CHATS[0], text)
        after, _ = await self.spent()
        return (after - before) / times

    async def together(self, text: str, times: int) -> tuple[float, list[float]]:
        """CPU seconds of one answer while a hundred chats ask, and how long each waited."""

        async def asks(chat: int) -> list[float]:
            return [await self.air.ask(chat, text) for _ in range(times)]

        before, _ = await self.spent()
        waited = await asyncio.gather(*[asks(chat) for chat in CHATS])
        after, _ = await self.spent()
        waits = [one for chat in waited for one in chat]
        return (after - before) / len(waits), waits


@asynccontextmanager
async def running(what: str, folder: Path, environment: Mapping[str, str], first: str) -> AsyncIterator[Running]:
    """A bot that has answered once."""
    air = Air()
    async with serving(air) as url:
        known = {**os.environ, "BOT_TOKEN": TOKEN, "TELEGRAM_API_BASE": url, "SECRET_KEYS": SECRET, **environment}
        began = time.perf_counter()
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.bench.child", what,
            env={**known, "PYTHONPATH": str(Path.cwd())}, cwd=folder,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        try:
            await air.ask(CHATS[0], first)
            yield Running(process, air, time.perf_counter() - began)
        finally:
            process.kill()
            await process.wait()


async def link(sessions: Sessions, school: Filled) -> None:
    """The mother of the story, with the elder child open, on a hundred phones."""
    mother, pupil = school.ids.people[CAST.mother], school.ids.people[CAST.pupil]
    async with sessions.begin() as session:
        channel = await chats.register_channel(session, "telegram", "7", "bench_bot")
        for phone in CHATS:
            chat = await chats.open_chat(session, Viewer(chat=0, channel=channel, language="ru"), phone)
            await chats.attach(session, chat, mother, Hat.GUARDIAN, NOW)
            await chats.open_child(session, chat, pupil)
        await linking.agree(session, mother, mother, consent.OWN_DATA, NOW)


async def measured(bots: Mapping[str, Running], command: str) -> dict[str, Found]:
    """Every bot in turn, several times, so that what else the machine does meets all alike."""
    found = {name: Found(started=bot.started) for name, bot in bots.items()}
    for turn in range(ROUNDS + 1):
        for name, bot in bots.items():
            single = await bot.alone(command, ONE_BY_ONE)
            crowd, waits = await bot.together(command, AT_ONCE)
            if turn:  # the first is for warming up
                found[name].single.append(single)
                found[name].crowd.append(crowd)
                found[name].waits += waits
            found[name].memory = (await bot.spent())[1]
    return found


def beside(found: Mapping[str, Found], name: str) -> dict[str, float]:
    """Ratios of `name` to the echo of the same run."""
    mine, echo = found[name], found[ECHO]

    def middle(one: Sequence[float], other: Sequence[float]) -> float:
        return statistics.median(a / b for a, b in zip(one, other, strict=True))

    return {
        "cpu": middle(mine.single, echo.single),
        "cpu_crowd": middle(mine.crowd, echo.crowd),
        "p99": _p99(mine.waits) / _p99(echo.waits),
        "memory": mine.memory / echo.memory,
        "start": mine.started / echo.started,
    }


async def table(url: str | None = None, commands: Sequence[str] = COMMANDS) -> dict[str, dict[str, float]]:
    """`{command: ratios}` on SQLite, or on an empty database at `url`."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        address = url or f"sqlite+aiosqlite:///{folder}/bench.db"
        school = await fill(address, Files(folder / "files", Keys((SECRET.encode(),))), TODAY, NOW)
        await link(school.sessions, school)
        await school.sessions.close()
        found: dict[str, dict[str, float]] = {}
        async with AsyncExitStack() as open_now:
            given: dict[str, Any] = {"DATABASE_URL": address, "FILES_DIR": str(folder / "files")}
            bots = {
                name: await open_now.enter_async_context(running(name, folder, given, commands[0]))
                for name in (ECHO, "zvonok")
            }
            for command in commands:
                found[command] = beside(await measured(bots, command), "zvonok")
        return found


def _p99(waits: Sequence[float]) -> float:
    return sorted(waits)[int(len(waits) * 0.99)]


def show(found: Mapping[str, Mapping[str, float]]) -> None:
    """The table, for people."""
    print("answer (processes, HTTP)   CPU alone   CPU of 100 chats   p99 of 100 chats   memory   start")  # noqa: T201 - the table is the product
    for command, row in found.items():
        print(  # noqa: T201 - likewise
            f"{command:<24}{row['cpu']:>12.1f}{row['cpu_crowd']:>19.1f}{row['p99']:>19.1f}"
            f"{row['memory']:>9.2f}{row['start']:>8.2f}"
        )


if __name__ == "__main__":
    show(asyncio.run(table(*sys.argv[1:2])))
