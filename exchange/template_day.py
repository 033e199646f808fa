"""A school on one day, in words of one language: what its templates are filled with."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from domain.names import Name, search_key
from domain.roster import Enrolment, Group, Membership, Person, Roster, Slot, Teaching
from exchange.headings import Kind
from exchange.roster_people import INTERNAL

ALTERNATIVES = frozenset({"full", "times"})  # columns that say in one what others say in several

Dated = TypeVar("Dated", Enrolment, Membership, Teaching, Slot)


@dataclass(frozen=True)
class Today:
    """A roster on one day, in words of one language. Before the year begins it is its first day."""

    roster: Roster
    asked: date
    language: str

    @property
    def day(self) -> date:
        """The day it is about."""
        return max(self.asked, self.roster.year.starts)

    @property
    def forms(self) -> list[str]:
        """Every form of the school."""
        return [form.name for form in self.roster.forms]

    @cached_property
    def people(self) -> dict[str, Person]:
        """By key."""
        return {person.key: person for person in self.roster.people}

    @cached_property
    def groups(self) -> dict[str, Group]:
        """By key."""
        return {group.key: group for group in self.roster.groups}

    @cached_property
    def teachers(self) -> dict[str, list[str]]:
        """Who teaches each group, in words."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for teaching in self.now(self.roster.teachings):
            found[teaching.group].append(self.called(teaching.teacher))
        return found

    @cached_property
    def _named(self) -> Counter[str]:
        posted = {role.person for role in self.roster.roles}
        return Counter(search_key(full_name(person)) for person in self.roster.people if person.key in posted)

    def now(self, rows: Iterable[Dated]) -> Iterator[Dated]:
        """The rows that hold on the day."""
        begun = (row for row in rows if row.since is None or row.since <= self.day)
        return (row for row in begun if row.until is None or row.until >= self.day)

    def called(self, key: str) -> str:
        """A colleague's full name; the key where two have the same name."""
        person = self.people[key]
        name = full_name(person)
        return own_key(key) or name if self._named[search_key(name)] > 1 else name


def columns_of(kind: Kind) -> tuple[str, ...]:
    """The columns a template shows."""
    return tuple(name for name in kind.columns if name not in ALTERNATIVES)


def full_name(person: Person) -> str:
    """«Ковалёва Елена Викторовна»."""
    return Name(person.surname, person.name, person.patronymic).full


def own_key(key: str) -> str:
    """The school's own id of somebody; not one that we gave."""
    return "" if key.startswith(INTERNAL) else key
