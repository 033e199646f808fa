"""How much and how fast: the sizes of the Bot API documentation and the pace of its FAQ."""

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass

TEXT = 4096  # code points after parsing
CAPTION = 1024  # likewise
CALLBACK_DATA = 64  # bytes
CALLBACK_ANSWER = 200  # characters
UPLOAD = 50 * 1024 * 1024
PHOTO = 10 * 1024 * 1024
DOWNLOAD = 20 * 1024 * 1024
ALBUM = range(2, 11)


@dataclass(frozen=True, slots=True)
class Limits:
    """Accepted messages per window; None switches a limit off. The FAQ's "one a second in a chat" is advice,
    not a rule, and is off unless asked for."""

    per_second: int | None = 30
    per_chat_second: int | None = None
    per_group_minute: int | None = 20


class Pace:
    """Counts one bot's accepted messages by the seconds of `steady`, whatever the clock of the play says."""

    def __init__(self, limits: Limits, steady: Callable[[], float] = time.monotonic) -> None:
        self._limits = limits
        self._steady = steady
        self._accepted: defaultdict[tuple[int | None, float], deque[float]] = defaultdict(deque)

    def take(self, chat_id: int, messages: int = 1) -> int:
        """Accept `messages` into the chat and return 0, or accept none and return the seconds to wait."""
        now = self._steady()
        windows = self._windows(chat_id)
        wait = max((self._wait(now, *window, messages) for window in windows), default=0.0)
        if wait > 0:
            return math.ceil(wait)
        for chat, seconds, _ in windows:
            self._accepted[chat, seconds].extend([now] * messages)
        return 0

    def _windows(self, chat_id: int) -> list[tuple[int | None, float, int]]:
        limits = self._limits
        windows = [(None, 1.0, limits.per_second), (chat_id, 1.0, limits.per_chat_second)]
        if chat_id < 0:
            windows.append((chat_id, 60.0, limits.per_group_minute))
        return [(chat, seconds, most) for chat, seconds, most in windows if most is not None]

    def _wait(self, now: float, chat: int | None, seconds: float, most: int, messages: int) -> float:
        accepted = self._accepted[chat, seconds]
        while accepted and accepted[0] <= now - seconds:
            accepted.popleft()
        excess = len(accepted) + messages - most
        if excess <= 0 or not accepted:  # an album larger than the whole window still goes alone
            return 0.0
        return accepted[min(excess, len(accepted)) - 1] + seconds - now
