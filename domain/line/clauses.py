"""A text in clauses: what is said of pupils, homework, topics; each with the head that holds for it."""

from domain.line.sections import STARTS, TASK, TOPIC, Block, Sections
from domain.line.tokens import Token

SINCE = frozenset(("с", "со", "до", "по"))


class Clauses(Sections):
    """Reads a text once from its beginning to its end."""

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

    def _body(self, at: int) -> int:
        """What is said of pupils, until a head, homework or a topic."""
        start = row = at
        tokens, when = self.tokens, self.book.when
        while kind := tokens[at].kind:
            if (
                (kind == "w" and tokens[at].key not in when)
                or kind == "n"
                or (kind == "," and tokens[at + 1].kind == "w" and tokens[at + 1].key not in STARTS)
            ):
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
            if here.key in STARTS and self._is_section(here, then, at):
                return True
            if self.book.is_name(here.key) and not self._called_so(here.key):
                return False
        elif here.kind == "f" and not hard:
            return self._is_other_form(at)
        return hard and self.heads.at(at) is not None

    def _is_section(self, here: Token, then: Token, at: int) -> bool:
        if here.key in TASK:
            return not (here.key in ("дз", "д/з") and then.kind in ("", ",", ";", "\n"))
        if here.key == "вид":
            return then.key == "урока"
        return self._is_topic(at) if here.key in TOPIC else then.key in TASK

    def _head_behind(self, at: int) -> int:
        """«Орлов 5 вчера математика 5В»: the end of the head that ends the line, if one does."""
        here, before = self.tokens[at], self.tokens[at - 1]
        if here.kind not in ("w", "d", "f") or (before.key in SINCE and here.key not in self.book.forms_of_subjects):
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
