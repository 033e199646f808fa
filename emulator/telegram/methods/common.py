"""What several methods need: who asks, which chat is meant, whether the bot may speak there."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from emulator.telegram.bot import Bot, Dialog
from emulator.telegram.message import Group, Message, User
from emulator.telegram.params import Params
from emulator.telegram.refusal import Refused, bad_request, forbidden, too_many
from emulator.telegram.world import Telegram


@dataclass(frozen=True, slots=True)
class Ask:
    """A call on its way: the world, the bot that calls, and its parameters."""

    telegram: Telegram
    bot: Bot
    params: Params


Method: TypeAlias = Callable[[Ask], Awaitable[Any]]


def chat(ask: Ask) -> User | Group:
    """The chat of `chat_id`. Raises Refused when there is none."""
    if not ask.params.text("chat_id"):
        raise bad_request("chat_id is empty")
    found = ask.telegram.chat(ask.params.number("chat_id"))
    if found is None:
        raise bad_request("chat not found")
    return found


def speakable(ask: Ask) -> Dialog:
    """The dialog the bot may write into now. Raises Refused as Telegram does when it may not."""
    found = chat(ask)
    dialog = ask.bot.dialog(found)
    if refused := _silence(found, dialog):
        raise refused
    return dialog


def _silence(found: User | Group, dialog: Dialog) -> Refused | None:
    if isinstance(found, Group):
        if found.migrated_to:
            reason = "group chat was upgraded to a supergroup chat"
            return bad_request(reason, migrate_to_chat_id=found.migrated_to)
        if dialog.state == "kicked":
            return forbidden(f"bot was kicked from the {found.kind} chat")
        return None if dialog.state == "open" else forbidden(f"bot is not a member of the {found.kind} chat")
    if found.deactivated:
        return forbidden("user is deactivated")
    if dialog.state == "blocked":
        return forbidden("bot was blocked by the user")
    return None if dialog.state == "open" else forbidden("bot can't initiate conversation with a user")


def hurry(ask: Ask, dialog: Dialog, messages: int = 1) -> None:
    """Count messages against the limits. Raises Refused (429) when that is too fast."""
    if wait := ask.bot.pace.take(dialog.chat.id, messages):
        raise too_many(wait)


def notice(ask: Ask, dialog: Dialog, message: Message) -> Message:
    """Put a new or edited message of the bot into the chat for people to see."""
    dialog.messages[message.id] = message
    dialog.shown = message.id
    dialog.typing = False
    dialog.reactions += 1
    ask.telegram.bell.ring()
    return message
