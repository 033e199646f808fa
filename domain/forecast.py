"""«Что нужно для 4?»: which further marks bring an average to a wanted mark, and whether there is time for them.

Nothing is promised: the forecast counts with marks of weight 1, the timetable as it stands, and the pupil's own pace.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations_with_replacement
from math import ceil

from domain.marks import HALF, Mark, average, rounded

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
    """What it takes to come to `wanted`. `ways` are marks from the best down, shortest way first; one empty: nothing.

    `lessons` remain (None: no timetable), in which `usual` marks may be expected.
    """

    wanted: int
    mean: Fraction | None
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
    counted = [mark for mark in marks if mark.points is not None]
    weight = sum(mark.weight for mark in counted)
    points = sum((mark.points or 0) * mark.weight for mark in counted)
    usual = pace.usual(len(counted)) if pace else None
    ways = tuple(_ways(points, weight, wanted, rounding))
    return Forecast(wanted, average(marks), ways, pace.left if pace else None, usual)


@dataclass(frozen=True, slots=True)
class Trial:
    """Marks that are tried out, the average with them, and the mark it comes to."""

    more: tuple[int, ...] = ()
    mean: Fraction | None = None
    mark: int | None = None


def trial(marks: Sequence[Mark], more: tuple[int, ...], rounding: Fraction = HALF) -> Trial:
    """What would be if."""
    mean = what_if(marks, more)
    return Trial(more, mean, rounded(mean, rounding) if mean is not None else None)


def what_if(marks: Sequence[Mark], more: Sequence[int]) -> Fraction | None:
    """The average with further marks of weight 1."""
    today = marks[-1].day if marks else None
    return average([*marks, *(Mark(today, str(points), "") for points in more)]) if today else _mean(more)


def _mean(points: Sequence[int]) -> Fraction | None:
    return Fraction(sum(points), len(points)) if points else None


def _reaches(points: int, weight: int, wanted: int, rounding: Fraction) -> bool:
    return weight > 0 and rounded(Fraction(points, weight), rounding) >= wanted


def _ways(points: int, weight: int, wanted: int, rounding: Fraction) -> Iterator[tuple[int, ...]]:
    """Ways of which no mark can be left out or be a lower one; the shortest first, of equal ones the easiest."""
    shortest = _shortest(points, weight, wanted, rounding)
    if shortest == 0 or shortest > ENUMERATED:
        yield (BEST,) * shortest
        return
    told = 0
    for length in range(shortest, shortest + LONGER + 1):
        for way in combinations_with_replacement(range(wanted, BEST + 1), length):
            if told < SHOWN and _just(way, points, weight, wanted, rounding):
                told += 1
                yield way[::-1]


def _shortest(points: int, weight: int, wanted: int, rounding: Fraction) -> int:
    """How many fives it takes, by arithmetic: a thousand marks of weight 10 are no loop."""
    if _reaches(points, weight, wanted, rounding):
        return 0
    line = wanted - 1 + rounding
    return max(1, ceil((line * weight - points) / (BEST - line)))


def _just(way: tuple[int, ...], points: int, weight: int, wanted: int, rounding: Fraction) -> bool:
    total, count = points + sum(way), weight + len(way)
    if not _reaches(total, count, wanted, rounding):
        return False
    easier = _reaches(total - 1, count, wanted, rounding)
    shorter = len(way) > 1 and _reaches(total - way[0], count - 1, wanted, rounding)
    return not (easier and way[-1] > wanted) and not shorter
