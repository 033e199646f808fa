"""One bot's account: its updates, its chats, its unanswered presses, its profile."""

import itertools
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from emulator.telegram.limits import Limits, Pace
from emulator.telegram.mailbox import Mailbox
from emulator.telegram.message import Group, Json, Message, User

State = Literal["never", "open", "blocked", "kicked"]


@dataclass(frozen=True, slots=True)
class Toast:
    """The text of a callback answer; `alert` is a window that must be closed."""

    id: int
    text: str
    alert: bool


@dataclass(slots=True)
class Dialog:
    """One bot in one chat. `calls` counts what the bot tried here, `reactions` what a person can notice."""

    chat: User | Group
    state: State = "never"
    messages: dict[int, Message] = field(default_factory=dict)
    calls: int = 0
    reactions: int = 0
    typing: bool = False
    toast: Toast | None = None
    shown: int = 0  # the message sent or edited last


@dataclass(slots=True)
class Query:
    """A press. Telegram takes one answer to it, and only for a while."""

    id: str
    user: User
    dialog: Dialog
    message_id: int
    data: str
    at: datetime
    answered: bool = False
    update: int = 0


@dataclass(slots=True)
class Webhook:
    """Where updates are pushed to; no URL means that the bot polls."""

    url: str = ""
    secret: str = ""
    allowed: tuple[str, ...] = ()
    connections: int = 40
    error: str = ""
    error_at: datetime | None = None


@dataclass(slots=True)
class Profile:
    """What a person sees before starting the bot, by language ("" is everybody else), and its command menus
    by (scope, language)."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    shorts: dict[str, str] = field(default_factory=dict)
    menus: dict[tuple[str, str], tuple[Mapping[str, str], ...]] = field(default_factory=dict)
    buttons: dict[int | None, Json] = field(default_factory=dict)


class Bot:
    """Everything Telegram keeps about one token. `in_flight` counts its requests but the long poll."""

    def __init__(self, token: str, user: User, limits: Limits, steady: Callable[[], float] = time.monotonic) -> None:
        self.token = token
        self.user = user
        self.mailbox = Mailbox()
        self.webhook = Webhook()
        self.profile = Profile()
        self.pace = Pace(limits, steady)
        self.dialogs: dict[int, Dialog] = {}
        self.queries: dict[str, Query] = {}
        self.in_flight = 0
        self.numbers = itertools.count(1)

    def dialog(self, chat: User | Group) -> Dialog:
        """The bot's side of a chat, made when first asked for."""
        return self.dialogs.setdefault(chat.id, Dialog(chat))
