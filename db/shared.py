"""What several processes know in common for seconds or hours: short scripts, run whole or not at all, on one Redis.

Everything here may be lost at any moment. Who asks must know what to do alone: `Gone` says that nobody answers.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import structlog

log = structlog.get_logger()

PATIENCE = 1.0  # seconds for an answer
PAUSE = 5.0  # seconds in which a Redis that did not answer is not asked again: nobody is to wait for it each time
CONNECTIONS = 32


@asynccontextmanager
async def sharing(url: str | None) -> AsyncIterator["Shared | None"]:
    """While this lasts; None where a process is alone."""
    if url is None:
        yield None
        return
    shared = Shared(url)
    try:
        yield shared
    finally:
        await shared.close()


class Gone(Exception):  # noqa: N818 - reads as a sentence where it is caught
    """The others cannot be asked now."""


class Shared:
    """One process's way to the Redis of all."""

    def __init__(self, url: str) -> None:
        """Connects when it is first asked; raises ValueError when the address is none."""
        from redis.asyncio import BlockingConnectionPool, Redis  # noqa: PLC0415 - one process alone needs no Redis

        self._pool = BlockingConnectionPool.from_url(
            url,
            max_connections=CONNECTIONS,
            timeout=PATIENCE,
            socket_timeout=PATIENCE,
            socket_connect_timeout=PATIENCE,
            decode_responses=True,
        )
        self._redis = Redis(connection_pool=self._pool)
        self._scripts: dict[str, Any] = {}
        self._ask_again = 0.0

    async def run(self, script: str, keys: Sequence[str], arguments: Sequence[str | float]) -> Any:
        """What the script (Lua) returns; raises Gone, at once when it was so a moment ago."""
        from redis.exceptions import RedisError  # noqa: PLC0415 - likewise

        loop = asyncio.get_running_loop()
        if loop.time() < self._ask_again:
            raise Gone
        if script not in self._scripts:
            self._scripts[script] = self._redis.register_script(script)
        try:
            return await self._scripts[script](keys=keys, args=arguments)
        except (RedisError, OSError, TimeoutError) as error:
            if self._ask_again <= loop.time():  # those who waited beside it need not say it again
                log.warning("redis does not answer, this process goes on alone", exception=type(error).__name__)
            self._ask_again = loop.time() + PAUSE
            raise Gone from None

    async def answers(self) -> str:
        """The version of whoever answers; raises what is wrong."""
        return str((await self._redis.info("server"))["redis_version"])

    async def close(self) -> None:
        """Give the connections back."""
        await self._redis.aclose()
        await self._pool.aclose()
