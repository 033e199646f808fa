"""Marks of a pupil's year: by subject and term, their weighted average, and what it is rounded to."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import accumulate

from domain.terms import Term, term_at
from domain.words import Ending, Scale

HALF = Fraction(1, 2)
COUNTED = re.compile(r"[0-9]{1,3}|[0-9]/[0-9]")  # db.queries.class_average says the same in SQL


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as it stands in the journal; `retake` improves an earlier one, and both stay."""

    day: date
    value: str
    work: str
    weight: int = 1
    comment: str = ""
    retake: bool = False

    @property
    def points(self) -> tuple[int, ...]:
        """What it counts: «4/5» are two marks for one work; «зач», «н/а», «осв» and «•» are in no average."""
        return tuple(map(int, self.value.split("/"))) if COUNTED.fullmatch(self.value) else ()


@dataclass(frozen=True, slots=True)
class Sum:
    """What an average is made of: points times their weights, and the weights. A parent can check it by hand."""

    points: int = 0
    weight: int = 0

    @property
    def mean(self) -> Fraction | None:
        """None when nothing counts or every weight is zero."""
        return Fraction(self.points, self.weight) if self.weight > 0 else None

    def plus(self, *points: int, weight: int = 1) -> "Sum":
        """With further marks of that weight."""
        return Sum(self.points + weight * sum(points), self.weight + weight * len(points))

    def reaches(self, wanted: int, rounding: Fraction) -> bool:
        """Does it come to that mark, or to a better one?"""
        return self.mean is not None and rounded(self.mean, rounding) >= wanted


@dataclass(frozen=True, slots=True)
class SubjectMarks:
    """One subject's year: marks in order of their days; `period` by the term's ordinal, None for the year.

    `endings` are marks of an exam and of the certificate: records of their own, in no average (school rule 6).
    """

    id: int
    name: str
    scale: Scale
    marks: tuple[Mark, ...] = ()
    period: tuple[tuple[int | None, str], ...] = ()
    endings: tuple[tuple[Ending, str], ...] = ()

    def within(self, term: Term | None) -> tuple[Mark, ...]:
        """The marks of a term, or (None) of the year."""
        return tuple(mark for mark in self.marks if term is None or term.starts <= mark.day <= term.ends)

    def ended(self, term: Term | None) -> tuple[tuple[Ending, str], ...]:
        """Marks of an exam and of the certificate: they belong to the year, and to no term."""
        return self.endings if term is None else ()

    def period_mark(self, ordinal: int | None) -> str | None:
        """The mark for a term, or (None) for the year; None while there is none."""
        return dict(self.period).get(ordinal)


@dataclass(frozen=True, slots=True)
class MarkBook:
    """A pupil's year. `rounding` is from which fraction on an average is the higher mark (one half: 3.5 is 4)."""

    subjects: tuple[SubjectMarks, ...]
    terms: tuple[Term, ...]
    rounding: Fraction = HALF

    def term(self, today: date, ordinal: int = 0) -> Term | None:
        """The term asked for; of 0 the one `today` is in, else the last that has begun, else the first."""
        return term_at(self.terms, today, ordinal)

    def subject(self, key: int) -> SubjectMarks | None:
        """The subject of that id."""
        return next((subject for subject in self.subjects if subject.id == key), None)

    def by_day(self, first: date, last: date) -> Mapping[date, Sequence[tuple[str, Mark]]]:
        """The marks from `first` to `last`, each with its subject's name: days in order, subjects by name."""
        days: defaultdict[date, list[tuple[str, Mark]]] = defaultdict(list)
        for subject in self.subjects:
            for mark in subject.marks:
                if first <= mark.day <= last:
                    days[mark.day].append((subject.name, mark))
        return dict(sorted(days.items()))


def summed(marks: Iterable[Mark]) -> Sum:
    """The sum of what counts. A retake counts beside the mark it improves: both stay in the journal (school rule 6)."""
    return list(running(marks))[-1]


def running(marks: Iterable[Mark]) -> Iterable[Sum]:
    """The sum before the first mark, and after each."""
    return accumulate(marks, lambda so_far, mark: so_far.plus(*mark.points, weight=mark.weight), initial=Sum())


def average(marks: Iterable[Mark]) -> Fraction | None:
    """The mean of what counts, by weight; None when nothing counts or every weight is zero."""
    return summed(marks).mean


def rounded(mean: Fraction, rounding: Fraction = HALF) -> int:
    """The mark a mean comes to: with one half 3.5 is 4, with the stricter 3/5 it takes 3.6."""
    whole = int(mean)
    return whole + (mean - whole >= rounding)


def rounding_of(setting: str) -> Fraction:
    """A school's setting: «half_up», or the fraction itself («0.6»). Raises ValueError for anything else."""
    found = HALF if setting == "half_up" else Fraction(setting)
    if not 0 < found < 1:
        raise ValueError(setting)
    return found


def shown(mean: Fraction) -> float:
    """Two places, cut and not rounded: 3.4967 must not look like the 3.50 that it is not."""
    return int(mean * 100) / 100
