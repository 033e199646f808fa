"""Rows about the year: the year itself, terms, holidays, moved days, bells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from domain.changes import identity
from domain.lists import Complaint, Where
from domain.roster import Bell, Holiday, MovedDay, Term, Year
from domain.words import TermKind
from exchange import cells
from exchange.entries import Entry, Wrong
from exchange.gathering import Complaints, gather
from exchange.period_words import HOLIDAY, OFF, SORTS, YEAR, sort_of
from exchange.roster_groups import SHIFTS
from exchange.school_words import WEEKDAYS
from exchange.sheets import Sheet

LESSONS = range(16)  # a school may have a lesson 0
GRADES = range(1, 14)
MOST_TERMS = {TermKind.QUARTER: 4, TermKind.TRIMESTER: 3, TermKind.HALF_YEAR: 2}
RANGE = re.compile(r"(\d{1,2})(?:\s*[-–—]\s*(\d{1,2}))?")
NAMED_YEAR = re.compile(r"(20\d\d)\s*[-–—/\\]\s*(?:20)?(\d\d)")
TIMES = re.compile(r"(\d{1,2}[:.]\d\d)\s*(?:[-–—]|до|to|bis)\s*(\d{1,2}[:.]\d\d)")
DAY = timedelta(days=1)

Dated = Year | Term | Holiday | MovedDay


@dataclass(slots=True)
class Calendar:
    """What the rows say, each with its place; which terms lie in the year is known at the end."""

    rows: list[tuple[Where, Dated]] = field(default_factory=list)

    def year(self) -> Year | None:
        """The year, if it is told."""
        return next((row for _, row in self.rows if isinstance(row, Year)), None)

    def terms(self, complaints: Complaints) -> tuple[Term, ...] | None:
        """Terms inside the year; the others are complained of."""
        year, found = self.year(), [(where, row) for where, row in self.rows if isinstance(row, Term)]
        for where, term in found:
            if year is not None and not year.starts <= term.starts <= term.ends <= year.ends:
                complaints.add(Complaint(where, "lists-term-outside", {"year": year.name}))
        inside = [t for _, t in found if year is None or year.starts <= t.starts <= t.ends <= year.ends]
        return tuple(inside) or None

    def holidays(self) -> tuple[Holiday, ...] | None:
        """Holidays, if the sheet has any."""
        return tuple(row for _, row in self.rows if isinstance(row, Holiday)) or None

    def moved_days(self) -> tuple[MovedDay, ...] | None:
        """Days held by another timetable or not at all, if the sheet has any."""
        return tuple(row for _, row in self.rows if isinstance(row, MovedDay)) or None


def read_periods(sheet: Sheet, calendar: Calendar, complaints: Complaints) -> None:
    """Add the rows to the calendar; a row for several parallels counts for each."""
    known = {(type(row), identity(row)): where for where, row in calendar.rows}
    for where, rows in gather(sheet, _period, complaints):
        for row in rows:
            first = known.setdefault((type(row), identity(row)), where)
            if first is where:
                calendar.rows.append((where, row))
            else:
                complaints.add(Complaint(where, "lists-same-row", {"row": first.row}))
                break


def read_bells(sheet: Sheet, complaints: Complaints) -> Iterator[Bell]:
    """When lessons begin and end."""
    for _, bell in gather(sheet, _bell, complaints, identity):
        yield bell


def grades(entry: Entry, name: str = "grade") -> tuple[int | None, ...]:
    """«10, 11», «10–11», «10–11 классы»; an empty cell is everybody. Raises Wrong."""
    text = entry.text(name)
    found = [n for first, last in RANGE.findall(text) for n in range(int(first), int(last or first) + 1)]
    if text and (not found or not set(found) <= set(GRADES)):
        column = entry.sheet.heading(name)
        raise Wrong("lists-number", column=column, cell=text, least=GRADES[0], most=GRADES[-1])
    return tuple(dict.fromkeys(found)) or (None,)


def _period(entry: Entry) -> list[Dated] | None:
    if not any(entry.text(name) for name in ("name", "starts", "ends")):
        return None
    name, starts = entry.needed("name"), entry.needed_day("starts")
    ends = entry.day("ends") or starts
    if ends < starts:
        raise Wrong("lists-ends-before")
    try:
        period = sort_of(name, entry.text("kind"))
    except ValueError:
        raise Wrong("lists-period", name=name, words=", ".join(SORTS.offered(entry.sheet.language))) from None
    except LookupError:
        raise Wrong("lists-period-which", name=name) from None
    if period.sort == YEAR or isinstance(period.sort, TermKind):
        entry.needed("ends")
    if period.sort == YEAR:
        return [Year(year_name(name, starts, ends), starts, ends)]
    return [row for grade in grades(entry) for row in _of_grade(period.sort, period.ordinal, name, starts, ends, grade)]


def _of_grade(
    sort: TermKind | str | int, ordinal: int, name: str, starts: date, ends: date, grade: int | None
) -> Iterator[Dated]:
    if isinstance(sort, TermKind):
        if not 1 <= ordinal <= MOST_TERMS[sort]:
            raise Wrong("lists-period-which", name=name)
        yield Term(sort, ordinal, starts, ends, grade)
    elif sort == HOLIDAY:
        yield Holiday(name, starts, ends, grade)
    elif sort == OFF:
        yield from (MovedDay(starts + DAY * n, None, name, grade) for n in range((ends - starts).days + 1))
    elif starts != ends:
        raise Wrong("lists-moved-days", name=name)
    else:
        yield MovedDay(starts, int(sort), name, grade)


def year_name(name: str, starts: date, ends: date) -> str:
    """«2026/27», as the row calls it or by its days."""
    found = NAMED_YEAR.search(name)
    return f"{found[1]}/{found[2]}" if found else f"{starts.year}/{ends.year % 100:02}"


def _bell(entry: Entry) -> Bell | None:
    if not any(entry.text(name) for name in ("number", "starts", "ends", "times")):
        return None
    number, shift = entry.number("number", LESSONS), entry.number("shift", SHIFTS, usual=1)
    starts, ends = _times(entry)
    if ends <= starts:
        raise Wrong("lists-ends-before")
    return Bell(shift, number, starts, ends, entry.word("weekday", WEEKDAYS))


def _times(entry: Entry) -> tuple[time, time]:
    if "starts" in entry.sheet.fields and "ends" in entry.sheet.fields:
        return entry.clock("starts"), entry.clock("ends")
    text = entry.needed("times")
    found = TIMES.fullmatch(text)
    try:
        return (cells.clock(found[1]), cells.clock(found[2])) if found else _unread(entry, text)
    except ValueError:
        return _unread(entry, text)


def _unread(entry: Entry, text: str) -> tuple[time, time]:
    raise Wrong("lists-time", column=entry.sheet.heading("times"), cell=text)
