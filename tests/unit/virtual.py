"""A loop whose time passes only while everybody waits, and then at once."""

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class _Leaping(selectors.SelectSelector):
    now = 1000.0

    def select(self, timeout: float | None = None) -> list[Any]:
        """Nothing ever arrives from outside; what would be waited for is over."""
        if timeout is None:
            raise AssertionError("everybody waits for ever")
        self.now += max(0.0, timeout)
        return super().select(0)


class _Loop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._leaping = _Leaping()
        super().__init__(self._leaping)

    def time(self) -> float:
        return self._leaping.now


def hours_pass(story: Coroutine[Any, Any, T]) -> T:
    """Run it to its end, however long it says it takes."""
    loop = _Loop()
    try:
        return loop.run_until_complete(story)
    finally:
        loop.close()
