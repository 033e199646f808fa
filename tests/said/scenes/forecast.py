"""«Что нужно для 4?»: every answer, with the sum behind it."""

from collections.abc import Iterator
from fractions import Fraction

from domain.forecast import Pace, forecast, trial
from domain.marks import HALF, Mark, SubjectMarks
from domain.words import Scale
from locales import Texts
from tests.said.scenes.marks import ALGEBRA, ENGLISH, SECOND
from tests.school import MONDAY
from tests.unit.kit import ARTYOM
from views.forecast import forecast_page
from views.marks import MarksOfSubject
from views.page import Page


def _algebra(*values: str) -> SubjectMarks:
    return SubjectMarks(1, "Алгебра", Scale.FIVE, tuple(Mark(MONDAY, value, "") for value in values))


THREES, LOW, CLOSE, NONE = _algebra("3", "4", "3"), _algebra("2", "3"), _algebra("3", "4"), _algebra()
LONG = _algebra(*("3", "4", "3") * 5)


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    yield "several ways", _page(texts, LOW, 4, Pace(8, 16))
    yield "one mark is enough", _page(texts, THREES, 4, Pace(8, 1))
    yield "it is so already", _page(texts, CLOSE, 4, Pace(8, 16))
    yield "the school rounds more strictly", _page(texts, CLOSE, 4, Pace(8, 16), rounding=Fraction(3, 5))
    yield "hard to do", _page(texts, ALGEBRA, 5, Pace(7, 35))
    yield "out of reach, two lessons", _page(texts, LONG, 5, Pace(30, 2))
    yield "out of reach, no lessons", _page(texts, LONG, 5, Pace(30, 0))
    yield "no timetable", _page(texts, LONG, 4, None)
    yield "no marks", _page(texts, NONE, 4, Pace(8, 16))
    yield "only weights of zero", _page(texts, ENGLISH, 4, Pace(8, 16))
    yield "tried out", _page(texts, ALGEBRA, 5, Pace(6, 35), (5, 4))


def _page(
    texts: Texts,
    subject: SubjectMarks,
    wanted: int,
    pace: Pace | None,
    more: tuple[int, ...] = (),
    rounding: Fraction = HALF,
) -> Page:
    marks, back = subject.within(SECOND), MarksOfSubject(pupil=ARTYOM.id, subject=subject.id)
    told = forecast(marks, wanted, pace, rounding)
    return forecast_page(texts, ARTYOM, subject, SECOND, back, told, trial(marks, more, rounding))
