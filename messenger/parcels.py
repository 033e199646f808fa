"""What of aiogram's methods Telegram counts as messages, and for which chat."""

from typing import Any

from aiogram.methods import TelegramMethod

from messenger.slots import Chat, Parcel

SENDING = ("send", "copyMessage", "forwardMessage")
NO_MESSAGES = {"sendChatAction", "sendMessageDraft", "sendRichMessageDraft", "sendChatJoinRequestWebApp"}


def read(method: TelegramMethod[Any], *, unasked: bool) -> Parcel:
    """An album counts in full; edits, answers to presses and menus do not count."""
    return Parcel(_chat(method), _messages(method), unasked)


def _messages(method: TelegramMethod[Any]) -> int:
    name = method.__api_method__
    if name in NO_MESSAGES or not name.startswith(SENDING):
        return 0
    several = getattr(method, "message_ids", None) or (name == "sendMediaGroup" and getattr(method, "media", None))
    return len(several) if several else 1


def _chat(method: TelegramMethod[Any]) -> Chat | None:
    """A menu's chat stands in its scope."""
    chat = getattr(method, "chat_id", None)
    return chat if chat is not None else getattr(getattr(method, "scope", None), "chat_id", None)
