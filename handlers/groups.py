"""In a group nothing is shown about anybody: a command gets the way to the private chat."""

import re
from collections import OrderedDict
from datetime import datetime, timedelta

from aiogram import Router
from aiogram.enums import ChatType
from aiogram.filters import Filter
from aiogram.types import Chat, Message

from handlers.turn import Turn
from views.errors import group_page

COMMAND = re.compile(r"/[A-Za-z]\w*(?:@(?P<bot>\w+))?(?![\w/@])", re.ASCII)
PAUSE = timedelta(seconds=10)
REMEMBERED = 1_000


class InGroup(Filter):
    """Lets through what does not come from a private chat."""

    async def __call__(self, _event: object, event_chat: Chat) -> bool:
        """Asked by aiogram for every message and press."""
        return event_chat.type != ChatType.PRIVATE


router = Router(name=__name__)
router.message.filter(InGroup())
router.callback_query.filter(InGroup())


class Answered:
    """When which group was answered last: who writes ten commands in a row gets one answer, not ten."""

    def __init__(self) -> None:
        """One for each running bot; the latest thousand groups are remembered."""
        self._last: OrderedDict[int, datetime] = OrderedDict()

    def is_time(self, group: int, now: datetime) -> bool:
        """May the group be answered now? Then it counts as answered."""
        last = self._last.get(group)
        if last is not None and now - last < PAUSE:
            return False
        self._last[group] = now
        self._last.move_to_end(group)
        if len(self._last) > REMEMBERED:
            self._last.popitem(last=False)
        return True


@router.message()
async def point_to_private_chat(message: Message, turn: Turn, username: str, answered: Answered) -> None:
    """Whatever the command was, also below a picture. People talk to each other there: nothing else is answered."""
    found = COMMAND.match(message.text or message.caption or "")
    if found is None or (found["bot"] or username).casefold() != username.casefold():
        return
    if answered.is_time(turn.chat, turn.now):
        await turn.reply.show(group_page(turn.texts, username))


@router.callback_query()
async def refuse_press(_press: object, turn: Turn) -> None:
    """Our screens never stand in a group."""
    await turn.reply.say(turn.texts.plain("stale-button"), alert=True)
