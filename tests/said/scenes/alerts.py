"""What comes unasked about one child: news of every kind, in the words of the family."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from domain.alerts import What
from domain.news import News
from domain.words import Ending
from locales import Texts
from tests.school import FRIDAY, MONDAY, THURSDAY, TUESDAY, WEDNESDAY
from tests.unit.kit import ARTYOM, SONYA, YEAR
from views.alerts import alert_page
from views.page import Page

MARK = News(
    What.MARK, "Алгебра", WEDNESDAY, 2, value="4", work="контрольная работа", weight=3, comment="проверь <знаки>"
)
CORRECTED = replace(MARK, what=What.MARK_CHANGED, was="3", comment="", reason="пересдача")
GONE = replace(MARK, what=What.MARK_WITHDRAWN, value="", was="3", comment="", reason="опечатка", day=MONDAY)
PLAIN = News(What.MARK, "Русский язык", WEDNESDAY, 1, value="5", work="ответ на уроке")
TERM = News(What.TERM_MARK, "Химия", WEDNESDAY, value="5", term=YEAR.terms[1])
LESSON = News(What.TIMETABLE, "Физика", THURSDAY, 3, change="cancelled", reason="учитель болеет", to_number=3)
HOMEWORK = News(What.HOMEWORK, "Русский язык", THURSDAY, text="упр. 120 & 121", minutes=20)


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""

    def told(*news: News, private: bool = False) -> Page:
        return alert_page(texts, ARTYOM, news, WEDNESDAY, private=private)

    yield "marks", told(MARK, PLAIN, replace(PLAIN, day=TUESDAY), replace(PLAIN, day=MONDAY, entered=WEDNESDAY))
    yield "covered", told(MARK, private=True)
    yield (
        "marks put right",
        told(CORRECTED, replace(CORRECTED, reason="", weight=1), replace(CORRECTED, was="4", reason=""), GONE),
    )
    yield (
        "a term and a year",
        told(
            TERM,
            replace(TERM, what=What.TERM_MARK_CHANGED, was="4", reason="апелляция"),
            replace(TERM, what=What.TERM_MARK_WITHDRAWN, was="4", value=""),
            replace(TERM, term=None),
            replace(TERM, term=None, what=What.TERM_MARK_CHANGED, was="4"),
            replace(TERM, term=None, what=What.TERM_MARK_WITHDRAWN, was="4", value=""),
            replace(TERM, term=None, ending=Ending.EXAM),
            replace(TERM, term=None, ending=Ending.FINAL, what=What.TERM_MARK_CHANGED, was="4"),
        ),
    )
    yield (
        "late, absent, and there after all",
        told(
            News(What.LATE, "Алгебра", WEDNESDAY, 2, minutes=1),
            News(What.LATE, "Алгебра", WEDNESDAY, 2, minutes=12),
            News(What.LATE, "Алгебра", TUESDAY, 2),
            News(What.ABSENT, "Химия", WEDNESDAY, 3),
            News(What.CAME, "Химия", WEDNESDAY, 3),
            News(What.CAME, "Химия", WEDNESDAY, 3, value="late"),
        ),
    )
    yield (
        "homework",
        told(
            HOMEWORK,
            replace(HOMEWORK, what=What.HOMEWORK_CHANGED, minutes=1),
            replace(HOMEWORK, what=What.HOMEWORK_WITHDRAWN, minutes=None, text="длинное задание " * 20),
        ),
    )
    yield (
        "the timetable",
        told(
            LESSON,
            replace(LESSON, change="moved", to_day=FRIDAY, to_number=5, reason=""),
            replace(LESSON, change="subject", work="Геометрия", comment="12"),
            replace(LESSON, change="teacher", text="Соколова М. И.", reason=""),
            replace(LESSON, change="remote", reason=""),
            replace(LESSON, change="other", comment="24", reason=""),
            replace(LESSON, change="as_usual", reason=""),
        ),
    )
    yield (
        "a whole term at once",
        alert_page(
            texts, SONYA, [replace(PLAIN, subject=f"Предмет {n}", day=date(2026, 11, 3)) for n in range(30)], WEDNESDAY
        ),
    )
