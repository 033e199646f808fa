"""When a bot has finished reacting. The one place that knows how to wait for it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from emulator.telegram.bot import Bot, Dialog
from emulator.telegram.world import Telegram

PATIENCE = 20.0  # seconds a person waits for any reaction; a busy machine is slow, a broken bot is silent for ever
QUIET = 0.04  # seconds without a further call that make a reaction complete
SILENCE = 0.15  # seconds that count as no reaction


@dataclass(frozen=True, slots=True)
class Watch:
    """What had happened in a dialog before somebody acted."""

    telegram: Telegram
    bot: Bot
    dialog: Dialog
    calls: int
    reactions: int

    @classmethod
    def begin(cls, telegram: Telegram, bot: Bot, dialog: Dialog) -> "Watch":
        """Look now; act afterwards."""
        return cls(telegram, bot, dialog, len(telegram.calls), dialog.reactions)

    @property
    def reacted(self) -> bool:
        """Whether the person could notice anything since."""
        return self.dialog.reactions > self.reactions

    async def reaction(self, update: int | None, act: str, done: Callable[[], bool]) -> None:
        """Wait until the bot has answered `update` and is quiet. AssertionError, telling what the bot did
        instead, when `done` does not come true."""
        if self.telegram.settled:
            await self.received(update)
        if not (self.telegram.settled and done()):  # a bot may take an update for good before it has answered it
            await self.telegram.bell.until(done, PATIENCE)
            await self._quiet()
        if not done():
            raise AssertionError(f"no answer to {act}; the bot did: {self._story()}")

    async def received(self, update: int | None) -> None:
        """Wait until the bot has taken the update and, as far as can be known, is done with it."""
        mailbox = self.bot.mailbox
        if update is not None and not await mailbox.bell.until(lambda: not mailbox.holds(update), PATIENCE):
            raise AssertionError(f"the bot did not take update {update}; it did: {self._story()}")
        await (self.telegram.settled or self._quiet)()

    async def silence(self, update: int | None, act: str) -> None:
        """AssertionError when the bot says anything about `update`."""
        if self.telegram.settled:
            await self.received(update)
        elif await self.telegram.bell.until(lambda: self.reacted, SILENCE):
            await self._quiet()
        if self.reacted:
            raise AssertionError(f"silence was expected after {act}; the bot did: {self._story()}")

    async def _quiet(self) -> None:
        bell = self.telegram.bell
        moving = True
        while moving:
            await bell.until(lambda: not self.bot.in_flight, PATIENCE)
            moving = await bell.until(partial(self._moved, self.dialog.calls), QUIET)

    def _moved(self, calls: int) -> bool:
        return bool(self.bot.in_flight) or self.dialog.calls != calls

    def _story(self) -> str:
        calls = self.telegram.calls[self.calls :]
        done = [f"{call.method} {call.status} {call.description}".strip() for call in calls]
        return ", ".join(done) or "nothing"
