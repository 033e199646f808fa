"""Averages that a parent can check by hand, and forecasts that brute force agrees with."""

import statistics
from datetime import date
from fractions import Fraction
from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.class_average import FEWEST, ClassAverage
from domain.forecast import LONGER, SHOWN, Pace, forecast, trial
from domain.marks import HALF, Mark, MarkBook, SubjectMarks, average, rounded, rounding_of, shown
from domain.terms import Term, of_parallel
from domain.words import Scale, TermKind
from tests.school import MONDAY

STRICT = Fraction(3, 5)
marks_of = st.lists(
    st.builds(
        Mark,
        st.just(MONDAY),
        st.sampled_from(["2", "3", "4", "5", "4/5", "н/а", "осв", "•"]),
        st.just(""),
        st.integers(0, 3),
    ),
    max_size=8,
)


def marks(*written: str) -> list[Mark]:
    """«4×3» weighs three."""
    return [Mark(MONDAY, value, "", int(weight or 1)) for value, _, weight in (one.partition("×") for one in written)]


def each(given_marks: list[Mark]) -> list[int]:
    """Every mark as often as it weighs: read off the digits, not by the code that is tested."""
    return [int(d) for m in given_marks for _ in range(m.weight) for d in m.value if d in "2345"]


def test_a_class_average_of_nine_cannot_even_be_made() -> None:
    assert ClassAverage(Fraction(4), FEWEST).pupils == 10
    with pytest.raises(ValueError, match="9"):
        ClassAverage(Fraction(4), FEWEST - 1)


@given(marks_of)
def test_the_average_is_that_of_statistics(given_marks: list[Mark]) -> None:
    mean = average(given_marks)
    if mean is None:
        assert each(given_marks) == []
    else:
        assert float(mean) == pytest.approx(statistics.fmean(each(given_marks)))


@pytest.mark.parametrize(
    ("written", "mean"),
    [
        ((), None),
        (("4×0", "5×0"), None),
        (("н/а", "зач"), None),
        (("3×3", "4"), Fraction(13, 4)),
        (("5", "4×0"), 5),
        (("4/5×2",), Fraction(9, 2)),
        (("10", "100"), 55),
        (("1000", "5-", "٥", "4/5/3", "/"), None),
    ],
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


LONGEST = 6
CONTINUATIONS = [
    sorted(more, reverse=True)
    for n in range(LONGEST + LONGER + 1)
    for more in combinations_with_replacement((2, 3, 4, 5), n)
]


def comes_to(numbers: list[int], rounding: Fraction) -> int:
    """The mark of plain numbers, by whole numbers only: is the remainder large enough to round up?"""
    if not numbers:
        return 0
    whole, rest = divmod(sum(numbers), len(numbers))
    return whole + (rest * rounding.denominator >= rounding.numerator * len(numbers))


forecasts = given(marks_of, st.integers(3, 5), st.sampled_from([HALF, STRICT]))


@forecasts
def test_the_ways_are_those_that_brute_force_finds(given_marks: list[Mark], wanted: int, rounding: Fraction) -> None:
    """Every continuation of up to six marks is tried; what is told has to be all of the just enough, and no other."""

    def enough(more: list[int]) -> bool:
        return comes_to(each(given_marks) + more, rounding) >= wanted

    def just(more: list[int]) -> bool:
        fewer = [more[:n] + more[n + 1 :] for n in range(len(more))]
        lower = [[*more[:n], more[n] - 1, *more[n + 1 :]] for n in range(len(more)) if more[n] > wanted]
        return enough(more) and not any(map(enough, fewer + lower))

    told = [list(way) for way in forecast(given_marks, wanted, None, rounding).ways]
    shortest = next((len(more) for more in CONTINUATIONS if enough(more)), None)
    if shortest is None or shortest > LONGEST:
        assert len(told[0]) > LONGEST
        return
    ways = [more for more in CONTINUATIONS if len(more) <= shortest + LONGER and min(more, default=wanted) >= wanted]
    expected = [more for more in ways if just(more)]
    assert [len(way) for way in told] == [len(more) for more in expected[:SHOWN]]
    assert all(way in expected for way in told)
    assert all(told.count(way) == 1 for way in told)


@forecasts
def test_it_is_possible_when_some_continuation_fits_the_lessons(
    given_marks: list[Mark], wanted: int, rounding: Fraction
) -> None:
    for lessons in range(LONGEST + 1):
        fitting = (more for more in CONTINUATIONS if len(more) <= lessons)
        reached = any(comes_to(each(given_marks) + more, rounding) >= wanted for more in fitting)
        assert forecast(given_marks, wanted, Pace(1, lessons), rounding).possible == reached


@given(marks_of, st.lists(st.sampled_from([2, 3, 4, 5]), max_size=8), st.sampled_from([HALF, STRICT]))
def test_what_is_tried_out_is_reckoned_like_marks(given_marks: list[Mark], more: list[int], rounding: Fraction) -> None:
    tried = trial(given_marks, tuple(more), rounding)
    assert (tried.mark or 0) == comes_to(each(given_marks) + more, rounding)
    assert (tried.now.points, tried.now.weight) == (sum(each(given_marks)), len(each(given_marks)))


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


def test_a_week_across_the_year_has_its_marks_by_day() -> None:
    def given(day: date) -> Mark:
        return Mark(day, "5", "")

    silvester, january, too_late = date(2026, 12, 30), date(2027, 1, 3), date(2027, 1, 4)
    algebra = SubjectMarks(1, "Алгебра", Scale.FIVE, (given(silvester), given(too_late)))
    russian = SubjectMarks(2, "Русский язык", Scale.FIVE, (given(silvester), given(january)))
    found = MarkBook((algebra, russian), QUARTERS).by_day(date(2026, 12, 28), january)
    assert [(day, [name for name, _ in marks]) for day, marks in found.items()] == [
        (silvester, ["Алгебра", "Русский язык"]),
        (january, ["Русский язык"]),
    ]


def test_a_parallel_may_divide_its_year_its_own_way() -> None:
    half = Term(1, TermKind.HALF_YEAR, date(2026, 9, 1), date(2026, 12, 30))
    told = [(QUARTERS[1], None), (QUARTERS[0], None), (half, 10)]
    assert of_parallel(told, 10) == (half,)
    assert of_parallel(told, 7) == QUARTERS
