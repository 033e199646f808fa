"""Telegram's ways of saying no, in its own words wherever they are known, because bots match on them."""

from typing import Any


class Refused(Exception):  # noqa: N818 - Telegram refuses; that is an answer, not an error of ours
    """A call that Telegram answers with `ok: false`."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """What goes over the wire."""
        body: dict[str, Any] = {"ok": False, "error_code": self.status, "description": self.description}
        return body | {"parameters": self.parameters} if self.parameters else body


def bad_request(reason: str, **parameters: int) -> Refused:
    """The call itself is wrong; repeating it will not help."""
    return Refused(400, f"Bad Request: {reason}", **parameters)


def forbidden(reason: str) -> Refused:
    """The bot may not speak here, at least until the person changes their mind."""
    return Refused(403, f"Forbidden: {reason}")


def conflict(reason: str) -> Refused:
    """Somebody else receives this bot's updates."""
    return Refused(409, f"Conflict: {reason}")


def too_many(seconds: int) -> Refused:
    """Flood control: nothing is accepted for so many seconds."""
    return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
