"""What a cell says: schools write dates as text, numbers as text and text with two spaces."""

import re
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache

from exchange.rows import Cell

# Spreadsheets count days from here, as if 1900 had been a leap year.
DAY_ZERO = date(1899, 12, 30)
NUMERIC = re.compile(r"(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4}|\d{2})(?: ?г\.?)?")
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?(?:\.0+)?)?")
WORDED = re.compile(r"(\d{1,2})\.? ([^\W\d]+)\.? (\d{4})(?: ?г(?:\.|ода)?)?")
CLOCK = re.compile(r"(\d{1,2})[:.\-](\d{2})(?:[:.]\d{2})?")
MONTHS = (
    ("янв", "jan"), ("фев", "feb"), ("мар", "mar", "mär"), ("апр", "apr"), ("мая", "май", "may", "mai"), ("июн", "jun"),
    ("июл", "jul"), ("авг", "aug"), ("сен", "sep"), ("окт", "oct", "okt"), ("ноя", "nov"), ("дек", "dec", "dez"),
)  # fmt: skip
PIVOT = 50  # «13» is 2013, «98» is 1998


def words(cell: Cell) -> str:
    """Text with single ordinary spaces and none at the ends; 7.0 is «7»; an empty cell is «»."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return _single_spaced(cell)
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | date):
        return cell.strftime("%d.%m.%Y")
    return str(cell)


@lru_cache(maxsize=50_000)
def _single_spaced(text: str) -> str:
    return " ".join(text.split())


def day(cell: Cell) -> date:
    """A date: a real one, a spreadsheet's number, «5.09.2026», «05/09/26», «2026-09-05», «5 сентября 2026 г.».

    Raises ValueError.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return DAY_ZERO + timedelta(days=_days(cell))
    return _written_day(words(cell).casefold())


def _days(number: float) -> int:
    if not 1 <= number < 100_000:
        raise ValueError(number)
    return int(number)


@cache
def _written_day(text: str) -> date:
    """The same dates stand in a list again and again."""
    if found := NUMERIC.fullmatch(text):
        number, month, year = (int(part) for part in found.groups())
        return date(year if year > 99 else year + (2000 if year < PIVOT else 1900), month, number)
    if found := ISO.fullmatch(text):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := WORDED.fullmatch(text):
        return date(int(found[3]), _month(found[2]), int(found[1]))
    if text.isdecimal() and len(text) == 5:
        return DAY_ZERO + timedelta(days=int(text))
    raise ValueError(text)


def _month(word: str) -> int:
    for number, begins in enumerate(MONTHS, start=1):
        if word.startswith(begins):
            return number
    raise ValueError(word)


def clock(cell: Cell) -> time:
    """A time of day: a real one, a fraction of a day, «8:00», «8.00», «08-00». Raises ValueError."""
    if isinstance(cell, time):
        return cell.replace(second=0, microsecond=0)
    if isinstance(cell, datetime):
        return cell.time().replace(second=0, microsecond=0)
    if isinstance(cell, timedelta):
        return _minutes(round(cell.total_seconds() / 60))
    if isinstance(cell, float) and 0 <= cell < 1:
        return _minutes(round(cell * 24 * 60))
    found = CLOCK.fullmatch(words(cell))
    if found is None:
        raise ValueError(cell)
    return time(int(found[1]), int(found[2]))


def _minutes(count: int) -> time:
    return time(count // 60 % 24, count % 60)


def whole(cell: Cell) -> int:
    """A whole number, also «3.0», « 3 ». Raises ValueError."""
    text = words(cell)
    return int(text[:-2] if text.endswith((".0", ",0")) else text)
