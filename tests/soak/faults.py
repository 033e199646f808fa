"""Telegram on a bad day, by chance: now and then mail meets a 500, the page of a proxy, or a 429."""

import random
from collections.abc import Container
from dataclasses import dataclass

from emulator.telegram.faults import Fault

ONE_IN = 150
KINDS = (Fault("status", 500), Fault("page", 502), Fault("flood", 5))


@dataclass
class Weather:
    """A hook of the emulator's faults; `spared` chats are of people who wait for an answer.

    `met` counts until somebody sets it back.
    """

    chance: random.Random
    spared: Container[int]
    met: int = 0

    def __call__(self, method: str, params: dict[str, object]) -> Fault | None:
        """The fault this call meets."""
        if method != "sendMessage" or int(str(params.get("chat_id", 0))) in self.spared:
            return None
        if self.chance.randrange(ONE_IN):
            return None
        self.met += 1
        return self.chance.choice(KINDS)
