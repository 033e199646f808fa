"""The whole Telegram of a test or a demo: accounts, chats, files, and a log of what bots asked of it."""

import hashlib
import itertools
import logging
import mimetypes
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from emulator.telegram.bell import Bell
from emulator.telegram.bot import Bot
from emulator.telegram.faults import Faults
from emulator.telegram.limits import Limits
from emulator.telegram.message import Group, Json, StoredFile, User

log = logging.getLogger("emulator")
TOKEN = re.compile(r"(?P<id>\d+):[\w-]{20,}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Call:
    """One request of a bot and Telegram's answer; files stand in `params` as name and size."""

    method: str
    params: Json
    status: int
    description: str
    at: datetime


class Telegram:
    """`now` dates messages; `limits` are counted in the seconds of `steady`; `strict_html` lets TDLib, where it
    is installed, judge every text.

    `calls` holds every call but quiet long polls, `refusals` those refused; `bell` rings on each of them.
    `settled`, when a test sets it, is awaited after an update has reached the bot and returns when the bot is
    idle. `latency` is seconds added to every call.
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        *,
        limits: Limits = Limits(),  # noqa: B008 - frozen
        steady: Callable[[], float] = time.monotonic,
        strict_html: bool = False,
        username: str = "zvonok_demo_bot",
        name: str = "Звонок",
    ) -> None:
        self.now = now
        self.limits = limits
        self.steady = steady
        self.strict_html = strict_html
        self.username = username
        self.name = name
        self.bots: dict[str, Bot] = {}
        self.users: dict[int, User] = {}
        self.groups: dict[int, Group] = {}
        self.files: dict[str, StoredFile] = {}
        self.calls: list[Call] = []
        self.refusals: list[Call] = []
        self.faults = Faults()
        self.latency = 0.0
        self.settled: Callable[[], Awaitable[None]] | None = None
        self.bell = Bell()
        self.numbers = itertools.count(1)

    def bot(self, token: str) -> Bot | None:
        """The account of a well-formed token, made when first seen; the second bot and later ones get a
        number in their user name."""
        match = TOKEN.fullmatch(token)
        if match and token not in self.bots:
            tail = str(len(self.bots) + 1) if self.bots else ""
            username = self.username.removesuffix("_bot") + tail + "_bot"
            user = User(int(match["id"]), self.name, username, is_bot=True)
            self.bots[token] = Bot(token, user, self.limits, self.steady)
            self.bell.ring()
        return self.bots.get(token)

    async def first_bot(self) -> Bot:
        """The bot people write to when they do not say which; waits for its first call."""
        if not await self.bell.until(lambda: bool(self.bots), 5):
            raise AssertionError("no bot has called this Telegram")
        return next(iter(self.bots.values()))

    def chat(self, chat_id: int) -> User | Group | None:
        """A person's private chat, a group, or nothing."""
        return self.users.get(chat_id) or self.groups.get(chat_id)

    def group(self, title: str) -> Group:
        """A new group with nobody in it yet; `Phone.in_group` enters it."""
        group = Group(-next(self.numbers) - 1_000_000, title)
        return self.groups.setdefault(group.id, group)

    def store(self, name: str, content: bytes, mime: str = "") -> StoredFile:
        """Keep a file; the same bytes under the same name have one unique id and a new file id."""
        unique = hashlib.sha256(name.encode() + content).hexdigest()[:15]
        mime = mime or mimetypes.guess_type(name)[0] or "application/octet-stream"
        file = StoredFile(f"BQACAgIAAxk{next(self.numbers):06}{unique}", unique, name, mime, content)
        self.files[file.id] = file
        return file

    def record(self, call: Call) -> None:
        """Into the log; a refusal is said aloud, in one line."""
        self.calls.append(call)
        if call.status != 200:
            self.refusals.append(call)
            log.warning("%s refused: %d %s", call.method, call.status, call.description)
        self.bell.ring()

    def repeat_last_update(self) -> None:
        """Every bot hears its newest update a second time."""
        for bot in self.bots.values():
            bot.mailbox.repeat_last()
