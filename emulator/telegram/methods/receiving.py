"""How updates reach the bot: it asks for them, or has them pushed to it."""

import re
from typing import Any
from urllib.parse import urlsplit

from emulator.telegram.bot import Webhook
from emulator.telegram.message import Json
from emulator.telegram.methods.common import Ask
from emulator.telegram.refusal import bad_request, conflict

LONGEST_POLL = 50  # seconds
WEBHOOK_IS_SET = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")


async def get_updates(ask: Ask) -> list[Json]:
    """Long polling; refused while a webhook is set."""
    if ask.bot.webhook.url:
        raise conflict(WEBHOOK_IS_SET)
    _allow(ask)
    limit = min(max(ask.params.number("limit", 100), 1), 100)
    seconds = min(max(ask.params.number("timeout"), 0), LONGEST_POLL)
    return await ask.bot.mailbox.poll(ask.params.number("offset"), limit, seconds)


def _allow(ask: Ask) -> tuple[str, ...]:
    kinds = ask.params.data("allowed_updates")
    if kinds is not None:
        ask.bot.mailbox.allow(kinds)
    return tuple(kinds or ())


async def set_webhook(ask: Ask) -> bool:
    """Push updates to a URL from now on. Plain http is taken, as a Bot API server of one's own does."""
    url, secret = ask.params.text("url"), ask.params.text("secret_token")
    if url and urlsplit(url).scheme not in {"http", "https"}:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    connections = min(max(ask.params.number("max_connections", 40), 1), 100)
    ask.bot.webhook = Webhook(url, secret, _allow(ask), connections)
    _drop(ask)
    return True


async def delete_webhook(ask: Ask) -> bool:
    """Back to polling."""
    ask.bot.webhook = Webhook()
    _drop(ask)
    return True


def _drop(ask: Ask) -> None:
    if ask.params.flag("drop_pending_updates"):
        ask.bot.mailbox.pending.clear()
    ask.bot.mailbox.bell.ring()


async def get_webhook_info(ask: Ask) -> dict[str, Any]:
    """What is set, what waits, what went wrong last."""
    hook = ask.bot.webhook
    waiting = len(ask.bot.mailbox.pending)
    info: Json = {"url": hook.url, "has_custom_certificate": False, "pending_update_count": waiting}
    if hook.url:
        info["max_connections"] = hook.connections
    if hook.error_at:
        info |= {"last_error_date": int(hook.error_at.timestamp()), "last_error_message": hook.error}
    return info | ({"allowed_updates": list(hook.allowed)} if hook.allowed else {})


METHODS = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
