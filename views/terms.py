"""The parts of a year: their names, and the way from one to the others."""

from collections.abc import Callable, Sequence
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.calendars import Calendar
from domain.terms import Term, term_at
from locales import Texts
from views.page import Button, Row

WHOLE_YEAR = 99


def number_of(term: Term | None) -> int:
    """What a button carries for a term, or (None) the year."""
    return term.ordinal if term else WHOLE_YEAR


def asked(terms: Sequence[Term], today: date, number: int) -> Term | None:
    """The term such a button means, 0 the present one; None for the year."""
    return None if number == WHOLE_YEAR else term_at(terms, today, number)


def span_of(calendar: Calendar, term: Term | None, until: date | None) -> tuple[date, date]:
    """From which day to which the term, or (None) the year, lasts; no further than `until`, when that is given."""
    first, last = (term.starts, term.ends) if term else (calendar.starts, calendar.ends)
    return first, last if until is None else min(last, until)


def term_row(texts: Texts, terms: Sequence[Term], shown: Term | None, turn: Callable[[int], CallbackData]) -> Row:
    """The other terms, and the year (shown when `shown` is None)."""
    others = [
        Button(texts.plain(f"term-{term.kind.value}", number=term.ordinal), turn(term.ordinal))
        for term in terms
        if term != shown
    ]
    year = [Button(texts.plain("term-year-button"), turn(WHOLE_YEAR))] if shown is not None else []
    return [*others, *year]


def term_name(texts: Texts, term: Term | None) -> str:
    """«2 четверть», «год»."""
    return texts.plain(f"term-{term.kind.value}", number=term.ordinal) if term else texts.plain("term-year")
