"""Several processes of one bot behind a proxy that gives each its turn, as in a cluster: to be killed."""

import asyncio
import os
import signal
import socket
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from itertools import cycle
from multiprocessing.process import BaseProcess

from aiohttp import ClientError, ClientSession, ClientTimeout, web

from bot import app
from bot.clock import system_clock
from bot.logs import set_up_logs
from bot.settings import read_settings
from tests.cli.crashing import forked

TURN = ClientTimeout(total=30)
HOP = ("Content-Length", "Host")


def replica(environment: Mapping[str, str], began: datetime) -> None:
    """The body of a process: `zvonok run`, in which it was `began` when it came up."""
    os.environ.update(environment)
    set_up_logs("json", quiet=True)
    asyncio.run(_until_told(began - system_clock()))


async def _until_told(ahead: timedelta) -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await app.run(read_settings(), lambda: system_clock() + ahead, stop)


def free_ports(count: int) -> list[int]:
    """That nobody has now."""
    probes = [socket.socket() for _ in range(count)]
    for probe in probes:
        probe.bind(("127.0.0.1", 0))
    ports = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return ports


@asynccontextmanager
async def started(
    environment: Mapping[str, str], ports: Sequence[int], began: datetime
) -> AsyncIterator[dict[int, BaseProcess]]:
    """One process at each port, by process id; told to stop at the end, all at once."""
    processes = [forked.Process(target=replica, args=({**environment, "HTTP_PORT": str(p)}, began)) for p in ports]
    for process in processes:
        await asyncio.to_thread(process.start)
    try:
        yield {process.pid or 0: process for process in processes}
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            await asyncio.to_thread(process.join, 30)
            process.kill()


@asynccontextmanager
async def in_turn(ports: Sequence[int]) -> AsyncIterator[str]:
    """The address of a proxy that hands each request to the next port, and is no cleverer than that: 502 when it is
    not answered."""
    turns = cycle(ports)

    async def pass_on(request: web.Request) -> web.Response:
        headers = {name: value for name, value in request.headers.items() if name not in HOP}
        url = f"http://127.0.0.1:{next(turns)}{request.path}"
        try:
            async with session.post(url, data=await request.read(), headers=headers) as answer:
                return web.Response(status=answer.status, body=await answer.read())
        except (ClientError, OSError, TimeoutError):
            return web.Response(status=502)

    made = web.Application()
    made.router.add_post("/{path:.*}", pass_on)
    runner = web.AppRunner(made, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with ClientSession(timeout=TURN) as session:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()
