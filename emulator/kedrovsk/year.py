"""The school's year, as its forms live it."""

from datetime import date

from domain import roster as r
from domain.calendars import Break, Calendar, Closed, Swap


def year_of(today: date) -> int:
    """The calendar year in which the school year of `today` began; summer belongs to the year that ended."""
    return today.year if today.month >= 9 else today.year - 1


def calendar(roster: r.Roster, form: r.Form) -> Calendar:
    """The year as a form lives it."""
    mine = (None, form.grade)
    return Calendar(
        roster.year.starts,
        roster.year.ends,
        form.days,
        tuple(Break(Closed.HOLIDAY, h.starts, h.ends, h.name) for h in roster.holidays if h.grade in mine),
        tuple(Swap(m.day, m.as_weekday, m.reason) for m in roster.moved_days if m.grade in mine),
    )
