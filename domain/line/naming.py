"""Whom a word or a few of them name, in one group on one day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from domain.given_names import everybodys
from domain.line.book import Book
from domain.line.desk import Pupil
from domain.line.endings import ACC, DAT, GEN, GIVEN, INS, NOM, PART
from domain.line.register import Hit, Hits, Register
from domain.line.said import Choice, Doubt, Fault, Guess, Why
from domain.line.tokens import Token
from domain.names import apart, search_key

GIVES = NOM | DAT  # «Иванов 5», «Иванову 5»
LACKS = NOM | GEN  # «нет Иванов», «нет Иванова»
SURNAME = NOM | GEN | DAT | ACC | INS
MOST = 6  # choices
PATRONYMIC = ("ич", "ича", "ичу", "ичем", "на", "ны", "не", "ну", "ной")


@dataclass(slots=True)
class Mention:
    """Pieces that name somebody. `sure` of the surname and of something else; `pupil` once settled, 0 for nobody."""

    at: int
    end: int
    hits: Hits
    sure: bool = False
    first: str = ""  # the word it was found by
    extra: bool = False  # a given name nobody here has stands beside it
    pupil: int | None = None
    case: int = 0


class Naming:
    """Finds and settles mentions; gathers what is doubtful, wrong and guessed, by place in the text."""

    def __init__(
        self, text: str, tokens: list[Token], book: Book, register: Register, day: date | None,
        answers: Mapping[str, str],
    ) -> None:  # fmt: skip
        """Who was a member on `day` may be meant; on an unknown day, anybody who ever was."""
        self.text, self.tokens, self.register, self.answers = text, tokens, register, answers
        self.words, self.letters = book.words, book.single
        self.here = {one.id for one in register.group.pupils if day is None or one.there(day)}
        self.doubts: list[tuple[int, Doubt]] = []
        self.faults: list[tuple[int, Fault]] = []
        self.guesses: list[tuple[int, Guess]] = []
        self.meant = False  # was anything said of anybody?
        self._unread_until = -1

    def at(self, at: int) -> Mention | None:
        """The mention that begins there, by exact words."""
        here = self.tokens[at]
        if here.kind != "w":
            return self._numbered(at) if here.kind == "i" else None
        if len(here.key) == 1:
            return self._initials_first(at)
        hits = self.register.word(here.key)
        if not hits:
            return None
        found = Mention(at, at + 1, hits, False, here.key)  # noqa: FBT003 - not sure yet
        return self._more(found) if self.tokens[at + 1].kind == "w" else found

    def like(self, at: int) -> Mention | None:
        """The mention that begins there with a slip or only the beginning of a surname."""
        here = self.tokens[at]
        hits = self.register.like(here.key) if here.kind == "w" and len(here.key) > 2 else ()
        return self._more(Mention(at, at + 1, hits, first=here.key)) if hits else None

    def _more(self, found: Mention) -> Mention:
        """With the words behind it that belong to the same name."""
        then = self.tokens[found.end]
        if then.kind == "w":
            self._second(found, then)
        return found

    def _numbered(self, at: int) -> Mention | None:
        """«#17»: how a pupil is written whose name is also another's."""
        number = self.tokens[at].key[1:]
        hits = tuple(Hit(one, NOM) for one in self.register.group.pupils if str(one.id) == number)
        return Mention(at, at + 1, hits, True, number) if hits else None  # noqa: FBT003 - sure

    def _second(self, found: Mention, then: Token) -> None:
        if len(then.key) == 1:
            self._initial(found, then)
            return
        other = self.register.word(then.key)
        if both := _both(found.hits, other):
            found.hits, found.end, found.sure = both, found.end + 1, True
        elif halves := self.register.halves(found.hits, other):
            found.hits, found.end, found.sure = tuple(Hit(one.pupil, NOM) for one in halves), found.end + 1, True
            then = self.tokens[found.end]
            if then.kind == "w" and (both := _both(found.hits, self.register.word(then.key))):
                found.hits, found.end = both, found.end + 1
        elif self._is_of_nobody(found, then.key, other):
            found.end, found.extra = found.end + 1, True
        self._patronymic(found)

    def _is_of_nobody(self, found: Mention, key: str, other: Hits) -> bool:
        """A surname with a given name that goes with none of those who have it."""
        if not any(one.how & SURNAME for one in found.hits):
            return False
        if other:
            return all(one.how == GIVEN for one in other)
        return key not in self.words and key in everybodys()

    def _patronymic(self, found: Mention) -> None:
        then = self.tokens[found.end]
        stem = then.key[:-1]
        if then.kind == "w" and then.key.endswith(PATRONYMIC):
            same = tuple(one for one in found.hits if search_key(one.pupil.name.patronymic).startswith(stem))
            if same and stem:
                found.hits, found.end, found.sure = same, found.end + 1, True

    def _initial(self, found: Mention, then: Token) -> None:
        """«Иванова М», «Саша К.»; a letter of attendance is one unless something still follows."""
        of_name = [one for one in found.hits if one.how & SURNAME and _begins(one.pupil.name.name, then.key)]
        of_surname = [one for one in found.hits if one.how & GIVEN and _begins(one.pupil.name.surname, then.key)]
        kept = tuple(of_name or of_surname)
        if not kept or (then.key in self.letters and not self._is_initial(found.end)):
            return
        found.hits, found.end, found.sure = kept, found.end + 1, bool(of_name)
        if self.tokens[found.end].kind == ".":
            found.end += 1
        then = self.tokens[found.end]
        is_letter = then.key in self.letters and not self._is_initial(found.end)
        if of_name and then.kind == "w" and len(then.key) == 1 and not is_letter:
            same = tuple(one for one in kept if _begins(one.pupil.name.patronymic, then.key))
            if same:
                found.hits, found.end = same, found.end + 1
                found.end += self.tokens[found.end].kind == "."

    def _is_initial(self, at: int) -> bool:
        """A capital letter with a value behind it: «Иванова Н 5», «Иванова Н. н»."""
        here = self.tokens[at]
        end = at + 1 + (self.tokens[at + 1].kind == ".")
        then = self.tokens[end]
        follows = then.kind in ("n", "m", "•") or (then.kind == "w" and then.key in self.letters)
        return self.text[here.start].isupper() and follows

    def _initials_first(self, at: int) -> Mention | None:
        """«М. Иванова», «М. О. Иванова»."""
        here, end = self.tokens[at], at
        while self.tokens[end].kind == "w" and len(self.tokens[end].key) == 1 and end < at + 4:
            end += 1 + (self.tokens[end + 1].kind == ".")
        word = self.tokens[end]
        if word.kind != "w" or self.tokens[end - 1].kind != ".":
            return None
        hits = tuple(one for one in self.register.word(word.key) if one.how & SURNAME)
        kept = tuple(one for one in hits if _begins(one.pupil.name.name, here.key))
        return Mention(at, end + 1, kept, sure=True, first=word.key) if kept else None

    def said(self, found: Mention) -> str:
        """As it was typed."""
        return self.text[self.tokens[found.at].start : self.tokens[found.end - 1].end]

    def settle(self, found: Mention, case: int) -> int:
        """The pupil who is meant in a place where these cases are usual; 0 for nobody, and why is noted."""
        if found.pupil is None:
            hits = found.hits
            plain = len(hits) == 1 and hits[0].how & case and not found.extra and hits[0].pupil.id in self.here
            found.pupil = hits[0].pupil.id if plain else self._settled(found, case)
        return found.pupil

    def _settled(self, found: Mention, case: int) -> int:
        present = [one for one in found.hits if one.pupil.id in self.here]
        if not present or found.extra:
            plain = [one for one in present if one.how & NOM] or present
            names = ", ".join(sorted({one.pupil.name.in_class for one in plain})[:MOST])
            self.no_pupil(found.at, self.said(found), names if found.extra else self.nearest(found.first))
            return 0
        why, meant = self._meant(present, found, case)
        if why is None:
            pupil = meant[0]
            self._guess(found, pupil, case)
            return pupil.id
        return self._ask(found, why, meant)

    def _meant(self, hits: list[Hit], found: Mention, case: int) -> tuple[Why | None, list[Pupil]]:
        """Who may be meant; and why one has to ask, if one has."""
        usual = [one for one in hits if one.how & case]
        given = [one for one in hits if one.how & GIVEN]
        if usual:
            chosen = _pupils(usual if found.sure else [*usual, *given])
            alike = len({search_key(one.name.surname) for one in chosen}) == 1 and not (given and not found.sure)
            return (None if len(chosen) == 1 else Why.NAMESAKES if alike else Why.UNCLEAR_NAME), chosen
        if given:
            begun = (
                [] if found.sure else [one for one in self.register.begins(found.first) if one.pupil.id in self.here]
            )
            chosen = _pupils([*given, *begun])
        else:
            chosen = _pupils(hits)
        return (None if len(chosen) == 1 else Why.UNCLEAR_NAME), chosen

    def _guess(self, found: Mention, pupil: Pupil, case: int) -> None:
        certain = any(one.pupil.id == pupil.id and one.how & (SURNAME if found.sure else case) for one in found.hits)
        if not certain:
            self.guesses.append((found.at, Guess(self.said(found), pupil.name.in_class)))

    def _ask(self, found: Mention, why: Why, meant: list[Pupil]) -> int:
        key = f"n{found.at}"
        names = [one.name.in_class for one in meant]
        pupils = self.register.group.pupils
        called = dict(zip((one.id for one in pupils), apart([one.name for one in pupils]), strict=True))
        label = {
            one.id: one.name.in_class if names.count(one.name.in_class) == 1 else called.get(one.id, one.name.full)
            for one in meant
        }
        listed = sorted(meant, key=lambda one: (label[one.id], one.id))[:MOST]
        choices = (*(Choice(str(one.id), label[one.id]) for one in listed), Choice(""))
        answer = self.answers.get(key)
        if answer is not None and answer in {one.value for one in choices}:
            return int(answer or 0)
        self.doubts.append((found.at, Doubt(key, why, self.said(found), choices)))
        return 0

    def unread(self, at: int, end: int) -> None:
        """What cannot be read; pieces side by side are one."""
        start = at
        if self.faults and self._unread_until == at and self.faults[-1][1].why is Why.UNREAD:
            start = self.faults.pop()[0]
        said = self.text[self.tokens[start].start : self.tokens[end - 1].end]
        self.faults.append((start, Fault(Why.UNREAD, said)))
        self._unread_until = end

    def nearest(self, key: str) -> str:
        """Who is called a little like it."""
        return self.register.nearest(key, self.here)

    def no_pupil(self, at: int, said: str, details: str) -> None:
        """Nobody is called so."""
        self.faults.append((at, Fault(Why.NO_PUPIL, said, details)))


def _begins(name: str, letter: str) -> bool:
    return search_key(name[:1]) == letter


def _both(one: Hits, other: Hits) -> Hits:
    """A surname and a given name of the same pupil, in either order."""
    given = {hit.pupil.id for hit in other if hit.how & GIVEN}
    surnames = {hit.pupil.id: hit for hit in other if hit.how & (SURNAME | PART)}
    straight = [hit for hit in one if not hit.how & GIVEN and hit.pupil.id in given]
    swapped = [surnames[hit.pupil.id] for hit in one if hit.how & GIVEN and hit.pupil.id in surnames]
    # With «Имя Фамилия» and a slip in neither, the halves of a double surname are as good as the whole.
    return tuple(Hit(hit.pupil, hit.how | NOM if hit.how & PART else hit.how) for hit in (*straight, *swapped))


def _pupils(hits: Iterable[Hit]) -> list[Pupil]:
    return list({one.pupil.id: one.pupil for one in hits}.values())
