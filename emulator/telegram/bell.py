"""How one task of the emulator tells the others that something has changed."""

import asyncio
from collections.abc import Callable


class Bell:
    """Wakes everybody who waits, each time it is rung; nobody polls."""

    def __init__(self) -> None:
        self.version = 0
        self._rung = asyncio.Event()

    def ring(self) -> None:
        """Waiters look again at what they wait for. May be called without a running loop."""
        self.version += 1
        self._rung.set()
        self._rung = asyncio.Event()

    async def until(self, ready: Callable[[], bool], seconds: float | None) -> bool:
        """Whether `ready` came true within `seconds` of real time; None waits for ever."""
        try:
            async with asyncio.timeout(seconds):
                while not ready():
                    await self._rung.wait()
        except TimeoutError:
            return ready()
        return True
