"""What a messenger must be able to do for us; a second one (MAX) has to offer no more than this."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from views.page import Page

FETCH_LIMIT = 20 * 1024 * 1024  # Telegram gives bots no larger files


@dataclass(frozen=True, slots=True)
class OutgoingFile:
    """A file to send: by the messenger's own `file_id` when it has seen it, else by what `content()` returns."""

    name: str
    content: Callable[[], bytes]
    file_id: str | None = None


@dataclass(frozen=True, slots=True)
class Album:
    """Files that belong together, at most ten: `photos` are shown as pictures, else all are documents."""

    files: Sequence[OutgoingFile]
    photos: bool


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of an album: the messages it is now, and the messenger's ids of its files, in order."""

    messages: tuple[int, ...]
    file_ids: tuple[str, ...]


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


Closed = Literal["blocked", "deactivated", "not_found", "kicked", "forbidden"]


class Undelivered(Exception):  # noqa: N818 - what happened to a message, not an error of ours
    """A message that nobody asked for did not arrive; which one says what to do with it."""


class ChatClosed(Undelivered):
    """Nothing arrives in this chat any more, until the person opens it again."""

    def __init__(self, reason: Closed) -> None:
        super().__init__(reason)
        self.reason = reason


class Refused(Undelivered):
    """The message itself is not taken, and would not be a second time."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class TryLater(Undelivered):
    """Too much in this chat or in all: not before so many seconds."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class ChatMoved(Undelivered):
    """The group has a new chat id, which takes this message and all to come."""

    def __init__(self, chat: int) -> None:
        super().__init__(chat)
        self.chat = chat


class Unreachable(Undelivered):
    """Nobody knows whether it arrived: the network, a proxy, or the messenger itself is in trouble."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Messenger(Protocol):
    """One bot of one messenger. Chats are the messenger's own chat ids, messages its message ids."""

    async def send(self, chat: int, page: Page) -> int:
        """A new message; its id."""

    async def edit(self, chat: int, message: int, page: Page) -> None:
        """Change a message in place; an unchanged one is left alone, one that is gone or a picture is sent anew."""

    async def relabel(self, chat: int, message: int, shown: object, labels: Mapping[str, str]) -> None:
        """Other labels for buttons of a message, by what they carry; words and other buttons stay.

        `shown` are the buttons as the messenger itself gave them along with a press.
        """

    async def answer(self, press: str, text: str, *, alert: bool) -> None:
        """Answer a press (every press must be answered); an empty text only ends the waiting."""

    async def file(self, chat: int, file: OutgoingFile) -> str:
        """Send a file; the messenger's id of it, good for sending it again."""

    async def picture(self, chat: int, picture: Picture) -> None:
        """Send a picture with its caption, and the caption's buttons below."""

    async def album(self, chat: int, album: Album) -> Sent:
        """Send files that belong together; a single one stands alone."""

    async def post(self, chat: int, page: Page, *, silent: bool = False) -> int:
        """A message nobody asked for, which gives way to answers; its id. Raises an `Undelivered`."""

    async def post_picture(self, chat: int, picture: Picture, *, silent: bool = False) -> int:
        """A picture nobody asked for; likewise."""

    async def post_album(self, chat: int, album: Album, *, silent: bool = False) -> Sent:
        """Files nobody asked for; likewise."""

    async def post_edit(self, chat: int, message: int, page: Page) -> int:
        """Change a message nobody asked for; one that is gone is sent anew, silently. Returns its id; likewise."""

    async def post_removal(self, chat: int, messages: Sequence[int]) -> None:
        """Take messages away; those that the messenger keeps (old ones) stay. Raises an `Undelivered`."""

    async def fetch(self, file_id: str) -> bytes:
        """The content of a file that somebody sent; at most `FETCH_LIMIT` bytes."""

    async def menu(self, chat: int, lines: Sequence[MenuLine]) -> None:
        """The commands this chat is offered."""
