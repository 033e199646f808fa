"""Averages that a parent can check by hand, and forecasts that brute force agrees with."""

import statistics
from datetime import date
from fractions import Fraction
from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.forecast import Pace, forecast, what_if
from domain.marks import HALF, Mark, MarkBook, average, rounded, rounding_of, shown
from domain.terms import Term, of_parallel
from domain.words import TermKind
from tests.school import MONDAY

STRICT = Fraction(3, 5)
marks_of = st.lists(
    st.builds(
        Mark, st.just(MONDAY), st.sampled_from(["2", "3", "4", "5", "н/а", "осв", "•"]), st.just(""), st.integers(0, 3)
    ),
    max_size=8,
)


def marks(*written: str) -> list[Mark]:
    """«4×3» weighs three."""
    return [Mark(MONDAY, value, "", int(weight or 1)) for value, _, weight in (one.partition("×") for one in written)]


@given(marks_of)
def test_the_average_is_that_of_statistics(given_marks: list[Mark]) -> None:
    each = [float(m.points) for m in given_marks for _ in range(m.weight) if m.points is not None]
    mean = average(given_marks)
    if mean is None:
        assert each == []
    else:
        assert float(mean) == pytest.approx(statistics.fmean(each))


@pytest.mark.parametrize(
    ("written", "mean"),
    [((), None), (("4×0", "5×0"), None), (("н/а", "зач"), None), (("3×3", "4"), Fraction(13, 4)), (("5", "4×0"), 5)],
)
def test_what_counts(written: tuple[str, ...], mean: Fraction | None) -> None:
    assert average(marks(*written)) == mean


@pytest.mark.parametrize(
    ("mean", "rounding", "mark"),
    [("3.5", HALF, 4), ("3.49", HALF, 3), ("3.5", STRICT, 3), ("3.6", STRICT, 4), ("5", STRICT, 5), ("2", HALF, 2)],
)
def test_a_school_says_when_it_rounds_up(mean: str, rounding: Fraction, mark: int) -> None:
    assert rounded(Fraction(mean), rounding) == mark


def test_the_setting_is_a_word_or_a_fraction() -> None:
    assert (rounding_of("half_up"), rounding_of("0.6")) == (HALF, STRICT)
    with pytest.raises(ValueError, match="2"):
        rounding_of("2")


def test_an_average_never_looks_better_than_it_is() -> None:
    assert shown(Fraction(34967, 10000)) == 3.49


@given(marks_of, st.integers(3, 5), st.sampled_from([HALF, STRICT]))
def test_a_forecast_is_what_brute_force_finds(given_marks: list[Mark], wanted: int, rounding: Fraction) -> None:
    def reaches(more: tuple[int, ...]) -> bool:
        mean = what_if([*given_marks], more)
        return mean is not None and rounded(mean, rounding) >= wanted

    told = forecast(given_marks, wanted, None, rounding)
    lengths = [n for n in range(7) if any(map(reaches, combinations_with_replacement((2, 3, 4, 5), n)))]
    shortest = len(told.ways[0])
    assert shortest == lengths[0] if lengths else shortest > 6
    for way in told.ways:
        assert way == () or reaches(way)
        for n in range(len(way)):
            assert not reaches(way[:n] + way[n + 1 :])
    if 0 < shortest <= 6:
        easiest = min(way for way in combinations_with_replacement((2, 3, 4, 5), shortest) if reaches(way))
        assert sum(told.ways[0]) == sum(easiest)


@pytest.mark.parametrize(
    ("written", "wanted", "ways"),
    [
        (("3", "4"), 4, ((),)),
        (("3", "3", "4"), 4, ((4,),)),
        (("3", "3"), 4, ((5,), (4, 4))),
        (("2", "3"), 4, ((5, 4), (4, 4, 4, 4))),
        (("4", "4"), 5, ((5, 5),)),
        (("2×3",), 5, ((5,) * 15,)),
        ((), 5, ((5,),)),
    ],
)
def test_the_ways_to_a_mark(written: tuple[str, ...], wanted: int, ways: tuple[tuple[int, ...], ...]) -> None:
    assert forecast(marks(*written), wanted, None).ways == ways


@pytest.mark.parametrize(
    ("pace", "possible", "likely"),
    [(Pace(4, 8), True, True), (Pace(8, 8), True, True), (Pace(10, 3), True, False), (Pace(4, 1), False, False)],
)
def test_there_has_to_be_time(pace: Pace, possible: bool, likely: bool) -> None:
    told = forecast(marks("4", "4"), 5, pace)
    assert (told.possible, told.likely) == (possible, likely)


def test_without_marks_a_mark_a_lesson_is_usual() -> None:
    assert Pace(0, 5).usual(0) == 5


QUARTERS = tuple(
    Term(n, TermKind.QUARTER, first, last)
    for n, (first, last) in enumerate(
        [(date(2026, 9, 1), date(2026, 10, 23)), (date(2026, 11, 2), date(2026, 12, 30))], start=1
    )
)


@pytest.mark.parametrize(
    ("today", "ordinal"), [(date(2026, 8, 20), 1), (date(2026, 10, 28), 1), (MONDAY, 2), (date(2027, 7, 1), 2)]
)
def test_the_term_of_a_day(today: date, ordinal: int) -> None:
    term = MarkBook((), QUARTERS).term(today)
    assert term is not None
    assert term.ordinal == ordinal
    assert MarkBook((), ()).term(today) is None


def test_a_parallel_may_divide_its_year_its_own_way() -> None:
    half = Term(1, TermKind.HALF_YEAR, date(2026, 9, 1), date(2026, 12, 30))
    told = [(QUARTERS[1], None), (QUARTERS[0], None), (half, 10)]
    assert of_parallel(told, 10) == (half,)
    assert of_parallel(told, 7) == QUARTERS
