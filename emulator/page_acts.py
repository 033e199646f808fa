"""What the chat page shows and what can be done on it, whatever carries it there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from emulator.telegram import Phone, Telegram, acts
from emulator.telegram.acts import Said
from emulator.telegram.bot import Bot
from emulator.telegram.limits import CALLBACK_DATA, TEXT, UPLOAD
from emulator.telegram.message import Json, Media, StoredFile
from emulator.telegram.params import Params
from emulator.telegram.snapshot import bot_json, phone_json, refusals_json

LONGEST_WAIT = 20.0  # seconds a page waits for news


class Clock(Protocol):
    """The demo's time, which a page may move forward."""

    def move(self, minutes: int) -> None:
        """So many minutes later."""

    def move_to(self, moment: datetime) -> None:
        """A later moment, aware."""


@dataclass(frozen=True, slots=True)
class PagePhone:
    """A phone on the page: its key in the JSON, whose it is, and a line that says who that is."""

    id: str
    phone: Phone
    name: str
    note: str


class Wrong(Exception):  # noqa: N818 - a sentence for the person at the page
    """What was asked cannot be done; the message says why."""


class Page:
    """Answers the page. Acts do not wait for the bot: the next state tells."""

    def __init__(self, telegram: Telegram, phones: Iterable[PagePhone], clock: Clock) -> None:
        self._telegram = telegram
        self._phones = {phone.id: phone for phone in phones}
        self._clock = clock
        self.acts: dict[str, Callable[[Params], None]] = {
            "send": self.send,
            "press": self.press,
            "upload": self.upload,
            "clock": self.clock,
            "language": self.language,
            "block": self.block,
        }

    def state(self) -> Json:
        """Everything the page shows; `version` rises with every change."""
        telegram = self._telegram
        return {
            "version": telegram.bell.version,
            "now": telegram.now().isoformat(),
            "bot": bot_json(next(iter(telegram.bots.values()), None), telegram),
            "refusals": refusals_json(telegram),
            "phones": [
                {"id": shown.id, "name": shown.name, "note": shown.note} | phone_json(shown.phone)
                for shown in self._phones.values()
            ],
        }

    async def wait(self, since: int) -> None:
        """Until there is something newer than version `since`, but not for ever."""
        bell = self._telegram.bell
        await bell.until(lambda: bell.version != since, LONGEST_WAIT)

    def _phone(self, params: Params) -> tuple[Phone, Bot]:
        shown = self._phones.get(params.text("phone"))
        if shown is None:
            raise Wrong("There is no such phone.")
        bot = shown.phone.known_bot
        if bot is None:
            raise Wrong("The bot has not come to this Telegram yet.")
        return shown.phone, bot

    def send(self, params: Params) -> None:
        """A text, perhaps in reply to a message."""
        text = params.text("text").strip()
        if not 1 <= len(text) <= TEXT:
            raise Wrong(f"A message has 1 to {TEXT} characters.")
        self._write(params, Said(text, reply_to=params.number("reply_to") or None))

    def upload(self, params: Params) -> None:
        """A document with its caption."""
        file = params.files.get("file")
        if file is None or not 1 <= len(file.content) <= UPLOAD:
            raise Wrong("A file of at most 50 MB is needed.")
        stored = self._telegram.store(file.name, file.content)
        self._write(params, Said(params.text("caption").strip(), Media("document", stored)))

    def _write(self, params: Params, said: Said) -> None:
        phone, bot = self._phone(params)
        acts.write(self._telegram, bot, phone.chat, phone.user, said)

    def press(self, params: Params) -> None:
        """A button that sends its data."""
        phone, bot = self._phone(params)
        data = params.text("data")
        if not 1 <= len(data.encode()) <= CALLBACK_DATA:
            raise Wrong(f"A button's data has 1 to {CALLBACK_DATA} bytes.")
        acts.press(self._telegram, bot, phone.dialog, phone.user, params.number("message"), data)

    def clock(self, params: Params) -> None:
        """Time passes, forward only."""
        minutes, moment = params.number("minutes"), params.text("to")
        if moment:
            later = _moment(moment)
            if later <= self._telegram.now():
                raise Wrong("Time goes forward only.")
            self._clock.move_to(later)
        elif minutes > 0:
            self._clock.move(minutes)
        else:
            raise Wrong("Time goes forward only.")
        self._telegram.bell.ring()

    def language(self, params: Params) -> None:
        """The person changes the language of the app."""
        phone, _ = self._phone(params)
        phone.user.language_code = params.text("language") or None
        self._telegram.bell.ring()

    def block(self, params: Params) -> None:
        """The person stops the bot or takes it back."""
        phone, bot = self._phone(params)
        act = acts.leave if params.flag("blocked") else acts.join
        act(self._telegram, bot, phone.chat, phone.user)

    def file(self, number: str) -> StoredFile | None:
        """A file of any chat."""
        return self._telegram.files.get(number)


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise Wrong("This is no moment in ISO 8601.") from None
    if moment.tzinfo is None:
        raise Wrong("The moment needs its offset from UTC.")
    return moment
