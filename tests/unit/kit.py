"""Two children of one mother, their school year, and the texts the views are shown in."""

from datetime import date

from domain.calendars import Break, Calendar, Closed
from domain.names import Name
from domain.people import Child
from domain.terms import Term
from domain.words import TermKind
from locales import texts_in
from tests.school import START, ZONE
from views.page import Page

RU = texts_in("ru")

AUTUMN = Break(Closed.HOLIDAY, date(2026, 10, 24), date(2026, 11, 1), "осенние каникулы")
UNITY = Break(Closed.HOLIDAY, date(2026, 11, 4), date(2026, 11, 4), "День народного единства")
TERMS = (
    Term(1, TermKind.QUARTER, START, date(2026, 10, 23)),
    Term(2, TermKind.QUARTER, date(2026, 11, 2), date(2026, 12, 30)),
)
YEAR = Calendar(START, date(2027, 5, 31), days=5, holidays=(AUTUMN, UNITY), terms=TERMS)


def child(number: int, name: Name, form: str, grade: int) -> Child:
    """A pupil of «Школа № 7»."""
    return Child(number, name, 70 + number, form, grade, 5, None, 1, 1, "Школа № 7", ZONE)


ARTYOM = child(1, Name("Ковалёв", "Артём", "Дмитриевич"), "7Б", 7)
SONYA = child(2, Name("Ковалёва", "Софья", "Дмитриевна"), "1А", 1)
CHILDREN = (ARTYOM, SONYA)


def labels(page: Page) -> list[list[str]]:
    """What stands on the buttons, row by row."""
    return [[button.label for button in row] for row in page.buttons]
