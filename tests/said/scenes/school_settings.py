"""What a school decides for itself, and what discretion looks like."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from domain.attendance import HeldLesson, Register
from domain.diary import Presence
from domain.names import Name
from domain.people import Post
from domain.school_settings import Change, SchoolSettings, Setting
from domain.words import Attendance, Role
from locales import Texts
from tests.said.scenes.diary import DAY
from tests.school import MONDAY, NOW, WEDNESDAY, ZONE
from tests.unit.kit import ARTYOM, CHILDREN, YEAR
from views.attendance import attendance_details_page, attendance_page
from views.attendance_month import attendance_month_page
from views.attendance_term import attendance_term_page
from views.diary import diary_page
from views.office import office_page
from views.page import Page
from views.school_settings import school_settings_page

ADMIN, DEPUTY = (Post(role, 1, "Школа № 7", ZONE) for role in (Role.ADMIN, Role.DEPUTY))
PETROV = Name("Петров", "Олег", "Иванович")
BEGINNING = SchoolSettings("half_up", class_average=False, discreet=False, official=False)
OTHERWISE = SchoolSettings("0.65", class_average=True, discreet=True, official=True, tell_first=8, birthdays=True)
WEEK = Register(
    (
        HeldLesson(MONDAY, 1, "Русский язык", Presence(Attendance.LATE, "ОП", 10)),
        HeldLesson(MONDAY, 2, "Алгебра", None),
        HeldLesson(MONDAY, 3, "Английский язык", Presence(Attendance.ILL, "Б", None)),
        HeldLesson(WEDNESDAY, 5, "Физкультура", Presence(Attendance.EXEMPT, "ОСВ", None)),
    )
)


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    hidden = replace(ARTYOM, discreet=True)
    average = Change(NOW, PETROV, Setting.CLASS_AVERAGE, value=True)
    yield "the administrator's office", office_page(texts, ADMIN, ADMIN)
    yield "the deputy's office", office_page(texts, None, DEPUTY)
    yield "at the beginning", school_settings_page(texts, DEPUTY, BEGINNING)
    yield "decided otherwise", school_settings_page(texts, DEPUTY, replace(OTHERWISE, last=average))
    rounding = Change(NOW, PETROV, Setting.ROUNDING, "0.65")
    yield "a stricter rounding", school_settings_page(texts, DEPUTY, replace(OTHERWISE, last=rounding))
    first = Change(NOW, PETROV, Setting.TELL_FIRST, 0)
    yield "no delay again", school_settings_page(texts, DEPUTY, replace(OTHERWISE, tell_first=0, last=first))
    yield "a diary in discretion", diary_page(texts, CHILDREN, hidden, YEAR, WEDNESDAY, DAY)
    yield "attendance in discretion", attendance_page(texts, CHILDREN, hidden, YEAR, WEDNESDAY, MONDAY, WEEK)
    yield "with the reasons", attendance_details_page(texts, hidden, MONDAY, WEEK)
    november = attendance_month_page(texts, CHILDREN, hidden, YEAR, WEDNESDAY, date(2026, 11, 1), WEEK)
    yield "a month in discretion", november
    yield "a year in discretion", attendance_term_page(texts, CHILDREN, hidden, YEAR, WEDNESDAY, None, WEEK)
