"""The pace of one bot whose processes share it: before a message leaves, all of them are asked, by way of Redis.

What `slots` counts for one process is counted there for all, by Redis's own clock: a message's slot is free a second
after it was *answered*; in a group a minute after; mail leaves evenly and leaves some slots to answers. In front of it
stands the process's own turnstile, which keeps order and knows whom Telegram has refused.

While Redis is gone each process goes on alone with its share of what Telegram takes: a quarter, or less where more
processes were seen. If only one of them has lost Redis, the others do not know: what is sent too fast then is refused
(429), waited out and sent again, as ever.
"""

import asyncio
from collections import defaultdict
from contextlib import nullcontext
from itertools import count

from db.shared import Gone, Shared
from messenger.slots import LATELY, SPARE, Limits, Parcel, shared_among
from messenger.turnstile import Tally, TooLong, Turnstile

FLIGHT = 15_000  # milliseconds until a message is believed answered that nobody has said so of: its process died
ASSUMED = 4  # processes, if fewer were seen
SEEN_LATELY = 60_000  # milliseconds
NAP = 0.05  # seconds; whoever waits asks again so soon, as slots may become free earlier than foreseen
SLOW = 0.25  # seconds that mail waits for its own chat here, where other mail stands behind it

# Milliseconds to wait for all and for the chat (both 0: it leaves), and how many processes were seen lately.
# KEYS: all slots, the two lanes, the chat, the group's minute, processes.
_ENTER = """
local id, messages, mail = ARGV[1], tonumber(ARGV[2]), ARGV[3] == '1'
local per_second, chat_ms, burst = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
local per_minute, flight, spare, lately = tonumber(ARGV[7]), tonumber(ARGV[8]), tonumber(ARGV[9]), tonumber(ARGV[10])
local name, seen = ARGV[11], tonumber(ARGV[12])
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)

local function window(key, most)
    redis.call('ZREMRANGEBYSCORE', key, '-inf', now)
    local used = redis.call('ZCARD', key)
    local excess = used + messages - math.max(1, most)
    if excess <= 0 or used == 0 then return 0 end
    local last = math.min(excess, used) - 1
    return redis.call('ZRANGE', key, last, last, 'WITHSCORES')[2] - now
end

redis.call('ZADD', KEYS[5], now, name)
redis.call('ZREMRANGEBYSCORE', KEYS[5], '-inf', now - seen)
redis.call('PEXPIRE', KEYS[5], seen)
local processes = redis.call('ZCARD', KEYS[5])

local lanes = redis.call('HMGET', KEYS[2], 'next', 'answer')
local due, answer = tonumber(lanes[1] or 0), tonumber(lanes[2] or 0)
local most = per_second
if mail and now - answer < lately then most = most - spare end
local common = window(KEYS[1], most)
if mail then common = math.max(common, due - now) end

local pace = redis.call('HMGET', KEYS[3], 'debt', 'last')
local last = tonumber(pace[2] or 0)
local debt = math.max(0, tonumber(pace[1] or 0) - (now - last))
local own = 0
if mail then
    own = math.max(0, last + chat_ms - now)
elseif debt > 0 then
    own = math.min(debt, math.max(0, debt + (messages - burst) * chat_ms))
end
if per_minute > 0 then own = math.max(own, window(KEYS[4], per_minute)) end
if common > 0 or own > 0 then return {math.ceil(common), math.ceil(own), processes} end

for number = 1, messages do
    redis.call('ZADD', KEYS[1], now + flight, id .. ':' .. number)
    if per_minute > 0 then redis.call('ZADD', KEYS[4], now + flight + 60000, id .. ':' .. number) end
end
redis.call('PEXPIRE', KEYS[1], flight + 1000)
redis.call('PEXPIRE', KEYS[4], flight + 60000)
if mail then
    local gap = 1000 / per_second
    if now - due >= gap then due = now end
    redis.call('HSET', KEYS[2], 'next', due + gap * messages)
else
    redis.call('HSET', KEYS[2], 'answer', now)
end
redis.call('PEXPIRE', KEYS[2], lately)
redis.call('HSET', KEYS[3], 'debt', debt + messages * chat_ms, 'last', now)
redis.call('PEXPIRE', KEYS[3], math.ceil(math.max(1, debt + (messages + 1) * chat_ms)))
return {0, 0, processes}
"""
_LEAVE = """
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
for number = 1, tonumber(ARGV[2]) do
    redis.call('ZADD', KEYS[1], 'XX', now + 1000, ARGV[1] .. ':' .. number)
    redis.call('ZADD', KEYS[2], 'XX', now + 60000, ARGV[1] .. ':' .. number)
end
"""


class Together:
    """One bot's turnstile in one of several processes; `name` is the process's, and no other's."""

    def __init__(self, limits: Limits, shared: Shared, bot: int, name: str) -> None:
        """Counted together with every process that names the same bot."""
        self._limits = limits
        self._shared = shared
        self._keys = f"zvonok:pace:{bot}"
        self._name = name
        self._numbers = count(1)
        self._own = Turnstile(limits)
        self._alone: dict[int, Turnstile] = {}
        self._inside: defaultdict[Parcel, list[str | Turnstile]] = defaultdict(list)  # what is to be given back
        self._processes = 1
        self._one_by_one = asyncio.Lock()  # mail asks one after the other, so that answers are not in a crowd
        self._telling: set[asyncio.Task[None]] = set()

    @property
    def tally(self) -> Tally:
        """Of this process."""
        return self._own.tally

    @property
    def waiting(self) -> int:
        """Likewise."""
        return self._own.waiting

    def refused(self, parcel: Parcel, seconds: float) -> bool:
        """Telegram wants this process to wait; the others are told so themselves if they are meant."""
        return self._own.refused(parcel, seconds)

    async def enter(self, parcel: Parcel, until: float) -> None:
        """As in a turnstile of one's own, whose turn comes first."""
        await self._own.enter(parcel, until)
        if not parcel.messages:
            return
        try:
            async with self._one_by_one if parcel.unasked else nullcontext():
                self._inside[parcel].append(await self._pass(parcel, until))
        except BaseException:
            self._own.leave(parcel)
            raise

    async def _pass(self, parcel: Parcel, until: float) -> str | Turnstile:
        """What is to be given back; raises TooLong."""
        ticket = f"{self._name}:{next(self._numbers)}"
        try:
            while wait := await self._ask(parcel, ticket):
                if _now() + wait > until:
                    raise TooLong(wait)
                await asyncio.sleep(min(wait, NAP))
        except Gone:
            alone = self._share()
            await alone.enter(parcel, until)
            return alone
        return ticket

    async def _ask(self, parcel: Parcel, ticket: str) -> float:
        """Seconds to wait; 0 when it may leave."""
        limits = self._limits
        per_minute = limits.per_group_minute if parcel.is_group else 0
        common, own, self._processes = await self._shared.run(
            _ENTER,
            [self._keys, f"{self._keys}:lanes", *self._chat(parcel), f"{self._keys}:processes"],
            [
                ticket, parcel.messages, int(parcel.unasked), limits.per_second, limits.chat_seconds * 1000,
                limits.burst, per_minute, FLIGHT, SPARE, LATELY * 1000, self._name, SEEN_LATELY,
            ],
        )  # fmt: skip
        if parcel.unasked and own > max(common, SLOW * 1000):
            raise TooLong(own / 1000)
        return float(max(common, own)) / 1000

    def _chat(self, parcel: Parcel) -> tuple[str, str]:
        return f"{self._keys}:{parcel.chat}", f"{self._keys}:{parcel.chat}:minute"

    def _share(self) -> Turnstile:
        """What this process may send while nobody knows of the others."""
        among = max(ASSUMED, self._processes)
        if among not in self._alone:
            self._alone[among] = Turnstile(shared_among(self._limits, among))
        return self._alone[among]

    def leave(self, parcel: Parcel) -> None:
        """It was answered, or failed; the others learn it a moment later."""
        self._own.leave(parcel)
        if not parcel.messages:
            return
        ticket = self._inside[parcel].pop()
        if not self._inside[parcel]:
            del self._inside[parcel]
        if isinstance(ticket, Turnstile):
            ticket.leave(parcel)
            return
        telling = asyncio.create_task(self._tell(parcel, ticket))
        self._telling.add(telling)
        telling.add_done_callback(self._telling.discard)

    async def _tell(self, parcel: Parcel, ticket: str) -> None:
        try:
            await self._shared.run(_LEAVE, [self._keys, self._chat(parcel)[1]], [ticket, parcel.messages])
        except Gone:
            return  # its slot becomes free by itself


def _now() -> float:
    return asyncio.get_running_loop().time()
