"""What a message costs the machine, from the queue to the messenger's answer: `python -m tests.bench.mail`.

CPU of this process alone, everything included: claiming, the reader's wishes, writing, HTTP, marking as sent. The
messenger is another process that says yes; the pace is switched off. These are this machine's milliseconds, for
docs/scale.md to count with, and no promise.
"""

import asyncio
import gc
import json
import multiprocessing
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from multiprocessing.connection import Connection

from messenger.pace import Limits
from messenger.telegram import Telegram, make_bot
from scheduler.plan import find
from scheduler.work import Work
from tests.bench.alerts import crowd, entered, opened
from tests.school import NOW

TOKEN = "7:" + "b" * 35
UNPACED = Limits(per_second=1_000_000)
SENT = {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}
ANSWER = json.dumps({"ok": True, "result": SENT}).encode()
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(ANSWER)


async def _agree(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(asyncio.IncompleteReadError):  # that is how a connection ends
        while head := await reader.readuntil(b"\r\n\r\n"):
            length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
            await reader.readexactly(int(length.partition(b":")[2]))
            writer.write(HEAD + ANSWER)
    writer.close()


def _serve(tell: Connection) -> None:
    """A messenger that says yes to everything."""

    async def forever() -> None:
        server = await asyncio.start_server(_agree, "127.0.0.1", 0)
        tell.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(forever())


@contextmanager
def agreeing() -> Iterator[str]:
    """Where it is."""
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_serve, args=(there,), daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{here.recv()}"
    finally:
        process.kill()
        process.join()


async def cost(kind: str) -> dict[str, float]:
    """CPU milliseconds a message: laid out by the alerts job, and delivered."""
    with agreeing() as url:
        async with opened(kind) as (sessions, ids):
            async with sessions.begin() as session:
                await entered(session, ids, await crowd(session, ids))
            bot = make_bot(TOKEN, url, UNPACED)
            later = NOW + timedelta(hours=1)
            work = Work(sessions, lambda: later, {1: Telegram(bot)}, concurrency=16)
            gc.freeze()
            began = time.process_time()
            await find("alerts").run(Work(sessions, lambda: NOW))
            laid_out = time.process_time()
            done = await find("delivery").run(work)
            ended = time.process_time()
            await bot.session.close()
    assert done["sent"] > 1_000, done
    return {
        "sent": done["sent"],
        "lay out": (laid_out - began) * 1000 / done["sent"],
        "deliver": (ended - laid_out) * 1000 / done["sent"],
    }


async def main(kinds: list[str]) -> None:
    """A line for each kind of database."""
    for kind in kinds:
        found = await cost(kind)
        print(  # noqa: T201 - the table is the product
            f"{kind:<12}{found['sent']:>7,} messages, CPU ms each: lay out {found['lay out']:.2f}, "
            f"deliver {found['deliver']:.2f}"
        )


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:] or ["sqlite", "postgresql"]))
