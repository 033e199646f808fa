"""Looks ahead in what is said of pupils: is a name there, does one follow, is anything known at all?"""

from domain.line.body import Body
from domain.line.vocabulary import Tag

VALUES = frozenset((Tag.LETTER, Tag.STATUS, Tag.MARK))
INSIDE = VALUES | {Tag.WORK, Tag.RETAKE, Tag.NOISE, Tag.MINUTES, Tag.WEIGHT, Tag.AND}
NOT_NAMES = frozenset("через до после около под без из от об о при про".split())  # noqa: SIM905 - a list to read


class Looking(Body):
    """Nothing here changes what was said; `stop` is where it ends, `fresh`: a piece has just begun."""

    stop = 0
    fresh = True

    def _typed(self, at: int, end: int) -> str:
        return self.text[self.tokens[at].start : self.tokens[end - 1].end]

    def _name_follows(self, at: int) -> bool:
        """In this piece."""
        while at < self.stop and self.tokens[at].kind not in (",", ";", "\n"):
            if self.tokens[at].kind == "w" and self._is_name(at):
                return True
            at += 1
        return False

    def _is_name(self, at: int) -> bool:
        if self.naming.at(at) is not None:
            return True
        return self.book.meaning(self.tokens, at) is None and self.naming.like(at) is not None

    def _all_known(self, at: int, end: int) -> bool:
        while at < end:
            known = self.book.meaning(self.tokens, at) if self.tokens[at].kind == "w" else None
            if self.tokens[at].kind in ("w", "z", "u", "f", "o", "d") and (known is None or known[1][0] not in INSIDE):
                return False
            at = known[0] if known else at + 1
        return True

    def _is_unknown(self, at: int) -> bool:
        token = self.tokens[at]
        if token.kind == "w":
            return self.book.meaning(self.tokens, at) is None and not self._is_name(at)
        return token.kind in ("z", "u", "d", "f", "o", "i")

    def _like_a_name(self, at: int, end: int) -> bool:
        """A word or two where a name is expected: in a list, or with a value behind it."""
        words = self.tokens[at:end]
        if len(words) > 2 or any(one.kind != "w" or one.key in NOT_NAMES for one in words):
            return False
        if self.listing is not None:
            return True
        here = end + (self.tokens[end].kind in ("-", ":", "\t"))
        known = self.book.meaning(self.tokens, here)
        if here >= self.stop or self.tokens[here].kind not in ("n", "m"):
            return here < self.stop and bool(known and known[1][0] in VALUES)
        after = self.book.words.get(self.tokens[here + 1].key)
        counts = after is not None and after[0] is Tag.MINUTES
        return not counts and (self.tokens[here + 1].kind != "w" or after is not None or self._is_name(here + 1))
