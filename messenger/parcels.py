"""What of aiogram's methods Telegram counts as messages, and for which chat."""

from typing import Any

from aiogram.methods import TelegramMethod

from messenger.slots import Parcel

SENDING = ("send", "copyMessage", "forwardMessage")
NO_MESSAGES = {"sendChatAction", "sendMessageDraft", "sendRichMessageDraft", "sendChatJoinRequestWebApp"}


def read(method: TelegramMethod[Any], *, unasked: bool) -> Parcel | None:
    """An album counts in full, an edit not at all; None where no chat is concerned (answers to presses, menus)."""
    chat = getattr(method, "chat_id", None)
    return None if chat is None else Parcel(chat, _messages(method), unasked)


def _messages(method: TelegramMethod[Any]) -> int:
    name = method.__api_method__
    if name in NO_MESSAGES or not name.startswith(SENDING):
        return 0
    several = getattr(method, "message_ids", None) or (name == "sendMediaGroup" and getattr(method, "media", None))
    return len(several) if several else 1
