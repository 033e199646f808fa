"""The same texts read by Telegram's own library, where its wheel is installed: no account, no network."""

import importlib.util
import json
from functools import cache
from typing import Any

from emulator.telegram.entity import Entity
from emulator.telegram.html import HtmlError

INSTALLED = importlib.util.find_spec("tdjson") is not None
KINDS = {
    "textEntityTypeBold": "bold",
    "textEntityTypeItalic": "italic",
    "textEntityTypeUnderline": "underline",
    "textEntityTypeStrikethrough": "strikethrough",
    "textEntityTypeSpoiler": "spoiler",
    "textEntityTypeCode": "code",
    "textEntityTypePre": "pre",
    "textEntityTypePreCode": "pre",
    "textEntityTypeTextUrl": "text_link",
    "textEntityTypeMentionName": "text_mention",
    "textEntityTypeBlockQuote": "blockquote",
    "textEntityTypeExpandableBlockQuote": "expandable_blockquote",
    "textEntityTypeCustomEmoji": "custom_emoji",
}
VALUES = ("url", "language", "custom_emoji_id", "user_id")


@cache
def _quietly() -> None:
    _execute({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})


def _execute(request: dict[str, Any]) -> dict[str, Any]:
    import tdjson  # noqa: PLC0415 - a development dependency on some systems only

    answer: dict[str, Any] = json.loads(tdjson.td_execute(json.dumps(request).encode()) or b"{}")
    return answer


def parse(source: str) -> tuple[str, tuple[Entity, ...]]:
    """As `html.parse`, by TDLib. Raises HtmlError with TDLib's words."""
    _quietly()
    mode = {"@type": "textParseModeHTML"}
    answer = _execute({"@type": "parseTextEntities", "text": source, "parse_mode": mode})
    if answer.get("@type") == "error":
        raise HtmlError(str(answer["message"]).removeprefix("Can't parse entities: "))
    return answer["text"], tuple(_entity(found) for found in answer["entities"])


def _entity(found: dict[str, Any]) -> Entity:
    kind = found["type"]
    value = next((str(kind[name]) for name in VALUES if name in kind), "")
    return Entity(KINDS[kind["@type"]], found["offset"], found["length"], value)
