"""Is this line somebody we know? A file's own id decides; else name and birthday; else a person is asked.

A mistake here gives a family somebody else's child, so resemblance is never enough.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher

from domain.asking import NEW, SKIP, Choice, Question
from domain.intake.draft import Draft
from domain.lists import Where, Who
from domain.names import Name, search_key
from domain.roster import Alias, Person

ALIKE = 0.85


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody known, with the form they sit in now (empty: none)."""

    person: Person
    form: str = ""

    @property
    def full(self) -> str:
        """«Ковалёва Елена Викторовна»."""
        return Name(self.person.surname, self.person.name, self.person.patronymic).full


class Register:
    """People of one kind, to be found by key and by name."""

    def __init__(self, draft: Draft, known: Iterable[Known]) -> None:
        """Aliases count as keys."""
        self.known = {one.person.key: one for one in known}
        self._aliases = {alias.key: alias.person for alias in draft.all(Alias)}
        self._named: defaultdict[str, list[Known]] = defaultdict(list)
        for one in self.known.values():
            self._named[search_key(f"{one.person.surname} {one.person.name}")].append(one)

    def by_key(self, key: str) -> Known | None:
        """Whom the file's own id means."""
        return self.known.get(self._aliases.get(key, key)) if key else None

    def named(self, who: Who) -> list[Known]:
        """Everybody of that name; a patronymic missing on either side is no difference."""
        patronymic = search_key(who.patronymic)
        found = self._named[search_key(f"{who.surname} {who.name}")]
        return [k for k in found if not patronymic or search_key(k.person.patronymic) in ("", patronymic)]

    def alike(self, who: Who, among: Iterable[Known]) -> list[Known]:
        """Who is written nearly so: a slip, a changed surname."""
        key = search_key(who.full)
        return [one for one in among if _resemble(key, search_key(one.full))]


def _resemble(one: str, other: str) -> bool:
    """Nearly the same letters, or the same but for the surname."""
    _, _, one_rest = one.partition(" ")
    _, _, other_rest = other.partition(" ")
    same_rest = " " in one_rest and one_rest == other_rest
    return same_rest or SequenceMatcher(None, one, other).ratio() >= ALIKE


def ask_who(draft: Draft, where: Where, problem: str, who: Who, candidates: Sequence[Known], *extra: str) -> str | None:
    """A candidate's key, NEW, SKIP, or None while nobody has answered."""
    choices = [Choice(one.person.key, *_described(one)) for one in candidates]
    choices += [Choice(value, f"intake-choice-{value}") for value in extra or (NEW, SKIP)]
    return draft.ask(Question(where, problem, {"name": who.full}, tuple(choices)))


def _described(one: Known) -> tuple[str, dict[str, str | int]]:
    born = one.person.birth_date.strftime("%d.%m.%Y") if one.person.birth_date else "—"
    if one.form:
        return "intake-choice-pupil", {"name": one.full, "form": one.form, "born": born}
    return "intake-choice-person", {"name": one.full}


def meet(draft: Draft, where: Where, who: Who, born: date | None, person: Person | None) -> str:
    """The line is `person`, or somebody new: write down what it says about them; returns their key."""
    if person is None:
        key = who.key or f"+{where.sheet}:{where.row}"
        draft.put(Person(key, who.surname, who.name, who.patronymic, born))
    else:
        key = person.key
        draft.put(_said(person, who, born))
        if who.key and who.key != key and draft.find(Alias, who.key) is None:
            draft.put(Alias(key, who.key))
    draft.origins[key] = where
    return key


def _said(person: Person, who: Who, born: date | None) -> Person:
    return replace(
        person,
        surname=_better(person.surname, who.surname),
        name=_better(person.name, who.name),
        patronymic=_better(person.patronymic, who.patronymic),
        birth_date=born or person.birth_date,
    )


def _better(known: str, said: str) -> str:
    """A list that writes «Артем» knows no better than «Артём»; «Артём» does, and so does another name."""
    if not said or (search_key(said) == search_key(known) and said.count("ё") <= known.count("ё")):
        return known
    return said
