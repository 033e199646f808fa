"""Which weeks can be signed, and when a guardian is reminded."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain import sending
from domain.calendars import Break, Calendar, Closed, Swap
from domain.outbox import Claimed, Failure, Kind
from domain.sending import Drop, Later
from domain.signature import may_be_signed, reminded_at
from tests.school import MONDAY, ZONE
from tests.unit.test_alerts import MOTHER

WEEK = timedelta(days=7)
HOLIDAYS = Break(Closed.HOLIDAY, MONDAY, MONDAY + timedelta(days=6), "каникулы")
YEAR = Calendar(date(2026, 9, 1), date(2027, 5, 31), 5)
ONE_DAY = Swap(MONDAY + timedelta(days=5), 1, "")


@pytest.mark.parametrize(
    ("calendar", "week", "today", "may"),
    [
        (YEAR, MONDAY, MONDAY, True),
        (YEAR, MONDAY, MONDAY - timedelta(days=1), False),
        (YEAR, MONDAY, MONDAY + 10 * WEEK, True),
        (YEAR, MONDAY + timedelta(days=1), MONDAY + WEEK, False),
        (replace(YEAR, holidays=(HOLIDAYS,)), MONDAY, MONDAY + WEEK, False),
        (replace(YEAR, holidays=(HOLIDAYS,), swaps=(ONE_DAY,)), MONDAY, MONDAY + WEEK, True),
        (YEAR, date(2027, 5, 31), date(2027, 6, 5), True),
        (YEAR, date(2027, 6, 7), date(2027, 6, 12), False),
        (YEAR, date(2026, 8, 31), date(2026, 9, 1), True),
        (YEAR, date(2026, 8, 24), date(2026, 9, 1), False),
    ],
    ids=["it begins today", "tomorrow", "long ago", "no Monday", "holidays", "one day of lessons", "the last week",
         "the summer", "the first week", "before the year"],
)  # fmt: skip
def test_a_week_is_signed_once_it_has_begun_and_only_if_there_are_lessons(
    calendar: Calendar, week: date, today: date, may: bool
) -> None:
    assert may_be_signed(calendar, week, today) == may


def test_sunday_evening_is_the_persons_own() -> None:
    assert reminded_at(MONDAY, ZONE) == datetime(2026, 11, 15, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hour", "fate"),
    [
        (17, Later(datetime(2026, 11, 15, 11, tzinfo=UTC))),
        (18, None),
        (21, Later(datetime(2026, 11, 16, 0, tzinfo=UTC))),  # quiet hours
        (24 + 7, None),
        (24 + 12, None),
        (24 + 13, Drop(Failure.EXPIRED)),
    ],
)
def test_a_reminder_leaves_between_sunday_evening_and_monday_noon(hour: int, fate: sending.Fate) -> None:
    sunday = datetime(2026, 11, 15, tzinfo=ZONE)
    row = Claimed(1, MOTHER.person, Kind.SIGNATURE, sunday.date(), "", None, sunday, sunday, 0)
    assert sending.fate(row, MOTHER, sunday + timedelta(hours=hour), {}) == fate
