"""What a person sees on the phone: the newest screen, its buttons, files, the toast, the menu."""

from copy import copy
from dataclasses import dataclass
from typing import Self

from emulator.telegram.bot import Bot, Dialog
from emulator.telegram.message import Group, Json, Message, User
from emulator.telegram.methods.menus import seen_by
from emulator.telegram.render import render
from emulator.telegram.settling import Watch
from emulator.telegram.world import Telegram


@dataclass(frozen=True, slots=True)
class Received:
    """A document or a photo from the bot."""

    name: str
    content: bytes


class Screen:
    """A person's chat with the first bot, or with the bot of `token`; `in_group` looks into another chat."""

    def __init__(
        self,
        telegram: Telegram,
        user_id: int,
        first_name: str,
        language_code: str = "ru",
        username: str | None = None,
        *,
        token: str = "",
    ) -> None:
        self.telegram = telegram
        self.user = telegram.users.setdefault(user_id, User(user_id, first_name, username, language_code))
        self.chat: User | Group = self.user
        self._token = token

    def in_group(self, group: Group) -> Self:
        """The same person, looking into a group and a member of it."""
        there = copy(self)
        there.chat = group
        group.members.add(self.user.id)
        return there

    async def bot(self) -> Bot:
        """Whom this person writes to."""
        return self.telegram.bot(self._token) or await self.telegram.first_bot()

    async def watch(self) -> Watch:
        """Begin to wait for a reaction here."""
        bot = await self.bot()
        return Watch.begin(self.telegram, bot, bot.dialog(self.chat))

    @property
    def known_bot(self) -> Bot | None:
        """Whom this person writes to, if it has been heard of."""
        return self.telegram.bot(self._token) or next(iter(self.telegram.bots.values()), None)

    @property
    def dialog(self) -> Dialog:
        """This chat as Telegram keeps it; empty before there is a bot."""
        return self.known_bot.dialog(self.chat) if self.known_bot else Dialog(self.chat)

    @property
    def screens(self) -> list[Message]:
        """Everything the bot has said here and not deleted, oldest first."""
        return [message for message in self.dialog.messages.values() if message.sender.is_bot]

    @property
    def texts(self) -> list[str]:
        """The screens as canonical HTML."""
        return [render(message.text, message.entities) for message in self.screens]

    @property
    def sees(self) -> str:
        """The newest message of the bot as canonical HTML; "" when there is none."""
        return self.texts[-1] if self.screens else ""

    @property
    def sees_changed(self) -> str:
        """The message the bot sent or edited last, which need not be the newest."""
        message = self.dialog.messages.get(self.dialog.shown)
        return render(message.text, message.entities) if message else ""

    @property
    def labels_changed(self) -> list[list[str]]:
        """The buttons of that message, by rows; none when it has none."""
        message = self.dialog.messages.get(self.dialog.shown)
        return [[button["text"] for button in row] for row in message.keyboard] if message else []

    @property
    def labels(self) -> list[list[str]]:
        """The buttons of the newest message that has any, by rows."""
        newest = next((message for message in reversed(self.screens) if message.keyboard), None)
        return [[button["text"] for button in row] for row in newest.keyboard] if newest else []

    @property
    def files(self) -> list[Received]:
        """Documents and photos from the bot, oldest first."""
        media = [message.media.file for message in self.screens if message.media]
        return [Received(file.name, file.content) for file in media if file]

    @property
    def toast(self) -> str:
        """What the last answered press said over the chat; "" when it said nothing."""
        return self.dialog.toast.text if self.dialog.toast else ""

    @property
    def commands(self) -> dict[str, str]:
        """The menu of this chat in this person's language: descriptions by command."""
        menu = seen_by(self.known_bot, self.chat.id, self.user.language_code or "") if self.known_bot else ()
        return {entry["command"]: entry["description"] for entry in menu}

    def find(self, label: str) -> tuple[Message, Json]:
        """The newest message that has this button. AssertionError, with those there are, without one."""
        shown: list[str] = []
        for message in reversed(self.screens):
            for button in (button for row in message.keyboard for button in row):
                if button["text"] == label:
                    return message, button
                shown.append(button["text"])
        raise AssertionError(f"no button {label!r}; there are: {shown}")
