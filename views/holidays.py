"""The school year: how long until the holidays, what comes next, the terms, what is over."""

from collections.abc import Sequence
from datetime import date

from domain.calendars import Break, Calendar, Swap
from domain.holidays import countdown, holidays_on, over, special_days
from domain.people import Child
from domain.terms import Term
from locales import Texts
from views.page import Page, blocks, lines
from views.paging import child_row, closed_line, folded, weekday_of, why_moved, year_line
from views.terms import term_name
from views.timetable_buttons import HolidaysOfYear, back_row


def holidays_page(
    texts: Texts, children: Sequence[Child], child: Child, calendar: Calendar, today: date, part: int = 0
) -> Page:
    """What is next comes first."""
    here = HolidaysOfYear(pupil=child.id)
    days = special_days(calendar)
    ahead = [_day(texts, one) for one in days if not over(one, today)]
    gone = [_day(texts, one) for one in days if over(one, today)]
    text = blocks(
        lines(texts("holidays-title", child=child.title), _count(texts, calendar, today)),
        lines(texts("holidays-ahead"), *ahead) if ahead else None,
        lines(
            texts("holidays-year", first=calendar.starts, last=calendar.ends),
            *(_term(texts, term, today) for term in calendar.terms),
        ),
        lines(texts("holidays-over"), *gone) if gone else None,
    )
    return folded(
        texts,
        text,
        part,
        lambda n: here.model_copy(update={"part": n}),
        back_row(texts, child),
        child_row(children, child, lambda pupil: HolidaysOfYear(pupil=pupil)),
    )


def _count(texts: Texts, calendar: Calendar, today: date) -> str:
    """How many days of lessons are left, or why none."""
    if not calendar.starts <= today <= calendar.ends:
        return year_line(texts, calendar, today)
    if holidays_on(calendar, today):
        first = calendar.next_school_day(today)
        return texts("holidays-now", day=first) if first else texts("holidays-now-last")
    left = countdown(calendar, today)
    if left.days:
        return texts("holidays-left" if left.holidays else "holidays-left-year", days=left.days)
    if calendar.closed(today) and left.holidays:
        return texts("holidays-begin", day=left.holidays.first)
    return texts("holidays-last-day" if left.holidays else "holidays-last-day-year")


def _day(texts: Texts, one: Break | Swap) -> str:
    if isinstance(one, Break):
        return closed_line(texts, one)
    of = weekday_of(texts, one)
    if why := why_moved(texts, one):
        return texts("holidays-moved-why", day=one.day, of=of, reason=why)
    return texts("holidays-moved", day=one.day, of=of)


def _term(texts: Texts, term: Term, today: date) -> str:
    name = term_name(texts, term)
    key = "holidays-term-now" if term.starts <= today <= term.ends else "holidays-term"
    return texts(key, term=name, first=term.starts, last=term.ends)
