"""Long texts in parts that a messenger takes, nothing lost: tags are closed at a cut and opened again after it."""

import re
from collections.abc import Iterator

LIMIT = 4000  # code points after parsing; Telegram takes 4096, MAX 4000
CAPTION = 1024  # likewise, under a picture

_TAG = r"</?[a-z][^>]*>"
_ENTITY = r"&(?:lt|gt|amp|quot|#\d+);"
_TOKEN = re.compile(f"(?P<tag>{_TAG})|(?P<character>{_ENTITY}|.)", re.DOTALL)
_MARKUP = re.compile(f"{_TAG}|(?P<entity>{_ENTITY})")


def fold(html: str, limit: int = LIMIT) -> list[str]:
    """At least one part, each of at most `limit` characters after parsing; cut at a line, else a word, else anywhere.

    A break in the first half of a part is not taken: a title would stand alone above a long text.

    `html` is what `Texts` makes: nested tags, entities; a bare `<` or `&` never stands in it.
    """
    if len(_MARKUP.sub(lambda found: "&" if found["entity"] else "", html)) <= limit:
        return [html]
    parts: list[str] = []
    tokens = list(_tokens(html))
    opened: list[str] = []
    while tokens:
        cut = _cut(tokens, limit)
        taken, tokens = tokens[:cut], tokens[cut:]
        body = "".join(opened) + "".join(text for text, _ in taken)
        opened = _still_open(opened, taken)
        blank = not any(counts and not text.isspace() for text, counts in taken)
        if not blank or not (parts or tokens):  # a messenger refuses a blank message among the others
            parts.append(body + "".join(f"</{_name(tag)}>" for tag in reversed(opened)))
    return parts or [""]


def _tokens(html: str) -> Iterator[tuple[str, bool]]:
    """Pieces that must not be cut, and whether each is a character that counts."""
    for match in _TOKEN.finditer(html):
        yield match[0], match["character"] is not None


def _cut(tokens: list[tuple[str, bool]], limit: int) -> int:
    """How many tokens fit; behind the last line break among them, or the last space, if the rest has to wait."""
    room, line, word = limit, 0, 0
    for index, (text, counts) in enumerate(tokens):
        if counts:
            if room == 0:
                return line or word or index
            room -= 1
            late = 2 * room <= limit
            if text == "\n" and late:
                line = index + 1
            elif text == " " and late:
                word = index + 1
    return len(tokens)


def _still_open(opened: list[str], taken: list[tuple[str, bool]]) -> list[str]:
    stack = list(opened)
    for text, counts in taken:
        if not counts:
            if text.startswith("</"):
                stack.pop()
            else:
                stack.append(text)
    return stack


def _name(tag: str) -> str:
    return tag[1:-1].split(maxsplit=1)[0]
