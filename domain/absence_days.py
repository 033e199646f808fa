"""Days as people write them: «завтра», «12–14 ноября», «с понедельника по среду», «bis Freitag».

Nothing is guessed: what can be read in two ways is not read.
"""

from collections.abc import Sequence
from datetime import date

from domain.absence import BACK, Days
from domain.calendars import DAY
from domain.day_words import Item, Point, is_day, read_items

FROM = frozenset({"с", "со", "from", "vom", "von", "ab"})
UNTIL = frozenset({"по", "до", "to", "till", "until", "through", "bis"})
AND = frozenset({"и", "and", "und"})
# What may stand around a date without saying anything more.
AROUND = frozenset({"в", "во", "на", "г", "год", "года", "on", "the", "of", "am", "den", "der"})
# A number before one of these is no day: hours, lessons, a count of days.
COUNTED = ("час", "утр", "вечер", "урок", "клас", "лет", "дн", "ден", "раз", "недел", "uhr", "hour", "oclock",
           "day", "tag", "week", "woche", "lesson", "stunde")  # fmt: skip

Stretch = tuple[int, list[Days | None]]


def read_days(text: str, today: date) -> Days | None:
    """What somebody typed when asked for days; None unless it says days and nothing else."""
    items = read_items(text, today)
    points = [item for item in items if isinstance(item, Point)]
    words = {item for item in items if isinstance(item, str)}
    if not words <= FROM | UNTIL | AND | AROUND | {"-"}:
        return None
    if len(points) == 1 and points[0].number and not words - AROUND:
        return _one(points[0].after(today - BACK - DAY))
    return _only(_found(items, today))


def days_in(text: str, today: date) -> Days | None:
    """The days a sentence is about; None when it names none, or several that do not belong together."""
    return _only(_found(read_items(text, today), today))


def only_says_when(word: str) -> bool:
    """Can the word (folded) stand in a sentence only to say when?"""
    return word in FROM | UNTIL | AND | AROUND or is_day(word)


def _only(found: Sequence[Days | None]) -> Days | None:
    return found[0] if len(set(found)) == 1 else None


def _one(day: date | None) -> Days | None:
    return Days(day, day) if day is not None else None


def _found(items: Sequence[Item], today: date) -> list[Days | None]:
    """Every stretch of days that is named; None for one that cannot be understood."""
    found: list[Days | None] = []
    place = 0
    while place < len(items):
        taken, days = _stretch(items, place, today)
        found += days
        place += taken
    return found


def _stretch(items: Sequence[Item], place: int, today: date) -> Stretch:
    """How many items from there on belong together, and the days they say, if any."""
    here, before = items[place], items[place - 1] if place else ""
    link, other = (*items[place + 1 : place + 3], "", "")[:2]
    if not isinstance(here, Point):
        return 1, []
    if isinstance(other, Point) and link in UNTIL | AND | {"-"}:
        bare = here.number and (_counts(items, place + 3) or not (link == "-" or before in FROM))
        return 3, [] if bare else [_between(here, other, today, joined=link in AND)]
    if here.number and (before not in UNTIL or _counts(items, place + 1)):
        return 1, []
    return 1, [_single(here, before, today)]


def _single(here: Point, before: Item, today: date) -> Days | None:
    """«с понедельника» has no end, so it says nothing; «до пятницы» begins today."""
    end = here.after(today - DAY if here.number else today)
    if before in FROM or end is None:
        return None
    return Days(today, end) if before in UNTIL else _one(end)


def _between(here: Point, other: Point, today: date, *, joined: bool) -> Days | None:
    """«с 12 по 14»; joined by «и» only neighbours make one stretch."""
    if here.number and other.day is not None:
        first = _of_month(here.number, other.day)
    else:
        first = here.after(today - BACK - DAY if here.number else today)
    last = other.after(first - DAY) if first is not None else None
    if first is None or last is None or (joined and last - first != DAY):
        return None
    return Days(first, last)


def _of_month(number: int, end: date) -> date | None:
    """«12–14 ноября», «28–3 декабря»: the month is said once, at the end; None when it has no such day."""
    month = end if number <= end.day else end.replace(day=1) - DAY
    day = month.replace(day=1) + DAY * (number - 1)
    return day if day.month == month.month else None


def _counts(items: Sequence[Item], place: int) -> bool:
    """Does the word there say that the number before it counts something else than days of a month?"""
    word = items[place] if place < len(items) else ""
    return isinstance(word, str) and word.startswith(COUNTED)
