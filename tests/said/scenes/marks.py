"""Marks: a term, a week, a subject, and the captions of their pictures."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

from domain.class_average import ClassAverage
from domain.marks import Mark, MarkBook, SubjectMarks
from domain.terms import Term
from domain.words import Ending, Scale, TermKind
from locales import Texts
from tests.school import MONDAY, START, TUESDAY, WEDNESDAY
from tests.unit.kit import ARTYOM, CHILDREN, SONYA, YEAR
from views.charts import subject_caption, term_caption
from views.marks import marks_page, no_marks_page, subject_page
from views.marks_week import marks_week_page
from views.page import Page

FIRST = Term(1, TermKind.QUARTER, START, date(2026, 10, 23))
SECOND = Term(2, TermKind.QUARTER, date(2026, 11, 2), date(2026, 12, 30))
ALGEBRA = SubjectMarks(
    1,
    "Алгебра",
    Scale.FIVE,
    (
        Mark(date(2026, 10, 5), "4", "ответ на уроке"),
        Mark(MONDAY, "3", "контрольная работа", 3, "проверь знаки: a < b"),
        Mark(MONDAY, "4", "контрольная работа", 3, retake=True),
        Mark(TUESDAY, "н/а", "домашняя работа"),
    ),
    ((1, "4"),),
)
RUSSIAN = SubjectMarks(2, "Русский язык", Scale.FIVE, (Mark(TUESDAY, "4/5", "диктант", 2),))
ENGLISH = SubjectMarks(3, "Английский язык", Scale.FIVE, (Mark(TUESDAY, "5", "проба", 0),))
ART = SubjectMarks(4, "Изобразительное искусство", Scale.PASS, (Mark(date(2026, 12, 30), "зач", ""),))
CHEMISTRY = SubjectMarks(5, "Химия", Scale.FIVE)
SUBJECTS = (ALGEBRA, RUSSIAN, ENGLISH, ART, CHEMISTRY)
BOOK = MarkBook(SUBJECTS, (FIRST, SECOND))
TRIMESTERS = MarkBook(SUBJECTS, (Term(1, TermKind.TRIMESTER, START, date(2026, 11, 30)),))
HALF_YEARS = MarkBook(SUBJECTS, (Term(1, TermKind.HALF_YEAR, START, date(2026, 12, 30)),))
MANY = MarkBook(tuple(SubjectMarks(n, f"Предмет по выбору № {n}", Scale.FIVE, RUSSIAN.marks) for n in range(60)), ())
ENDED = replace(ALGEBRA, period=((1, "4"), (None, "4")), endings=((Ending.EXAM, "3"), (Ending.FINAL, "4")))
ONLY_AN_EXAM = replace(CHEMISTRY, endings=((Ending.EXAM, "5"),))
EXAMINED = MarkBook((ENDED, ONLY_AN_EXAM), BOOK.terms)
DISCREET = replace(ARTYOM, discreet=True)
BESIDE = {1: ClassAverage(Fraction(391, 100), 21), 2: ClassAverage(Fraction(402, 100), 25)}


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    yield "a term", marks_page(texts, CHILDREN, ARTYOM, BOOK, WEDNESDAY, SECOND)
    yield "a trimester", marks_page(texts, (ARTYOM,), ARTYOM, TRIMESTERS, WEDNESDAY, TRIMESTERS.terms[0])
    yield "a half-year", marks_page(texts, (ARTYOM,), ARTYOM, HALF_YEARS, WEDNESDAY, HALF_YEARS.terms[0])
    yield "the year", marks_page(texts, CHILDREN, ARTYOM, BOOK, WEDNESDAY, None)
    yield "the year of an exam", marks_page(texts, (ARTYOM,), ARTYOM, EXAMINED, WEDNESDAY, None)
    yield "a subject with an exam", subject_page(texts, ARTYOM, EXAMINED, EXAMINED.subjects[0], WEDNESDAY, None, None)
    yield "no marks yet", marks_page(texts, CHILDREN, ARTYOM, MarkBook((CHEMISTRY,), BOOK.terms), WEDNESDAY, SECOND)
    yield "the first form", no_marks_page(texts, CHILDREN, SONYA)
    yield "a subject, the class beside it", subject_page(texts, ARTYOM, BOOK, ALGEBRA, WEDNESDAY, SECOND, BESIDE[1])
    yield "two marks for one work", subject_page(texts, ARTYOM, BOOK, RUSSIAN, WEDNESDAY, SECOND, BESIDE[2])
    yield "only weights of zero", subject_page(texts, ARTYOM, BOOK, ENGLISH, WEDNESDAY, SECOND, None)
    yield "a term that is over", subject_page(texts, ARTYOM, BOOK, ALGEBRA, WEDNESDAY, FIRST, None)
    yield "a week", marks_week_page(texts, CHILDREN, ARTYOM, YEAR, BOOK, WEDNESDAY, MONDAY)
    yield "a week, discreetly", marks_week_page(texts, CHILDREN, DISCREET, YEAR, BOOK, WEDNESDAY, MONDAY)
    yield "a week of holidays", marks_week_page(texts, CHILDREN, ARTYOM, YEAR, BOOK, WEDNESDAY, date(2026, 10, 26))
    yield "a week across the year", marks_week_page(texts, (ARTYOM,), ARTYOM, YEAR, BOOK, WEDNESDAY, date(2026, 12, 28))
    yield "the caption of a term's chart", term_caption(texts, ARTYOM, BOOK, SECOND, BESIDE)
    yield "the caption of a subject's chart", subject_caption(texts, ARTYOM, BOOK, ALGEBRA, None, BESIDE[1])
    yield "a caption too long", term_caption(texts, ARTYOM, MANY, None, {})
