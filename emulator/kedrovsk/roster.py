"""The school's own files, read by the importer as any school's: lists, timetable, and a pupil who changes forms."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from domain.intake import intake
from domain.lists import Lists
from domain.roster import NOTHING, MovedDay, Roster, Year
from emulator.kedrovsk.year import year_of
from exchange.roster import read_roster
from exchange.timetable import read_timetable

FOLDER = Path(__file__).parent
WRITTEN = 2026  # the dates in the files are those of the year that began then


@cache
def roster_of(today: date) -> Roster:
    """The school in the year of `today`, as the importer makes it."""
    roster = NOTHING
    for lists, day in imports(today):
        roster = intake(roster, lists, day, {}).roster
    return roster


def imports(today: date) -> Iterator[tuple[Lists, date]]:
    """What the secretary imported in that year, in order, and the day each holds from."""
    years = year_of(today) - WRITTEN
    opens, moves = date(WRITTEN + years, 9, 1), date(WRITTEN + years, 10, 12)
    yield _in(years, read_roster(FOLDER / "school")), opens
    yield _in(years, read_timetable(FOLDER / "week")), opens
    yield replace(_in(years, read_roster(FOLDER / "movement")), whole=False), moves


def _in(years: int, lists: Lists) -> Lists:
    moved: Lists = _shifted(lists, years)
    if lists.year is None:
        return moved
    began = lists.year.starts.year + years
    year = Year(f"{began}/{(began + 1) % 100:02}", date(began, 9, 1), date(began + 1, 5, 31))
    days = tuple(
        _same_weekday(day, old.day) for day, old in zip(moved.moved_days or (), lists.moved_days or (), strict=True)
    )
    return replace(moved, year=year, moved_days=days)


def _same_weekday(moved: MovedDay, written: date) -> MovedDay:
    """A Saturday stays one: the nearest."""
    off = (written.isoweekday() - moved.day.isoweekday() + 3) % 7 - 3
    return replace(moved, day=moved.day + timedelta(days=off))


def _shifted(value: Any, years: int) -> Any:
    """The same with every date so many years later."""
    if isinstance(value, date):
        leap = value.month == 2 and value.day == 29
        return (value - timedelta(days=leap)).replace(year=value.year + years)
    if isinstance(value, tuple):
        return tuple(_shifted(part, years) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _shifted(getattr(value, field.name), years) for field in fields(value)})
    return value
