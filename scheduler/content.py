"""What a letter is: a page, files under it, or a change of a message that was sent before."""

from dataclasses import dataclass

from domain.notice import NoticeFile
from views.page import Page


@dataclass(frozen=True, slots=True)
class Enclosed:
    """Pictures among themselves, or documents among themselves; at most ten."""

    files: tuple[NoticeFile, ...]
    photos: bool


@dataclass(frozen=True, slots=True)
class Change:
    """Messages of one of our chats: show this page instead, or (None) take them away. Wakes nobody.

    `notice` is the one that is there with this page at the latest, as with `Delivers`.
    """

    chat: int
    messages: tuple[int, ...]
    page: Page | None
    notice: int | None = None


@dataclass(frozen=True, slots=True)
class Delivers:
    """A page that brings a notice to its reader: when it has arrived, the receipt says so."""

    page: Page
    notice: int


Content = Page | Enclosed | Change | Delivers
