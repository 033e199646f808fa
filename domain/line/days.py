"""Days of a typed line: lessons lie behind («пн» was), homework is due ahead («на пятницу» comes)."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from domain.day_words import MONTHS, RELATIVE, WEEKDAYS
from domain.line.tokens import Token

DAY = timedelta(days=1)
AUGUST = 8
SHORT = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
WEEKDAY = {name: number for number, names in enumerate(WEEKDAYS, start=1) for name in names} | {
    short: number for number, short in enumerate(SHORT, start=1)
}
RUSSIAN = {word: away for word, away in RELATIVE.items() if word[0] >= "а"}
LAST = frozenset({"прошлый", "прошлую", "прошлое", "прошлого", "прошлой"})
Found = tuple[int, date | None]  # the token after it; None for a day there is not
Towards = Callable[[date, int], date]


def back(today: date, weekday: int) -> date:
    """The last such weekday, today included."""
    return today - DAY * ((today.isoweekday() - weekday) % 7)


def ahead(after: date, weekday: int) -> date:
    """The next such weekday."""
    return after + DAY * ((weekday - after.isoweekday() - 1) % 7 + 1)


def day_at(tokens: list[Token], at: int, today: date, towards: Towards) -> Found | None:
    """The day said there, if any: «вчера», «пн», «10.11», «10 ноября»."""
    here, then = tokens[at], tokens[at + 1]
    if here.kind == "d":
        return at + 1, dated(here.key, today)
    if here.kind in ("n", "o") and then.kind == "w" and (month := _month(then.key)):
        number = int(re.match(r"\d+", here.key)[0])  # type: ignore[index]  # both kinds begin with digits
        year = tokens[at + 2]
        if year.kind == "n" and re.fullmatch(r"20\d\d", year.key):
            return at + 3, made(int(year.key), month, number)
        return at + 2, of_year(number, month, today)
    return _worded(here, then, at, today, towards) if here.kind == "w" else None


def _worded(here: Token, then: Token, at: int, today: date, towards: Towards) -> Found | None:
    if (away := RUSSIAN.get(here.key)) is not None:
        return at + 1, today + DAY * away
    if here.key in LAST and then.key in WEEKDAY:
        return at + 2, towards(today - DAY, WEEKDAY[then.key])
    weekday = WEEKDAY.get(here.key)
    return None if weekday is None else (at + 1, towards(today, weekday))


def dated(text: str, today: date) -> date | None:
    """«10.11», «10.11.26», «10.11.2026»; without a year it lies in the school year of today."""
    day, month, *year = (int(part) for part in text.split("."))
    return made(year[0] % 100 + 2000, month, day) if year else of_year(day, month, today)


def of_year(day: int, month: int, today: date) -> date | None:
    """That day of the school year, from August to July."""
    began = today.year if today.month >= AUGUST else today.year - 1
    return made(began + (month < AUGUST), month, day)


def made(year: int, month: int, day: int) -> date | None:
    """None for a day no month has."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(word: str) -> int:
    known = ((number, stem) for number, stems in enumerate(MONTHS, start=1) for stem in stems if stem[0] >= "а")
    return next((number for number, stem in known if word.startswith(stem)), 0) if len(word) >= 3 else 0
