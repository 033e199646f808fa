"""Formatted text back into HTML: one canonical spelling, safe to put into a page."""

from collections.abc import Iterable
from html import escape

from emulator.telegram.entity import Entity, utf16

TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "spoiler": "tg-spoiler",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote expandable",
}
SCHEMES = ("http://", "https://", "tg:")


def render(text: str, entities: Iterable[Entity]) -> str:
    """`&`, `<` and `>` escaped, tags nested as the entities are; formatting without a tag is left out."""
    units = text.encode("utf-16-le")
    opens: dict[int, list[tuple[str, str]]] = {}
    closes: dict[int, list[str]] = {}
    for entity in entities:
        before, after = _tags(entity)
        opens.setdefault(entity.offset, []).append((before, after))
        closes.setdefault(entity.end, []).insert(0, after)
    pieces: list[str] = []
    cut = 0
    for position in sorted({*opens, *closes, utf16(text)}):
        pieces.append(escape(units[cut * 2 : position * 2].decode("utf-16-le"), quote=False))
        pieces += closes.get(position, [])
        pieces += [before for before, _ in opens.get(position, [])]
        cut = position
    return "".join(pieces)


def _tags(entity: Entity) -> tuple[str, str]:
    value = escape(entity.value)
    if entity.kind == "pre" and value:
        return f'<pre><code class="language-{value}">', "</code></pre>"
    if entity.kind == "text_link" and value.lower().startswith(SCHEMES):
        return f'<a href="{value}">', "</a>"
    if entity.kind == "text_mention":
        return f'<a href="tg://user?id={value}">', "</a>"
    tag = TAGS.get(entity.kind)
    return (f"<{tag}>", f"</{tag.split()[0]}>") if tag else ("", "")
