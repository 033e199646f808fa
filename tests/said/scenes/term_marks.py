"""Marks of a term and the year, as the teacher sets them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from domain.keeping import Held, Keeping, Right, Taught
from domain.marks import Mark
from domain.names import Name
from domain.term_desk import Desk
from domain.term_marks import Place, Span, Standing, TermSheet
from domain.words import Scale
from locales import Texts
from tests.school import NOW, START, WEDNESDAY
from tests.unit.kit import TERMS, YEAR
from views.page import Page
from views.term_mark import all_page, done_line, term_mark_page, term_reason_page
from views.term_marks import SetTermMark, no_term_page, term_groups_page, term_marks_page

FIRST, SECOND = TERMS
GROUP = Taught(7, 3, "7Б", "Алгебра", "Алгебра", "", 1, (70,), 7)
ENGLISH = Taught(8, 4, "7А, 7Б", "Английский язык", "Англ.", "1", 1, (69, 70), 7)
SITS = (Span(START),)


def _place(number: int, name: Name, marks: str, *terms: str) -> Place:
    given = tuple(Mark(WEDNESDAY, value, "") for value in marks.split())
    period: dict[int | None, Standing] = {n: Standing(n, value, NOW) for n, value in enumerate(terms, 1) if value}
    return Place(number, name, SITS, (), SITS, given, period)


PLACES = (
    _place(1, Name("Ковалёв", "Артём", "Дмитриевич"), "5 5 4 4", "4"),
    _place(2, Name("Лебедев", "Кирилл", "Павлович"), "5", "4", "5"),
    _place(3, Name("Орлова", "Мария", "Сергеевна"), "", ""),
    _place(4, Name("Фёдорова", "Дарья", "Андреевна"), "3 3 4", "3", "4"),
)
HELD = Held(7, Right.OWN, START)
DESK = Desk(
    Keeping(5, (HELD,), {7: GROUP}), HELD, TermSheet(GROUP, TERMS, YEAR.starts, YEAR.ends, PLACES), WEDNESDAY
)  # fmt: skip
CLOSED = replace(DESK, keeping=replace(DESK.keeping, closed=((7, SECOND.starts, SECOND.ends),)))
PASSED = replace(DESK, sheet=replace(DESK.sheet, group=replace(GROUP, scale=Scale.PASS)))
THIRD = replace(SECOND, ordinal=3, starts=date(2027, 1, 11), ends=date(2027, 3, 26))
LATER = replace(DESK, sheet=replace(DESK.sheet, terms=(*TERMS, THIRD)), today=THIRD.starts)
EARLIER = replace(DESK, sheet=replace(DESK.sheet, places=PLACES[:1]))


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    yield "the own groups", term_groups_page(texts, [GROUP, ENGLISH])
    yield "no group", term_groups_page(texts, [])
    yield "no terms", no_term_page(texts, GROUP)
    yield "a quarter", term_marks_page(texts, DESK, SECOND)
    artyom, kirill, maria, daria = DESK.lines(SECOND)
    data = SetTermMark(group=7, term=2, pupil=1)
    yield "one pupil", term_mark_page(texts, DESK, SECOND, artyom, data)
    yield "too few marks", term_mark_page(texts, DESK, SECOND, replace(kirill, standing=None), data)
    yield "no marks", term_mark_page(texts, DESK, SECOND, maria, data)
    yield "a mark that stands", term_mark_page(texts, DESK, SECOND, daria, data)
    yield "why", term_reason_page(texts, DESK, SECOND, daria, data.model_copy(update={"said": "3"}))
    yield "set", term_marks_page(texts, DESK, SECOND, 0, done_line(texts, artyom, SECOND, "5"))
    yield "corrected", term_marks_page(texts, DESK, SECOND, 0, done_line(texts, daria, SECOND, "3"))
    yield "all of them", all_page(texts, DESK, SECOND)
    yield "the journal has changed", all_page(texts, DESK, SECOND, changed=True)
    yield "all are set", term_marks_page(texts, DESK, SECOND, 0, texts("term_marks-all-done", count=2))
    yield "nothing to set", all_page(texts, PASSED, SECOND)
    yield "pass or fail", term_marks_page(texts, PASSED, SECOND)
    yield "the year", term_marks_page(texts, DESK, None)
    yield "closed", term_marks_page(texts, CLOSED, SECOND)
    yield "too long ago", term_marks_page(texts, LATER, FIRST)
    yield "too early for the year", term_marks_page(texts, EARLIER, None)
