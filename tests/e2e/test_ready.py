"""Is the bot alive, and can it do its work? Two questions, asked over HTTP, and two answers."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import update

from bot.pulse import DEAF, Pulse
from bot.web import application
from db.models import Outbox
from db.session import Sessions, connect
from tests import mailing
from tests.conftest import KEYS
from tests.e2e.conftest import Town
from tests.e2e.test_faults import channel
from tests.school import NOW

BOT = 123456
DUE = NOW + timedelta(minutes=10)  # what was entered at NOW


@dataclass
class Seconds:
    """As a machine counts them; they pass when a test says so."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass(frozen=True)
class Process:
    """A bot's HTTP, and what it knows of Telegram."""

    town: Town
    seconds: Seconds
    pulse: Pulse

    async def says(self, path: str, sessions: Sessions | None = None) -> tuple[int, Any]:
        """Status and JSON."""
        made = application(self.town.clock, sessions or self.town.sessions, KEYS, self.pulse)
        async with TestClient(TestServer(made)) as client, client.get(path) as answer:
            return answer.status, await answer.json()


@pytest.fixture
def process(town: Town) -> Process:
    """Just met by Telegram."""
    seconds = Seconds()
    pulse = Pulse(seconds)
    pulse.succeeded(BOT)
    return Process(town, seconds, pulse)


@pytest.fixture
async def nowhere() -> AsyncIterator[Sessions]:
    """A database that is away."""
    sessions = connect("postgresql+asyncpg://postgres@127.0.0.1:1/zvonok")
    yield sessions
    await sessions.close()


async def test_a_bot_is_ready_when_all_is_well(process: Process) -> None:
    process.seconds.now += 12
    assert await process.says("/readyz") == (
        200,
        {
            "status": "ready",
            "wrong": [],
            "database": True,
            "telegram": {"bots": 1, "silent": [], "seconds": 12},
            "outbox": {"oldest_due_seconds": 0},
        },
    )


async def test_a_bot_without_a_database_lives_and_is_not_ready(process: Process, nowhere: Sessions) -> None:
    assert await process.says("/healthz", nowhere) == (200, {"status": "ok"})
    assert await process.says("/health", nowhere) == (503, {"status": "no database"})
    status, told = await process.says("/readyz", nowhere)
    assert (status, told["wrong"], told["database"]) == (503, ["database"], False)
    assert told["outbox"] == {"oldest_due_seconds": None}


async def test_a_bot_that_does_not_reach_telegram_is_not_ready_and_says_which(process: Process) -> None:
    process.seconds.now += DEAF
    process.pulse.succeeded(BOT + 1)
    assert (await process.says("/readyz"))[0] == 200
    process.seconds.now += 1
    status, told = await process.says("/readyz")
    assert (status, told["wrong"]) == (503, ["telegram"])
    assert told["telegram"] == {"bots": 2, "silent": [BOT], "seconds": 301}
    process.pulse.succeeded(BOT)
    assert (await process.says("/readyz"))[0] == 200


async def test_a_bot_that_telegram_has_not_met_is_not_ready(town: Town) -> None:
    status, told = await Process(town, Seconds(), Pulse()).says("/readyz")
    assert (status, told["wrong"]) == (503, ["telegram"])


async def test_mail_that_is_late_is_not_ready_unless_it_is_held_back(process: Process, town: Town) -> None:
    await mailing.owed(town.sessions, town.ids, await channel(town), 1, 2)
    town.clock.now = DUE + timedelta(minutes=10)
    assert (await process.says("/readyz"))[0] == 200
    town.clock.passes(seconds=1)
    status, told = await process.says("/readyz")
    assert (status, told["wrong"], told["outbox"]) == (503, ["outbox"], {"oldest_due_seconds": 601})
    async with town.sessions.begin() as session:
        await session.execute(update(Outbox).values(leased_until=town.clock() + timedelta(days=2)))
    assert (await process.says("/readyz"))[0] == 200
