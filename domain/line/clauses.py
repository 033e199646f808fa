"""A text in clauses: what is said of pupils, homework, topics; each with the head that holds for it."""

from dataclasses import dataclass, field

from domain.line.book import Book
from domain.line.heads import Head, Heads
from domain.line.tasks import Errand, Prefix
from domain.line.tokens import Token, unquoted
from domain.line.vocabulary import Tag

TASK = frozenset("дз д/з домашка задано домашнее".split())  # noqa: SIM905 - a list to read
TOPIC = frozenset(("тема", "темы", "тему"))
STARTS = TASK | TOPIC | {"вид", "без", "нет"}
BREAKS = (",", ";", ".", ":", "-", "\n", "\t")


@dataclass(slots=True)
class Block:
    """Everything under one head: pieces of the text about pupils (from token to token), homework, topics."""

    head: Head
    key: int
    bodies: list[tuple[int, int]] = field(default_factory=list)
    errands: list[Errand] = field(default_factory=list)
    topics: list[tuple[int, str]] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Only a head?"""
        return not (self.bodies or self.errands or self.topics or self.kinds)


class Clauses:
    """Reads a text once from its beginning to its end."""

    def __init__(self, text: str, tokens: list[Token], book: Book) -> None:
        """`blocks` are filled by `read`."""
        self.text, self.tokens, self.book = text, tokens, book
        self.heads = Heads(text, tokens, book)
        self.blocks = [Block(Head(), 0)]

    def read(self) -> list[Block]:
        """The blocks in order; the first has no head and may be empty."""
        at, tokens = 0, self.tokens
        while tokens[at].kind:
            at = self._begin(at)
            at = self._body(at)
        return self.blocks

    def _begin(self, at: int) -> int:
        """Past heads, homework and topics that begin there."""
        while True:
            at = self._past(at)
            if (end := self._section(at)) is not None or (end := self._head(at)) is not None:
                at = end
            else:
                return at

    def _past(self, at: int) -> int:
        while self.tokens[at].kind in BREAKS:
            at += 1
        return at

    def _head(self, at: int) -> int | None:
        key = self.tokens[at].key
        if self.tokens[at].kind == "w" and self.book.is_name(key) and not self._called_so(key):
            return None
        found = self.heads.at(at)
        if found is None:
            return None
        end, head = found
        self._open(head, at)
        return end

    def _called_so(self, key: str) -> bool:
        return key in self.book.exact

    def _open(self, head: Head, at: int) -> Block:
        above = self.blocks[-1]
        joined = head.under(above.head)
        if above.empty:
            self.blocks.pop()
        self.blocks.append(Block(joined, at))
        return self.blocks[-1]

    def _section(self, at: int) -> int | None:
        here, then = self.tokens[at], self.tokens[at + 1]
        if here.key in TASK or (here.key in ("без", "нет") and then.key in TASK):
            return self._task(at)
        if self._is_topic(at):
            return self._topic(at)
        return self._kind(at) if here.key == "вид" else None

    def _under(self, head: Head | None, at: int) -> Block:
        return self._open(head, at) if head is not None else self.blocks[-1]

    def _task(self, at: int) -> int:
        here, then = self.tokens[at], self.tokens[at + 1]
        if here.key not in TASK:
            self.blocks[-1].errands.append(Errand(at, "", nothing=True, said=self.text[here.start : then.end]))
            return at + 2
        start = at + 1 + (then.key == "задание")
        prefix = Prefix(self.text, self.tokens, self.heads).read(start)
        end = self._task_end(prefix.end)
        raw = self.text[self.tokens[prefix.end].start : self._place(end)] if prefix.end < end else ""
        said = self.text[here.start : self.tokens[start - 1].end]
        self._under(prefix.head, at).errands.append(prefix.errand(at, said, raw))
        return end

    def _place(self, at: int) -> int:
        """Where the token stands in the text."""
        return self.tokens[at].start if self.tokens[at].kind else len(self.text)

    def _task_end(self, at: int) -> int:
        """The token after a task's text."""
        while self.tokens[at].kind:
            here, then = self.tokens[at], self.tokens[at + 1]
            if here.kind == "\n" and self._begins(self._past(at)):
                break
            if here.kind in (";", ".") and self._is_topic(at + 1) and self.tokens[at + 2].kind == ":":
                break
            at += 1
        return at

    def _begins(self, at: int) -> bool:
        """Does a line begin there that goes on with the journal?"""
        here, then = self.tokens[at], self.tokens[at + 1]
        if not here.kind or here.kind == "f":
            return not here.kind or self.book.form(here.key) is not None
        if here.kind != "w":
            return False
        if here.key in TASK or self._is_topic(at) or (here.key == "вид" and then.key == "урока"):
            return True
        known = self.book.meaning(self.tokens, at)
        if known and known[1][0] in (Tag.ALL, Tag.STATUS, Tag.NOBODY):
            after = self.tokens[known[0]]
            return after.kind == ":" or self.book.is_name(after.key) or known[1][0] is not Tag.STATUS
        if self.book.is_name(here.key):
            value = self.book.meaning(self.tokens, at + 1)
            return then.kind in ("n", "m", "-", "\t") or bool(
                value and value[1][0] in (Tag.LETTER, Tag.STATUS, Tag.MARK)
            )
        return self.heads.at(at, strict=True) is not None and self._called_so(here.key)

    def _is_topic(self, at: int) -> bool:
        """«тема», but not «Тёма 5»."""
        here, then = self.tokens[at], self.tokens[at + 1]
        if here.key not in TOPIC or "ё" in self.text[here.start : here.end].lower():
            return False
        return not (self.book.is_name(here.key) and then.kind in ("n", "m"))

    def _topic(self, at: int) -> int:
        start = at + 1 + (self.tokens[at + 1].key == "урока")
        head = None
        if (found := self.heads.at(start, strict=True)) and self.tokens[found[0]].kind == ":":
            start, head = found
        while self.tokens[start].kind in (":", "-"):
            start += 1
        end = start
        while self.tokens[end].kind not in ("", "\n") and not self._ends_topic(end):
            end += 1
        text = self.text[self.tokens[start].start : self._place(end)].strip() if end > start else ""
        if self.tokens[start].kind == "s" and end == start + 1:
            text = unquoted(text)
        self._under(head, at).topics.append((at, text))
        return end

    def _ends_topic(self, at: int) -> bool:
        return self.tokens[at].kind in (";", ".", ",") and self.tokens[at + 1].key in TASK

    def _kind(self, at: int) -> int | None:
        """«вид урока: контрольная»."""
        end = at + 2
        while self.tokens[end].kind in (":", "-"):
            end += 1
        if self.tokens[at + 1].key != "урока" or self.tokens[end].kind != "w":
            return None
        self.blocks[-1].kinds.append(self.tokens[end].key)
        return end + 1

    def _body(self, at: int) -> int:
        """What is said of pupils, until a head, homework or a topic."""
        start = row = at
        tokens, when = self.tokens, self.book.when
        while kind := tokens[at].kind:
            if (kind == "w" and tokens[at].key not in when) or kind == "n":
                at += 1
            elif kind in (",", ".", ";", "\n"):
                then = self._past(at)
                if self._something_else(then, hard=kind != ","):
                    break
                row, at = then if kind in (";", "\n") else row, then
            elif at > row and (end := self._head_behind(at)):
                self._row_with_head(start, row, at, end)
                return end
            elif kind == "f" and at > start and self._something_else(at, hard=False):
                break
            else:
                at += 1
        if at > start:
            self.blocks[-1].bodies.append((start, at))
        return at

    def _something_else(self, at: int, *, hard: bool) -> bool:
        """Does a head, homework or a topic begin there? After a comma only a form begins a head."""
        here, then = self.tokens[at], self.tokens[at + 1]
        if here.kind == "w":
            if not hard and here.key not in STARTS:
                return False
            if here.key in TASK:
                return not (here.key in ("дз", "д/з") and then.kind in ("", ",", ";", "\n"))
            if self._is_topic(at) or (here.key == "вид" and then.key == "урока"):
                return True
            if then.key in TASK and here.key in ("без", "нет"):
                return True
            if self.book.is_name(here.key) and not self._called_so(here.key):
                return False
        elif here.kind == "f" and not hard:
            return self.book.form(here.key) is not None and self.heads.goes_on(at + 1)
        return hard and self.heads.at(at) is not None

    def _head_behind(self, at: int) -> int:
        """«Орлов 5 вчера математика 5В»: the end of the head that ends the line, if one does."""
        if self.tokens[at].kind not in ("w", "d", "f"):
            return 0
        found = self.heads.at(at)
        return found[0] if found and self.tokens[found[0]].kind in ("", "\n", ";") else 0

    def _row_with_head(self, start: int, row: int, at: int, end: int) -> None:
        """That head holds for its own line only."""
        block = self.blocks[-1]
        if row > start:
            block.bodies.append((start, row))
        found = self.heads.at(at)
        if found is not None:
            self._open(found[1], at).bodies.append((row, at))
            self.blocks.append(Block(block.head, end))
