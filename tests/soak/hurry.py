"""A loop whose time passes only while nobody has anything to do, and then at once; sockets and threads work as ever.

What the machine is slow at costs no time here, so that a pace, a timeout or a patience mean the same on any machine.
"""

import asyncio
import linecache
import selectors
import sys
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

GLANCE = 0.001  # real seconds between two looks at threads that work
LEAP = 0.5  # seconds that pass between two looks; a thread that was not seen to wake up loses no more than this
RESTING = (".get(", ".acquire(", ".wait(")  # what a thread's innermost line does that waits for work


class _Hurrying(selectors.DefaultSelector):
    now = 1000.0

    def select(self, timeout: float | None = None) -> list[Any]:
        """What has arrived; when nothing has and nobody works, the time that would be waited is over."""
        if timeout is None or timeout <= 0:
            return super().select(timeout)
        until = self.now + timeout
        while self.now < until:
            if arrived := super().select(0) or super().select(GLANCE):
                return arrived
            if not _threads_work():
                self.now = min(until, self.now + LEAP)
        return []


def _threads_work() -> bool:
    """Is the database, or anything else beside this loop, in the middle of something?"""
    mine = threading.get_ident()
    for thread, frame in sys._current_frames().items():
        if thread != mine:
            line = linecache.getline(frame.f_code.co_filename, frame.f_lineno)
            queue = frame.f_locals.get("tx")  # of a thread of aiosqlite
            if not any(word in line for word in RESTING) or (queue is not None and not queue.empty()):
                return True
    return False


class _Loop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._hurrying = _Hurrying()
        super().__init__(self._hurrying)

    def time(self) -> float:
        return self._hurrying.now


def hurried(story: Coroutine[Any, Any, T], troubles: list[str]) -> T:
    """Run it to its end, however long it says it takes; what nobody caught is added to `troubles`."""
    loop = _Loop()
    loop.set_exception_handler(
        lambda _, context: troubles.append(f"{context.get('exception') or context['message']!r}")
    )
    try:
        return loop.run_until_complete(story)
    finally:
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()
