"""What people do in their chats, as far as a bot can notice it, which is by numbered updates."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from emulator.telegram.bot import Bot, Dialog, Query, State
from emulator.telegram.entity import Entity, utf16
from emulator.telegram.message import Group, Media, Message, User
from emulator.telegram.wire import chat_json, membership_json, message_json, query_json, user_json
from emulator.telegram.world import Telegram

STATUS: Mapping[State, str] = {"never": "left", "open": "member", "blocked": "kicked", "kicked": "kicked"}


@dataclass(frozen=True, slots=True)
class Said:
    """What a person puts into a chat; the text is the caption when there is media."""

    text: str = ""
    media: Media | None = None
    reply_to: int | None = None
    forwarded_from: User | None = None
    album: str | None = None


def write(telegram: Telegram, bot: Bot, chat: User | Group, author: User, said: Said) -> int | None:
    """A message of a person. The first one in a private chat starts the bot, as pressing Start does.

    None when the bot is not told: a group keeps private what is no command, no reply to the bot and no
    mention of it.
    """
    dialog = bot.dialog(chat)
    if dialog.state == "blocked":
        join(telegram, bot, chat, author)
    elif isinstance(chat, User):
        dialog.state = "open"
    message = Message(
        next(bot.numbers),
        chat.id,
        author,
        telegram.now(),
        said.text,
        _commands(said.text),
        media=said.media,
        reply_to=said.reply_to,
        forwarded_from=said.forwarded_from,
        album=said.album,
    )
    dialog.messages[message.id] = message
    telegram.bell.ring()
    if isinstance(chat, Group) and not _concerns(bot, dialog, message):
        return None
    return bot.mailbox.put("message", message_json(bot, message))


def _commands(text: str) -> tuple[Entity, ...]:
    command = text.split(maxsplit=1)[0] if text.startswith("/") and text[1:2].isalpha() else ""
    return (Entity("bot_command", 0, utf16(command)),) if command else ()


def _concerns(bot: Bot, dialog: Dialog, message: Message) -> bool:
    replied = dialog.messages.get(message.reply_to or 0)
    mentioned = f"@{bot.user.username}" in message.text
    return dialog.state == "open" and (
        message.text.startswith("/") or mentioned or (replied is not None and replied.sender is bot.user)
    )


def press(telegram: Telegram, bot: Bot, dialog: Dialog, author: User, message_id: int, data: str) -> Query:
    """A press of an inline button, or a forged one: nothing checks that such a button exists."""
    query = Query(str(next(telegram.numbers)), author, dialog, message_id, data, telegram.now())
    bot.queries[query.id] = query
    query.update = bot.mailbox.put("callback_query", query_json(bot, query))
    telegram.bell.ring()
    return query


def join(telegram: Telegram, bot: Bot, chat: User | Group, author: User) -> int:
    """A private chat is started or unblocked, or the bot is added to a group."""
    return _move(telegram, bot, chat, author, "open")


def leave(telegram: Telegram, bot: Bot, chat: User | Group, author: User) -> int:
    """A person blocks the bot, or somebody removes it from a group."""
    return _move(telegram, bot, chat, author, "kicked" if isinstance(chat, Group) else "blocked")


def _move(telegram: Telegram, bot: Bot, chat: User | Group, author: User, state: State) -> int:
    dialog = bot.dialog(chat)
    before, dialog.state = dialog.state, state
    telegram.bell.ring()
    change: dict[str, Any] = {
        "chat": chat_json(chat),
        "from": user_json(author),
        "date": int(telegram.now().timestamp()),
        "old_chat_member": membership_json(bot.user, STATUS[before]),
        "new_chat_member": membership_json(bot.user, STATUS[state]),
    }
    return bot.mailbox.put("my_chat_member", change)


def migrate(telegram: Telegram, bot: Bot, group: Group, author: User) -> Group:
    """The group becomes a supergroup under a new number; the old one only says where it went."""
    moved = Group(-1_000_000_000_000 + group.id, group.title, set(group.members))
    telegram.groups[moved.id] = moved
    group.migrated_to = moved.id
    dialog = bot.dialog(moved)
    dialog.state = bot.dialog(group).state
    for chat, service in (
        (group, {"migrate_to_chat_id": moved.id}),
        (moved, {"migrate_from_chat_id": group.id}),
    ):
        notice = Message(next(bot.numbers), chat.id, author, telegram.now(), service=service)
        bot.mailbox.put("message", message_json(bot, notice))
    return moved
