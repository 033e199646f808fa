"""A month of buttons to pick a first and a last day on."""

from collections.abc import Callable, Sequence
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.absence import LONGEST
from domain.calendars import DAY, Calendar, monday
from locales import Texts
from views.page import Button, Row, rows

NOT_A_DAY = "·"


def month_of(day: date) -> int:
    """A month as one number, as callback data carries it."""
    return day.year * 12 + day.month - 1


def month_start(month: int) -> date:
    """Its first day; raises ValueError for a number that is no month."""
    return date(month // 12, month % 12 + 1, 1)


def month_rows(
    texts: Texts,
    calendar: Calendar,
    month: int,
    earliest: date,
    first: date | None,
    pick: Callable[[date], CallbackData],
    turn: Callable[[int], CallbackData],
) -> list[Row]:
    """Weeks of school days from `earliest`, or of those that can end what begins on `first`; other months below."""
    begins, last = first or earliest, calendar.ends
    if first is not None:
        last = min(last, first + DAY * (LONGEST - 1))

    def open_on(day: date) -> bool:
        return month_of(day) == month and begins <= day <= last and not calendar.closed(day)

    weeks = [
        [Button(str(day.day), pick(day)) if open_on(day) else Button(NOT_A_DAY, turn(month)) for day in week]
        for week in _weeks(month)
        if any(open_on(day) for day in week)
    ]
    return rows(*weeks, _arrows(texts, month, begins, last, turn))


def _weeks(month: int) -> Sequence[Sequence[date]]:
    start, after = month_start(month), month_start(month + 1)
    first = monday(start)
    return [
        [first + DAY * (week * 7 + n) for n in range(7)]
        for week in range(6)
        if first + DAY * week * 7 < after
    ]  # fmt: skip


def _arrows(texts: Texts, month: int, begins: date, last: date, turn: Callable[[int], CallbackData]) -> Row:
    back, on = month_start(month - 1), month_start(month + 1)
    return [
        *([Button(texts.plain("month-earlier", first=back), turn(month - 1))] if month > month_of(begins) else []),
        *([Button(texts.plain("month-later", first=on), turn(month + 1))] if on <= last else []),
    ]
