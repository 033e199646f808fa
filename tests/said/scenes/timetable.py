"""The timetable: a day with every kind of change, a week, control works, the year, the calendar."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta

from domain.calendars import Break, Calendar, Closed, Swap
from domain.planned import at_moment
from domain.terms import Term
from domain.timetable import Bell, Bring, Change, Control, Slot, Teacher, Timetable
from domain.words import Parity, TermKind
from locales import Texts
from tests.school import FRIDAY, MONDAY, NOW, START, THURSDAY, TUESDAY, WEDNESDAY, ZONE
from tests.unit.kit import ARTYOM, CHILDREN, SONYA, YEAR
from views.calendar import calendar_page
from views.controls import controls_page
from views.holidays import holidays_page
from views.page import Page
from views.timetable import moment_lines, timetable_page, timetable_week_page

SUBJECTS = ("Русский язык", "Алгебра", "История", "Физика", "География", "Биология", "Музыка")
SATURDAY = date(2026, 11, 21)
WINTER = Break(Closed.HOLIDAY, date(2026, 12, 31), date(2027, 1, 10), "зимние каникулы")
FULL = Calendar(
    START,
    date(2027, 5, 31),
    5,
    (*YEAR.holidays, WINTER),
    (Swap(SATURDAY, 1, "перенос с 31 декабря"), Swap(FRIDAY, None, "мороз")),
    (
        Term(1, TermKind.QUARTER, START, date(2026, 10, 23)),
        Term(2, TermKind.QUARTER, date(2026, 11, 2), date(2026, 12, 30)),
    ),
)
WORKS = tuple(
    Control(WEDNESDAY + timedelta(days=days), subject, 0, number, topic)
    for number, (days, subject, topic) in enumerate(
        ((1, "Физика", "Плотность вещества"), (5, "Алгебра", "Одночлены"), (7, "История", ""), (9, "Химия", "Оксиды"))
    )
)
CHANGES = (
    Change(1, "Русский язык", WEDNESDAY, 1, room="5"),
    Change(2, "Алгебра", WEDNESDAY, 2, teacher="Ким А. Б.", reason="болезнь учителя"),
    Change(3, "История", WEDNESDAY, 3, other_subject="Физика", teacher="Цой В. Г."),
    Change(4, "Физика", WEDNESDAY, 4, cancelled=True, reason="учитель на курсах"),
    Change(5, "География", WEDNESDAY, 5, to_day=THURSDAY, to_number=6),
    Change(6, "Биология", WEDNESDAY, 6, host=9, joined="7А", room="31"),
    Change(7, "Музыка", WEDNESDAY, 7, remote=True),
    Change(2, "Алгебра", TUESDAY, 2, to_day=WEDNESDAY, to_number=8, reason="олимпиада"),
)
SLOTS = [
    Slot(n, subject, "", day, n, str(200 + n), Parity.EVERY, START, None)
    for day in (2, 3)
    for n, subject in enumerate(SUBJECTS, start=1)
]
TABLE = Timetable(
    FULL,
    tuple(SLOTS),
    tuple(Bell(n, None, own=False, starts=time(7 + n), ends=time(7 + n, 45)) for n in range(1, 9)),
    tuple(Teacher(n, "Лебедева О. А.", START, None) for n in range(1, 8)),
    CHANGES,
    WORKS,
    (Bring(WEDNESDAY, "Алгебра", "циркуль и линейка"), Bring(WEDNESDAY, "Биология", "гербарий")),
)
MONDAYS = replace(TABLE, slots=(Slot(1, "Алгебра", "2", 1, 1, "", Parity.EVERY, START, None),), changes=(), controls=())
ADDRESS = "https://school.example/calendar/17-4f0c2a9be1d37705c6a8f21e93b7d04465aa10c8.ics"


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    here = NOW.astimezone(ZONE).replace(hour=8, minute=20)
    moment = moment_lines(texts, at_moment(TABLE.on(WEDNESDAY), here))
    yield "a day with every change", timetable_page(texts, CHILDREN, ARTYOM, TABLE, WEDNESDAY, WEDNESDAY, moment)
    yield "a day by another day's timetable", timetable_page(texts, (ARTYOM,), ARTYOM, MONDAYS, SATURDAY, SATURDAY)
    repeats = replace(MONDAYS, calendar=replace(FULL, swaps=(Swap(SATURDAY, 1, "Учимся по расписанию понедельника"),)))
    yield "a day whose calendar says no more", timetable_page(texts, (ARTYOM,), ARTYOM, repeats, SATURDAY, SATURDAY)
    yield "the year of such a calendar", holidays_page(texts, (ARTYOM,), ARTYOM, repeats.calendar, WEDNESDAY)
    yield "a day off", timetable_page(texts, (ARTYOM,), ARTYOM, MONDAYS, MONDAY, FRIDAY)
    yield "a week", timetable_week_page(texts, CHILDREN, ARTYOM, TABLE, WEDNESDAY, MONDAY)
    yield "control works", controls_page(texts, CHILDREN, ARTYOM, WORKS)
    yield "no control works", controls_page(texts, (SONYA,), SONYA, ())
    for name, today in (
        ("the year", WEDNESDAY),
        ("one day is left", date(2026, 10, 22)),
        ("three days are left", date(2026, 10, 20)),
        ("the last day", date(2026, 10, 23)),
        ("in the holidays", date(2026, 10, 28)),
        ("the year ends", date(2027, 5, 27)),
        ("the year's last day", date(2027, 5, 31)),
        ("in summer", date(2027, 7, 1)),
    ):
        yield name, holidays_page(texts, (ARTYOM,), ARTYOM, FULL, today)
    yield "the calendar as a file", calendar_page(texts, ARTYOM, FULL.term_ends(NOW.date()), None, offered=False)
    yield "the calendar at an address", calendar_page(texts, ARTYOM, FULL.term_ends(NOW.date()), ADDRESS, offered=True)
    yield "the address is revoked", calendar_page(texts, ARTYOM, FULL.term_ends(NOW.date()), None, offered=True)
