"""A school year: which days are school days, what lies between them, and where it begins and ends."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendars import DAY, Break, Calendar, Closed, Swap, age_on, monday
from tests.unit.kit import AUTUMN, UNITY

STARTS, ENDS = date(2026, 9, 1), date(2027, 5, 31)
SATURDAY, SUNDAY = date(2026, 11, 7), date(2026, 11, 8)
MONDAY = date(2026, 11, 9)
FREE = Swap(MONDAY, None, "мороз, −38 °C")
WORKED = Swap(SATURDAY, 1, "за понедельник")
FIVE = Calendar(STARTS, ENDS, 5, (AUTUMN, UNITY))
SIX = Calendar(STARTS, ENDS, 6, (AUTUMN, UNITY))
MOVED = Calendar(STARTS, ENDS, 5, (AUTUMN, UNITY), (WORKED, FREE))

in_year = st.dates(STARTS, ENDS)
about_year = st.dates(STARTS - 40 * DAY, ENDS + 40 * DAY)


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """Any school year, with breaks and moved days inside it."""
    breaks = draw(st.lists(st.tuples(in_year, st.integers(0, 20)), max_size=4))
    swaps = draw(st.lists(st.tuples(in_year, st.none() | st.integers(1, 6)), max_size=3, unique_by=lambda s: s[0]))
    return Calendar(
        STARTS,
        ENDS,
        draw(st.sampled_from([5, 6])),
        tuple(Break(Closed.HOLIDAY, first, first + days * DAY, "каникулы") for first, days in breaks),
        tuple(Swap(day, weekday, "приказ") for day, weekday in swaps),
    )


def days_of_year() -> Iterator[date]:
    """Every day of the year."""
    return (STARTS + n * DAY for n in range((ENDS - STARTS).days + 1))


@pytest.mark.parametrize(
    ("calendar", "day", "gone"),
    [
        pytest.param(FIVE, MONDAY, None, id="a-school-day"),
        pytest.param(FIVE, SATURDAY, Break(Closed.WEEKEND, SATURDAY, SATURDAY), id="saturday-of-a-five-day-week"),
        pytest.param(SIX, SATURDAY, None, id="saturday-of-a-six-day-week"),
        pytest.param(SIX, SUNDAY, Break(Closed.WEEKEND, SUNDAY, SUNDAY), id="sunday"),
        pytest.param(FIVE, AUTUMN.first, AUTUMN, id="a-saturday-in-the-holidays-is-holidays"),
        pytest.param(FIVE, AUTUMN.last, AUTUMN, id="the-last-day-of-holidays"),
        pytest.param(FIVE, AUTUMN.last + DAY, None, id="the-day-after"),
        pytest.param(MOVED, MONDAY, Break(Closed.OFF, MONDAY, MONDAY, FREE.reason), id="a-day-called-off"),
        pytest.param(MOVED, SATURDAY, None, id="a-working-saturday"),
        pytest.param(
            FIVE, STARTS - DAY, Break(Closed.OUT_OF_YEAR, STARTS - DAY, STARTS - DAY), id="the-last-of-august"
        ),
        pytest.param(FIVE, ENDS, None, id="the-last-day-of-the-year"),
        pytest.param(FIVE, ENDS + DAY, Break(Closed.OUT_OF_YEAR, ENDS + DAY, ENDS + DAY), id="the-first-of-june"),
    ],
)
def test_a_day_without_lessons_says_why(calendar: Calendar, day: date, gone: Break | None) -> None:
    assert calendar.closed(day) == gone


@pytest.mark.parametrize(
    ("calendar", "day", "weekday"),
    [
        pytest.param(MOVED, SATURDAY, 1, id="a-saturday-held-as-monday"),
        pytest.param(MOVED, MONDAY, None, id="a-day-called-off"),
        pytest.param(FIVE, MONDAY, 1, id="monday"),
        pytest.param(FIVE, UNITY.first, None, id="a-holiday"),
    ],
)
def test_a_day_is_held_by_a_weekdays_timetable(calendar: Calendar, day: date, weekday: int | None) -> None:
    assert calendar.weekday(day) == weekday


@given(calendars(), about_year)
def test_the_next_school_day_is_the_least_one_after(calendar: Calendar, after: date) -> None:
    later = [day for day in days_of_year() if day > after and not calendar.closed(day)]
    assert calendar.next_school_day(after) == min(later, default=None)


@given(calendars(), about_year)
def test_the_previous_school_day_is_the_greatest_one_before(calendar: Calendar, before: date) -> None:
    earlier = [day for day in days_of_year() if day < before and not calendar.closed(day)]
    assert calendar.previous_school_day(before) == max(earlier, default=None)


@given(calendars(), in_year)
def test_a_school_day_is_one_that_has_a_timetable(calendar: Calendar, day: date) -> None:
    assert (calendar.weekday(day) is None) is (calendar.closed(day) is not None)


@given(calendars(), in_year)
def test_breaks_before_a_day_tell_of_every_skipped_day_and_none_twice(calendar: Calendar, day: date) -> None:
    previous = calendar.previous_school_day(day)
    told = calendar.breaks_before(day)
    skipped = [] if previous is None else [previous + n * DAY for n in range(1, (day - previous).days)]
    assert all(any(gone.first <= one <= gone.last for gone in told) for one in skipped)
    assert len(set(told)) == len(told)


def test_a_weekend_is_told_as_one() -> None:
    assert FIVE.breaks_before(MONDAY) == [Break(Closed.WEEKEND, SATURDAY, SUNDAY)]


def test_holidays_are_told_with_the_weekend_they_swallow() -> None:
    assert FIVE.breaks_before(date(2026, 11, 2)) == [AUTUMN]


def test_a_weekend_then_a_day_called_off_are_told_as_two() -> None:
    moved = Calendar(STARTS, ENDS, 5, swaps=(FREE,))
    assert moved.breaks_before(MONDAY + DAY) == [
        Break(Closed.WEEKEND, SATURDAY, SUNDAY),
        Break(Closed.OFF, MONDAY, MONDAY, FREE.reason),
    ]


def test_nothing_lies_before_the_first_day_of_the_year() -> None:
    assert FIVE.breaks_before(STARTS) == []


def test_behind_the_year_nothing_is_skipped_however_far_behind() -> None:
    last = FIVE.breaks_before(ENDS + DAY)
    assert FIVE.breaks_before(date(2099, 12, 31)) == last
    assert all(run.last <= ENDS for run in last)


@pytest.mark.parametrize(
    ("day", "nearest"),
    [
        pytest.param(MONDAY, MONDAY, id="a-school-day-itself"),
        pytest.param(SATURDAY, MONDAY, id="on-saturday-monday"),
        pytest.param(STARTS - 30 * DAY, STARTS, id="in-august-the-first-day"),
        pytest.param(ENDS + 30 * DAY, ENDS, id="in-june-the-last-day"),
    ],
)
def test_the_nearest_school_day_lies_ahead_unless_the_year_is_over(day: date, nearest: date) -> None:
    assert FIVE.nearest(day) == nearest


@pytest.mark.parametrize(
    ("day", "number"), [(STARTS, 1), (date(2026, 9, 6), 1), (date(2026, 9, 7), 2), (date(2027, 1, 11), 20)]
)
def test_weeks_are_counted_from_the_monday_of_the_first(day: date, number: int) -> None:
    assert FIVE.week_number(day) == number


@given(in_year)
def test_a_week_begins_on_its_monday(day: date) -> None:
    assert monday(day).isoweekday() == 1
    assert timedelta() <= day - monday(day) < timedelta(days=7)


@pytest.mark.parametrize(
    ("day", "born", "years"),
    [
        pytest.param(date(2026, 11, 10), date(2012, 11, 11), 13, id="the-day-before"),
        pytest.param(date(2026, 11, 11), date(2012, 11, 11), 14, id="the-birthday"),
        pytest.param(date(2026, 2, 28), date(2012, 2, 29), 13, id="born-on-a-leap-day"),
        pytest.param(date(2026, 3, 1), date(2012, 2, 29), 14, id="grows-older-in-march"),
    ],
)
def test_one_is_as_old_as_ones_last_birthday(day: date, born: date, years: int) -> None:
    assert age_on(day, born) == years
