"""Marks for a term and for the year: whom they are set, and what the bot proposes by the school's rule."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction

from domain.fingerprint import fingerprint_of
from domain.keeping import UNDO, Taught
from domain.mark_entry import KEYS, is_mark
from domain.marks import COUNTED, HALF, Mark, average, rounded
from domain.names import Name
from domain.terms import Term
from domain.words import Scale

FEWEST = 3  # marks in a term; with fewer a pupil is not attested
NOT_ATTESTED, EXEMPT, OWED = "н/а", "осв", "•"
NUMBERS = frozenset({Scale.FIVE, Scale.TEN, Scale.HUNDRED})
NEAR = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """A mark of a term or the year that stands in the journal."""

    id: int
    value: str
    entered: datetime

    def fresh(self, now: datetime) -> bool:
        """May it still be changed without a reason?"""
        return now - self.entered <= UNDO


@dataclass(frozen=True, slots=True)
class Span:
    """From day to day, first and last included; without an end while `until` is None."""

    since: date
    until: date | None = None

    def covers(self, day: date) -> bool:
        """Does it hold on that day?"""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Place:
    """A pupil of the group: marks of the year in its subject, in order; `period` by the term's ordinal, None the year.

    `elsewhere` is when they sat in another group of the same subject: that teacher sets the mark then.
    """

    pupil: int
    name: Name
    here: tuple[Span, ...] = ()
    elsewhere: tuple[Span, ...] = ()
    enrolled: tuple[Span, ...] = ()
    marks: tuple[Mark, ...] = ()
    period: Mapping[int | None, Standing] = field(default_factory=dict)

    def belongs(self, first: date, last: date) -> bool:
        """Still enrolled on the last day, and in the group then, or left it in these days for no other of its kind."""
        if not any(span.covers(last) for span in self.enrolled):
            return False
        if any(span.covers(last) for span in self.here):
            return True
        left = any(span.since <= last and span.until is not None and span.until >= first for span in self.here)
        return left and not any(span.covers(last) for span in self.elsewhere)


@dataclass(frozen=True, slots=True)
class Line:
    """A pupil and the mark of a term or of the year: what counts, what it comes to, what stands."""

    pupil: int
    name: Name
    marks: tuple[Mark, ...] = ()
    mean: Fraction | None = None
    proposed: str | None = None
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class TermSheet:
    """A group's marks of a year: its terms, everybody who was ever in it, by name, and how the school rounds."""

    group: Taught
    terms: tuple[Term, ...]
    starts: date
    ends: date
    places: tuple[Place, ...] = ()
    rounding: Fraction = HALF
    year: int = 0

    def lines(self, term: Term | None, today: date) -> list[Line]:
        """Whom a mark for the term (None: the year) is set, in order of their names."""
        first, last = (term.starts, term.ends) if term else (self.starts, self.ends)
        until = max(first, min(last, today))
        return [self._line(place, term) for place in self.places if place.belongs(first, until)]

    def has_year(self, today: date) -> bool:
        """Is it time for marks of the year? When the last term has begun to get its own."""
        if not self.terms:
            return False
        last = self.terms[-1]
        return last.starts <= today and any(last.ordinal in place.period for place in self.places)

    def _line(self, place: Place, term: Term | None) -> Line:
        if term is None:
            return self._year_line(place)
        marks = tuple(mark for mark in place.marks if term.starts <= mark.day <= term.ends)
        mean = average(marks)
        said = proposal(self.group.scale, marks, self.rounding)
        return Line(place.pupil, place.name, marks, mean, said, place.period.get(term.ordinal))

    def _year_line(self, place: Place) -> Line:
        """The marks of the terms count, each once; nobody gets one whose last term has none yet."""
        standing = [(term, place.period[term.ordinal]) for term in self.terms if term.ordinal in place.period]
        marks = tuple(Mark(term.ends, one.value, "") for term, one in standing)
        mean = average(marks)
        last = self.terms[-1].ordinal if self.terms else None
        said = of_year(self.group.scale, marks, self.rounding) if last in place.period else None
        return Line(place.pupil, place.name, marks, mean, said, place.period.get(None))


def proposal(scale: Scale, marks: Sequence[Mark], rounding: Fraction) -> str | None:
    """What the term comes to; «н/а» with too few marks; None on a scale that has no averages."""
    if scale not in NUMBERS:
        return None
    counted = sum(len(mark.points) for mark in marks)
    mean = average(marks)
    return NOT_ATTESTED if counted < FEWEST or mean is None else str(rounded(mean, rounding))


def of_year(scale: Scale, marks: Sequence[Mark], rounding: Fraction) -> str | None:
    """What the marks of the terms come to; without any number who was exempt stays so, the others are not attested."""
    if scale not in NUMBERS or not marks:
        return None
    mean = average(marks)
    if mean is not None:
        return str(rounded(mean, rounding))
    return EXEMPT if all(mark.value == EXEMPT for mark in marks) else NOT_ATTESTED


def can_be(scale: Scale, value: str) -> bool:
    """May it stand for a term? One mark of the scale, «н/а» or «осв»: nothing double, nothing owed."""
    return value != OWED and "/" not in value and is_mark(scale, value)


def choices(scale: Scale, proposed: str | None) -> list[str]:
    """What can be chosen by buttons: the scale, what is near the proposal where there are hundred, «н/а», «осв»."""
    keys = [key for key in KEYS[scale] if can_be(scale, key)]
    if proposed and COUNTED.fullmatch(proposed):
        near = range(int(proposed) - NEAR, int(proposed) + NEAR + 1) if scale is Scale.HUNDRED else [int(proposed)]
        numbers = {int(key) for key in keys if COUNTED.fullmatch(key)} | {n for n in near if can_be(scale, str(n))}
        keys = [str(n) for n in sorted(numbers, reverse=True)]
    return [*(key for key in keys if key not in (NOT_ATTESTED, EXEMPT)), NOT_ATTESTED, EXEMPT]


def to_set(lines: Sequence[Line]) -> list[tuple[int, str]]:
    """Pupil and proposal of everybody who has no mark yet: what «all of them» sets. What stands is left alone."""
    return [(line.pupil, line.proposed) for line in lines if line.standing is None and line.proposed is not None]


def seal(wanted: Sequence[tuple[int, str]]) -> str:
    """A short word for exactly these marks: a yes is good only for what was shown."""
    return fingerprint_of(sorted(wanted), 8)
