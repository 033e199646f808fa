"""What an answer of ours costs beside a plain aiogram echo bot: whole processes, over HTTP, in turns."""

import asyncio
import os
import socket
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.air import Air, serving
from tests.bench.beside import waits_beside, write_journal
from tests.bench.schools import ONE, PHONES, SECRET, databases

ECHO, OURS = "echo", ONE
TOKEN = "7:" + "b" * 35
ROUNDS, ONE_BY_ONE, AT_ONCE = 5, 40, 2
COMMANDS = ("/homework", "/diary", "/attendance", "/marks")
EVERYWHERE = ("/homework", "/diary")  # asked of every way to run it


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
            await self.air.ask(PHONES[0], text)
        after, _ = await self.spent()
        return (after - before) / times

    async def together(self, text: str, times: int) -> tuple[float, list[float]]:
        """CPU seconds of one answer while a hundred chats ask, and how long each waited."""

        async def asks(chat: int) -> list[float]:
            return [await self.air.ask(chat, text) for _ in range(times)]

        before, _ = await self.spent()
        waited = await asyncio.gather(*[asks(chat) for chat in PHONES])
        after, _ = await self.spent()
        waits = [one for chat in waited for one in chat]
        return (after - before) / len(waits), waits


@dataclass(frozen=True)
class Way:
    """A way to run a bot: `what` and on which loop, by which environment, and whether updates are brought to it."""

    what: str
    environment: Mapping[str, str]
    loop: str = ""
    webhook: bool = False


@asynccontextmanager
async def running(way: Way, folder: Path, first: str) -> AsyncIterator[Running]:
    """A bot that has answered once."""
    air = Air()
    async with serving(air) as url:
        known = {**os.environ, "BOT_TOKEN": TOKEN, "TELEGRAM_API_BASE": url, "SECRET_KEYS": SECRET, **way.environment}
        if way.webhook:
            port = free_port()
            known |= {"HTTP_PORT": str(port), "WEBHOOK_URL": f"http://127.0.0.1:{port}"}
        began = time.perf_counter()
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.bench.child", way.what, way.loop,
            env={**known, "PYTHONPATH": str(Path.cwd())}, cwd=folder,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        try:
            await air.ask(PHONES[0], first)
            yield Running(process, air, time.perf_counter() - began)
        finally:
            process.kill()
            await process.wait()


def free_port() -> int:
    """One that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


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


def beside(mine: Found, other: Found) -> dict[str, float]:
    """Ratios to the other of the same run."""
    return {
        "cpu": _middle(mine.single, other.single),
        "cpu_crowd": _middle(mine.crowd, other.crowd),
        "p99": p99(mine.waits) / p99(other.waits),
        "memory": mine.memory / other.memory,
        "start": mine.started / other.started,
    }


async def table() -> dict[str, dict[str, float]]:
    """`{command: ratios to the echo}` on SQLite, then of other ways to run it, and of what else goes on beside."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        async with databases(folder) as urls, AsyncExitStack() as open_now:
            bots = {
                name: await open_now.enter_async_context(running(way, folder, COMMANDS[0]))
                for name, way in ways(urls, folder).items()
            }
            found: dict[str, dict[str, float]] = {}
            for command in COMMANDS:
                asked = bots if command in EVERYWHERE else {name: bots[name] for name in (ECHO, OURS)}
                seen = await measured(asked, command)
                for name in asked.keys() - {ECHO}:
                    found[f"{command}{name}"] = beside(seen[name], seen[ECHO])
                    found[f"{command}{name}, to polling on SQLite"] = beside(seen[name], seen[OURS])
                found.pop(f"{command}{OURS}, to polling on SQLite")
            found |= await imported(bots[OURS], urls[OURS], folder)
        return dict(sorted(found.items(), key=lambda row: (row[0].partition(" ")[0] not in EVERYWHERE, row[0])))


def ways(urls: Mapping[str, str], folder: Path) -> dict[str, Way]:
    """The echo, ours as a school runs it, and ours in other ways; the names follow the command in the table."""

    def on(name: str) -> dict[str, str]:
        return {"DATABASE_URL": urls[name], "FILES_DIR": str(folder / "files")}

    return {
        ECHO: Way("echo", {}),
        OURS: Way("zvonok", on(OURS)),
        " by webhook": Way("zvonok", on(OURS), webhook=True),
        " with uvloop": Way("zvonok", on(OURS), loop="uvloop"),
        **{name: Way("zvonok", on(name)) for name in urls if name != OURS},
    }


async def imported(bot: Running, url: str, folder: Path) -> dict[str, dict[str, float]]:
    """How much longer parents wait while marks are imported."""
    command, file = COMMANDS[0], folder / "marks.csv"
    write_journal(folder / "bench.db", file)
    alone = [wait for _ in range(ROUNDS) for wait in (await bot.together(command, AT_ONCE))[1]]
    waits, marks = await waits_beside(bot, url, file, command, AT_ONCE)
    return {f"{command} beside an import, to without": {"p99": p99(waits) / p99(alone), "marks": marks}}


def _middle(one: Sequence[float], other: Sequence[float]) -> float:
    return statistics.median(a / b for a, b in zip(one, other, strict=True))


def p99(waits: Sequence[float]) -> float:
    """What 99 of 100 waited at most."""
    return sorted(waits)[int(len(waits) * 0.99)]


COLUMNS = {"cpu": "CPU alone", "cpu_crowd": "CPU of 100", "p99": "p99 of 100", "memory": "memory", "start": "start"}


def show(found: Mapping[str, Mapping[str, float]]) -> None:
    """The table, for people."""
    print(f"{'answer (processes, HTTP)':<44}" + "".join(f"{name:>12}" for name in COLUMNS.values()))  # noqa: T201 - the table is the product
    for command, row in found.items():
        cells = [f"{row[name]:>12.2f}" if name in row else f"{'':>12}" for name in COLUMNS]
        print(f"{command:<44}" + "".join(cells))  # noqa: T201 - likewise


if __name__ == "__main__":
    show(asyncio.run(table()))
