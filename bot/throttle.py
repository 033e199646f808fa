"""How much of one chat is answered: a flood gets one sentence, and then nothing until it has been over for a while."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum

MOST = 150  # messages and presses of one chat in a minute: more than the quickest taps of a roll call
WINDOW = timedelta(minutes=1)
REMEMBERED = 10_000  # chats that wrote last


class Flood(IntEnum):
    """NO: answer. FIRST: say that it is too much. MORE: say nothing."""

    NO = 0
    FIRST = 1
    MORE = 2


@dataclass(slots=True)
class _Count:
    until: datetime
    count: int = 0


class Throttle:
    """Counts by windows of a minute; whoever goes beyond is not listened to for a whole minute from then on."""

    def __init__(self, most: float = MOST) -> None:
        """One for each running bot."""
        self._most = most
        self._counts: OrderedDict[int, _Count] = OrderedDict()

    def count(self, chat: int, now: datetime) -> Flood:
        """One more of this chat."""
        known = self._counts.get(chat)
        if known is None or known.until <= now:
            known = self._counts[chat] = _Count(now + WINDOW)
            self._counts.move_to_end(chat)
            if len(self._counts) > REMEMBERED:
                self._counts.popitem(last=False)
        known.count += 1
        if known.count <= self._most:
            return Flood.NO
        if known.count > self._most + 1:
            return Flood.MORE
        known.until = now + WINDOW
        return Flood.FIRST
