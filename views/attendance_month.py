"""Attendance of a month as a calendar: signs that need no colour, in columns that fit a phone."""

from collections.abc import Iterable, Sequence
from datetime import date

from domain.attendance import DaySign, Register, days_of_month, month_after, month_before, month_of
from domain.calendars import Calendar
from domain.diary import Presence
from domain.people import Child
from domain.words import Attendance
from locales import Texts
from views.attendance import sum_line
from views.attendance_ways import AttendanceOfMonth, missed_row, ways
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import child_row
from views.presence import REASONS, presence_line

SIGNS = {DaySign.ATTENDED: "·", DaySign.CLOSED: "–", DaySign.OPEN: ""}
AWAY = Presence(Attendance.UNKNOWN, "×", None)
WIDEST = 3  # seven columns of three characters and six spaces are 27: a phone shows 30
WEEK = 7


def attendance_month_page(
    texts: Texts,
    children: Sequence[Child],
    child: Child,
    calendar: Calendar,
    today: date,
    first: date,
    register: Register,
) -> Page:
    """The month that begins on `first`; below it what its signs mean, and what it adds up to."""
    signs = [_shown(child, sign) for _, sign in month_of(first, calendar, register, today)]
    last = days_of_month(first)[-1]
    return Page(
        blocks(
            texts("attendance-month-title", child=child.title, first=first),
            texts("attendance-month-grid", grid=grid(texts, first, [_letter(sign) for sign in signs])),
            lines(*_legend(texts, signs)),
            sum_line(texts, register),
        ),
        rows(
            _arrows(texts, child, calendar, today, first),
            missed_row(texts, child, register, first, last),
            ways(texts, child, calendar, AttendanceOfMonth, min(max(today, first), last)),
            child_row(children, child, lambda pupil: AttendanceOfMonth(pupil=pupil, day=first.toordinal())),
        ),
    )


def grid(texts: Texts, first: date, signs: Sequence[str]) -> str:
    """Weeks from Monday to Sunday, two lines each: the days, and below every day its sign."""
    width = max(2, *(len(sign) for sign in signs))
    before = [""] * (first.isoweekday() - 1)
    days = [*before, *(str(day) for day in range(1, len(signs) + 1))]
    below = [*before, *signs]
    weeks = range(0, len(days), WEEK)
    parts = [row for n in weeks for row in (days[n : n + WEEK], below[n : n + WEEK])]
    return "\n".join(_row(cells, width) for cells in [texts.weekdays, *parts]).rstrip()


def _row(cells: Iterable[str], width: int) -> str:
    return " ".join(cell.rjust(width) for cell in cells).rstrip()


def _shown(child: Child, sign: DaySign | Presence) -> DaySign | Presence:
    """In discretion every absence has one sign, and who was exempt was there."""
    if not child.discreet or isinstance(sign, DaySign) or sign.meaning not in REASONS:
        return sign
    return AWAY if sign.meaning.absent else DaySign.ATTENDED


def _letter(sign: DaySign | Presence) -> str:
    return SIGNS[sign] if isinstance(sign, DaySign) else sign.letter[:WIDEST]


def _legend(texts: Texts, signs: Sequence[DaySign | Presence]) -> list[str]:
    """What occurs, each once."""
    plain = [
        *([texts("attendance-month-attended")] if DaySign.ATTENDED in signs else []),
        *([texts("attendance-month-closed")] if DaySign.CLOSED in signs else []),
        *([texts("attendance-month-away")] if AWAY in signs else []),
    ]
    letters = {(sign.letter, sign.meaning): Presence(sign.meaning, sign.letter, None) for sign in _noted(signs)}
    return [*plain, *(presence_line(texts, presence) for presence in letters.values())]


def _noted(signs: Sequence[DaySign | Presence]) -> Iterable[Presence]:
    return (sign for sign in signs if isinstance(sign, Presence) and sign is not AWAY)


def _arrows(texts: Texts, child: Child, calendar: Calendar, today: date, first: date) -> Row:
    """Months of the school year, none skipped."""
    home = min(max(today, calendar.starts), calendar.ends).replace(day=1)
    earlier, later = month_before(first), month_after(first)
    return [
        *(
            [Button(texts.plain("month-earlier", first=earlier), _to(child, earlier))]
            if first > calendar.starts
            else []
        ),
        *([Button(texts.plain("month-this"), _to(child, home))] if first != home else []),
        *([Button(texts.plain("month-later", first=later), _to(child, later))] if later <= calendar.ends else []),
    ]


def _to(child: Child, first: date) -> AttendanceOfMonth:
    return AttendanceOfMonth(pupil=child.id, day=first.toordinal())
