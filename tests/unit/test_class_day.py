"""When a class teacher's morning is told, and whose birthdays."""

from datetime import date, datetime

import pytest

from domain.calendars import Break, Calendar, Closed, Swap
from domain.class_day import Morning, birthdays_told, has_birthday, is_good, is_time, next_morning
from domain.ledger import Board
from domain.names import Name
from locales import texts_in
from tests.school import NOW, ZONE
from views.class_day import class_day_page

MONDAY = date(2026, 11, 16)
NAME = Name("Лебедев", "Кирилл")


def here(hour: int, minute: int = 0, day: int = 16) -> datetime:
    """Of November, by the school's clock."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("moment", "told"),
    [(here(7, 44), False), (here(7, 45), True), (here(11, 59), True), (here(12), False), (here(0), False)],
)
def test_it_is_told_from_a_quarter_to_eight_until_noon(moment: datetime, told: bool) -> None:
    assert is_time(moment, ZONE) == told


@pytest.mark.parametrize(
    ("moment", "good"),
    [(here(7, 45), True), (here(11, 59), True), (here(12), False), (here(8, day=17), False), (here(8, day=15), False)],
)
def test_it_is_good_for_that_morning_only(moment: datetime, good: bool) -> None:
    assert is_good(MONDAY, moment, ZONE) == good


def test_the_next_one_is_tomorrows_also_where_the_clock_of_utc_is_a_day_behind() -> None:
    assert next_morning(here(1, day=16), ZONE) == here(7, 45, day=17)
    assert next_morning(here(23, day=16), ZONE) == here(7, 45, day=17)


@pytest.mark.parametrize(
    ("born", "day", "has"),
    [
        (date(2012, 11, 16), MONDAY, True),
        (date(2012, 11, 17), MONDAY, False),
        (date(2012, 12, 16), MONDAY, False),
        (date(2012, 2, 29), date(2028, 2, 29), True),
        (date(2012, 2, 29), date(2027, 3, 1), True),
        (date(2012, 2, 29), date(2028, 3, 1), False),
        (date(2012, 3, 1), date(2027, 3, 1), True),
        (date(2012, 2, 29), date(2027, 2, 28), False),
    ],
)
def test_a_birthday_is_once_a_year(born: date, day: date, has: bool) -> None:
    assert has_birthday(born, day) == has


HOLIDAYS = (Break(Closed.HOLIDAY, date(2026, 11, 2), date(2026, 11, 8), "каникулы"),)
FIVE = Calendar(date(2026, 9, 1), date(2027, 5, 31), 5, HOLIDAYS)


@pytest.mark.parametrize(
    ("calendar", "today", "days"),
    [
        (FIVE, MONDAY, [14, 15, 16]),
        (FIVE, date(2026, 11, 17), [17]),
        (Calendar(FIVE.starts, FIVE.ends, 6), MONDAY, [15, 16]),
        (FIVE, date(2026, 11, 9), [9]),  # after holidays: they were at home, and a week of names is none of today's
        (Calendar(FIVE.starts, FIVE.ends, 5, swaps=(Swap(date(2026, 11, 14), 1, ""),)), MONDAY, [15, 16]),
    ],
    ids=["Monday", "Tuesday", "a week of six days", "after holidays", "after a Saturday with lessons"],
)
def test_after_a_weekend_its_birthdays_are_told_too(calendar: Calendar, today: date, days: list[int]) -> None:
    assert [day.day for day in birthdays_told(calendar, today)] == days


def test_where_there_is_nothing_there_is_no_message_and_for_who_stands_in_only_the_day_counts() -> None:
    nothing = Morning(7, "7Б", ZONE, MONDAY)
    families = Morning(7, "7Б", ZONE, MONDAY, Board(alone=((3, NAME),)), birthdays=((NAME, NOW.date()),))
    assert nothing.empty
    assert not families.empty
    assert families.of_the_day.empty
    assert class_day_page(texts_in("ru"), nothing, 1, leads=True) is None
    assert class_day_page(texts_in("ru"), families, 1, leads=False) is None
