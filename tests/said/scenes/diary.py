"""The diary: a full day, a first-former's, holidays, a week."""

from collections.abc import Iterator
from datetime import date

from domain.diary import DiaryDay, DiaryLesson, DiaryMark, Presence
from domain.words import Attendance, LessonKind
from locales import Texts
from tests.school import MONDAY, TUESDAY, WEDNESDAY
from tests.unit.kit import ARTYOM, CHILDREN, SONYA, YEAR
from views.diary import diary_page, diary_week_page, no_diary_page
from views.page import Page

DAY = DiaryDay(
    MONDAY,
    (
        DiaryLesson(
            1,
            "Русский язык",
            topic="Деепричастие",
            presence=Presence(Attendance.LATE, "ОП", 10),
            marks=(DiaryMark("5", "ответ на уроке", 1, "", retake=False),),
            homework=("упр. 112",),
        ),
        DiaryLesson(
            2,
            "Алгебра",
            topic="Степень",
            kind=LessonKind.CONTROL,
            marks=(
                DiaryMark("3", "контрольная работа", 3, "проверь знаки: a < b", retake=False),
                DiaryMark("4", "контрольная работа", 3, "", retake=True),
            ),
        ),
        DiaryLesson(3, "Химия", held=False),
        DiaryLesson(None, "Английский язык", homework=("сочинение",)),
    ),
)
HOLIDAY = date(2026, 10, 28)


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    yield "a day with everything", diary_page(texts, CHILDREN, ARTYOM, YEAR, WEDNESDAY, DAY)
    yield "the first form", diary_page(texts, (SONYA,), SONYA, YEAR, TUESDAY, DiaryDay(TUESDAY, ()))
    yield "holidays", no_diary_page(texts, (ARTYOM,), ARTYOM, YEAR, HOLIDAY)
    yield "a week", diary_week_page(texts, CHILDREN, ARTYOM, YEAR, WEDNESDAY, MONDAY, [DAY, DiaryDay(TUESDAY, ())])
