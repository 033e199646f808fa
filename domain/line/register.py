"""The pupils of a group by every word they may be called by."""

from collections.abc import Container
from functools import lru_cache
from typing import NamedTuple

from domain.given_names import said_for
from domain.line.desk import Group, Pupil
from domain.line.endings import GIVEN, PART, POSSESSIVE, is_female, surname_forms
from domain.names import search_key
from domain.resolving import ALLOWED
from domain.spelling import slips

NEAREST = 3
MOST_WORDS = 10_000  # that are remembered
SHORTEST = 3  # letters of a prefix
ONE_SLIP, TWO_SLIPS = 5, 9  # letters that bear so many


class Hit(NamedTuple):
    """A pupil who may be meant, and as what: cases of the surname, `PART`, `GIVEN`."""

    pupil: Pupil
    how: int


Hits = tuple[Hit, ...]


class Roll:
    """What the same pupils are called, in whichever group and on whichever desk they are."""

    def __init__(self, pupils: tuple[Pupil, ...]) -> None:
        """The words are filled in as they are looked up."""
        self.pupils = pupils
        self.words: dict[str, Hits] = {}
        self.alike: dict[str, Hits] = {}
        self.surnames: dict[str, list[Hit]] = {}
        self.given = [(pupil, said_for(pupil.name.name)) for pupil in pupils]
        for pupil in pupils:
            for form, cases in surname_forms(pupil.name.surname, is_female(pupil.name)):
                self.surnames.setdefault(form, []).append(Hit(pupil, cases))


roll_of = lru_cache(maxsize=512)(Roll)


class Register:
    """Made once for a group."""

    def __init__(self, group: Group) -> None:
        """`marks` are those of the group's scale."""
        self.group = group
        self.marks = ALLOWED[group.scale]
        roll = roll_of(group.pupils)
        self._words, self._like, self._surnames, self._given = roll.words, roll.alike, roll.surnames, roll.given

    def word(self, key: str) -> Hits:
        """Who is called exactly so, by surname or given name, in some case."""
        found = self._words.get(key)
        if found is None:
            if len(self._words) > MOST_WORDS:
                self._words.clear()
                self._like.clear()
            given = [Hit(pupil, GIVEN) for pupil, forms in self._given if key in forms]
            found = self._words[key] = (*self._surnames.get(key, ()), *given)
        return found

    def like(self, key: str) -> Hits:
        """Whose surname begins so, or is so but for a slip."""
        found = self._like.get(key)
        if found is None:
            found = self._like[key] = self._family(key) or (*self.begins(key), *self._mistyped(key))
            if len({hit.pupil.id for hit in found}) < len(found):
                found = self._like[key] = tuple({hit.pupil.id: hit for hit in found}.values())
        return found

    def _family(self, key: str) -> Hits:
        """«Ивановы», «Ивановых»: brother and sister, or who else has the surname."""
        stem = key[:-2] if key.endswith(("ых", "ым")) else key[:-1] if key.endswith("ы") else ""
        if not stem.endswith(POSSESSIVE):
            return ()
        names = ((pupil, search_key(pupil.name.surname)) for pupil in self.group.pupils)
        return tuple(Hit(pupil, 0) for pupil, surname in names if surname in (stem, stem + "а"))

    def begins(self, key: str) -> Hits:
        """Whose surname goes on after the word."""
        if len(key) < SHORTEST:
            return ()
        names = ((pupil, search_key(pupil.name.surname)) for pupil in self.group.pupils)
        return tuple(Hit(pupil, 0) for pupil, surname in names if surname != key and surname.startswith(key))

    def _mistyped(self, key: str) -> Hits:
        allowed = (len(key) >= ONE_SLIP) + (len(key) >= TWO_SLIPS)
        if not allowed:
            return ()
        near = [(slips(key, form), hit) for form, hits in self._surnames.items() if _close(key, form, allowed)
                for hit in hits]  # fmt: skip
        best = min((far for far, _ in near), default=allowed + 1)
        return tuple(Hit(hit.pupil, 0) for far, hit in near if far == best <= allowed)

    def nearest(self, key: str, here: Container[int]) -> str:
        """Surnames that look a little like it, for a complaint."""
        allowed = 1 if len(key) < ONE_SLIP else 2
        near = []
        for pupil in self.group.pupils:
            surname = search_key(pupil.name.surname)
            if pupil.id in here and _close(key, surname, allowed) and (far := slips(key, surname)) <= allowed:
                near.append((far, pupil.name.in_class))
        return ", ".join(name for _, name in sorted(near)[:NEAREST])

    def halves(self, one: Hits, other: Hits) -> Hits:
        """«Петрова Водкина»: both halves of one double surname."""
        second = {hit.pupil.id for hit in other if hit.how & PART}
        return tuple(hit for hit in one if hit.how & PART and hit.pupil.id in second)


def _close(key: str, form: str, allowed: int) -> bool:
    return abs(len(key) - len(form)) <= allowed


def register_of(group: Group) -> Register:
    """The group's register, made when it is first asked for."""
    found = group.kept.get("register")
    if not isinstance(found, Register):
        found = group.kept["register"] = Register(group)
    return found
