"""The Bot API's HTML, read as Telegram's servers read it; a test compares with TDLib's own parser.

Offsets of entities are in UTF-16 units, those in complaints in bytes. Unknown named characters such as
`&nbsp;` stay as they are; unknown tags are refused.
"""

import re
from dataclasses import dataclass, replace

from emulator.telegram.characters import CHARACTER, character, unescape
from emulator.telegram.entity import Entity, utf16
from emulator.telegram.tags import KINDS, HtmlError, meaning, order

TEXT = re.compile(r"[^<&]+")
BLANK = " \t\n\r\v\0"
TAG_NAME = re.compile(f"[^{BLANK}>]*")
SPACE = re.compile(f"[{BLANK}]*")
ATTRIBUTE_NAME = re.compile(f"[^{BLANK}=>/\"']*")
BARE_VALUE = re.compile(r"[a-zA-Z0-9.-]*")
QUOTED = re.compile("\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'")

__all__ = ["HtmlError", "parse"]


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    begins: int  # in code points of the plain text


def parse(source: str) -> tuple[str, tuple[Entity, ...]]:
    """The plain text and its formatting, outer stretches first; nothing is trimmed yet. Raises HtmlError."""
    reader = _Reader(source)
    reader.read()
    plain_code = [replace(e, value="") if e.kind == "code" else e for e in reader.entities]
    return reader.plain, tuple(sorted(plain_code, key=order))


class _Reader:
    """One pass over the source; `at` is the position in it."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.plain = ""
        self.entities: list[Entity] = []
        self._open: list[_Open] = []

    def read(self) -> None:
        while self.at < len(self.source):
            if self.source.startswith("</", self.at):
                self._end_tag()
            elif self.source[self.at] == "<":
                self._start_tag()
            else:
                self._characters()
        if self._open:
            raise HtmlError(f'Can\'t find end tag corresponding to start tag "{self._open[-1].tag}"')

    def _characters(self) -> None:
        if match := CHARACTER.match(self.source, self.at) or TEXT.match(self.source, self.at):
            known = character(match) if match.re is CHARACTER else match[0]
            self.plain += known or "&"
            self.at = match.end() if known else self.at + 1
        else:
            self.plain += "&"
            self.at += 1

    def _where(self, position: int) -> str:
        return f"at byte offset {len(self.source[:position].encode())}"

    def _take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.match(self.source, self.at)
        self.at = match.end() if match else self.at
        return match

    def _next(self, begin: int) -> str:
        if self.at >= len(self.source):
            raise HtmlError(f"Unclosed start tag {self._where(begin)}")
        return self.source[self.at]

    def _start_tag(self) -> None:
        begin = self.at
        self.at += 1
        name = self._take(TAG_NAME)
        self._next(begin)
        tag = name[0].lower() if name else ""
        if tag not in KINDS:
            raise HtmlError(f'Unsupported start tag "{tag}" {self._where(begin)}')
        attributes: dict[str, str] = {}
        while not self._space_then(">"):
            key, value = self._attribute(begin, tag)
            attributes[key] = value or attributes.get(key, "")
        self.at += 1
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise HtmlError(f'Tag "span" must have class "tg-spoiler" {self._where(begin)}')
        self._open.append(_Open(tag, attributes, len(self.plain)))

    def _space_then(self, sign: str) -> bool:
        self._take(SPACE)
        return self.source.startswith(sign, self.at)

    def _attribute(self, begin: int, tag: str) -> tuple[str, str]:
        name = self._take(ATTRIBUTE_NAME)
        if not name or not name[0]:
            raise HtmlError(f'Empty attribute name in the tag "{tag}" {self._where(begin)}')
        valued = self._space_then("=")
        if valued:
            self.at += 1
            self._take(SPACE)
        if self.at >= len(self.source):
            raise HtmlError(f'Unclosed start tag "{tag}" {self._where(begin)}')
        return name[0], self._value(begin) if valued else ""

    def _value(self, begin: int) -> str:
        if self.source[self.at] in "\"'":
            quoted = self._take(QUOTED)
            if not quoted:
                raise HtmlError(f"Unclosed start tag {self._where(begin)}")
            self._next(begin)
            return unescape(quoted["double"] or quoted["single"] or "")
        token = self.at
        bare = self._take(BARE_VALUE)
        if self._next(begin) not in f"{BLANK}>":
            raise HtmlError(f"Unexpected end of name token {self._where(token)}")
        return bare[0].lower() if bare else ""

    def _end_tag(self) -> None:
        begin = self.at
        if not self._open:
            raise HtmlError(f"Unexpected end tag {self._where(begin)}")
        self.at += 2
        name = self._take(TAG_NAME)
        self._take(SPACE)
        if not self.source.startswith(">", self.at):
            raise HtmlError(f"Unclosed end tag {self._where(begin)}")
        self.at += 1
        opened = self._open.pop()
        tag = name[0].lower() if name else ""
        if tag not in {"", opened.tag}:
            raise HtmlError(f'Unmatched end tag {self._where(begin)}, expected "</{opened.tag}>", found "</{tag}>"')
        self._close(opened)

    def _close(self, opened: _Open) -> None:
        inside = self.plain[opened.begins :]
        if inside and (found := meaning(opened.tag, opened.attributes, inside)):
            kind, value = found
            entity = Entity(kind, utf16(self.plain[: opened.begins]), utf16(inside), value)
            self._add(entity)

    def _add(self, entity: Entity) -> None:
        """`<pre><code class="language-x">` is one stretch that knows its language, either way round."""
        last = self.entities[-1] if self.entities else entity
        same = (last.offset, last.length) == (entity.offset, entity.length)
        language = last.value if last.kind == "code" else entity.value
        if same and language and {last.kind, entity.kind} == {"pre", "code"}:
            self.entities[-1] = Entity("pre", entity.offset, entity.length, language)
        else:
            self.entities.append(entity)
