"""Homework, topics and kinds of lessons in a text: where they begin, and where their words end."""

from dataclasses import dataclass, field

from domain.line.book import Book
from domain.line.heads import Head, Heads
from domain.line.tasks import Errand, Prefix
from domain.line.tokens import Token, unquoted
from domain.line.vocabulary import Tag

TASK = frozenset("дз д/з домашка домашки домашку задано домашнее домашнего".split())  # noqa: SIM905 - a list to read
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


class Sections:
    """What a text says beside pupils; `blocks` gather it under the head that holds."""

    def __init__(self, text: str, tokens: list[Token], book: Book) -> None:
        """The first block has no head."""
        self.text, self.tokens, self.book = text, tokens, book
        self.heads = Heads(text, tokens, book)
        self.blocks = [Block(Head(), 0)]

    def _past(self, at: int) -> int:
        while self.tokens[at].kind in BREAKS:
            at += 1
        return at

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
            here = self.tokens[at]
            if here.kind == "\n" and self._begins(self._past(at)):
                break
            if here.kind in (";", ".", ",") and self._is_other_form(at + 1):
                break
            if here.kind in (";", ".") and self._is_topic(at + 1) and self.tokens[at + 2].kind == ":":
                break
            at += 1
        return at

    def _is_other_form(self, at: int) -> bool:
        """«…; 7Б: дз № 7»."""
        here = self.tokens[at]
        return here.kind == "f" and self.book.form(here.key) is not None and self.heads.goes_on(at + 1)

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
        if self.tokens[start].kind in ("s", "q") and end == start + 1:
            text = unquoted(text)
        self._under(head, at).topics.append((at, text))
        return end

    def _ends_topic(self, at: int) -> bool:
        """«тема: Наречие; нет Петрова»: what is said of pupils is not lost in a topic."""
        kind = self.tokens[at].kind
        if kind in (";", ".", ",") and self.tokens[at + 1].key in TASK:
            return True
        return kind == ";" and self._begins(at + 1)

    def _kind(self, at: int) -> int | None:
        """«вид урока: контрольная»."""
        end = at + 2
        while self.tokens[end].kind in (":", "-"):
            end += 1
        if self.tokens[at + 1].key != "урока" or self.tokens[end].kind != "w":
            return None
        self.blocks[-1].kinds.append(self.tokens[end].key)
        return end + 1
