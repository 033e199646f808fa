"""A person with a phone: acts as people do, then waits until the bot has settled."""

from collections.abc import Callable

from emulator.telegram import acts
from emulator.telegram.acts import Said
from emulator.telegram.bot import Bot
from emulator.telegram.links import start_payload
from emulator.telegram.message import Group, Json, Media, User
from emulator.telegram.screen import Screen
from emulator.telegram.settling import PATIENCE
from emulator.telegram.world import Telegram

STICKER: Json = {
    "type": "regular",
    "width": 512,
    "height": 512,
    "is_animated": False,
    "is_video": False,
}
JPEG = b"\xff\xd8\xff\xe0 a picture"


class Phone(Screen):
    """`Phone(telegram, 7, "Елена")` has the private chat 7 with the first bot, or with the bot of `token`."""

    async def sends(self, text: str, reply_to: int | None = None, *, expect_silence: bool = False) -> None:
        """Types a message. In the first one of a chat the person presses Start."""
        await self._posts(Said(text, reply_to=reply_to), expect_silence=expect_silence)

    async def opens(self, link: str) -> None:
        """Follows a deep link to the bot, in a message or on paper."""
        bot = await self.bot()
        payload = start_payload(link, bot.user.username or "")
        if payload is None:
            raise AssertionError(f"{link} does not lead to @{bot.user.username}")
        await self.sends(f"/start {payload}".strip())

    async def sends_file(self, name: str, content: bytes, caption: str = "", reply_to: int | None = None) -> None:
        """Sends a document."""
        await self._posts(Said(caption, Media("document", self.telegram.store(name, content)), reply_to=reply_to))

    async def sends_photo(self, content: bytes = JPEG, caption: str = "", album: str | None = None) -> None:
        """Sends a picture, compressed by the phone; those of an album come one by one."""
        await self._posts(Said(caption, Media("photo", self.telegram.store("photo.jpg", content)), album=album))

    async def sends_sticker(self, emoji: str = "👍") -> None:
        """Sends a sticker."""
        file = self.telegram.store("sticker.webp", b"RIFF")
        await self._posts(Said(media=Media("sticker", file, STICKER | {"emoji": emoji})))

    async def sends_voice(self, seconds: int = 3) -> None:
        """Speaks into the phone."""
        file = self.telegram.store("voice.ogg", b"OggS", "audio/ogg")
        await self._posts(Said(media=Media("voice", file, {"duration": seconds})))

    async def sends_contact(self, phone_number: str, first_name: str = "") -> None:
        """Shares a telephone number; one's own unless another name is given."""
        facts: Json = {"phone_number": phone_number, "first_name": first_name or self.user.first_name}
        own = {} if first_name else {"user_id": self.user.id}
        await self._posts(Said(media=Media("contact", None, facts | own)))

    async def forwards(self, text: str, author: User) -> None:
        """Passes on somebody else's message."""
        await self._posts(Said(text, forwarded_from=author))

    async def _posts(self, said: Said, *, expect_silence: bool = False) -> None:
        watch = await self.watch()
        update = acts.write(self.telegram, watch.bot, self.chat, self.user, said)
        act = f"a {said.media.kind}" if said.media else repr(said.text)
        if expect_silence:
            await watch.silence(update, act)
        else:
            await watch.reaction(update, act, lambda: watch.reacted)

    async def presses(self, label: str) -> None:
        """Presses the button on the newest message that has it; a link to the bot is followed."""
        message, button = self.find(label)
        if "callback_data" in button:
            await self.presses_data(message.id, button["callback_data"])
        else:
            await self.opens(button.get("url", ""))

    async def presses_data(self, message_id: int, data: str) -> None:
        """Presses a button that may never have been there. Every press must be answered."""
        watch = await self.watch()
        query = acts.press(self.telegram, watch.bot, watch.dialog, self.user, message_id, data)
        await watch.reaction(query.update, f"the press of {data!r}", lambda: query.answered)

    async def blocks(self) -> None:
        """Stops the bot; it is told."""
        await self._moves(acts.leave)

    async def unblocks(self) -> None:
        """Takes the bot back, without a word."""
        await self._moves(acts.join)

    async def _moves(self, act: Callable[[Telegram, Bot, User | Group, User], int]) -> None:
        watch = await self.watch()
        await watch.received(act(self.telegram, watch.bot, self.chat, self.user))

    async def adds_bot(self) -> None:
        """Into the group of `in_group`."""
        await self._moves(acts.join)

    async def removes_bot(self) -> None:
        """From the group of `in_group`."""
        await self._moves(acts.leave)

    async def waits(self, until: Callable[[], bool], seconds: float = PATIENCE) -> None:
        """For what the bot does by itself. AssertionError when it does not come."""
        if not await self.telegram.bell.until(until, seconds):
            raise AssertionError(f"{self.user.first_name} waited {seconds} s and sees {self.sees!r}")
