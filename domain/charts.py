"""What a chart shows, in finished words: views say it, `exchange.charts` draws it and knows no language."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil, floor

from domain.marks import Mark, MarkBook, SubjectMarks, average, running
from domain.terms import Term
from domain.words import Scale

# The lowest and the highest mark. Bars begin at the lowest, so that none looks longer than it is.
REACH = {Scale.FIVE: (1, 5), Scale.TEN: (0, 10), Scale.HUNDRED: (0, 100)}


@dataclass(frozen=True, slots=True)
class Value:
    """A number and how it is written in the reader's language."""

    at: float
    said: str


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the picture: who, and what."""

    who: str
    what: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A subject: the pupil's own average and, where it may be told, that of the class."""

    name: str
    own: Value
    beside: Value | None = None


@dataclass(frozen=True, slots=True)
class Bars:
    """Averages of several subjects on one scale; `own` and `beside` name the two kinds of bars, `axis` the numbers."""

    heading: Heading
    axis: str
    own: str
    beside: str
    reach: tuple[int, int]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark on its day, and the average with all marks up to it (None while nothing weighs anything)."""

    day: date
    points: int
    weight: int
    mean: float | None


@dataclass(frozen=True, slots=True)
class Trend:
    """A subject's marks over time. `ticks` are days with their words; `beside` is the class's average.

    `marks`, `mean` and `class_mean` are the words of the legend, `axis` and `days` those of the axes.
    """

    heading: Heading
    axis: str
    days: str
    marks: str
    mean: str
    class_mean: str
    reach: tuple[int, int]
    ticks: tuple[tuple[date, str], ...]
    dots: tuple[Dot, ...]
    beside: float | None = None


Chart = Bars | Trend


def comparable(book: MarkBook, term: Term | None) -> list[tuple[SubjectMarks, Fraction]]:
    """Subjects with their averages, of the scale most of them have: 5 of 10 and 5 of 5 share no axis."""
    means = [(one, average(one.within(term))) for one in book.subjects if one.scale in REACH]
    counted = [(one, mean) for one, mean in means if mean is not None]
    common = Counter(one.scale for one, _ in counted).most_common(1)
    return [(one, mean) for one, mean in counted if one.scale is common[0][0]]


def dots(marks: Sequence[Mark]) -> tuple[Dot, ...]:
    """Every mark that has a number, in order; «4/5» are two."""
    found: list[Dot] = []
    for mark, total in zip(marks, list(running(marks))[1:], strict=True):
        mean = float(total.mean) if total.mean is not None else None
        found += [Dot(mark.day, points, mark.weight, mean) for points in mark.points]
    return tuple(found)


def reach(scale: Scale, numbers: Sequence[float], worst: int = 0) -> tuple[int, int]:
    """From the lowest mark (of five: from `worst`, if none is lower) to the best; a number outside is shown too."""
    low, high = REACH.get(scale, (0, 0))
    return min(max(low, worst if scale is Scale.FIVE else 0), *map(floor, numbers)), max(high, *map(ceil, numbers))
