"""One typed line, read: parts for lessons, or what is wrong with it, all of it at once."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

from domain.line.book import Book, book_of
from domain.line.clauses import Clauses
from domain.line.desk import Desk, Group
from domain.line.entry import Entry
from domain.line.places import Place, Places
from domain.line.said import Doubt, Fault, Guess, Part, Reading, Why
from domain.line.sections import Block
from domain.line.tokens import Token, tokens_of
from domain.line.vocabulary import Tag

LONGEST, LINES = 4_000, 60
MOST_FAULTS = 8
T = TypeVar("T")
NO_ANSWERS: Mapping[str, str] = MappingProxyType({})
NOT_A_LINE = Reading(faults=(Fault(Why.NOT_A_LINE),))
SAYS = frozenset((Tag.STATUS, Tag.NOBODY, Tag.ALL))


def read(text: str, desk: Desk, answers: Mapping[str, str] = NO_ANSWERS) -> Reading:
    """What the line says. With faults there is nothing else: it is typed anew, whole.

    Doubts keep their keys while the text stays the same, so `answers` may settle them one after the other.
    """
    if len(text) > LONGEST or text.count("\n") >= LINES:
        return Reading(faults=(Fault(Why.TOO_LONG),))
    tokens = tokens_of(text)
    book = book_of(desk)
    blocks = [block for block in Clauses(text, tokens, book).read() if not block.empty or block.head.said]
    if not _meant(text, blocks):
        return NOT_A_LINE
    return Line(text, tokens, book, answers).read(blocks)


def _meant(text: str, blocks: list[Block]) -> bool:
    """Does the text speak of the journal at all?"""
    if any(block.errands or block.topics or block.kinds for block in blocks):
        return True
    return bool(blocks) and not text.rstrip().endswith("?")


class Line:
    """Gathers what the blocks of one text say."""

    def __init__(self, text: str, tokens: list[Token], book: Book, answers: Mapping[str, str]) -> None:
        """Nothing yet."""
        self.text, self.tokens, self.book, self.answers = text, tokens, book, answers
        self.places = Places(text, tokens, book, answers)
        self.entries: list[Entry] = []
        self.faults: list[tuple[int, Fault]] = []
        self.doubts: list[tuple[int, Doubt]] = []
        self.guesses: list[tuple[int, Guess]] = []
        self.meant = False

    def read(self, blocks: list[Block]) -> Reading:
        """The whole."""
        full = [block for block in blocks if not block.empty]
        if not full:
            last = blocks[-1]
            faults = last.head.wrong or (Fault(Why.NOTHING_SAID, last.head.said),)
            return Reading(faults=faults[:MOST_FAULTS])
        for block in full:
            self._block(block)
        if not self.meant:
            return NOT_A_LINE
        parts = tuple(part for entry in self.entries if (part := self._part(entry)) is not None)
        if self.faults:
            return Reading(faults=tuple(_in_order(self.faults))[:MOST_FAULTS])
        if not parts and not self.doubts:
            return Reading(faults=(Fault(Why.NOTHING_SAID),))
        return Reading(parts, tuple(_in_order(self.doubts)), (), tuple(_in_order(self.guesses)))

    def _block(self, block: Block) -> None:
        place = self.places.of(block)
        self.faults += [(block.key, fault) for fault in place.faults]
        if place.doubt is not None:
            self.doubts.append((block.key, place.doubt))
        if place.guess is not None and all(one != place.guess for _, one in self.guesses):
            self.guesses.append((block.key - 1, place.guess))
        if place.group is None:
            self.meant = self.meant or place.left_out or self._speaks(block, place)
            return
        entry = self._entry(place.group, place)
        entry.take(block)
        self.meant = self.meant or entry.meant

    def _part(self, entry: Entry) -> Part | None:
        part = entry.part()
        self.faults += entry.naming.faults
        self.doubts += entry.naming.doubts
        self.guesses += entry.naming.guesses
        return part

    def _entry(self, group: Group, place: Place) -> Entry:
        same = [one for one in self.entries if one.group is group and one.meeting == place.meeting]
        if place.meeting is None or not same:
            self.entries.append(Entry(self.text, self.tokens, self.book, group, place.meeting, self.answers))
            return self.entries[-1]
        return same[0]

    def _speaks(self, block: Block, place: Place) -> bool:
        """Without a group: is anything there that a journal holds?"""
        words = [self.tokens[n] for start, stop in block.bodies for n in range(start, stop)]
        named = any(one.kind == "w" and len(one.key) > 1 and self.book.is_name(one.key) for one in words)
        if block.errands or block.topics or block.kinds:
            return True
        valued = any(
            one.kind in ("n", "m", "•") or self.book.words.get(one.key, (None,))[0] in (SAYS | {Tag.LETTER, Tag.MARK})
            for one in words
        )
        return valued and (named or bool(place.faults) or bool(block.head.forms))


def _in_order(found: Iterable[tuple[int, T]]) -> list[T]:
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]
