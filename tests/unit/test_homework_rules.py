"""Where homework is set, how much of it, and which day is asked about."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.calendars import Swap
from domain.homework import Load, child_day, due_days, family_days, is_set, limit, load
from tests.school import FRIDAY, THURSDAY
from tests.unit.kit import ARTYOM, YEAR
from tests.unit.test_homework import NEXT_MONDAY, SUMMER, task


@pytest.mark.parametrize(
    ("grade", "setting", "given"),
    [
        pytest.param(1, None, False, id="the-first-form"),
        pytest.param(1, True, True, id="the-first-form-if-the-school-says-so"),
        pytest.param(2, None, True, id="the-second-form"),
        pytest.param(9, False, False, id="a-form-that-gets-none"),
    ],
)
def test_where_homework_is_set(grade: int, setting: bool | None, given: bool) -> None:
    assert is_set(grade, setting) is given


def test_each_childs_next_day_is_by_the_clock_and_the_week_of_its_own_school() -> None:
    """Friday evening in Kaliningrad is Saturday morning in Vladivostok."""
    west = replace(ARTYOM, zone=ZoneInfo("Europe/Kaliningrad"))
    east = replace(ARTYOM, id=3, days=6, zone=ZoneInfo("Asia/Vladivostok"))
    now = datetime(2026, 11, 13, 20, tzinfo=west.zone)
    six_days = replace(YEAR, days=6)
    days = family_days([west, east], {1: YEAR, 3: six_days}, now)
    assert [(one.today, one.day) for one in days] == [
        (FRIDAY, NEXT_MONDAY),
        (FRIDAY + timedelta(days=1), NEXT_MONDAY),
    ]
    earlier = family_days([west, east], {1: YEAR, 3: six_days}, now - timedelta(hours=9))
    assert [one.day for one in earlier] == [NEXT_MONDAY, FRIDAY + timedelta(days=1)]


def test_when_the_year_is_over_the_day_is_today() -> None:
    now = datetime(2027, 7, 1, 9, tzinfo=ARTYOM.zone)
    shown = child_day(ARTYOM, YEAR, now)
    assert (shown.day, shown.in_year, shown.until(SUMMER)) == (SUMMER, False, [])


def test_a_moved_day_is_looked_at_by_the_timetable_it_is_held_by() -> None:
    saturday = FRIDAY + timedelta(days=1)
    moved = replace(YEAR, swaps=(Swap(saturday, 2, "перенос"), Swap(FRIDAY, None, "карантин")))
    assert [one.weekday for one in due_days(ARTYOM, moved, THURSDAY, saturday)] == [4, 5, 2]


@pytest.mark.parametrize(
    ("grade", "minutes"),
    [(1, 60), (2, 90), (3, 90), (4, 120), (5, 120), (6, 150), (7, 150), (8, 150), (9, 210), (10, 210), (11, 210)],
)
def test_how_much_a_form_may_be_given(grade: int, minutes: int) -> None:
    assert limit(grade) == minutes
    assert not Load(minutes, limit(grade)).heavy
    assert Load(minutes + 1, limit(grade)).heavy


def test_one_task_is_no_sum_unless_it_is_too_much_by_itself() -> None:
    one = task("№ 1", 150)
    assert load([one, task("№ 2")], 7) is None
    assert load([], 7) is None
    assert load([one, one], 7) == Load(300, 150)
    assert load([replace(one, minutes=151)], 7) == Load(151, 150)
