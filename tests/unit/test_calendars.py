"""School days, and why the others are not."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendars import Break, Calendar, Closed, Swap, age_on, monday

AUTUMN = Break(Closed.HOLIDAY, date(2026, 10, 24), date(2026, 11, 1), "осенние каникулы")
UNITY = Break(Closed.HOLIDAY, date(2026, 11, 4), date(2026, 11, 4), "День народного единства")
WORKED = Swap(date(2026, 11, 21), 1, "учимся за понедельник")
FROST = Swap(date(2026, 12, 8), None, "актированный день")
FIVE = Calendar(date(2026, 9, 1), date(2027, 5, 31), 5, (AUTUMN, UNITY), (WORKED, FROST))
SIX = Calendar(date(2026, 9, 1), date(2027, 5, 31), 6, (AUTUMN, UNITY))


@pytest.mark.parametrize(
    ("calendar", "day", "weekday"),
    [
        (FIVE, date(2026, 11, 11), 3),
        (FIVE, date(2026, 11, 14), None),
        (SIX, date(2026, 11, 14), 6),
        (SIX, date(2026, 11, 15), None),
        (FIVE, date(2026, 11, 4), None),
        (FIVE, date(2026, 10, 28), None),
        (FIVE, WORKED.day, 1),
        (FIVE, FROST.day, None),
        (FIVE, date(2026, 8, 31), None),
        (FIVE, date(2027, 6, 1), None),
    ],
)
def test_by_which_timetable_a_day_is_held(calendar: Calendar, day: date, weekday: int | None) -> None:
    assert calendar.weekday(day) == weekday
    assert (calendar.closed(day) is None) == (weekday is not None)


def test_a_reason_is_given_for_every_closed_day() -> None:
    assert FIVE.closed(date(2026, 10, 25)) == AUTUMN
    assert FIVE.closed(date(2026, 11, 14)) == Break(Closed.WEEKEND, date(2026, 11, 14), date(2026, 11, 14))
    assert FIVE.closed(FROST.day) == Break(Closed.OFF, FROST.day, FROST.day, "актированный день")
    outside = FIVE.closed(date(2027, 7, 1))
    assert outside is not None
    assert outside.why is Closed.OUT_OF_YEAR


def test_skipped_days_are_joined_into_runs() -> None:
    assert FIVE.breaks_before(date(2026, 11, 2)) == [AUTUMN]
    assert FIVE.breaks_before(date(2026, 11, 16)) == [Break(Closed.WEEKEND, date(2026, 11, 14), date(2026, 11, 15))]
    assert SIX.breaks_before(date(2026, 11, 16)) == [Break(Closed.WEEKEND, date(2026, 11, 15), date(2026, 11, 15))]
    assert FIVE.breaks_before(date(2026, 11, 12)) == []
    assert FIVE.breaks_before(date(2026, 9, 1)) == []


def test_the_year_has_a_first_and_a_last_day() -> None:
    assert FIVE.next_school_day(date(2026, 6, 1)) == date(2026, 9, 1)
    assert FIVE.previous_school_day(date(2026, 9, 1)) is None
    assert FIVE.next_school_day(date(2027, 5, 31)) is None
    assert FIVE.previous_school_day(date(2027, 8, 1)) == date(2027, 5, 31)
    assert FIVE.nearest(date(2027, 7, 1)) == date(2027, 5, 31)
    assert FIVE.nearest(date(2026, 11, 15)) == date(2026, 11, 16)


def test_weeks_are_counted_from_the_monday_of_the_first_week() -> None:
    assert FIVE.week_number(date(2026, 9, 1)) == FIVE.week_number(date(2026, 9, 6)) == 1
    assert FIVE.week_number(date(2026, 9, 7)) == 2
    assert monday(date(2026, 11, 15)) == date(2026, 11, 9)


days = st.dates(date(2026, 7, 1), date(2027, 8, 1))


@given(days, st.sampled_from([FIVE, SIX]))
def test_the_next_school_day_is_the_least_one_and_the_previous_one_leads_back(day: date, calendar: Calendar) -> None:
    following = calendar.next_school_day(day)
    between = [day + timedelta(days=n) for n in range(1, ((following or date(2027, 6, 1)) - day).days)]
    assert all(calendar.closed(gone) for gone in between)
    if following is not None:
        assert calendar.closed(following) is None
        back = calendar.previous_school_day(following)
        assert back is None or back <= day or calendar.closed(day)


@pytest.mark.parametrize(
    ("born", "today", "age"),
    [
        (date(2008, 11, 20), date(2026, 11, 19), 17),
        (date(2008, 11, 20), date(2026, 11, 20), 18),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
    ],
)
def test_age_is_full_years(born: date, today: date, age: int) -> None:
    assert age_on(today, born) == age
