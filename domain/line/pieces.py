"""Goes through what is said of pupils, piece by piece, and tells `Body` what each is."""

from domain.line.attending import Attending
from domain.line.body import Listing
from domain.line.endings import GEN
from domain.line.marks import MarkAt, Usual
from domain.line.naming import GIVES, LACKS, Mention
from domain.line.tokens import unquoted
from domain.line.vocabulary import Meaning, Tag

OWN_WORK = "работа"  # «работа "макет моста"»
IGNORED = frozenset((".", "-", ":", "(", ")", "\t"))


class Pieces(Attending):
    """Reads stretches of one text that are under one head."""

    def read(self, start: int, stop: int) -> None:
        """From token to token."""
        at, self.stop = start, stop
        self.tabbed = any(self.tokens[n].kind == "\t" for n in range(start, stop))
        self.fresh, self.swapped = True, False
        while at < stop:
            at = self._row_number(at) if self.fresh and self.tabbed else at
            at = self._step(at)
        self.end_row(tabbed=self.tabbed)

    def _row_number(self, at: int) -> int:
        return at + 2 if self.tokens[at].kind == "n" and self.tokens[at + 1].kind == "\t" else at

    def _step(self, at: int) -> int:
        kind = self.tokens[at].kind
        if kind in ("w", "i"):
            found = self.naming.at(at)
            if found is not None:
                self.named(found)
                self.fresh = False
                return found.end
            return self._word(at) if kind == "w" else self._unknown(at)
        if kind in ("n", "m", "•"):
            return self._number(at)
        if kind == ",":
            self.comma()
            self.fresh = True
            return at + 1
        if kind in (";", "\n"):
            self.end_row(tabbed=self.tabbed)
            self.fresh = True
            return at + 1
        return self._other(at, kind)

    def _other(self, at: int, kind: str) -> int:
        if kind in (":", "-") and (self.before or self.letters_before):
            return self._list_of(at)
        if kind == "(":
            return self._bracket(at)
        if kind == "x":
            return self._weight(at)
        if kind in ("q", "s"):
            return self._comment(at, at + 1, unquoted(self._typed(at, at + 1)))
        if kind == "f" and (self.pending or self.current):
            return self._glued(at)
        return at + 1 if kind in IGNORED or self.tokens[at].key in ("!", "…") else self._unknown(at)

    def _weight(self, at: int) -> int:
        end, weight = self.marks.weight(at)
        self.qualify(Usual(weight=weight), ahead=self.fresh and self._name_follows(end))
        return end

    def _comment(self, at: int, end: int, words: str) -> int:
        if not self.last and not self.before and (self.last_here or self.pending or self.listing):
            self.naming.unread(at, end)
        else:
            self.qualify(Usual(comment=words), ahead=self.fresh and self._name_follows(end))
        return end

    def _glued(self, at: int) -> int:
        """«5н»."""
        key = self.tokens[at].key
        letter = self.book.words.get(key[-1])
        if letter is None or letter[0] is not Tag.LETTER or key[:-1] not in self.marks.allowed:
            return self._unknown(at)
        self.give([key[:-1]], at)
        self.note(str(letter[1]), at, at + 1, GIVES)
        return at + 1

    def _list_of(self, at: int) -> int:
        """«5: Иванов, Ким», «н: Сидоров»."""
        if self.letters_before:
            self.listing = Listing(self.letters_before[0], late=self.letters_before[0] == self.late)
        else:
            self.listing = Listing(marks=tuple(self.before), at=self.before_at)
        self.before, self.letters_before = [], []
        return at + 1

    def _comes_first(self, end: int) -> bool:
        """Does a value stand before the names it is for?"""
        if self.pending or self.all_at is not None:
            return False
        if self.fresh and self.tokens[end].kind in (":", "-"):
            return True
        return (self.fresh or not self.current or self.swapped) and self._name_follows(end)

    def _number(self, at: int) -> int:
        token, then = self.tokens[at], self.tokens[at + 1]
        known = self.book.words.get(token.key)
        if known is None and self._is_plain(token.key, then.kind):
            self.give_plainly(token.key)
            self.fresh = False
            return at + 1
        if known and known[0] is Tag.LETTER:
            return self._letter(at, at + 1, str(known[1]))
        if token.kind == "n":
            counted = self.book.words.get(then.key, (None,))[0] is Tag.MINUTES
            plain = token.key not in self.marks.allowed or (self.listing is not None and self.listing.late)
            plain = plain or self.tokens[at - 1].key == "на"
            if (counted or plain) and self.minutes(int(token.key[:4])):
                return at + 1 + counted
            if counted:
                self.naming.unread(at, at + 2)
                return at + 2
        first = self._comes_first(at + 1)
        values = self.marks.values(at)
        return self._mark(values, at, at + 1, first=first)

    def _is_plain(self, key: str, then: str) -> bool:
        """A mark behind its name: what most pieces are."""
        if self.listing is not None or self.all_at is not None or then == "w" or key not in self.marks.allowed:
            return False
        if self.pending:
            return len(self.pending) == 1
        return bool(self.current) and not (self.fresh or self.swapped or self.last_here)

    def _mark(self, values: list[str], at: int, end: int, *, first: bool) -> int:
        if first:
            self._waits(values, at)
        else:
            self.give(values, at)
        self.swapped = first if self.fresh else self.swapped
        self.fresh = False
        return end

    def _waits(self, values: list[str], at: int) -> None:
        self.listing = None
        if not self.before:
            self.before_at = at
        self.before += [MarkAt(None, value, GIVES, self.usual) for value in values]

    def _letter(self, at: int, end: int, letter: str) -> int:
        colon = self.tokens[end].kind in (":", "-")
        if self.tokens[at].key == "у" and not colon and not self.pending and self._is_name(end):
            return self._of(end)
        if self._comes_first(end):
            self.listing, self.before_at = None, at
            self.letters_before.append(letter)
        else:
            self.note(letter, at, end, GIVES)
        self.fresh = False
        return end

    def _of(self, at: int) -> int:
        """«у Иванова»."""
        found = self.naming.at(at)
        if found is None:
            return at
        found.case = GEN
        self.named(found)
        return found.end

    def _word(self, at: int) -> int:
        known = self.book.meaning(self.tokens, at)
        if known is None:
            return self._unknown(at)
        end, (tag, value) = known
        if tag is Tag.LETTER:
            return self._letter(at, end, str(value))
        if tag is Tag.STATUS:
            return self._status(at, end, value)
        if tag is Tag.MARK:
            first = self._comes_first(end)
            return self._mark(self.marks.word(str(value), at, end), at, end, first=first)
        return self._filling(at, known)

    def _filling(self, at: int, known: tuple[int, Meaning]) -> int:
        end, (tag, value) = known
        if tag is Tag.WORK or (value == OWN_WORK and self.tokens[end].kind in ("q", "s")):
            return self._work(at)
        if tag is Tag.RETAKE:
            self.qualify(Usual(retake=True), ahead=self.fresh and self._name_follows(end))
        elif tag is Tag.ALL:
            self.all_at = at if self.all_at is None else self.all_at
            self.listing = None
        elif tag is Tag.EXCEPT:
            self.listing = Listing(case=LACKS)
        elif tag is Tag.AND:
            self.joined = True
        elif tag is Tag.WEIGHT:
            return self._weight(at)
        elif tag is Tag.NOBODY:
            return self._nobody(at, end)
        elif tag is Tag.MINUTES:
            self.naming.unread(at, end)
        elif value == "у" and self._is_name(end):
            return self._of(end)
        return end

    def _work(self, at: int) -> int:
        end, work = self.book.work(self.tokens, at, self.text)
        if self.tokens[at].key == OWN_WORK and self.tokens[at + 1].kind in ("q", "s"):
            end, work = at + 2, unquoted(self._typed(at + 1, at + 2))
        comment = ""
        if self.tokens[end].key == "№" and self.tokens[end + 1].kind in ("n", "b"):
            comment, end = f"№ {self.tokens[end + 1].key}", end + 2
        self.qualify(Usual(work=work, comment=comment), ahead=self.fresh and self._name_follows(end))
        return end

    def _bracket(self, at: int) -> int:
        """In brackets: more of the same, or else a comment."""
        end = at + 1
        while end < self.stop and self.tokens[end].kind not in (")", "\n"):
            end += 1
        if self._all_known(at + 1, end) or self.tokens[end].kind != ")":
            return at + 1
        words = self.text[self.tokens[at].end : self.tokens[end].start].strip()
        return self._comment(at, end + 1, words)

    def _unknown(self, at: int) -> int:
        """A name with a slip, a kind of work of its own, or what cannot be read."""
        if self.tokens[at].kind == "w" and (found := self.naming.like(at)):
            self.named(found)
            self.fresh = False
            return found.end
        end = at + 1
        while end < self.stop and self._is_unknown(end):
            end += 1
        then = self.tokens[end]
        weighed = then.kind == "x" or self.book.words.get(then.key, (None,))[0] is Tag.WEIGHT
        if weighed and self.tokens[at].kind == "w":
            self.qualify(Usual(work=self._typed(at, end)), ahead=False)
            return end
        if self._like_a_name(at, end):
            self.naming.no_pupil(at, self._typed(at, end), self.naming.nearest(self.tokens[at].key))
            self.named(Mention(at, end, (), pupil=0))
        else:
            self.naming.unread(at, end)
        self.fresh = False
        return end
