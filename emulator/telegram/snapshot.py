"""A phone's screen as JSON for a page. The HTML in it is the emulator's own, escaped."""

from collections import defaultdict

from emulator.telegram.bot import Bot, Dialog
from emulator.telegram.message import Json, Media, Message
from emulator.telegram.render import render
from emulator.telegram.screen import Screen
from emulator.telegram.world import Telegram

LAST_REFUSALS = 20


def bot_json(bot: Bot | None, telegram: Telegram) -> Json:
    """What a person reads before pressing Start; the texts for everybody, else those of any language."""
    if bot is None:
        return {"name": telegram.name, "username": telegram.username, "description": "", "short": ""}
    profile = bot.profile
    return {
        "name": _any(profile.names) or bot.user.first_name,
        "username": bot.user.username,
        "description": _any(profile.descriptions),
        "short": _any(profile.shorts),
    }


def _any(texts: dict[str, str]) -> str:
    return texts.get("") or next((text for text in texts.values() if text), "")


def refusals_json(telegram: Telegram) -> list[str]:
    """The newest calls Telegram refused, a line each."""
    newest = telegram.refusals[-LAST_REFUSALS:]
    return [f"{call.at:%H:%M:%S} {call.method} {call.status} {call.description}" for call in newest]


def phone_json(screen: Screen) -> Json:
    """The chat with everything on it."""
    dialog = screen.dialog
    toast = dialog.toast
    pending = _pending(screen.known_bot, dialog)
    return {
        "language": screen.user.language_code,
        "blocked": dialog.state == "blocked",
        "typing": dialog.typing,
        "commands": [{"command": name, "description": text} for name, text in screen.commands.items()],
        "toast": {"id": toast.id, "text": toast.text, "alert": toast.alert} if toast else None,
        "messages": [
            _message(message, mine=message.sender is screen.user) | {"pending": pending[message.id]}
            for message in dialog.messages.values()
        ],
    }


def _pending(bot: Bot | None, dialog: Dialog) -> defaultdict[int, list[str]]:
    pending: defaultdict[int, list[str]] = defaultdict(list)
    for query in bot.queries.values() if bot else ():
        if query.dialog is dialog and not query.answered:
            pending[query.message_id].append(query.data)
    return pending


def _message(message: Message, *, mine: bool) -> Json:
    return {
        "id": message.id,
        "mine": mine,
        "html": render(message.text, message.entities),
        "text": message.text,
        "at": message.at.isoformat(),
        "edited": message.edited_at is not None,
        "silent": message.silent,
        "protected": message.protected,
        "buttons": [[_button(button) for button in row] for row in message.keyboard],
        "files": _files(message.media) if message.media else [],
        "reply_to": message.reply_to,
    }


def _button(button: Json) -> Json:
    copied = button.get("copy_text") or {}
    return {
        "text": button["text"],
        "data": button.get("callback_data"),
        "url": button.get("url"),
        "copy": copied.get("text"),
        "style": button.get("style"),
    }


def _files(media: Media) -> list[Json]:
    file = media.file
    if file is None:
        return []
    facts = {"name": file.name, "size": len(file.content), "url": f"/file/{file.id}"}
    return [facts | {"image": media.kind == "photo" or file.mime.startswith("image/")}]
