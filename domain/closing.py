"""Closing a term: what is missing in it, for good once it is closed."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.names import Name
from domain.teaching import SchoolTerm
from domain.terms import Term
from domain.unfilled_board import Backlog


@dataclass(frozen=True, slots=True)
class TermState:
    """A term of a school with when and by whom it was closed; None: it is open."""

    id: int
    term: Term
    grade: int | None
    closed_at: datetime | None = None
    closed_by: Name | None = None


@dataclass(frozen=True, slots=True)
class Closing:
    """What a term lacks on a day, by who should have filled it in."""

    of: SchoolTerm
    today: date
    backlogs: tuple[Backlog, ...] = ()
    lessons: int = 0
    pupils: int = 0

    @property
    def term(self) -> Term:
        """Which."""
        return self.of.term

    @property
    def complete(self) -> bool:
        """Is nothing missing?"""
        return not self.backlogs

    def of_person(self, person: int) -> Backlog | None:
        """What one teacher lacks."""
        return next((one for one in self.backlogs if one.person == person), None)
