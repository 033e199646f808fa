"""How people are called and how they are looked for."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name; a guardian who linked without one has empty parts."""

    surname: str
    name: str
    patronymic: str = ""

    @property
    def full(self) -> str:
        """«Ковалёва Елена Викторовна»."""
        return " ".join(part for part in (self.surname, self.name, self.patronymic) if part)

    @property
    def polite(self) -> str:
        """How one addresses an adult: «Елена Викторовна»."""
        return " ".join(part for part in (self.name, self.patronymic) if part) or self.surname

    @property
    def short(self) -> str:
        """For lists and buttons: «Ковалёва Е. В.»."""
        initials = [f"{part[0]}." for part in (self.name, self.patronymic) if part]
        return " ".join([self.surname, *initials]) if self.surname else self.polite

    @property
    def discreet(self) -> str:
        """Without the surname: «Артём К.»."""
        return " ".join(part for part in (self.name, f"{self.surname[0]}." if self.surname else "") if part)

    @property
    def in_class(self) -> str:
        """As a register has it: «Ковалёв Артём»."""
        return " ".join(part for part in (self.surname, self.name) if part)


@lru_cache(maxsize=20_000)  # the same names stand in a file half a million times
def search_key(text: str) -> str:
    """What names are compared by: casefolded, ё→е, single spaces, one kind of apostrophe and hyphen."""
    folded = text.casefold().replace("ё", "е")
    for variant in "’ʼ`´":
        folded = folded.replace(variant, "'")
    for variant in "‐‑–—":
        folded = folded.replace(variant, "-")
    return " ".join(folded.split())


def apart(names: Sequence[Name]) -> list[str]:
    """What each of a list is called so that nobody is taken for another: by surname and name, of two alike in full.

    Who has even the patronymic in common is told by the place in the list, which a teacher has before them on paper.
    """
    short, full = Counter(name.in_class for name in names), Counter(name.full for name in names)
    return [
        name.in_class if short[name.in_class] == 1 else f"{name.full} (№ {place})" if full[name.full] > 1 else name.full
        for place, name in enumerate(names, start=1)
    ]


def parse_full_name(text: str) -> Name:
    """«Фамилия Имя Отчество» in its parts; raises ValueError when there is no first name."""
    parts = text.split()
    if len(parts) < 2:
        raise ValueError(text)
    return Name(parts[0], parts[1], " ".join(parts[2:]))
