"""Attendance of a week."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby

from aiogram.filters.callback_data import CallbackData

from domain.calendars import Calendar
from domain.diary import AttendanceLine, AttendanceWeek
from domain.people import Child
from locales import Texts
from views.page import Page, blocks, lines
from views.paging import child_row, folded, week_arrows
from views.presence import presence_line


class AttendanceOfWeek(CallbackData, prefix="aw1"):
    """Show the week of `day` (`date.toordinal()`; 0 is this week)."""

    pupil: int
    day: int = 0
    part: int = 0


def attendance_page(
    texts: Texts,
    children: Sequence[Child],
    child: Child,
    calendar: Calendar,
    today: date,
    first: date,
    week: AttendanceWeek,
    part: int = 0,
) -> Page:
    """Absences and lateness of the week that begins on Monday `first`, and how many lessons there were."""
    last = first + timedelta(days=child.days - 1)
    here = AttendanceOfWeek(pupil=child.id, day=first.toordinal())
    return folded(
        texts,
        blocks(texts("attendance-title", child=child.title, first=first, last=last), *_body(texts, week)),
        part,
        lambda n: here.model_copy(update={"part": n}),
        week_arrows(texts, lambda to: AttendanceOfWeek(pupil=child.id, day=to.toordinal()), calendar, today, first),
        child_row(children, child, lambda pupil: AttendanceOfWeek(pupil=pupil, day=here.day)),
    )


def _body(texts: Texts, week: AttendanceWeek) -> list[str]:
    if not week.held:
        return [texts("attendance-no-lessons")]
    days = [_day(texts, day, list(of_day)) for day, of_day in groupby(week.lines, lambda line: line.day)]
    summary = texts("attendance-sum", held=week.held, missed=week.missed, late=week.late)
    return [*(days or [texts("attendance-all-present")]), summary]


def _day(texts: Texts, day: date, of_day: Sequence[AttendanceLine]) -> str:
    return lines(texts("attendance-day", day=day), *(_line(texts, line) for line in of_day))


def _line(texts: Texts, line: AttendanceLine) -> str:
    said = texts("attendance-entry", number=line.number, subject=line.subject)
    return f"{said}: {presence_line(texts, line.presence)}"
