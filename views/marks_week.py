"""Marks of one week, day by day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.calendars import Calendar, Closed
from domain.marks import Mark, MarkBook
from domain.people import Child
from locales import Texts
from views.mark_lines import mark_line
from views.marks import MarksOfTerm, MarksOfWeek
from views.page import Button, Page, blocks, lines
from views.paging import child_row, closed_line, folded, week_arrows
from views.terms import number_of, term_name

SUNDAY = timedelta(days=6)


def marks_week_page(
    texts: Texts,
    children: Sequence[Child],
    child: Child,
    calendar: Calendar,
    book: MarkBook,
    today: date,
    first: date,
    part: int = 0,
) -> Page:
    """The week that begins on Monday `first`: days with marks, what closed the school, and the way to its term."""
    given, term = book.by_day(first, first + SUNDAY), book.term(first + SUNDAY)
    here = MarksOfWeek(pupil=child.id, day=first.toordinal())
    days = [first + timedelta(days=n) for n in range(7)]
    body = [_day(texts, child, day, given[day]) if day in given else _closed(texts, calendar, day) for day in days]
    return folded(
        texts,
        blocks(
            texts("marks-week-title", child=child.title, first=first, last=first + SUNDAY),
            *dict.fromkeys(body),  # holidays of several days are one line
            None if given else texts("marks-week-none"),
        ),
        part,
        lambda n: here.model_copy(update={"part": n}),
        week_arrows(texts, lambda to: MarksOfWeek(pupil=child.id, day=to.toordinal()), calendar, today, first),
        [
            Button(
                texts.plain("marks-term-button", term=term_name(texts, term)),
                MarksOfTerm(pupil=child.id, term=number_of(term)),
            )
        ],
        child_row(children, child, lambda pupil: MarksOfWeek(pupil=pupil, day=here.day)),
    )


def _day(texts: Texts, child: Child, day: date, given: Sequence[tuple[str, Mark]]) -> str:
    """In discretion without comments: those stand on the screen of the subject."""
    marks = ((subject, replace(mark, comment="") if child.discreet else mark) for subject, mark in given)
    said = (mark_line(texts, texts("marks-subject", subject=subject), mark) for subject, mark in marks)
    return lines(texts("marks-week-day", day=day), *said)


def _closed(texts: Texts, calendar: Calendar, day: date) -> str:
    """Holidays are named; a weekend without marks is no news."""
    gone = calendar.closed(day)
    return closed_line(texts, gone) if gone and gone.why in (Closed.HOLIDAY, Closed.OFF) else ""
