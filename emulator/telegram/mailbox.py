"""The updates of one bot, kept until the bot confirms them."""

from collections import deque
from collections.abc import Collection
from itertools import islice

from emulator.telegram.bell import Bell
from emulator.telegram.message import Json
from emulator.telegram.refusal import conflict

OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"

Queue = tuple[str, int]


def queue_of(update: Json) -> Queue:
    """Telegram brings what belongs to one queue one by one: the messages of a chat, the presses of a person."""
    kind, payload = next((name, value) for name, value in update.items() if name != "update_id")
    whose = payload["from"] if kind == "callback_query" else payload["chat"]
    return kind, whose["id"]


class Mailbox:
    """Numbered updates in order. `bell` rings on every arrival and confirmation."""

    def __init__(self) -> None:
        self.pending: deque[Json] = deque()
        self.closed = False
        self.bell = Bell()
        self._allowed: frozenset[str] = frozenset()
        self._repeats: list[Json] = []
        self._last: Json | None = None
        self._next_id = 1
        self._poller = 0

    def allow(self, kinds: Collection[str]) -> None:
        """From now on only updates of these kinds are kept; none named means all of them."""
        self._allowed = frozenset(kinds)

    def put(self, kind: str, payload: Json) -> int:
        """The update's number; a kind the bot did not ask for is numbered and forgotten."""
        number = self._next_id
        self._next_id += 1
        if not self._allowed or kind in self._allowed:
            self._last = {"update_id": number, kind: payload}
            self.pending.append(self._last)
            self.bell.ring()
        return number

    def repeat_last(self) -> None:
        """The newest update comes once more under its old number, as after an answer lost on the way."""
        if self._last is None:
            raise LookupError("nothing has been delivered yet")
        self._repeats.append(self._last)
        self.bell.ring()

    def holds(self, number: int) -> bool:
        """Whether the update has not been confirmed yet."""
        return any(update["update_id"] == number for update in self.pending)

    def confirm(self, offset: int) -> None:
        """A positive offset forgets everything below it, a negative one all but the newest `-offset`."""
        if offset < 0:
            kept = list(self.pending)[offset:]
            offset = kept[0]["update_id"] if kept else self._next_id
        while self.pending and self.pending[0]["update_id"] < offset:
            self.pending.popleft()
        self.bell.ring()

    def delivered(self, update: Json) -> None:
        """The bot has taken this one, whether for the first time or again."""
        for held in (self._repeats, self.pending):
            if update in held:
                held.remove(update)
                break
        self.bell.ring()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Json]:
        """getUpdates: a later poller ends an earlier one with 409."""
        self._poller += 1
        me = self._poller
        self.confirm(offset)
        await self.bell.until(lambda: self.waiting or self._poller != me or self.closed, seconds)
        if self._poller != me:
            raise conflict("terminated by other getUpdates request; make sure that only one bot instance is running")
        return self.take(limit)

    @property
    def waiting(self) -> bool:
        """Whether there is something to deliver."""
        return bool(self.pending or self._repeats)

    def head(self, busy: Collection[Queue]) -> tuple[Queue, Json] | None:
        """What is to be brought next, of the queues that are not busy; a repeated update first."""
        for update in (*self._repeats, *self.pending):
            if (queue := queue_of(update)) not in busy:
                return queue, update
        return None

    def take(self, limit: int) -> list[Json]:
        """What a delivery carries: repeats, which are forgotten, then updates, which stay until confirmed."""
        repeats, self._repeats = self._repeats, []
        return [*repeats, *islice(self.pending, limit)][:limit]
