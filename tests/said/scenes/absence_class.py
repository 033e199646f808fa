"""A class teacher looks at the form, opens a note, and enters an absence for several pupils."""

from collections.abc import Iterator
from datetime import date, timedelta

from domain.absence import Announced, Days, Misfit, Reason
from domain.invitations import PupilLine
from domain.names import Name
from domain.people import Post
from domain.words import Attendance, Kinship, Role
from locales import Texts
from tests.said.scenes.absence import NOTE
from tests.school import FRIDAY, MONDAY, NOW, THURSDAY, WEDNESDAY, ZONE
from tests.unit.kit import YEAR
from views.absence_calendar import month_of
from views.absence_class import ClassDay, class_day_page, class_forms_page, class_note_gone_page, class_note_page
from views.absence_mark import (
    ClassCalendar,
    ClassMark,
    ClassPick,
    MarkStep,
    mark_calendar_page,
    mark_look_page,
    mark_misfit_page,
    mark_when_page,
    mark_why_page,
    marked_page,
    pick_page,
    subject_page,
)
from views.page import Page

LETTERS = {Attendance.ILL: "Б", Attendance.EXEMPT: "ОСВ"}
NAMES = (Name("Ковалёв", "Артём"), Name("Лебедев", "Кирилл"), Name("Орлова", "Дарья"))
PUPILS = [PupilLine(number, name, "7Б") for number, name in enumerate(NAMES, start=1)]
CLASS = [*PUPILS, *(PupilLine(number, Name("Ученик", f"{number}"), "7Б") for number in range(4, 13))]
POST = Post(Role.CLASS_TEACHER, 1, "Школа № 7", ZONE, 7, "7Б")
OTHER = Post(Role.CLASS_TEACHER, 1, "Школа № 7", ZONE, 8, "1А")


def announced(number: int, days: Days, reason: Reason, kin: Kinship | None, subject: str | None = None) -> Announced:
    """A line of the list."""
    school = kin is None
    return Announced(number, number, NAMES[number - 1], days, reason, school, kin, None, subject, more=number == 1)


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    today = Days(WEDNESDAY, WEDNESDAY)
    notes = [
        announced(1, Days(WEDNESDAY, FRIDAY), Reason.ILL, Kinship.MOTHER),
        announced(2, Days(MONDAY, FRIDAY), Reason.EXEMPT, None, "Физкультура"),
        announced(3, Days(THURSDAY, FRIDAY), Reason.CONTEST, Kinship.GRANDMOTHER),
    ]
    yield "which form?", class_forms_page(texts, [POST, OTHER])
    yield "the form today", class_day_page(texts, POST, YEAR, WEDNESDAY, WEDNESDAY, notes, LETTERS)
    yield "nobody on a Monday", class_day_page(texts, POST, YEAR, WEDNESDAY, MONDAY, [], LETTERS)
    yield "a note", class_note_page(texts, 7, NAMES[0], NOTE, NOW.astimezone(ZONE), LETTERS, own=False)
    yield "an own entry", class_note_page(texts, 7, NAMES[0], NOTE, NOW.astimezone(ZONE), {}, own=True)
    yield "a note that is gone", class_note_gone_page(texts, 7)
    yield "who?", pick_page(texts, "7Б", ClassPick(form=7), CLASS, {1, 3})
    yield "who, the second page", pick_page(texts, "7Б", ClassPick(form=7, page=1), CLASS, set())
    yield "when?", mark_when_page(texts, 7, YEAR, WEDNESDAY)
    month = ClassCalendar(form=7, month=month_of(WEDNESDAY))
    yield "a month", mark_calendar_page(texts, YEAR, WEDNESDAY, month)
    last = month.model_copy(update={"day": THURSDAY.toordinal()})
    yield "a month, the last day", mark_calendar_page(texts, YEAR, WEDNESDAY, last)
    long = Days(WEDNESDAY, WEDNESDAY + timedelta(days=40))
    yield "too many days", mark_misfit_page(texts, 7, YEAR, WEDNESDAY, long, Misfit.LONG)
    free = Days(date(2026, 11, 15), date(2026, 11, 15))
    yield "a Sunday", mark_misfit_page(texts, 7, YEAR, WEDNESDAY, free, Misfit.CLOSED)
    mark = ClassMark(form=7, step=MarkStep.WHY, day=WEDNESDAY.toordinal(), days=1)
    yield "why?", mark_why_page(texts, mark, today)
    yield "from which subject?", subject_page(texts, mark, {1: "Алгебра", 2: "Физкультура", 3: "Химия"})
    yield "to be confirmed", mark_look_page(texts, mark, PUPILS, today, Reason.EXEMPT, "Физкультура")
    yield "entered", marked_page(texts, ClassDay(form=7), PUPILS[:2], PUPILS[2:])
    yield "entered for one", marked_page(texts, ClassDay(form=7), PUPILS[:1], [])
    yield "entered before", marked_page(texts, ClassDay(form=7), [], PUPILS)
