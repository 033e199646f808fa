"""What each tag of the Bot API's HTML means."""

from emulator.telegram.entity import Entity
from emulator.telegram.links import telegram_url

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
}
# Of two entities over the same stretch the one named first is the outer one, as in TDLib.
ORDER = ["blockquote", "pre", "code", "text_link", "bold", "italic", "underline", "strikethrough", "spoiler"]
ORDER += ["custom_emoji"]
SAME_RANK = {"expandable_blockquote": "blockquote", "text_mention": "text_link"}


class HtmlError(ValueError):
    """Telegram cannot parse the text; the message is its own, after "can't parse entities: "."""


def meaning(tag: str, attributes: dict[str, str], inside: str) -> tuple[str, str] | None:
    """The kind and value of a tag's entity; None for a link that leads nowhere. Raises HtmlError."""
    kind = KINDS[tag]
    match tag:
        case "a":
            return telegram_url(attributes.get("href") or inside)
        case "code":
            return kind, attributes.get("class", "").removeprefix("language-")
        case "blockquote" if "expandable" in attributes:
            return "expandable_blockquote", ""
        case "tg-emoji":
            if not attributes.get("emoji-id", "").isdecimal():
                raise HtmlError("Invalid custom emoji identifier specified")
            return kind, attributes["emoji-id"]
    return kind, ""


def order(entity: Entity) -> tuple[int, int, int, bool]:
    """Sorts outer stretches before inner ones."""
    rank = ORDER.index(SAME_RANK.get(entity.kind, entity.kind))
    return entity.offset, -entity.length, rank, entity.kind == "pre" and not entity.value
