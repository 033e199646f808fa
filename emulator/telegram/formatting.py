"""From what a bot sends to what lies in the chat: parsed, trimmed, measured."""

import re

from emulator.telegram import html, tdlib
from emulator.telegram.entity import Entity, utf16
from emulator.telegram.params import Params
from emulator.telegram.refusal import bad_request

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def formatted(params: Params, field: str, *, strict: bool) -> tuple[str, tuple[Entity, ...]]:
    """The text under `field`, in the request's parse mode; bots here speak HTML or plain text."""
    source = params.text(field).replace("\r", "")
    mode = params.text("parse_mode").lower()
    if mode not in {"", "html"}:
        raise bad_request("unsupported parse_mode")
    if not mode:
        return trim(source, ())
    try:
        return trim(*(tdlib.parse if strict and tdlib.INSTALLED else html.parse)(source))
    except html.HtmlError as error:
        raise bad_request(f"can't parse entities: {error}") from None


def trim(text: str, entities: tuple[Entity, ...]) -> tuple[str, tuple[Entity, ...]]:
    """White space around the text goes, and formatting left with nothing goes with it."""
    text = CONTROL.sub(" ", text)
    start = utf16(text) - utf16(text.lstrip())
    end = utf16(text.rstrip())
    kept = [_clip(entity, start, end) for entity in entities]
    return text.strip(), tuple(entity for entity in kept if entity.length > 0)


def _clip(entity: Entity, start: int, end: int) -> Entity:
    begins, ends = max(entity.offset, start), min(entity.end, end)
    return Entity(entity.kind, begins - start, ends - begins, entity.value)
