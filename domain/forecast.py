"""«Что нужно для 4?»: which further marks bring an average to a wanted mark, and whether there is time for them.

Nothing is promised: the forecast counts with marks of weight 1, the timetable as it stands, and the pupil's own pace.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations_with_replacement
from math import ceil

from domain.marks import HALF, Mark, Sum, rounded, summed

BEST = 5
SHOWN = 3
LONGER = 2  # ways that take up to so many marks more than the shortest are told too
ENUMERATED = 8  # of more marks than these only the shortest way is told


@dataclass(frozen=True, slots=True)
class Pace:
    """Lessons of the subject that are over and that remain in the term; None when there is no timetable for it."""

    over: int
    left: int

    def usual(self, marks: int) -> int:
        """How many marks come in the lessons that remain, if they come as they came so far; one a lesson at first."""
        return ceil(Fraction(marks * self.left, self.over)) if marks and self.over else self.left


@dataclass(frozen=True, slots=True)
class Forecast:
    """What it takes to come to `wanted` from the sum `now`.

    `ways` are marks from the best down, shortest way first; one empty: nothing.
    `lessons` remain (None: no timetable), in which `usual` marks may be expected.
    """

    wanted: int
    now: Sum
    ways: tuple[tuple[int, ...], ...]
    lessons: int | None
    usual: int | None

    @property
    def reached(self) -> bool:
        """Is it so already?"""
        return self.ways[0] == ()

    @property
    def possible(self) -> bool:
        """Are there lessons enough, one mark in each?"""
        return self.lessons is None or len(self.ways[0]) <= self.lessons

    @property
    def likely(self) -> bool:
        """Are marks given often enough?"""
        return self.usual is None or len(self.ways[0]) <= self.usual


def forecast(marks: Sequence[Mark], wanted: int, pace: Pace | None, rounding: Fraction = HALF) -> Forecast:
    """The ways from these marks to `wanted` (3 to 5 on the scale of five)."""
    now = summed(marks)
    usual = pace.usual(sum(len(mark.points) for mark in marks)) if pace else None
    return Forecast(wanted, now, tuple(_ways(now, wanted, rounding)), pace.left if pace else None, usual)


@dataclass(frozen=True, slots=True)
class Trial:
    """Marks of weight 1 that are tried out, the sum without them, and the mark that comes out with them."""

    more: tuple[int, ...]
    now: Sum
    mark: int | None


def trial(marks: Sequence[Mark], more: tuple[int, ...], rounding: Fraction = HALF) -> Trial:
    """What would be if."""
    now = summed(marks)
    mean = now.plus(*more).mean
    return Trial(more, now, rounded(mean, rounding) if mean is not None else None)


def _ways(now: Sum, wanted: int, rounding: Fraction) -> Iterator[tuple[int, ...]]:
    """Ways of which no mark can be left out or be a lower one; the shortest first."""
    shortest = _shortest(now, wanted, rounding)
    if shortest == 0 or shortest > ENUMERATED:
        yield (BEST,) * shortest
        return
    told = 0
    for length in range(shortest, shortest + LONGER + 1):
        for way in combinations_with_replacement(range(wanted, BEST + 1), length):
            if told < SHOWN and _just(way, now, wanted, rounding):
                told += 1
                yield way[::-1]


def _shortest(now: Sum, wanted: int, rounding: Fraction) -> int:
    """How many fives it takes, by arithmetic: a thousand marks of weight 10 are no loop."""
    if now.reaches(wanted, rounding):
        return 0
    line = wanted - 1 + rounding
    return max(1, ceil((line * now.weight - now.points) / (BEST - line)))


def _just(way: tuple[int, ...], now: Sum, wanted: int, rounding: Fraction) -> bool:
    """`way` is in ascending order: who can do without a mark can do without the lowest."""
    if not now.plus(*way).reaches(wanted, rounding):
        return False
    easier = now.plus(*way[:-1], way[-1] - 1).reaches(wanted, rounding)
    shorter = len(way) > 1 and now.plus(*way[1:]).reaches(wanted, rounding)
    return not (easier and way[-1] > wanted) and not shorter
