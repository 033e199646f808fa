"""Telling systemd that the bot has come up, that it lives, and that it is going.

Own lines instead of a library: the protocol is one datagram a word, and is promised not to change. Outside systemd
nothing is told.
"""

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

import structlog

from bot.settings import Supervisor

log = structlog.get_logger()

READY, ALIVE, STOPPING = b"READY=1", b"WATCHDOG=1", b"STOPPING=1"


def tell(address: str | None, word: bytes) -> None:
    """One datagram; who does not listen misses it. A name that begins with @ is in no folder."""
    if address is None:
        return
    name = f"\0{address[1:]}" if address.startswith("@") else address
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ours:
        ours.settimeout(0)
        ours.sendto(word, os.fsencode(name))


@asynccontextmanager
async def watched(supervisor: Supervisor, lives: Callable[[], bool]) -> AsyncIterator[None]:
    """Up when this begins and going when it ends; alive in between, three times in the time we are given.

    This runs in the event loop: one that stands still says nothing. While `lives` is false nothing is said either, and
    systemd starts the bot anew.
    """

    async def beat(every: float) -> None:
        while True:
            if lives():
                tell(supervisor.address, ALIVE)
            else:
                log.error("nothing comes back from telegram, the supervisor is to start this process anew")
            await asyncio.sleep(every)

    tell(supervisor.address, READY)
    heart = asyncio.create_task(beat(supervisor.seconds / 3)) if supervisor.seconds else None
    try:
        yield
    finally:
        tell(supervisor.address, STOPPING)
        if heart is not None:
            heart.cancel()
            with suppress(asyncio.CancelledError):
                await heart
