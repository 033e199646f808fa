"""Telegram on a bad day, on demand: what the next calls of a method shall meet instead of an answer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Kind = Literal["status", "page", "flood", "hang", "drop"]


@dataclass(frozen=True, slots=True)
class Fault:
    """`number` is the status, the seconds to wait, or the seconds to hang, by kind. Only "drop" and "hang"
    let the call take effect: the first never answers it, the second answers late."""

    kind: Kind
    number: float = 0


class Faults:
    """Faults wait per method ("*" is any but getUpdates) and are met in the order they were made.

    `hook`, when set, is asked first and sees the parameters.
    """

    def __init__(self) -> None:
        self.hook: Callable[[str, dict[str, object]], Fault | None] | None = None
        self._waiting: list[tuple[str, Fault]] = []

    def fail(self, method: str, status: int = 500, times: int = 1) -> None:
        """Answers of this status with a JSON body, without effect."""
        self._add(method, Fault("status", status), times)

    def bad_gateway(self, method: str, times: int = 1) -> None:
        """502 with the HTML page of a proxy, without effect."""
        self._add(method, Fault("page", 502), times)

    def flood(self, method: str, retry_after: int, times: int = 1) -> None:
        """429 with seconds to wait, without effect."""
        self._add(method, Fault("flood", retry_after), times)

    def hang(self, method: str, seconds: float, times: int = 1) -> None:
        """The answer comes only after real `seconds`."""
        self._add(method, Fault("hang", seconds), times)

    def drop(self, method: str, times: int = 1) -> None:
        """The call takes effect, then the connection breaks before the answer."""
        self._add(method, Fault("drop"), times)

    def _add(self, method: str, fault: Fault, times: int) -> None:
        self._waiting.extend([(method, fault)] * times)

    def take(self, method: str, params: dict[str, object]) -> Fault | None:
        """The fault this call meets; it is used up."""
        if self.hook and (fault := self.hook(method, params)):
            return fault
        for index, (wanted, fault) in enumerate(self._waiting):
            if wanted == method or (wanted == "*" and method != "getUpdates"):
                del self._waiting[index]
                return fault
        return None
