"""Closed sets of words as schools write them, in three languages, both ways."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from exchange.cells import words
from exchange.headings import fold
from exchange.rows import Cell

LANGUAGES = ("ru", "en", "de")  # in the order of every table of words: canonical words first, then synonyms
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
SPOKEN = {"перв": 1, "втор": 2, "трет": 3, "четверта": 4, "четверто": 4, "first": 1, "second": 2, "third": 3,
          "fourth": 4, "erste": 1, "zweite": 2, "dritte": 3, "vierte": 4}  # fmt: skip
LATIN = str.maketrans("іх", "ix")  # a Roman number typed with Cyrillic letters
DIGITS = re.compile(r"(?<!\d)(\d{1,2})(?:\b|st\b|nd\b|rd\b|th\b)")

Meaning = TypeVar("Meaning")


@dataclass(frozen=True)
class Vocabulary(Generic[Meaning]):
    """`said`: the words for each meaning, Russian, English, German, then synonyms.

    A word of `begins` may go on: «учитель математики» begins with «учитель».
    """

    said: Mapping[Meaning, tuple[str, ...]]
    begins: tuple[str, ...] = ()

    @cached_property
    def _meanings(self) -> Mapping[str, Meaning]:
        return {_key(word): meaning for meaning, said in self.said.items() for word in said}

    @cached_property
    def _beginnings(self) -> tuple[str, ...]:
        return tuple(sorted((fold(word) for word in self.begins), key=len, reverse=True))

    def read(self, cell: Cell) -> Meaning:
        """What is meant. Raises ValueError for a word that is not of this set."""
        folded = _key(words(cell))
        if folded in self._meanings:
            return self._meanings[folded]
        for begin in self._beginnings:
            if folded.startswith(f"{begin} "):
                return self._meanings[begin]
        raise ValueError(cell)

    def write(self, meaning: Meaning, language: str) -> str:
        """The usual word in that language."""
        return self.said[meaning][LANGUAGES.index(language)]

    def offered(self, language: str) -> list[str]:
        """The usual words for all meanings."""
        return [self.write(meaning, language) for meaning in self.said]


def _key(text: str) -> str:
    """Signs such as «✓» and «-» are told apart though folding takes them away."""
    return fold(text) or text


def ordinal(cell: Cell) -> int:
    """The number in «2», «2 четверть», «II полугодие», «вторая смена», «1st quarter», «3-й». Raises ValueError."""
    text = words(cell)
    if found := DIGITS.search(text):
        return int(found[1])
    for part in fold(text).split():
        if (roman := part.translate(LATIN)) in ROMAN:
            return ROMAN[roman]
        if spoken := next((number for stem, number in SPOKEN.items() if part.startswith(stem)), 0):
            return spoken
    raise ValueError(cell)
