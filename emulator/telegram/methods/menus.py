"""Command menus: one per scope and language, and the rule that picks the one a person sees."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from emulator.telegram.bot import Bot
from emulator.telegram.message import Json
from emulator.telegram.methods.common import Ask
from emulator.telegram.refusal import bad_request

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
CHAT_SCOPES = {"chat", "chat_administrators", "chat_member"}


def _scope(ask: Ask) -> str:
    scope = ask.params.data("scope", says="BotCommandScope") or {"type": "default"}
    kind = scope.get("type")
    if kind in SCOPES:
        return str(kind)
    if kind not in CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    if ask.telegram.chat(int(scope.get("chat_id") or 0)) is None:
        raise bad_request("chat not found")
    member = f":{scope['user_id']}" if kind == "chat_member" else ""
    return f"{kind}:{scope['chat_id']}{member}"


def _key(ask: Ask) -> tuple[str, str]:
    return _scope(ask), ask.params.text("language_code")


async def set_my_commands(ask: Ask) -> bool:
    """Up to 100 commands of small Latin letters, each with a description of 1-256 characters."""
    commands = ask.params.data("commands", says="commands")
    if not isinstance(commands, list):
        raise bad_request('parameter "commands" is required')
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    ask.bot.profile.menus[_key(ask)] = tuple(_command(command) for command in commands)
    ask.telegram.bell.ring()
    return True


def _command(command: Any) -> Json:
    name, description = str(command.get("command", "")).removeprefix("/"), str(command.get("description", ""))
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


async def get_my_commands(ask: Ask) -> list[Json]:
    """Exactly what was set for the scope and language, without falling back."""
    return [dict(command) for command in ask.bot.profile.menus.get(_key(ask), ())]


async def delete_my_commands(ask: Ask) -> bool:
    """The scope falls back to wider ones."""
    ask.bot.profile.menus.pop(_key(ask), None)
    ask.telegram.bell.ring()
    return True


async def set_chat_menu_button(ask: Ask) -> bool:
    """The button beside the text field, for one person or for all."""
    button = ask.params.data("menu_button", says="MenuButton") or {"type": "default"}
    if button.get("type") not in {"commands", "default", "web_app"}:
        raise bad_request("can't parse MenuButton: Unsupported type specified")
    ask.bot.profile.buttons[ask.params.number("chat_id") or None] = button
    return True


async def get_chat_menu_button(ask: Ask) -> Json:
    """What was set for the chat, else for all."""
    buttons = ask.bot.profile.buttons
    return buttons.get(ask.params.number("chat_id") or None) or buttons.get(None) or {"type": "commands"}


def seen_by(bot: Bot, chat_id: int, language: str) -> tuple[Mapping[str, str], ...]:
    """The menu of a chat: the narrowest scope first, in it the person's language first, as the documentation
    of BotCommandScope orders them."""
    for scope in _scopes(chat_id):
        for code in (language, ""):
            if menu := bot.profile.menus.get((scope, code)):
                return menu
    return ()


def _scopes(chat_id: int) -> Iterator[str]:
    yield f"chat:{chat_id}"
    yield "all_group_chats" if chat_id < 0 else "all_private_chats"
    yield "default"


METHODS = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
