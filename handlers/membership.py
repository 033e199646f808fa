"""Somebody blocked the bot in their private chat, or took it back: noted at once, not when the next message fails."""

from collections.abc import Callable
from datetime import datetime

from aiogram import F, Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.types import ChatMemberUpdated

from db.queries import chats
from db.session import Sessions
from domain.outbox import Failure

router = Router(name=__name__)
router.my_chat_member.filter(F.chat.type == ChatType.PRIVATE)


@router.my_chat_member()
async def note_change(
    change: ChatMemberUpdated, sessions: Sessions, clock: Callable[[], datetime], channel: int
) -> None:
    """What waits for who blocked the bot is cancelled; what is entered after they are back arrives again."""
    async with sessions.begin() as session:
        chat = await chats.find(session, channel, change.chat.id)
        if chat is None:
            return
        if change.new_chat_member.status == ChatMemberStatus.KICKED:
            await chats.close(session, chat, Failure.BLOCKED, clock())
        else:
            await chats.reopen(session, chat)
