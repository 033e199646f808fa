"""The head of a line, «9А алгебра 10.11, 2 урок»: whatever of it is said, in any order."""

from dataclasses import dataclass, field, replace
from datetime import date

from domain.line.book import Book
from domain.line.days import Towards, back, day_at
from domain.line.said import Fault, Why
from domain.line.subjects import LONGEST, TAUGHT, Meant
from domain.line.tokens import Token, unquoted
from domain.line.vocabulary import Tag

FILLING = frozenset("класс классе классы кл в во на за по урок уроке урока журнал предмет".split())  # noqa: SIM905 - a list
LESSON = frozenset("урок уроке урока уроком уроку ур".split())  # noqa: SIM905 - likewise
GRADE = frozenset(("класс", "классы", "кл", "классе"))
SUBGROUP = frozenset("группа группе группы группу гр подгруппа подгруппе подгруппы подгр".split())  # noqa: SIM905 - likewise
ORDINALS = ("перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм")


@dataclass(frozen=True, slots=True)
class Head:
    """What is said of a lesson. `said` is the piece as typed; `slip`: a subject was mistyped."""

    said: str = ""
    forms: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    subgroup: str = ""
    day: date | None = None
    number: int | None = None
    slip: bool = False
    group: int = 0  # by its number, where words do not do
    wrong: tuple[Fault, ...] = field(default=(), compare=False)

    def under(self, above: "Head") -> "Head":
        """What this head leaves out holds from the one above it."""
        said = self.said or above.said
        if self.group:
            return self
        if self.forms:
            subjects = self.subjects or above.subjects
            return replace(
                self, said=said, subjects=subjects, day=self.day or above.day, wrong=above.wrong + self.wrong
            )
        if self.subjects:
            return replace(
                self, said=said, forms=above.forms, day=self.day or above.day, wrong=above.wrong + self.wrong
            )
        number = self.number or (None if self.day else above.number)
        return replace(
            above, said=said, subgroup=self.subgroup or above.subgroup, day=self.day or above.day, number=number,
            wrong=above.wrong + self.wrong,
        )  # fmt: skip


class Heads:
    """Finds heads in the pieces of one text."""

    def __init__(self, text: str, tokens: list[Token], book: Book) -> None:
        """Nothing is read yet."""
        self.text, self.tokens, self.book, self.today = text, tokens, book, book.desk.today

    def at(self, start: int, *, strict: bool = False, towards: Towards | None = back) -> tuple[int, Head] | None:
        """The head that begins there and the token after it. `strict` forgives no slips; without `towards`, no days."""
        if self.tokens[start].kind not in ("w", "n", "f", "o", "d"):
            return None
        head, at, end = Head(), start, start
        while True:
            found = self._element(head, at, strict, towards)
            if found is not None:
                at, head = found
                end = at
            elif self.tokens[at].kind in (",", ".", "-") or self.tokens[at].key in FILLING:
                at += 1
            else:
                break
        if end == start:
            return None
        said = self.text[self.tokens[start].start : self.tokens[end - 1].end]
        return end, replace(head, said=said)

    def _element(self, head: Head, at: int, strict: bool, towards: Towards | None) -> tuple[int, Head] | None:  # noqa: FBT001 - handed through
        here = self.tokens[at]
        if not head.forms and here.kind in ("f", "n") and (found := self._form(head, at)):
            return found
        if here.kind in ("n", "o", "w") and (found := self._counted(head, at)):
            return found
        if towards and not head.day and (day := day_at(self.tokens, at, self.today, towards)):
            end, said = day
            if said is None:
                piece = self.text[here.start : self.tokens[end - 1].end]
                return end, replace(head, wrong=(*head.wrong, Fault(Why.UNREAD, piece)))
            return end, replace(head, day=said)
        if not head.subjects and here.kind == "w":
            return self._subject(head, at, strict)
        return None

    def _form(self, head: Head, at: int) -> tuple[int, Head] | None:
        here, then = self.tokens[at], self.tokens[at + 1]
        if here.kind == "f":
            return self._glued(head, at)
        letter = then.key if then.kind == "w" else unquoted(then.key) if then.kind == "q" else ""
        if len(letter) == 1 and (form := self.book.form(here.key + letter)):
            sure = then.kind == "q" or int(here.key) > 5 or self.goes_on(at + 2)
            return (at + 2, replace(head, forms=(form,))) if sure else None
        if here.key in self.book.grades and (then.key in GRADE or self._is_subject(at + 1)):
            return at + 1, replace(head, forms=self.book.forms_of(here.key))
        return None

    def _glued(self, head: Head, at: int) -> tuple[int, Head] | None:
        """«9А»; a form that is not on the desk is one only in front of something that belongs to a head."""
        here = self.tokens[at]
        if form := self.book.form(here.key):
            return at + 1, replace(head, forms=(form,))
        if not self.goes_on(at + 1):
            return None
        piece = self.text[here.start : here.end]
        details = ", ".join(sorted(self.book.forms.values(), key=lambda one: (len(one), one)))
        return at + 1, replace(head, forms=(piece,), wrong=(*head.wrong, Fault(Why.NO_GROUP, piece, details)))

    def goes_on(self, at: int) -> bool:
        """Does something follow that makes a number and a letter before it a form?"""
        here = self.tokens[at]
        if here.kind in (":", "") or here.key in FILLING or self._is_subject(at):
            return True
        return bool(here.kind in ("w", "d") and day_at(self.tokens, at, self.today, back))

    def _is_subject(self, at: int) -> bool:
        key = self.tokens[at].key
        return (
            self.tokens[at].kind == "w" and not self.book.is_name(key) and self._meant(at, 1, strict=True) is not None
        )

    def _counted(self, head: Head, at: int) -> tuple[int, Head] | None:
        """«2 урок», «урок 2», «1-я группа», «гр. 2»."""
        here, end = self.tokens[at], at + 1
        end += self.tokens[end].kind == "."
        then = self.tokens[end]
        number = _number(here) or (_number(then) if here.key in LESSON or here.key in SUBGROUP else 0)
        first = here.kind == "w" and (_number(then) or then.kind == "i") and not _number(here)
        word = here.key if first else then.key
        if word in SUBGROUP and then.kind == "i":
            return end + 1, replace(head, group=int(then.key[1:]))
        if not number:
            return None
        if word in LESSON and head.number is None:
            return end + 1, replace(head, number=number)
        if word in SUBGROUP and not head.subgroup:
            return end + 1, replace(head, subgroup=str(number))
        return None

    def _meant(self, at: int, length: int, *, strict: bool) -> Meant | None:
        words = tuple(token.key for token in self._words(at, length))
        meant = self.book.subject(words) if len(words) == length else None
        return None if meant is None or (strict and meant.slip) else meant

    def _words(self, at: int, length: int) -> list[Token]:
        """So many words from there on, without the dots of abbreviations."""
        found: list[Token] = []
        while len(found) < length and self.tokens[at].kind in ("w", "."):
            if self.tokens[at].kind == "w":
                found.append(self.tokens[at])
            at += 1
        return found

    def _subject(self, head: Head, at: int, strict: bool) -> tuple[int, Head] | None:  # noqa: FBT001 - handed through
        key = self.tokens[at].key
        known = self.book.words.get(key)
        exact = key in self.book.exact
        if not exact and ((known is not None and known[0] is not Tag.WORK) or self.book.is_name(key)):
            return None
        for length in range(max(LONGEST, self.book.longest), 0, -1):
            if meant := self._meant(at, length, strict=strict):
                end = self.tokens.index(self._words(at, length)[-1], at) + 1
                return end, replace(head, subjects=meant.subjects, slip=meant.slip)
        if key in TAUGHT and not strict:
            here = self.tokens[at]
            wrong = Fault(Why.NO_GROUP, self.text[here.start : here.end])
            return at + 1, replace(head, subjects=(key,), wrong=(*head.wrong, wrong))
        return None


def _number(token: Token) -> int:
    if token.kind in ("n", "o"):
        digits = "".join(one for one in token.key[:2] if one.isdigit())
        return int(digits) if token.kind == "o" or len(token.key) <= 2 else 0
    if token.kind == "w" and token.key.endswith(("й", "я", "м", "е")):
        return next((n for n, stem in enumerate(ORDINALS, start=1) if token.key.startswith(stem)), 0)
    return 0
