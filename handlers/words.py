"""What people write that is no command."""

from aiogram.filters import Filter
from aiogram.types import Message

from handlers.turn import Turn


class NoCommand(Filter):
    """Whoever inherits promises to let no command through: nobody asks it about one (`bot.switchboard`)."""


class Words(NoCommand):
    """Lets through text that is no command."""

    async def __call__(self, message: Message) -> bool:
        """Asked by aiogram."""
        return is_words(message)


class Awaits(NoCommand):
    """The chat's next message is taken for this, unless it is a command."""

    def __init__(self, what: str) -> None:
        """As it is kept in the chat's expectation."""
        self.what = what

    async def __call__(self, message: Message, turn: Turn) -> bool:
        """Asked by aiogram."""
        expects = turn.viewer.expects
        return expects is not None and expects.what == self.what and is_words(message)


def is_words(message: Message) -> bool:
    """Text, and no command."""
    return bool(message.text) and not is_command(message)


def is_command(message: Message) -> bool:
    """Also one that nobody has heard of."""
    return (message.text or "").startswith("/")
