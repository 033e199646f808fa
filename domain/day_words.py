"""Words that say a day, read one after the other: numbers, months, weekdays, «завтра», «übermorgen»."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.calendars import DAY
from domain.names import search_key
from domain.spelling import slips

RELATIVE = {
    "позавчера": -2, "вчера": -1, "сегодня": 0, "завтра": 1, "послезавтра": 2,
    "yesterday": -1, "today": 0, "tomorrow": 1, "overmorrow": 2,
    "vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2,
}  # fmt: skip
RECENT = DAY * 60
OTHER_WORDS = frozenset({"завтрак", "больно", "пропустил"})  # one letter from words that are meant
WEEKDAYS = (
    ("понедельник", "понедельника", "понедельнику", "monday", "montag"),
    ("вторник", "вторника", "вторнику", "tuesday", "dienstag"),
    ("среда", "среду", "среды", "среде", "wednesday", "mittwoch"),
    ("четверг", "четверга", "четвергу", "thursday", "donnerstag"),
    ("пятница", "пятницу", "пятницы", "пятнице", "friday", "freitag"),
    ("суббота", "субботу", "субботы", "субботе", "saturday", "samstag", "sonnabend"),
    ("воскресенье", "воскресенья", "sunday", "sonntag"),
)
MONTHS = (
    ("январ", "jan", "jän"), ("феврал", "feb"), ("март", "mar", "mär"), ("апрел", "apr"),
    ("май", "мая", "мае", "may", "mai"), ("июн", "jun"), ("июл", "jul"), ("август", "aug"),
    ("сентябр", "sep"), ("октябр", "oct", "okt"), ("ноябр", "nov"), ("декабр", "dec", "dez"),
)  # fmt: skip

DAY_AFTER = re.compile(r"(?:the )?day after tomorrow")
TOKEN = re.compile(
    r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})(?:[./](?P<year>\d{4}|\d{2}))?(?!\d)"
    r"|(?P<other>\d{1,2}:\d\d|\d+[.,]\d+|\d{3,})"
    r"|(?P<number>\d{1,2})(?:-?(?:го|е|ого|th|st|nd|rd)\b)?"
    r"|(?P<word>[^\W\d_]+|-)"
)


@dataclass(frozen=True, slots=True)
class Point:
    """One end of something: a known day, a weekday (1 = Monday) or a day of some month."""

    day: date | None = None
    weekday: int = 0
    number: int = 0

    def after(self, before: date) -> date | None:
        """The first such day after `before`; None when no month has it."""
        if self.day is not None:
            return self.day
        nearby = (before + DAY * n for n in range(1, 63))
        return next((d for d in nearby if self.number == d.day or self.weekday == d.isoweekday()), None)


Item = str | Point


def read_items(text: str, today: date) -> list[Item]:
    """Words and points in order."""
    folded = DAY_AFTER.sub("overmorrow", search_key(text)).replace("o'clock", "oclock")
    tokens = [match for match in TOKEN.finditer(folded) if match["word"] not in ("zum", "числа")]
    items: list[Item] = []
    while tokens:
        taken, item = _next(tokens, today)
        items.append(item)
        tokens = tokens[taken:]
    return items


def _next(tokens: Sequence[re.Match[str]], today: date) -> tuple[int, Item]:
    """The first item, and how many tokens it is made of."""
    here, then = tokens[0], tokens[1] if len(tokens) > 1 else None
    if here["day"]:
        return 1, _point(_date(int(here["day"]), int(here["month"]), here["year"], today), here[0])
    if here["number"]:
        number = int(here["number"])
        if then and then["word"] and (month := _month(then["word"])):
            year = _year(tokens[2:3])
            return (3 if year else 2), _point(_date(number, month, year, today), here[0])
        return 1, Point(number=number) if 1 <= number <= 31 else here[0]
    return _worded(here["word"] or here[0], then, today)


def _year(tokens: Sequence[re.Match[str]]) -> str | None:
    return next(
        (token["other"] for token in tokens if token["other"] and re.fullmatch(r"20\d\d", token["other"])), None
    )


def _worded(word: str, then: re.Match[str] | None, today: date) -> tuple[int, Item]:
    if then and then["number"] and (month := _month(word)):
        return 2, _point(_date(int(then["number"]), month, None, today), word)
    if (away := _relative(word)) is not None:
        return 1, Point(day=today + DAY * away)
    if weekday := _weekday(word):
        return 1, Point(weekday=weekday)
    return 1, word


def _point(day: date | None, said: str) -> Item:
    return Point(day=day) if day is not None else said


def _date(day: int, month: int, year: str | None, today: date) -> date | None:
    """Without a year the first such day, not longer ago than two months."""
    years = [int(year) % 100 + 2000] if year else [today.year - 1, today.year, today.year + 1]
    days = [made for one in years if (made := _made(one, month, day)) is not None]
    return next((made for made in days if year or made >= today - RECENT), None)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_day(word: str) -> bool:
    """Does the word (folded) say a day, or a month?"""
    return _relative(word) is not None or bool(_weekday(word) or _month(word))


def _relative(word: str) -> int | None:
    found = next((known for known in RELATIVE if alike(word, known)), None)
    return RELATIVE[found] if found else None


def _weekday(word: str) -> int:
    known = ((number, name) for number, names in enumerate(WEEKDAYS, start=1) for name in names)
    return next((number for number, name in known if alike(word, name)), 0)


def _month(word: str) -> int:
    known = ((number, stem) for number, stems in enumerate(MONTHS, start=1) for stem in stems)
    return next((number for number, stem in known if word.startswith(stem)), 0)


def alike(word: str, known: str) -> bool:
    """The same word, or in one of six letters and more a single slip behind the first letter."""
    if word == known or word in OTHER_WORDS:
        return word == known
    long = max(len(word), len(known)) >= 6 and abs(len(word) - len(known)) <= 1
    return long and word[0] == known[0] and slips(word, known) == 1
