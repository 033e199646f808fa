"""The emulator's things as the Bot API's JSON objects."""

import struct

from emulator.telegram.bot import Bot, Query
from emulator.telegram.message import Group, Json, Media, Message, StoredFile, User


def user_json(user: User) -> Json:
    """User."""
    facts = {
        "id": user.id,
        "is_bot": user.is_bot,
        "first_name": user.first_name,
        "username": user.username,
        "language_code": user.language_code,
    }
    return {name: value for name, value in facts.items() if value is not None}


def chat_json(chat: User | Group) -> Json:
    """Chat."""
    if isinstance(chat, Group):
        return {"id": chat.id, "type": chat.kind, "title": chat.title}
    name = {"username": chat.username} if chat.username else {}
    return {"id": chat.id, "type": "private", "first_name": chat.first_name} | name


def message_json(bot: Bot, message: Message, *, with_reply: bool = True) -> Json:
    """Message, as this bot sees it."""
    dialog = bot.dialogs[message.chat_id]
    body: Json = {"message_id": message.id, "from": user_json(message.sender), "chat": chat_json(dialog.chat)}
    body["date"] = int(message.at.timestamp())
    if message.edited_at:
        body["edit_date"] = int(message.edited_at.timestamp())
    if message.forwarded_from:
        origin = {"type": "user", "date": body["date"], "sender_user": user_json(message.forwarded_from)}
        body["forward_origin"] = origin
    replied = dialog.messages.get(message.reply_to or 0)
    if with_reply and replied:
        body["reply_to_message"] = message_json(bot, replied, with_reply=False)
    return body | _content(message) | dict(message.service)


def _content(message: Message) -> Json:
    body: Json = {}
    text, entities = ("caption", "caption_entities") if message.media else ("text", "entities")
    if message.text:
        body[text] = message.text
    if message.entities:
        body[entities] = [entity.json() for entity in message.entities]
    if message.media:
        body |= _media(message.media)
    if message.keyboard:
        body["reply_markup"] = {"inline_keyboard": [list(row) for row in message.keyboard]}
    if message.protected:
        body["has_protected_content"] = True
    if message.album:
        body["media_group_id"] = message.album
    return body


def _media(media: Media) -> Json:
    if media.file is None:
        return {media.kind: dict(media.facts)}
    facts = file_json(media.file) | dict(media.facts)
    if media.kind == "photo":
        return {"photo": [facts | dict(zip(("width", "height"), _size(media.file.content), strict=True))]}
    return {media.kind: facts | {"file_name": media.file.name, "mime_type": media.file.mime}}


def file_json(file: StoredFile) -> Json:
    """The fields every kind of file has."""
    return {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": len(file.content)}


def _size(image: bytes) -> tuple[int, int]:
    """A PNG says its size in its first header; other pictures get the size Telegram scales photos to."""
    if image.startswith(b"\x89PNG") and len(image) >= 24:
        width, height = struct.unpack(">II", image[16:24])
        return width, height
    return 1280, 960


def query_json(bot: Bot, query: Query) -> Json:
    """CallbackQuery; a message deleted meanwhile is inaccessible, not absent."""
    message = query.dialog.messages.get(query.message_id)
    chat = chat_json(query.dialog.chat)
    gone = {"chat": chat, "message_id": query.message_id, "date": 0}
    shown = message_json(bot, message) if message else gone
    instance = str(query.dialog.chat.id)
    facts = {"id": query.id, "from": user_json(query.user), "chat_instance": instance, "data": query.data}
    return facts | {"message": shown}


def membership_json(user: User, status: str) -> Json:
    """ChatMember."""
    facts: Json = {"user": user_json(user), "status": status}
    return facts | {"until_date": 0} if status == "kicked" else facts
