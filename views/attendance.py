"""Attendance of a day and of a week."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby

from domain.attendance import HeldLesson, Register
from domain.calendars import Calendar, Closed, monday
from domain.people import Child
from domain.words import Attendance
from locales import Texts
from views.attendance_ways import AttendanceDetails, AttendanceOfDay, AttendanceOfWeek, details_row, missed_row, ways
from views.page import Button, Page, blocks, lines
from views.paging import child_row, closed_line, day_arrows, folded, skipped_lines, week_arrows, year_line
from views.presence import presence_line, present_line


def attendance_day_page(
    texts: Texts,
    children: Sequence[Child],
    child: Child,
    calendar: Calendar,
    today: date,
    day: date,
    register: Register,
    part: int = 0,
) -> Page:
    """A line for each lesson of the day: in class, late or absent."""
    here = AttendanceOfDay(pupil=child.id, day=day.toordinal())
    skipped = [] if calendar.closed(day) else skipped_lines(texts, calendar, day)
    title = lines(texts("attendance-day-title", child=child.title, day=day), *skipped)
    said = [_day_line(texts, lesson, discreet=child.discreet) for lesson in register.lessons]
    body = [lines(*said), sum_line(texts, register)] if said else [_no_lessons(texts, calendar, day)]
    return folded(
        texts,
        blocks(title, *body, texts("attendance-today") if day == today and said else None),
        part,
        lambda n: here.model_copy(update={"part": n}),
        day_arrows(
            texts,
            lambda to: AttendanceOfDay(pupil=child.id, day=to.toordinal()),
            calendar.previous_school_day(day),
            today if day != today and not calendar.closed(today) else None,
            calendar.next_school_day(day),
        ),
        missed_row(texts, child, register, day, day),
        ways(texts, child, calendar, AttendanceOfDay, day),
        child_row(children, child, lambda pupil: AttendanceOfDay(pupil=pupil, day=here.day)),
    )


def attendance_page(
    texts: Texts,
    children: Sequence[Child],
    child: Child,
    calendar: Calendar,
    today: date,
    first: date,
    register: Register,
    part: int = 0,
) -> Page:
    """Absences and lateness of the week that begins on Monday `first`, and how many lessons there were.

    In a discreet school without the reasons: those stand on a page of their own.
    """
    here = AttendanceOfWeek(pupil=child.id, day=first.toordinal())
    home = today if monday(today) == first else first
    return folded(
        texts,
        _week(texts, child, first, register, discreet=child.discreet),
        part,
        lambda n: here.model_copy(update={"part": n}),
        week_arrows(texts, lambda to: AttendanceOfWeek(pupil=child.id, day=to.toordinal()), calendar, today, first),
        details_row(texts, child, register, first),
        missed_row(texts, child, register, first, first + timedelta(days=6)),
        ways(texts, child, calendar, AttendanceOfWeek, home),
        child_row(children, child, lambda pupil: AttendanceOfWeek(pupil=pupil, day=here.day)),
    )


def attendance_details_page(texts: Texts, child: Child, first: date, register: Register, part: int = 0) -> Page:
    """The same week with the reasons, and the way back."""
    here = AttendanceDetails(pupil=child.id, day=first.toordinal())
    return folded(
        texts,
        _week(texts, child, first, register, discreet=False),
        part,
        lambda n: here.model_copy(update={"part": n}),
        [Button(texts.plain("attendance-brief"), AttendanceOfWeek(pupil=child.id, day=here.day))],
    )


def _week(texts: Texts, child: Child, first: date, register: Register, *, discreet: bool) -> str:
    title = texts("attendance-title", child=child.title, first=first, last=first + timedelta(days=child.days - 1))
    if not register.held:
        return blocks(title, texts("attendance-no-lessons"))
    by_day = groupby(register.noted, lambda lesson: lesson.day)
    days = [_day(texts, day, list(of_day), discreet=discreet) for day, of_day in by_day]
    return blocks(title, *(days or [texts("attendance-all-present")]), sum_line(texts, register))


def _day(texts: Texts, day: date, of_day: Sequence[HeldLesson], *, discreet: bool) -> str:
    said = (_day_line(texts, lesson, discreet=discreet) for lesson in of_day)
    return lines(texts("attendance-day", day=day), *said)


def _day_line(texts: Texts, lesson: HeldLesson, *, discreet: bool) -> str:
    said = texts("attendance-entry", number=lesson.number, subject=lesson.subject)
    seen = presence_line(texts, lesson.presence, discreet=discreet) if lesson.presence else present_line(texts)
    return f"{said}: {seen}"


def sum_line(texts: Texts, register: Register) -> str:
    """How many lessons were held, missed, and begun late."""
    late = register.meanings[Attendance.LATE]
    return texts("attendance-sum", held=register.held, missed=register.missed, late=late)


def _no_lessons(texts: Texts, calendar: Calendar, day: date) -> str:
    gone = calendar.closed(day)
    if gone is None:
        return texts("attendance-day-none")
    return year_line(texts, calendar, day) if gone.why is Closed.OUT_OF_YEAR else closed_line(texts, gone)
