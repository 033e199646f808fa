"""What a desk's words mean: its forms and subjects, the school's letters, kinds of work and codes."""

import re
from functools import lru_cache

from domain.line.days import LAST, RUSSIAN, WEEKDAY
from domain.line.desk import Desk, Group
from domain.line.register import register_of
from domain.line.subjects import Meant, subjects_of, unique
from domain.line.tokens import Token, fold
from domain.line.vocabulary import Meaning, Tag, words_of
from domain.words import Attendance

# Letters that look alike on the two keyboards.
LOOKALIKES = str.maketrans("abekmhopctxy", "авекмнорстху")
BEGINNING = 5  # letters of a kind of work


class Book:
    """Made once for a desk."""

    def __init__(self, desk: Desk) -> None:
        """Registers of groups are made when they are asked for."""
        self.desk = desk
        self.words, self.phrases = _vocabulary(
            tuple(desk.letters.items()), tuple(desk.codes.items()), tuple(desk.works)
        )
        self.letters: dict[Attendance, str] = {}
        for letter, meaning in desk.letters.items():
            self.letters.setdefault(meaning, letter)
        self.single = frozenset(fold(letter) for letter in desk.letters)
        self.forms = {fold(form): form for group in desk.groups for form in group.forms}
        self.grades = {match[0] for form in self.forms if (match := re.match(r"\d+", form))}
        self.subjects = unique((group.subject, group.short) for group in desk.groups)
        self.exact = frozenset(fold(subject) for subject, _ in self.subjects)
        self.longest = max((len(subject.split()) for subject in self.exact), default=1)
        self.forms_of_subjects = self.exact.union(*(_cases(subject) for subject in self.exact))
        self.when = self.forms_of_subjects | RUSSIAN.keys() | WEEKDAY.keys() | LAST
        self._kinds: dict[str, tuple[str, list[str]]] = {}
        self._groups: dict[str, frozenset[int]] = {}

    def form(self, said: str) -> str | None:
        """The school's name of a form («9А») that was typed «9-а», «9"А"», «9a»."""
        return self.forms.get(re.sub(r"[^\da-zа-я]", "", said).translate(LOOKALIKES))

    def forms_of(self, grade: str) -> tuple[str, ...]:
        """«9 класс»."""
        return tuple(form for key, form in self.forms.items() if re.fullmatch(rf"{grade}\D*", key))

    def subject(self, words: tuple[str, ...]) -> Meant | None:
        """Subjects of the desk that the words mean."""
        return subjects_of(words, self.subjects)

    def is_name(self, key: str) -> bool:
        """Is somebody on the desk called so?"""
        return bool(self.groups_of(key))

    def groups_of(self, key: str) -> frozenset[int]:
        """The groups (ids) in which somebody is called so."""
        found = self._groups.get(key)
        if found is None:
            here = (group.id for group in self.desk.groups if register_of(group).word(key))
            found = self._groups[key] = frozenset(here)
        return found

    def meaning(self, tokens: list[Token], at: int) -> tuple[int, Meaning] | None:
        """What the word or phrase there means, and the token after it."""
        key = tokens[at].key
        for length in self.phrases.get(key, ()):
            here = tokens[at : at + length]
            found = self.words.get(" ".join(token.key for token in here))
            if found is not None:
                return at + length, found
        single = self.words.get(key)
        return None if single is None else (at + 1, single)

    def work(self, tokens: list[Token], at: int, text: str) -> tuple[int, str]:
        """The kind of work that begins there: the school's own, or as it was typed; and the token after it."""
        end, (_, stem) = self.meaning(tokens, at) or (at + 1, (Tag.WORK, tokens[at].key))
        name, rest = self._kind(str(stem))
        for word in rest:
            here = end + (tokens[end].kind == ".")
            if tokens[here].kind == "w" and _alike(tokens[here].key, word):
                end = here + 1
        if not name:
            return end, text[tokens[at].start : tokens[end - 1].end]
        return end, name

    def _kind(self, stem: str) -> tuple[str, list[str]]:
        """The school's kind of work that begins so, and the words that may follow its first one."""
        found = self._kinds.get(stem)
        if found is None:
            name = next((work for work in self.desk.works if fold(work).startswith(stem)), "")
            found = self._kinds[stem] = (name, fold(name).split()[1:] or ["работа"])
        return found


def _cases(subject: str) -> list[str]:
    """«алгебре», «геометрии», «химию»."""
    endings = {"а": ("е", "ы", "у", "ой"), "я": ("и", "ю", "ей")}.get(subject[-1:], ())
    return [subject[:-1] + ending for ending in endings]


def _alike(key: str, word: str) -> bool:
    return key == word or (len(word) > 4 and key[:-1] == word[:-1])


@lru_cache(maxsize=64)
def _vocabulary(
    letters: tuple[tuple[str, Attendance], ...], codes: tuple[tuple[str, str], ...], works: tuple[str, ...]
) -> tuple[dict[str, Meaning], dict[str, tuple[int, ...]]]:
    """Words and phrases, and how long the phrases are that begin with a word, the longest first."""
    words = words_of(dict(letters), dict(codes))
    for work in works:
        first = fold(work).split()[0] if work.strip() else ""
        for length in range(min(BEGINNING, len(first)), len(first) + 1):
            if words.get(first[:length], (Tag.NOISE, ""))[0] is Tag.NOISE:
                words[first[:length]] = (Tag.WORK, first)
    words.pop("", None)
    lengths: dict[str, set[int]] = {}
    for phrase in words:
        first, *more = phrase.split(" ")
        if more:
            lengths.setdefault(first, set()).add(len(more) + 1)
    return words, {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


def book_of(desk: Desk) -> Book:
    """The desk's book, made when it is first asked for."""
    found = desk.kept.get("book")
    if not isinstance(found, Book):
        found = desk.kept["book"] = Book(desk)
    return found


def labels(groups: list[Group]) -> str:
    """For a complaint: what there is."""
    return ", ".join(group.label for group in groups)
