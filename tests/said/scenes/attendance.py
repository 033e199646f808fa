"""Attendance: a week, a day, a month, a term, and what was missed."""

from collections.abc import Iterator
from datetime import date

from domain.attendance import HeldLesson, Register, days_of_month
from domain.diary import Presence
from domain.missed import MissedLesson, MissedTask
from domain.words import Attendance
from locales import Texts
from tests.school import FRIDAY, MONDAY, THURSDAY, TUESDAY, WEDNESDAY
from tests.unit.kit import ARTYOM, CHILDREN, SONYA, YEAR
from views.attendance import attendance_day_page, attendance_page
from views.attendance_month import attendance_month_page
from views.attendance_term import attendance_term_page
from views.attendance_ways import MissedLessons
from views.missed import missed_page
from views.page import Page

LATE, ILL = Presence(Attendance.LATE, "ОП", 10), Presence(Attendance.ILL, "Б", None)
MONDAYS = (HeldLesson(MONDAY, 1, "Русский язык", LATE), HeldLesson(MONDAY, 2, "Алгебра"))
TUESDAYS = (HeldLesson(TUESDAY, 1, "Русский язык"), HeldLesson(TUESDAY, 3, "Английский язык", ILL))
WEEK = Register((*MONDAYS, *TUESDAYS))
NOVEMBER, OCTOBER = date(2026, 11, 1), date(2026, 10, 1)
SIGNS = {
    date(2026, 10, 5): Presence(Attendance.EXEMPT, "ОСВ", None),
    date(2026, 10, 6): Presence(Attendance.UNKNOWN, "Н", None),
    date(2026, 10, 7): Presence(Attendance.EXCUSED, "У", None),
    date(2026, 10, 8): Presence(Attendance.REMOTE, "Д", None),
    date(2026, 10, 9): Presence(Attendance.UNEXCUSED, "НП", None),
}
FIRST_TERM = Register(
    (
        *(HeldLesson(day, 1, "Алгебра", SIGNS.get(day)) for day in days_of_month(OCTOBER) if not YEAR.closed(day)),
        HeldLesson(date(2026, 10, 12), 2, "Химия", ILL),
        HeldLesson(date(2026, 10, 12), 3, "Алгебра", LATE),
    )
)
MISSED = (
    MissedLesson(MONDAY, 2, "Алгебра", "Степень", (MissedTask(THURSDAY, "№ 412–415", "циркуль", 30, files=2),)),
    MissedLesson(TUESDAY, 1, "Русский язык", "Деепричастие", (MissedTask(FRIDAY, "упр. 112", individual=True),)),
    MissedLesson(TUESDAY, 3, "Музыка"),
)
DAYS = MissedLessons(pupil=ARTYOM.id, first=MONDAY.toordinal(), last=FRIDAY.toordinal())
DAY = MissedLessons(pupil=SONYA.id, first=TUESDAY.toordinal(), last=TUESDAY.toordinal())


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    both, one, first = (CHILDREN, ARTYOM), ((ARTYOM,), ARTYOM), ((SONYA,), SONYA)
    yield "a week", attendance_page(texts, *both, YEAR, WEDNESDAY, MONDAY, WEEK)
    yield "a week without absences", attendance_page(texts, *one, YEAR, WEDNESDAY, MONDAY, Register(MONDAYS[1:]))
    yield "a week without lessons", attendance_page(texts, *one, YEAR, WEDNESDAY, MONDAY, Register())
    yield "a day", attendance_day_page(texts, *both, YEAR, WEDNESDAY, TUESDAY, Register(TUESDAYS))
    yield "today", attendance_day_page(texts, *first, YEAR, TUESDAY, TUESDAY, Register(TUESDAYS[:1]))
    yield "a day the journal is silent about", attendance_day_page(texts, *one, YEAR, TUESDAY, TUESDAY, Register())
    yield "a holiday", attendance_day_page(texts, *one, YEAR, TUESDAY, date(2026, 10, 28), Register())
    yield "a month", attendance_month_page(texts, *both, YEAR, WEDNESDAY, NOVEMBER, WEEK)
    yield "a month with every letter", attendance_month_page(texts, *one, YEAR, WEDNESDAY, OCTOBER, FIRST_TERM)
    yield "a term", attendance_term_page(texts, *both, YEAR, WEDNESDAY, YEAR.terms[0], FIRST_TERM)
    yield (
        "a term without absences",
        attendance_term_page(texts, *one, YEAR, WEDNESDAY, YEAR.terms[1], Register(MONDAYS)),
    )
    yield "a year without lessons", attendance_term_page(texts, *one, YEAR, WEDNESDAY, None, Register())
    yield "what was missed", missed_page(texts, *both, YEAR, WEDNESDAY, DAYS, MISSED)
    yield (
        "what was missed on a day of the first form",
        missed_page(texts, *first, YEAR, WEDNESDAY, DAY, [MissedLesson(TUESDAY, 1, "Чтение", "Буква Ш")]),
    )
    yield "nothing was missed", missed_page(texts, *one, YEAR, WEDNESDAY, DAYS, [])
