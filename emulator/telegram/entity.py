"""A formatted stretch of a text, as the Bot API describes it."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Entity:
    """`offset` and `length` count UTF-16 units; `value` is the link's URL, the code's language, the emoji's
    or the mentioned person's number, whichever the kind has."""

    kind: str
    offset: int
    length: int
    value: str = ""

    @property
    def end(self) -> int:
        """Where it stops, in UTF-16 units."""
        return self.offset + self.length

    def json(self) -> dict[str, Any]:
        """MessageEntity."""
        return {"type": self.kind, "offset": self.offset, "length": self.length} | self._details()

    def _details(self) -> dict[str, Any]:
        match self.kind:
            case "text_link":
                return {"url": self.value}
            case "pre":
                return {"language": self.value} if self.value else {}
            case "custom_emoji":
                return {"custom_emoji_id": self.value}
            case "text_mention":
                return {"user": {"id": int(self.value), "is_bot": False, "first_name": self.value}}
        return {}


def utf16(text: str) -> int:
    """The length Telegram's offsets count in: characters beyond the BMP are two units."""
    return len(text) + sum(char > "\uffff" for char in text)
