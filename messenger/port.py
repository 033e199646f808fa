"""What a messenger must be able to do for us; a second one (MAX) has to offer no more than this."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from views.page import Page

FETCH_LIMIT = 20 * 1024 * 1024  # Telegram gives bots no larger files


@dataclass(frozen=True, slots=True)
class OutgoingFile:
    """A file to send: by the messenger's own `file_id` when it has seen it, else by what `content()` returns."""

    name: str
    content: Callable[[], bytes]
    file_id: str | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to send; `caption` says what it shows to who cannot see it: at most `views.fold.CAPTION` characters."""

    name: str
    content: bytes
    caption: Page


@dataclass(frozen=True, slots=True)
class MenuLine:
    """A command as the menu shows it."""

    command: str
    description: str


class Messenger(Protocol):
    """One bot of one messenger. Chats are the messenger's own chat ids, messages its message ids."""

    async def send(self, chat: int, page: Page) -> int:
        """A new message; its id."""

    async def edit(self, chat: int, message: int, page: Page) -> None:
        """Change a message in place; an unchanged one is left alone, one that is gone or a picture is sent anew."""

    async def answer(self, press: str, text: str, *, alert: bool) -> None:
        """Answer a press (every press must be answered); an empty text only ends the waiting."""

    async def file(self, chat: int, file: OutgoingFile) -> str:
        """Send a file; the messenger's id of it, good for sending it again."""

    async def picture(self, chat: int, picture: Picture) -> None:
        """Send a picture with its caption, and the caption's buttons below."""

    async def fetch(self, file_id: str) -> bytes:
        """The content of a file that somebody sent; at most `FETCH_LIMIT` bytes."""

    async def menu(self, chat: int, lines: Sequence[MenuLine]) -> None:
        """The commands this chat is offered."""
