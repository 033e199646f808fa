"""Telegram's refusals, told in the port's words."""

from collections.abc import Iterator
from contextlib import contextmanager

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

from messenger.pace import unasked
from messenger.port import ChatClosed, ChatMoved, Closed, Refused, TryLater, Undelivered, Unreachable

CLOSED: dict[str, Closed] = {
    "blocked by the user": "blocked",
    "user_is_blocked": "blocked",
    "deactivated": "deactivated",
    "chat not found": "not_found",
    "user not found": "not_found",
    "group chat was deleted": "not_found",
    "peer_id_invalid": "not_found",
    "chat_id_invalid": "not_found",
    "bot was kicked": "kicked",
    "bot is not a member": "kicked",
    "not enough rights": "forbidden",
    "have no rights": "forbidden",
    "chat_write_forbidden": "forbidden",
    "chat_restricted": "forbidden",
    "can't initiate conversation": "forbidden",
}
REASON = 200  # characters of what Telegram said


@contextmanager
def translated() -> Iterator[None]:
    """Raises what `Messenger.post` promises, whatever aiogram raises in this block."""
    try:
        yield
    except (AiogramError, OSError, TimeoutError) as error:
        raise meaning(error) from error


def meaning(error: Exception) -> Undelivered:
    """What follows for the message and its chat. A bad token (401, 404) is neither's fault: the message waits."""
    match error:
        case TelegramRetryAfter():
            return TryLater(error.retry_after)
        case TelegramMigrateToChat():
            return ChatMoved(error.migrate_to_chat_id)
        case TelegramEntityTooLarge():
            return Refused("too large")
        case TelegramForbiddenError() | TelegramBadRequest():
            return _refused(error)
    return Unreachable(_trouble(error))


def _refused(error: TelegramAPIError) -> Undelivered:
    said = error.message.lower()
    for words, reason in CLOSED.items():
        if words in said:
            return ChatClosed(reason)
    return ChatClosed("forbidden") if isinstance(error, TelegramForbiddenError) else Refused(error.message[:REASON])


def _trouble(error: Exception) -> str:
    match error:
        case ClientDecodeError():
            return "no answer of Telegram's"
        case TelegramServerError():
            return "server"
        case TelegramNetworkError() | OSError():
            return "network"
    return type(error).__name__


class FollowMoved(BaseRequestMiddleware):
    """An answer into a group that became a supergroup goes there; mail is told, because it keeps the address."""

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        """Once."""
        try:
            return await make_request(bot, method)
        except TelegramMigrateToChat as moved:
            if unasked():
                raise
            return await make_request(bot, method.model_copy(update={"chat_id": moved.migrate_to_chat_id}))
