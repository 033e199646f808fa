"""The year's holidays, days off and moved days, and how long it is until the next holidays."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.calendars import DAY, Break, Calendar, Closed, Swap

SHORTEST = timedelta(days=5)  # «каникулы»; shorter ones are a feast and its bridge


@dataclass(frozen=True, slots=True)
class Countdown:
    """`days` of lessons after today until `holidays`, or until the year's end (None)."""

    days: int
    holidays: Break | None


def special_days(calendar: Calendar) -> tuple[Break | Swap, ...]:
    """Holidays, days off and days held by another weekday's timetable, in order."""
    off = [Break(Closed.OFF, s.day, s.day, s.reason) for s in calendar.swaps if s.as_weekday is None]
    return tuple(sorted((*calendar.holidays, *off, *(s for s in calendar.swaps if s.as_weekday)), key=_first))


def over(one: Break | Swap, today: date) -> bool:
    """Has it passed?"""
    return (one.last if isinstance(one, Break) else one.day) < today


def holidays_on(calendar: Calendar, day: date) -> Break | None:
    """The holidays that go on."""
    return next((one for one in _long(calendar) if one.first <= day <= one.last and calendar.closed(day)), None)


def countdown(calendar: Calendar, today: date) -> Countdown:
    """Today is not counted: most people ask in the evening."""
    ahead = next((one for one in _long(calendar) if one.first > today), None)
    last = ahead.first if ahead else calendar.ends + DAY
    days, day = 0, calendar.next_school_day(today)
    while day is not None and day < last:
        days, day = days + 1, calendar.next_school_day(day)
    return Countdown(days, ahead)


def _long(calendar: Calendar) -> list[Break]:
    return sorted((one for one in calendar.holidays if one.last - one.first + DAY >= SHORTEST), key=_first)


def _first(one: Break | Swap) -> date:
    return one.first if isinstance(one, Break) else one.day
