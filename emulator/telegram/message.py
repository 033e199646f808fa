"""What lies in a chat. Messages are values: an edit makes a new one under the old number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePath
from typing import Any, TypeAlias

from emulator.telegram.entity import Entity

Json: TypeAlias = dict[str, Any]
Keyboard: TypeAlias = Sequence[Sequence[Json]]


@dataclass(slots=True)
class User:
    """An account; its private chat has the same number."""

    id: int
    first_name: str
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False
    deactivated: bool = False


@dataclass(slots=True)
class Group:
    """A chat of several people; basic groups have small negative numbers, supergroups start with -100."""

    id: int
    title: str
    members: set[int] = field(default_factory=set)
    migrated_to: int | None = None

    @property
    def kind(self) -> str:
        """The Bot API's chat type."""
        return "supergroup" if self.id < -1_000_000_000_000 else "group"


@dataclass(frozen=True, slots=True)
class StoredFile:
    """Bytes on the server; `id` is what bots keep, `path` is where getFile lets them download."""

    id: str
    unique_id: str
    name: str
    mime: str
    content: bytes

    @property
    def path(self) -> str:
        """Relative to `/file/bot<token>/`; people's file names stay out of URLs."""
        return f"documents/file_{self.unique_id}{PurePath(self.name).suffix}"


@dataclass(frozen=True, slots=True)
class Media:
    """What a message carries besides words. `kind` is the Bot API's field; a contact has `facts` only."""

    kind: str
    file: StoredFile | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Message:
    """`text` is plain, and the caption when there is media; `service` holds fields of service messages."""

    id: int
    chat_id: int
    sender: User
    at: datetime
    text: str = ""
    entities: tuple[Entity, ...] = ()
    keyboard: Keyboard = ()
    media: Media | None = None
    reply_to: int | None = None
    edited_at: datetime | None = None
    silent: bool = False
    protected: bool = False
    album: str | None = None
    forwarded_from: User | None = None
    service: Mapping[str, Any] = field(default_factory=dict)
