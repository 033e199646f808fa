"""systemd hears that the bot is up, lives and goes: over a real socket, as systemd listens."""

import asyncio
import secrets
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.pulse import DEAF, Pulse
from bot.settings import Supervisor
from bot.watchdog import tell, watched


@dataclass(frozen=True)
class Systemd:
    """Whoever listens there."""

    address: str
    ear: socket.socket

    def heard(self) -> list[bytes]:
        """Since it was asked last."""
        found = []
        while True:
            try:
                found.append(self.ear.recv(100))
            except BlockingIOError:
                return found


@pytest.fixture(params=["in a folder", "in none"])
def systemd(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Systemd]:
    """It gives its sockets either kind of name."""
    nowhere = f"zvonok-{secrets.token_hex(8)}"
    place = str(tmp_path / "notify") if request.param == "in a folder" else f"\0{nowhere}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ear:
        ear.bind(place)
        ear.settimeout(0)
        yield Systemd(place if request.param == "in a folder" else f"@{nowhere}", ear)


async def test_it_hears_that_the_bot_is_up_lives_and_goes(systemd: Systemd) -> None:
    async with watched(Supervisor(systemd.address, 0.03), lambda: True):
        await asyncio.sleep(0.1)
        first, *rest = systemd.heard()
        assert first == b"READY=1"
        assert len(rest) > 2
        assert set(rest) == {b"WATCHDOG=1"}
    assert systemd.heard()[-1] == b"STOPPING=1"


async def test_it_does_not_hear_that_a_bot_lives_which_hangs(systemd: Systemd) -> None:
    async with watched(Supervisor(systemd.address, 0.03), lambda: False):
        await asyncio.sleep(0.1)
    assert systemd.heard() == [b"READY=1", b"STOPPING=1"]


async def test_it_does_not_hear_that_a_loop_lives_which_stands_still(systemd: Systemd) -> None:
    async with watched(Supervisor(systemd.address, 0.03), lambda: True):
        await asyncio.sleep(0.02)
        systemd.heard()
        deadline = asyncio.get_running_loop().time() + 0.1
        while asyncio.get_running_loop().time() < deadline:
            """Busy with something else."""
        assert systemd.heard() == []


async def test_who_wants_no_beats_hears_the_beginning_and_the_end(systemd: Systemd) -> None:
    async with watched(Supervisor(systemd.address), lambda: True):
        await asyncio.sleep(0.05)
    assert systemd.heard() == [b"READY=1", b"STOPPING=1"]


def test_outside_systemd_and_where_nobody_listens_nothing_happens(tmp_path: Path) -> None:
    tell(None, b"READY=1")
    tell(str(tmp_path / "nobody"), b"READY=1")


def test_a_bot_is_deaf_when_telegram_does_not_answer_and_hangs_only_when_no_try_ends() -> None:
    now = 0.0
    pulse = Pulse(lambda: now)
    assert (pulse.bots, pulse.deaf(), pulse.silence(), pulse.hangs()) == (0, [], 0.0, False)
    for bot in (7, 8):
        pulse.succeeded(bot)
    now = DEAF + 1
    pulse.succeeded(8)
    pulse.tried(7)
    assert (pulse.bots, pulse.deaf(), pulse.silence(), pulse.hangs()) == (2, [7], DEAF + 1, False)
    now += DEAF
    pulse.succeeded(8)
    assert (pulse.deaf(), pulse.hangs()) == ([7], False)
    now += 1
    assert pulse.hangs()
    pulse.refused(7)
    assert (pulse.deaf(), pulse.hangs()) == ([7], False)
    pulse.succeeded(7)
    assert (pulse.deaf(), pulse.hangs()) == ([], False)


def test_a_bot_that_telegram_tells_to_wait_for_an_hour_is_deaf_and_does_not_hang() -> None:
    now = 0.0
    pulse = Pulse(lambda: now)
    pulse.succeeded(7)
    pulse.waits(7, 3600)
    now = DEAF + 1
    assert (pulse.deaf(), pulse.hangs()) == ([7], False)
    now = 3600 + DEAF
    assert not pulse.hangs()
    now += 1
    assert pulse.hangs()
