"""Marks of a line: what a piece is worth on the group's scale, and the work, weight and comment that go with it."""

from dataclasses import dataclass, replace

from domain.line.book import Book
from domain.line.naming import Mention, Naming
from domain.line.said import Fault, Why
from domain.line.tokens import Token
from domain.line.vocabulary import Tag
from domain.resolving import ALWAYS
from domain.words import Scale

HEAVIEST = 10


@dataclass(frozen=True, slots=True)
class Usual:
    """What goes with a mark."""

    work: str = ""
    weight: int | None = None
    comment: str = ""
    retake: bool = False

    def over(self, other: "Usual") -> "Usual":
        """This, and the other's where it says nothing."""
        if other is NOTHING:
            return self
        return Usual(
            self.work or other.work,
            self.weight if self.weight is not None else other.weight,
            self.comment or other.comment,
            self.retake or other.retake,
        )


NOTHING = Usual()


@dataclass(slots=True)
class MarkAt:
    """A mark for somebody (None: for all), as it stands in the text."""

    who: Mention | None
    value: str
    case: int
    with_it: Usual = NOTHING

    def add(self, more: Usual) -> None:
        """What is typed last counts."""
        self.with_it = more.over(self.with_it)

    def of(self, who: Mention | None, case: int) -> "MarkAt":
        """The same mark for somebody else."""
        return replace(self, who=who, case=case)


class Marks:
    """Reads values; what is none here is noted as a fault and is worth nothing."""

    def __init__(self, text: str, tokens: list[Token], book: Book, naming: Naming) -> None:
        """For the group that `naming` is about."""
        self.text, self.tokens, self.book, self.naming = text, tokens, book, naming
        self.group = naming.register.group
        self.allowed: frozenset[str] = naming.register.marks if self.group.keeps else frozenset()

    def values(self, at: int) -> list[str]:
        """The marks of one piece: «5», «4/5», «5-» by the school's codes."""
        token = self.tokens[at]
        known = self.book.words.get(token.key)
        if known and known[0] is Tag.SKIP:
            return []
        values = [str(known[1])] if known and known[0] is Tag.MARK else token.key.split("/")
        return values if self.fits(values, at, at + 1) else []

    def word(self, value: str, at: int, end: int) -> list[str]:
        """A mark in words; «пятёрка» is one only on the usual scale."""
        if value.isdigit() and self.group.scale not in (Scale.FIVE, Scale.NONE):
            value = "?"
        return [value] if self.fits([value], at, end) else []

    def fits(self, values: list[str], at: int, end: int) -> bool:
        """May they be given here? Why not is noted."""
        if self.allowed and all(one in self.allowed or one in ALWAYS for one in values):
            return True
        said = self.text[self.tokens[at].start : self.tokens[end - 1].end]
        if not self.allowed:
            why = Why.NO_MARKS_HERE if self.group.keeps else Why.ATTENDANCE_ONLY
            if not any(one.why is why for _, one in self.naming.faults):
                self.naming.faults.append((at, Fault(why, said, self.group.label)))
            return False
        self.naming.faults.append((at, Fault(Why.NOT_A_MARK, said, self.would_do())))
        return False

    def would_do(self) -> str:
        """The scale's marks, for a complaint."""
        if self.group.scale is Scale.HUNDRED:
            return "0–100"
        numbers = sorted(self.allowed, key=lambda one: (len(one), one))
        return ", ".join(numbers)

    def weight(self, at: int) -> tuple[int, int | None]:
        """«×3», «вес 3», «вес: 3»: the token after it, and the weight; None for one that is none."""
        token, end = self.tokens[at], at + 1
        if token.kind == "w":
            end += self.tokens[end].kind in (":", "-")
            token, end = self.tokens[end], end + 1
        digits = token.key.lstrip("×*xх ")
        if token.kind in ("n", "x") and digits.isdigit() and 1 <= int(digits) <= HEAVIEST:
            return end, int(digits)
        self.naming.unread(at, max(end, at + 1))
        return end, None
