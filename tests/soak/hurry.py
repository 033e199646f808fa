"""A loop whose time passes only while nobody has anything to do, and then at once; sockets and threads work as ever.

What the machine is slow at costs no time here, so that a pace, a timeout or a patience mean the same on any machine.
"""

import asyncio
import faulthandler
import linecache
import selectors
import sys
import time
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

GLANCE = 0.001  # real seconds between two looks at threads that work
STUCK = 120.0  # real seconds after which a thread that still works is a fault
LEAP = 0.5  # seconds that pass between two looks; a thread that was not seen to wake up loses no more than this
RESTING = (".get(", ".acquire(", ".wait(")  # what a thread's innermost line does that waits for work


class _Hurrying(selectors.DefaultSelector):
    now = 1000.0

    def __init__(self) -> None:
        """Threads that were there before have nothing to do with the story: a browser's, a test runner's."""
        super().__init__()
        self._others = set(sys._current_frames())

    def select(self, timeout: float | None = None) -> list[Any]:
        """What has arrived; when nothing has and nobody works, the time that would be waited is over."""
        if timeout is None or timeout <= 0:
            return super().select(timeout)
        until, patience = self.now + timeout, time.monotonic() + STUCK
        while self.now < until:
            if arrived := super().select(0) or super().select(GLANCE):
                return arrived
            if not _threads_work(self._others):
                self.now = min(until, self.now + LEAP)
            elif time.monotonic() > patience:
                faulthandler.dump_traceback()
                raise TimeoutError(f"a thread has worked for {STUCK} seconds")
        return []


def _threads_work(others: set[int]) -> bool:
    """Is the database, or anything else beside this loop and these, in the middle of something?"""
    frames = sys._current_frames()
    others &= frames.keys()  # the number of one that has ended may be given to somebody else
    for thread, frame in frames.items():
        if thread not in others:
            line = linecache.getline(frame.f_code.co_filename, frame.f_lineno or 0)  # None between two lines
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
