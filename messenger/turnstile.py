"""Who goes next: two lanes before one turnstile. Knows slots and blocks, nothing of what is sent."""

import asyncio
import math
from dataclasses import dataclass
from typing import Protocol

from messenger.blocks import Blocks
from messenger.slots import Limits, Parcel, Slots

BRIEF = 2.0  # seconds that mail waits for its own chat before it is handed back


class TooLong(Exception):  # noqa: N818 - reads as a sentence where it is caught
    """Waiting is no use: come again in so many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


@dataclass(slots=True)
class Tally:
    """For metrics: messages that left, how many times somebody waited and for how long in all, refusals by whom
    they meant."""

    messages: int = 0
    waits: int = 0
    seconds_waited: float = 0.0
    refused_chat: int = 0
    refused_everybody: int = 0


class Entrance(Protocol):
    """Of one process alone (`Turnstile`), or of several (`messenger.together`)."""

    @property
    def tally(self) -> Tally:
        """What happened here so far."""

    @property
    def waiting(self) -> int:
        """Messages and albums that wait for their turn."""

    async def enter(self, parcel: Parcel, until: float) -> None:
        """Wait for the turn, to be given back by `leave`; whoever is cancelled leaves nothing behind.

        Raises TooLong when a block lasts beyond `until`, and for mail when only its chat is blocked or slow.
        """

    def leave(self, parcel: Parcel) -> None:
        """It was answered, or failed."""

    def refused(self, parcel: Parcel, seconds: float) -> bool:
        """Telegram wants us to wait. Does it mean everybody?"""


@dataclass(eq=False, slots=True)
class _Waiter:
    """`turn` is 0 when it may go, or the seconds that are too long."""

    parcel: Parcel
    until: float
    turn: asyncio.Future[float]


_Lane = dict[_Waiter, None]  # in the order they came; a dict, so that one can be taken out of the middle


class Turnstile:
    """Answers before mail, in each lane in order, but nobody waits for a chat that is not theirs."""

    def __init__(self, limits: Limits) -> None:
        self.tally = Tally()
        self._slots = Slots(limits)
        self._blocks = Blocks()
        self._answers: _Lane = {}
        self._mail: _Lane = {}
        self._timer: asyncio.TimerHandle | None = None

    @property
    def waiting(self) -> int:
        """Messages and albums that wait for their turn."""
        return len(self._answers) + len(self._mail)

    async def enter(self, parcel: Parcel, until: float) -> None:
        """See `Entrance`."""
        came = _now()
        wait = await (self._queue(parcel, until) if parcel.messages else self._unblocked(parcel, until))
        if wait:
            raise TooLong(wait)
        self.tally.messages += parcel.messages
        self.tally.waits += _now() > came
        self.tally.seconds_waited += _now() - came

    def leave(self, parcel: Parcel) -> None:
        """It was answered, or failed."""
        if parcel.messages:
            self._slots.free(_now(), parcel)
            self._serve()

    def refused(self, parcel: Parcel, seconds: float) -> bool:
        """Telegram wants us to wait. Does it mean everybody?"""
        everybody = self._blocks.refused(_now(), parcel.chat, seconds)
        self.tally.refused_everybody += everybody
        self.tally.refused_chat += not everybody
        return everybody

    async def _unblocked(self, parcel: Parcel, until: float) -> float:
        """What is not counted passes at once unless its chat is blocked."""
        while wait := self._blocks.wait_in_chat(_now(), parcel.chat):
            if self._too_long(parcel, until, _now()):
                return wait
            await asyncio.sleep(wait)
        return 0.0

    async def _queue(self, parcel: Parcel, until: float) -> float:
        waiter = _Waiter(parcel, until, asyncio.get_running_loop().create_future())
        lane = self._mail if parcel.unasked else self._answers
        lane[waiter] = None
        self._serve()
        if waiter.turn.done():
            return waiter.turn.result()
        try:
            return await waiter.turn
        except asyncio.CancelledError:
            if waiter in lane:
                del lane[waiter]
                self._serve()
            elif waiter.turn.result() == 0:
                self.leave(parcel)
            raise

    def _serve(self) -> None:
        """Let go whoever may go now, and come back when the next one may."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        now = _now()
        wait, full = self._serve_lane(self._answers, now)
        if not full:
            wait = min(wait, self._serve_lane(self._mail, now)[0])
        if wait < math.inf:
            self._timer = asyncio.get_running_loop().call_at(now + wait, self._serve)

    def _serve_lane(self, lane: _Lane, now: float) -> tuple[float, bool]:
        """Seconds until somebody in it may go (or an answer must come first), and whether all who follow must wait."""
        soonest = math.inf
        for waiter in tuple(lane):
            parcel = waiter.parcel
            common = max(self._blocks.wait(now), self._slots.wait(now, parcel))
            own = max(self._blocks.wait_in_chat(now, parcel.chat), self._slots.wait_in_chat(now, parcel))
            too_long = self._too_long(parcel, waiter.until, now)
            if too_long or max(common, own) <= 0:
                self._call(lane, waiter, now, too_long)
            elif common > 0:
                return min(soonest, common), True
            else:
                soonest = min(soonest, own)
        return soonest, False

    def _call(self, lane: _Lane, waiter: _Waiter, now: float, too_long: float) -> None:
        if waiter.turn.done():  # cancelled, and about to step out by itself
            return
        del lane[waiter]
        waiter.turn.set_result(too_long)
        if not too_long:
            self._slots.take(now, waiter.parcel)

    def _too_long(self, parcel: Parcel, until: float, now: float) -> float:
        blocked = self._blocks.wait_in_chat(now, parcel.chat)
        if blocked > max(0.0, until - now) or (parcel.unasked and blocked > self._blocks.wait(now)):
            return blocked
        pace = self._slots.wait_in_chat(now, parcel) if parcel.unasked else 0.0
        return pace if BRIEF < pace < math.inf else 0.0


def _now() -> float:
    return asyncio.get_running_loop().time()
