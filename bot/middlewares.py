"""What happens to every update before a handler sees it: once only, not too many, in order, from somebody known."""

import asyncio
import math
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any
from weakref import WeakValueDictionary

from aiogram import BaseMiddleware
from aiogram.enums import ChatType
from aiogram.types import CallbackQuery, Chat, Message, TelegramObject, Update, User

from bot.errors import refuse, report, slow_down
from bot.throttle import Flood, Throttle
from db.queries import chats
from domain.people import NotAllowed, Viewer
from handlers.turn import Turn
from locales import DEFAULT, LANGUAGES
from messenger.port import Messenger
from messenger.reply import Reply

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]

REMEMBERED = 10_000


class Traffic:
    """Which updates were seen, and who is being answered: one for each running bot."""

    def __init__(self, most: float = math.inf) -> None:
        """A chat's lock lives as long as somebody waits for it; `most` updates of it are answered in a minute."""
        self.throttle = Throttle(most)
        self._seen: OrderedDict[int, None] = OrderedDict()
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    def is_new(self, update: int) -> bool:
        """False for an update that came before; the latest ten thousand are remembered."""
        if update in self._seen:
            return False
        self._seen[update] = None
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return True

    def lane(self, chat: int) -> asyncio.Lock:
        """Held while a message or press of this chat is answered, so that answers come in order."""
        lock = self._locks.get(chat)
        if lock is None:
            lock = self._locks[chat] = asyncio.Lock()
        return lock


class InOrder(BaseMiddleware):
    """An update that is delivered again is not answered again; a chat's updates are answered one after the other."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Pass on what is new, when it is its turn."""
        traffic: Traffic = data["traffic"]
        chat: Chat | None = data.get("event_chat")
        assert isinstance(event, Update)  # noqa: S101 - registered on updates only
        if chat is None or not traffic.is_new(event.update_id):
            return None
        flood = max(data.get("flood", Flood.NO), traffic.throttle.count(chat.id, data["clock"]()))
        if flood is Flood.MORE:
            return None
        if flood is Flood.FIRST:
            data = {**data, "flood": flood}
        async with traffic.lane(chat.id):
            return await handler(event, data)


class Known(BaseMiddleware):
    """Makes the `Turn`; answers for a handler that refuses or fails, and ends every press."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Only messages and presses have somebody to answer; who blocks the bot is just noted."""
        assert isinstance(event, Update)  # noqa: S101 - registered on updates only
        if event.my_chat_member is not None:
            return await handler(event, data)
        asked = event.message or event.callback_query
        chat: Chat | None = data.get("event_chat")
        if asked is None or chat is None:
            return None
        reply = _reply(data["messenger"], chat, asked)
        turn = Turn(chat.id, _stranger(data), data["clock"](), data["sessions"], reply)
        try:
            turn = await _identified(turn, chat)
            if data.get("flood") is Flood.FIRST:
                return await slow_down(turn)
            return await handler(event, {**data, "turn": turn})
        except NotAllowed as refusal:
            await refuse(turn, refusal)
        except Exception as error:  # noqa: BLE001 - the last one who can still answer the person
            await report(turn, error, event.update_id)
        finally:
            await reply.finish()


async def _identified(turn: Turn, chat: Chat) -> Turn:
    """In a group nobody is anybody: nothing there depends on who asks.

    Who writes from a chat that was given up is back: what is entered from now on arrives again.
    """
    if chat.type != ChatType.PRIVATE:
        return turn
    async with turn.sessions() as session:
        found = await turn.anew(session)
    if found.viewer.closed:
        async with turn.sessions.begin() as session:
            await chats.reopen(session, found.viewer.chat)
    return found


def _reply(messenger: Messenger, chat: Chat, asked: Message | CallbackQuery) -> Reply:
    if isinstance(asked, CallbackQuery):
        on = asked.message
        shown = on.reply_markup if isinstance(on, Message) else None
        return Reply(messenger, chat.id, on.message_id if on else None, asked.id, shown)
    return Reply(messenger, chat.id)


def _stranger(data: dict[str, Any]) -> Viewer:
    user: User | None = data.get("event_from_user")
    spoken = (user.language_code or DEFAULT).split("-")[0] if user else DEFAULT
    return Viewer(chat=0, channel=data["channel"], language=spoken if spoken in LANGUAGES else DEFAULT)
