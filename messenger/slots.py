"""How much Telegram takes, counted. Pure: what time it is comes with every question, in seconds of any steady clock.

A message takes its slot when it leaves and frees it some time after it was *answered*. Telegram counted it at some
moment between the two, so what is counted here never lets a message go that Telegram would refuse.
"""

import math
from collections import deque
from dataclasses import dataclass, field, replace

Chat = int | str

SPARE = 3  # slots that mail leaves free for answers …
LATELY = 10.0  # … as long as somebody was answered within so many seconds
FEW = 1000  # chats that are remembered without asking whether they are idle


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages a second in all; seconds between two in one chat, of which answers may run ahead by `burst`
    messages; messages a minute in a group."""

    per_second: int = 30
    chat_seconds: float = 1.0
    burst: int = 5
    per_group_minute: int = 20


TELEGRAM = Limits()


def shared_among(limits: Limits, processes: int) -> Limits:
    """What one of so many processes may send if nobody counts for all of them."""
    return replace(
        limits,
        per_second=max(1, limits.per_second // processes),
        per_group_minute=max(1, limits.per_group_minute // processes),
    )


@dataclass(frozen=True, slots=True)
class Parcel:
    """So many messages for a chat, asked for or not; none if what concerns the chat is not counted (an edit)."""

    chat: Chat
    messages: int
    unasked: bool

    @property
    def is_group(self) -> bool:
        """Telegram numbers groups below zero."""
        return isinstance(self.chat, int) and self.chat < 0


class Window:
    """`most` messages on their way or answered within the last `seconds`."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._flying = 0
        self._answered: deque[float] = deque()

    def wait(self, now: float, messages: int, spare: int = 0) -> float:
        """Seconds until so many may leave and `spare` more; infinite while that depends on an answer to come.

        More than the whole window holds go alone.
        """
        while self._answered and self._answered[0] + self._seconds <= now:
            self._answered.popleft()
        answered = len(self._answered)
        excess = self._flying + answered + messages - max(1, self._most - spare)
        if excess <= 0 or self._flying + answered == 0:
            return 0.0
        if excess > answered and self._flying:
            return math.inf
        return self._answered[min(excess, answered) - 1] + self._seconds - now

    def take(self, messages: int) -> None:
        """They leave."""
        self._flying += messages

    def free(self, now: float, messages: int) -> None:
        """They were answered, or failed."""
        self._flying -= messages
        self._answered.extend([now] * messages)


@dataclass(slots=True)
class ChatPace:
    """One chat. `debt` is how many seconds the messages answered so far run ahead of their pace, at `last`."""

    limits: Limits
    minute: Window | None
    flying: int = 0
    debt: float = 0.0
    last: float = -math.inf

    def wait(self, now: float, parcel: Parcel) -> float:
        """Seconds, as in `Window.wait`."""
        own = self._unasked(now) if parcel.unasked else self._asked(now, parcel.messages)
        return max(own, self.minute.wait(now, parcel.messages) if self.minute else 0.0)

    def _unasked(self, now: float) -> float:
        return math.inf if self.flying else max(0.0, self.last + self.limits.chat_seconds - now)

    def _asked(self, now: float, messages: int) -> float:
        debt = self._owed(now)
        over = debt + (self.flying + messages - self.limits.burst) * self.limits.chat_seconds
        if over <= 0 or (debt == 0 and not self.flying):
            return 0.0
        return over if over <= debt else math.inf if self.flying else debt

    def _owed(self, now: float) -> float:
        return max(0.0, self.debt - (now - self.last))

    def take(self, messages: int) -> None:
        """They leave."""
        self.flying += messages
        if self.minute:
            self.minute.take(messages)

    def free(self, now: float, messages: int) -> None:
        """They were answered, or failed."""
        self.flying -= messages
        self.debt, self.last = self._owed(now) + messages * self.limits.chat_seconds, now
        if self.minute:
            self.minute.free(now, messages)

    def idle(self, now: float) -> bool:
        """Nothing would be different if it were forgotten."""
        return not self.flying and self._unasked(now) == self._owed(now) == 0 and not self._minute_counts(now)

    def _minute_counts(self, now: float) -> bool:
        return self.minute is not None and self.minute.wait(now, self.limits.per_group_minute) > 0


@dataclass(slots=True)
class Slots:
    """All of one bot's."""

    limits: Limits
    chats: dict[Chat, ChatPace] = field(default_factory=dict)
    _all: Window = field(init=False)
    _next: float = -math.inf  # when mail may leave, evenly
    _answer: float = -math.inf  # when somebody was last answered
    _sweep: int = FEW

    def __post_init__(self) -> None:
        self._all = Window(self.limits.per_second, 1.0)

    def wait(self, now: float, parcel: Parcel) -> float:
        """Seconds until all chats together leave room for it."""
        if not parcel.unasked:
            return self._all.wait(now, parcel.messages)
        spare = SPARE if now - self._answer < LATELY else 0
        return max(self._next - now, self._all.wait(now, parcel.messages, spare))

    def wait_in_chat(self, now: float, parcel: Parcel) -> float:
        """Seconds until its own chat does."""
        pace = self.chats.get(parcel.chat)
        return pace.wait(now, parcel) if pace else 0.0

    def take(self, now: float, parcel: Parcel) -> None:
        """It leaves. The next mail is due by the timetable, not later because a busy loop let this one go late."""
        self._all.take(parcel.messages)
        if parcel.unasked:
            gap = 1 / self.limits.per_second
            self._next = (self._next if now - self._next < gap else now) + gap * parcel.messages
        else:
            self._answer = now
        self._pace(now, parcel).take(parcel.messages)

    def free(self, now: float, parcel: Parcel) -> None:
        """It was answered, or failed."""
        self._all.free(now, parcel.messages)
        self.chats[parcel.chat].free(now, parcel.messages)

    def _pace(self, now: float, parcel: Parcel) -> ChatPace:
        if parcel.chat not in self.chats:
            self._forget_idle(now)
            minute = Window(self.limits.per_group_minute, 60.0) if parcel.is_group else None
            self.chats[parcel.chat] = ChatPace(self.limits, minute)
        return self.chats[parcel.chat]

    def _forget_idle(self, now: float) -> None:
        if len(self.chats) >= self._sweep:
            self.chats = {chat: pace for chat, pace in self.chats.items() if not pace.idle(now)}
            self._sweep = max(FEW, 2 * len(self.chats))
