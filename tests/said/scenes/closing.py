"""Closing a term: what it lacks, the letter to a teacher, closed and opened again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from domain.closing import Closing, TermState
from domain.filling import LessonLine, Recorded
from domain.keeping import At, Taught
from domain.names import Name
from domain.planned import Planned
from domain.teaching import SchoolTerm
from domain.terms import Term
from domain.unfilled_board import NOBODY, Backlog
from domain.words import TermKind
from locales import Texts
from tests.school import MONDAY, NOW, START, TUESDAY, WEDNESDAY, ZONE
from tests.unit.kit import TERMS
from views.closing import close_page, closing_term_page, closing_terms_page, unfilled_letter_page
from views.page import Page

FIRST, SECOND = TERMS
ALGEBRA = Taught(7, 3, "7Б", "Алгебра", "Алгебра", "", 1, (70,), 7)
ENGLISH = Taught(8, 4, "7Б", "Английский язык", "Англ.", "1", 1, (70,), 7)
SOKOLOVA, PETROV = Name("Соколова", "Марина", "Игоревна"), Name("Петров", "Олег", "Иванович")


def lesson(group: Taught, day: date, number: int, **recorded: bool) -> LessonLine:
    """A lesson with these things recorded."""
    return LessonLine(At(group.id, day, number), group, Planned(number, group.subject_name), Recorded(**recorded))  # type: ignore[arg-type]  # not the topic


LESSONS = (
    lesson(ALGEBRA, MONDAY, 1), lesson(ENGLISH, MONDAY, 3, rolled=True), lesson(ALGEBRA, TUESDAY, 1, homework=True),
)  # fmt: skip
BACKLOGS = (
    Backlog(5, SOKOLOVA, LESSONS, ((ALGEBRA, 1), (ENGLISH, 12))),
    Backlog(NOBODY, None, LESSONS[:1], ()),
    Backlog(6, Name("Лебедева", "Ольга", "Андреевна"), (), ((ALGEBRA, 22),)),
)
TERM = SchoolTerm(2, SECOND)
OPEN = Closing(TERM, WEDNESDAY, BACKLOGS, 4, 35)
OVER = Closing(replace(TERM, closed=True), SECOND.ends)
HALF = Term(1, TermKind.HALF_YEAR, START, SECOND.ends)
STATES = [TermState(2, SECOND, None), TermState(3, HALF, 10), TermState(1, FIRST, None, NOW, PETROV)]


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    yield "which term", closing_terms_page(texts, 1, STATES, ZONE)
    yield "before the year", closing_terms_page(texts, 1, [], ZONE)
    yield "what it lacks", closing_term_page(texts, 1, OPEN)
    yield "nothing is missing", closing_term_page(texts, 1, replace(OPEN, backlogs=()))
    yield "teachers are told", closing_term_page(texts, 1, OPEN, said=texts("closing-told", count=2))
    yield "nobody to tell", closing_term_page(texts, 1, OPEN, said=texts("closing-told-nobody"))
    yield "close it?", close_page(texts, 1, OPEN)
    yield "close it, complete?", close_page(texts, 1, replace(OPEN, backlogs=(), today=SECOND.ends))
    yield "closed", closing_term_page(texts, 1, OVER, said=texts("closing-closed"))
    yield "open again", closing_term_page(texts, 1, OPEN, said=texts("closing-reopened"))
    yield "to a teacher", unfilled_letter_page(texts, OPEN, BACKLOGS[0])
    yield "to a teacher, much", unfilled_letter_page(texts, OPEN, replace(BACKLOGS[0], lessons=LESSONS * 5))
    yield "to a teacher, marks only", unfilled_letter_page(texts, OPEN, BACKLOGS[2])
