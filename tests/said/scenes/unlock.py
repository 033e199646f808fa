"""Leave to enter old lessons, step by step."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from domain.names import Name
from domain.unlock import ALL, Draft, Leave, Span, Step
from locales import Texts
from tests.school import FRIDAY, MONDAY, TUESDAY, WEDNESDAY
from tests.unit.boards import board
from tests.unit.kit import YEAR
from views import unlock as view
from views.page import Page

OCTOBER = date(2026, 10, 12)


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    school, draft, past = board(), Draft(101, ALL), replace(YEAR, ends=WEDNESDAY)
    lebedeva = Name("Лебедева", "Ольга", "Андреевна")
    every = Leave(1, lebedeva, "", OCTOBER, WEDNESDAY, FRIDAY)
    one = replace(every, id=2, what="7Б · Алгебра", first=MONDAY, last=TUESDAY)
    yield "nobody may", view.unlocks_page(texts, 1, [], 0)
    yield "some may", view.unlocks_page(texts, 1, [every, one], 0)
    yield "who", view.teachers_page(texts, 1, school, 0)
    yield "in which groups", view.groups_page(texts, 1, school, Draft(101), MONDAY, 0)
    yield "of which days", view.days_page(texts, 1, school, draft, [*Span])
    yield "from which day", view.day_page(texts, 1, school, draft, Step.FIRST, past, 0)
    begun = replace(draft, what=2, first=MONDAY)
    yield "to which day", view.day_page(texts, 1, school, begun, Step.LAST, past, 0)
    whole = replace(begun, last=TUESDAY, until=FRIDAY)
    yield "until when", view.until_page(texts, 1, school, replace(whole, until=None))
    yield "everything", view.look_page(texts, 1, school, whole)
    yield "given", view.given_page(texts, 1)
