"""What people type behind `/homework`: a day, a week or a subject, in any of our languages. Nothing is guessed."""

from collections.abc import Iterable, Sequence
from datetime import date

from domain.calendars import DAY, monday
from domain.day_words import RECENT, Point, read_items
from domain.homework import Subject
from domain.names import search_key

SHORT_WEEKDAYS = ("пн mon mo", "вт tue di", "ср wed mi", "чт thu do", "пт fri fr", "сб sat sa", "вс sun so")
WEEKS = {
    "неделя|неделю|эта неделя|эту неделю|week|this week|woche|diese woche": 0,
    "следующая неделя|следующую неделю|next week|nächste woche": 7,
}
LEADING = frozenset("на в во к ко по до for on by am auf bis für in zu zum".split())  # noqa: SIM905 - a list to read
AUGUST = 8  # from then on people speak of the school year to come


def day_in(words: str, today: date) -> date | None:
    """The day that is meant; None when it is no day, or more than one.

    A weekday is the next one after today; a date without a year lies in the running school year.
    """
    said = _said(words)
    if weekday := next((n for n, short in enumerate(SHORT_WEEKDAYS, start=1) if said in short.split()), 0):
        return Point(weekday=weekday).after(today)
    dated = any(character.isdigit() for character in said)
    items = read_items(said, _school_year(today) + RECENT if dated else today)
    point = items[0] if len(items) == 1 else None
    return point.after(today) if isinstance(point, Point) and not point.number else None


def week_in(words: str, today: date) -> date | None:
    """The Monday of the week that is meant; None when it is no week."""
    ahead = next((days for said, days in WEEKS.items() if _said(words) in map(search_key, said.split("|"))), None)
    return None if ahead is None else monday(today) + DAY * ahead


def subject_in(words: str | None) -> str:
    """What may be the name of a subject; «» when a day or a week is meant, or nothing is."""
    said = _said(words or "")
    any_day = date(2000, 1, 1)  # whether words mean a day does not depend on today
    meant = any(character.isdigit() for character in said) or day_in(said, any_day) or week_in(said, any_day)
    return "" if meant else said


def matching(subjects: Iterable[Subject], words: str, pupils: Sequence[int]) -> list[Subject]:
    """The subjects called so, else those with a word that begins so («англ», «язык»); of the first pupil with any."""
    known = sorted(subjects, key=lambda one: pupils.index(one.pupil))
    exact = [one for one in known if words in (search_key(one.name), search_key(one.short_name))]
    found = exact or [one for one in known if f" {words}" in f" {search_key(one.name)}"]
    return [one for one in found if one.pupil == found[0].pupil]


def _said(words: str) -> str:
    """Without «на», «по», «for» before it."""
    said = search_key(words).split()
    while len(said) > 1 and said[0] in LEADING:
        said = said[1:]
    return " ".join(said)


def _school_year(today: date) -> date:
    """Since when «12.09» is the one that is meant."""
    return date(today.year if today.month >= AUGUST else today.year - 1, AUGUST, 1)
