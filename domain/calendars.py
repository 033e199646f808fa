"""Which days are school days, and why the others are not."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.terms import Term

SUNDAY = 7
DAY = timedelta(days=1)


class Closed(StrEnum):
    """Why there are no lessons."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    OFF = "off"
    OUT_OF_YEAR = "out_of_year"


@dataclass(frozen=True, slots=True)
class Break:
    """Days without lessons, first and last included; `name` as the school calls it (empty for a weekend)."""

    why: Closed
    first: date
    last: date
    name: str = ""


@dataclass(frozen=True, slots=True)
class Swap:
    """One day is held by the timetable of another weekday, or not at all (None)."""

    day: date
    as_weekday: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """One form's school year: its week has `days` days; a swapped day wins over holidays and weekends.

    `terms` are those of the form's parallel, in order.
    """

    starts: date
    ends: date
    days: int
    holidays: tuple[Break, ...] = ()
    swaps: tuple[Swap, ...] = ()
    terms: tuple[Term, ...] = ()

    def weekday(self, day: date) -> int | None:
        """By which weekday's timetable (1 = Monday) `day` is held; None when there are no lessons."""
        if swap := self._swap(day):
            return swap.as_weekday
        return None if self._off(day) else day.isoweekday()

    def moved(self, day: date) -> Swap | None:
        """Is it held by another weekday's timetable, and why?"""
        swap = self._swap(day)
        return swap if swap and swap.as_weekday is not None else None

    def closed(self, day: date) -> Break | None:
        """Why there are no lessons on `day`; None on a school day."""
        if swap := self._swap(day):
            return Break(Closed.OFF, day, day, swap.reason) if swap.as_weekday is None else None
        return self._off(day)

    def _off(self, day: date) -> Break | None:
        """By the year, its holidays and the week alone."""
        if not self.starts <= day <= self.ends:
            return Break(Closed.OUT_OF_YEAR, day, day)
        for holiday in self.holidays:
            if holiday.first <= day <= holiday.last:
                return holiday
        return Break(Closed.WEEKEND, day, day) if day.isoweekday() > self.days else None

    def next_school_day(self, after: date) -> date | None:
        """The first day of lessons after `after`; None when the year is over."""
        return next((day for day in _days(max(after, self.starts - DAY), self.ends) if not self.closed(day)), None)

    def previous_school_day(self, before: date) -> date | None:
        """The last day of lessons before `before`; None at the year's beginning."""
        day = min(before, self.ends + DAY) - DAY
        while day >= self.starts:
            if not self.closed(day):
                return day
            day -= DAY
        return None

    def nearest(self, day: date) -> date:
        """`day` itself, or the next school day, or the last one when the year is over."""
        if not self.closed(day):
            return day
        return self.next_school_day(day) or self.previous_school_day(day) or day

    def breaks_before(self, day: date) -> list[Break]:
        """What lies between `day` and the school day before it, joined into runs, in order; nothing behind the year."""
        previous = self.previous_school_day(day)
        skipped = [] if previous is None else list(_days(previous, min(day - DAY, self.ends)))
        runs: list[Break] = []
        for gone in skipped:
            found = self.closed(gone)
            if found is not None and found not in runs:
                runs.append(found)
        return _join_weekends(runs)

    def term_ends(self, day: date) -> date:
        """The last day of the term that goes on or comes next; the year's where there is none."""
        return next((term.ends for term in self.terms if term.ends >= day), max(self.ends, day))

    def week_number(self, day: date) -> int:
        """Weeks of the school year from 1, counted from the Monday of its first week (odd and even weeks)."""
        return (monday(day) - monday(self.starts)).days // 7 + 1

    def _swap(self, day: date) -> Swap | None:
        for swap in self.swaps:
            if swap.day == day:
                return swap
        return None


def monday(day: date) -> date:
    """The Monday of the day's week."""
    return day - DAY * (day.isoweekday() - 1)


def age_on(day: date, born: date) -> int:
    """Full years; who was born on 29 February grows older on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _days(after: date, last: date) -> Iterator[date]:
    day = after + DAY
    while day <= last:
        yield day
        day += DAY


def _join_weekends(runs: list[Break]) -> list[Break]:
    joined: list[Break] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and last.why is run.why is Closed.WEEKEND and last.last + DAY == run.first:
            joined[-1] = Break(Closed.WEEKEND, last.first, run.last)
        else:
            joined.append(run)
    return joined
