"""Who keeps which journal of a school on which day: what the deputy's lists and a teacher's nudge are made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from domain.keeping import At, Held, Right, Taught
from domain.names import Name
from domain.terms import Term, of_parallel

Charge = tuple[int, Held]


@dataclass(frozen=True, slots=True)
class SchoolTerm:
    """A term of a parallel, or (`grade` None) of every one that has none of its own."""

    id: int
    term: Term
    grade: int | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Teaching:
    """The groups of a school's year, whoever keeps them (by group, a person and their right), and its terms.

    `latest` is a group's last day with a mark; `unmarked` how many of its pupils have no mark for the term asked about.
    """

    groups: dict[int, Taught]
    people: Mapping[int, Name] = field(default_factory=dict)
    charges: Mapping[int, Sequence[Charge]] = field(default_factory=dict)
    terms: Sequence[SchoolTerm] = ()
    latest: Mapping[int, date] = field(default_factory=dict)
    unmarked: Mapping[int, int] = field(default_factory=dict)

    def keepers(self, at: At) -> tuple[int, ...]:
        """Who fills in that lesson: its substitute, else who stands in by an order, else the group's teachers."""
        fitting = [(person, held) for person, held in self.charges.get(at.group, ()) if held.covers(at)]
        instead = tuple(sorted({person for person, held in fitting if held.right is Right.SUBSTITUTE}))
        if instead:
            return instead
        away = {held.instead_of for _, held in fitting if held.right is Right.DELEGATE}
        return tuple(sorted({person for person, held in fitting if held.right is Right.DELEGATE or person not in away}))

    def whole(self, group: int, day: date) -> tuple[int, ...]:
        """Who keeps the group's whole journal that day: who stands in by an order, else its teachers."""
        return self.keepers(At(group, day, 0))

    def teachers(self, group: int, day: date) -> tuple[int, ...]:
        """The group's own teachers who are there that day: nobody stands in for them."""
        whole = At(group, day, 0)
        fitting = [(person, held) for person, held in self.charges.get(group, ()) if held.covers(whole)]
        away = {held.instead_of for _, held in fitting if held.right is Right.DELEGATE}
        own = {person for person, held in fitting if held.right is Right.OWN}
        return tuple(sorted(own - away))

    def terms_of(self, grade: int) -> tuple[Term, ...]:
        """The terms of a parallel, in order."""
        return of_parallel([(one.term, one.grade) for one in self.terms], grade)

    def term(self, grade: int, day: date) -> Term | None:
        """The term that goes on in the parallel that day; None between terms."""
        return next((term for term in self.terms_of(grade) if term.starts <= day <= term.ends), None)

    def within(self, one: SchoolTerm) -> dict[int, Taught]:
        """The groups whose parallel has this very term."""
        own = {term.grade for term in self.terms if term.grade is not None}
        return {
            number: group
            for number, group in self.groups.items()
            if (group.grade == one.grade if one.grade is not None else group.grade not in own)
        }
