"""How long it is until the holidays, and what the year holds that is no ordinary week."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendars import Break, Closed, Swap
from domain.holidays import Countdown, countdown, holidays_on, over, special_days
from tests.unit.kit import AUTUMN, UNITY, YEAR
from tests.unit.test_calendars import about_year, calendars

WINTER = Break(Closed.HOLIDAY, date(2026, 12, 31), date(2027, 1, 10), "зимние каникулы")
FULL = replace(YEAR, holidays=(AUTUMN, UNITY, WINTER))


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 10, 19), Countdown(4, AUTUMN)),
        (date(2026, 10, 22), Countdown(1, AUTUMN)),
        (date(2026, 10, 23), Countdown(0, AUTUMN)),
        (date(2026, 11, 1), Countdown(42, WINTER)),
        (date(2027, 5, 28), Countdown(1, None)),
        (date(2027, 5, 31), Countdown(0, None)),
        (date(2027, 7, 1), Countdown(0, None)),
    ],
)
def test_school_days_after_today_are_counted_and_a_single_feast_is_no_holidays(
    today: date, expected: Countdown
) -> None:
    assert countdown(FULL, today) == expected


def test_a_day_that_is_worked_in_the_holidays_is_no_holiday() -> None:
    worked = replace(FULL, swaps=(Swap(date(2026, 10, 30), 1, "перенос"),))
    assert holidays_on(worked, date(2026, 10, 28)) == AUTUMN
    assert holidays_on(worked, date(2026, 10, 30)) is None
    assert holidays_on(FULL, UNITY.first) is None


def test_the_years_days_come_in_order_those_that_are_off_among_them() -> None:
    worked, off = Swap(date(2026, 11, 21), 1, "перенос"), Swap(date(2026, 11, 3), None, "мороз")
    days = special_days(replace(FULL, swaps=(worked, off)))
    assert days == (AUTUMN, Break(Closed.OFF, off.day, off.day, "мороз"), UNITY, worked, WINTER)
    assert [over(one, UNITY.last) for one in days] == [True, True, False, False, False]


@given(calendar=calendars(), today=about_year)
def test_the_days_that_are_left_are_school_days_before_the_holidays(calendar: object, today: date) -> None:
    assert isinstance(calendar, type(YEAR))
    left = countdown(calendar, today)
    day, seen = calendar.next_school_day(today), 0
    while day is not None and (left.holidays is None or day < left.holidays.first):
        day, seen = calendar.next_school_day(day), seen + 1
    assert left.days == seen


@given(st.integers(0, 200))
def test_the_fewer_days_are_left_the_later_it_is(days: int) -> None:
    one, other = (countdown(FULL, date.fromordinal(date(2026, 11, 2).toordinal() + n)) for n in (days, days + 1))
    assert one.holidays != other.holidays or one.days >= other.days
