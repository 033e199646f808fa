"""The parts of a school year: quarters, trimesters or half-years, as the parallel divides it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.words import TermKind


@dataclass(frozen=True, slots=True)
class Term:
    """A part of the year as the pupil's parallel divides it."""

    ordinal: int
    kind: TermKind
    starts: date
    ends: date


def of_parallel(terms: Sequence[tuple[Term, int | None]], grade: int) -> tuple[Term, ...]:
    """The parallel's own terms, or else those that hold for every parallel."""
    own = [term for term, of in terms if of == grade]
    return tuple(sorted(own or (term for term, of in terms if of is None), key=lambda term: term.ordinal))


def term_at(terms: Sequence[Term], day: date, ordinal: int = 0) -> Term | None:
    """The term asked for; of 0 the one `day` is in, else the last that had begun, else the first."""
    if ordinal:
        return next((term for term in terms if term.ordinal == ordinal), None)
    begun = [term for term in terms if term.starts <= day]
    return begun[-1] if begun else next(iter(terms), None)
