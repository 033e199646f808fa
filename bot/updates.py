"""Which updates are being answered, and which were: Telegram brings an update again until we have said yes to it.

Whoever takes an update holds it under a lease and ends it with «done». What is brought again meanwhile is told to come
later; what was held by a process that died is taken over. Where several processes answer, Redis knows, and counts how
much a chat asks of all of them; without it, or while it is gone, each process knows its own: what a dead one was
answering may then be answered twice.
"""

import math
from collections import OrderedDict
from enum import Enum
from typing import Protocol

from bot.throttle import WINDOW, Flood
from db.shared import Gone, Shared
from scheduler.work import dead, process_name

LEASE = 30.0  # seconds; renewed while somebody is at it, however long that takes
LEASE_MS = int(LEASE * 1000)
WINDOW_MS = int(WINDOW.total_seconds() * 1000)
REMEMBERED_MS = 24 * 3600 * 1000  # Telegram keeps no update longer
LATEST = 10_000  # as many are remembered by a process for itself


class Verdict(Enum):
    """What is to become of an update that was brought."""

    OURS = "ours"
    DONE = "done"
    TAKEN = "taken"


class Updates(Protocol):
    """One bot's."""

    async def begin(self, update: int, chat: int) -> tuple[Verdict, Flood]:
        """OURS until `end`: nobody else answers it. And whether it is too much for this chat, if others answer too."""

    async def renew(self, update: int) -> None:
        """We are still at it."""

    async def end(self, update: int) -> None:
        """It was answered."""


class OwnUpdates:
    """What this process knows by itself."""

    def __init__(self) -> None:
        """Nothing was brought yet."""
        self._working: set[int] = set()
        self._done: OrderedDict[int, None] = OrderedDict()

    async def begin(self, update: int, chat: int) -> tuple[Verdict, Flood]:  # noqa: ARG002 - the port's
        """See the port."""
        return self.verdict(update), Flood.NO

    def verdict(self, update: int) -> Verdict:
        """As far as this process knows."""
        if update in self._done:
            return Verdict.DONE
        if update in self._working:
            return Verdict.TAKEN
        self._working.add(update)
        return Verdict.OURS

    async def renew(self, update: int) -> None:
        """Nobody can take it from us."""

    def forget(self, update: int) -> None:
        """It was somebody else's."""
        self._working.discard(update)

    async def end(self, update: int) -> None:
        """See the port."""
        self._working.discard(update)
        self._done[update] = None
        if len(self._done) > LATEST:
            self._done.popitem(last=False)


# Who holds it, if it is neither us nor the one we know to be dead; else it is ours, and counted for its chat.
_BEGIN = """
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[3] then return {holder, 0} end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
local most, window = tonumber(ARGV[4]), ARGV[5]
if most < 0 then return {'', 0} end
local count = redis.call('INCR', KEYS[2])
if count == 1 or count == most + 1 then redis.call('PEXPIRE', KEYS[2], window) end
return {'', math.max(0, math.min(2, count - most))}
"""
_RENEW = """
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
"""
_END = """
redis.call('SET', KEYS[1], 'done', 'PX', ARGV[1])
"""


class SharedUpdates:
    """What all processes of the bot know together; `name` is this one's."""

    def __init__(self, shared: Shared, bot: int, name: str, most: float) -> None:
        """`name` as in `scheduler.work.process_name`; `most` updates of a chat in a minute, of all processes."""
        self._shared = shared
        self._bot = bot
        self._name = name
        self._most = -1 if most == math.inf else int(most)
        self._own = OwnUpdates()

    async def begin(self, update: int, chat: int) -> tuple[Verdict, Flood]:
        """See the port. What a process of this machine held that is dead is ours at once."""
        own = self._own.verdict(update)
        if own is not Verdict.OURS:
            return own, Flood.NO
        try:
            holder, flood = await self._claim(update, chat, "")
            if holder and dead([holder]):
                holder, flood = await self._claim(update, chat, holder)
        except Gone:
            return Verdict.OURS, Flood.NO
        if not holder:
            return Verdict.OURS, flood
        self._own.forget(update)
        return Verdict.DONE if holder == "done" else Verdict.TAKEN, Flood.NO

    async def _claim(self, update: int, chat: int, instead_of: str) -> tuple[str, Flood]:
        keys = [self._key(update), f"zvonok:flood:{self._bot}:{chat}"]
        arguments: list[str | float] = [self._name, LEASE_MS, instead_of, self._most, WINDOW_MS]
        holder, flood = await self._shared.run(_BEGIN, keys, arguments)
        return str(holder), Flood(flood)

    async def renew(self, update: int) -> None:
        """See the port."""
        await self._tell(_RENEW, update, self._name, LEASE_MS)

    async def end(self, update: int) -> None:
        """See the port."""
        await self._own.end(update)
        await self._tell(_END, update, REMEMBERED_MS)

    async def _tell(self, script: str, update: int, *arguments: str | float) -> None:
        try:
            await self._shared.run(script, [self._key(update)], arguments)
        except Gone:
            return

    def _key(self, update: int) -> str:
        return f"zvonok:update:{self._bot}:{update}"


def updates_of(shared: Shared | None, bot: int, most: float) -> Updates:
    """A bot's, for this process."""
    return OwnUpdates() if shared is None else SharedUpdates(shared, bot, process_name(), most)
