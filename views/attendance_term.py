"""Attendance of a term or the year: what it adds up to."""

from collections.abc import Sequence
from datetime import date

from domain.attendance import REASONS, Register
from domain.calendars import Calendar
from domain.people import Child
from domain.terms import Term
from domain.words import Attendance
from locales import Texts
from views.attendance_ways import AttendanceOfTerm, missed_row, ways
from views.page import Page, blocks, lines
from views.paging import child_row, folded
from views.presence import reason_line
from views.terms import WHOLE_YEAR, term_name, term_row


def attendance_term_page(
    texts: Texts,
    children: Sequence[Child],
    child: Child,
    calendar: Calendar,
    today: date,
    term: Term | None,
    register: Register,
    part: int = 0,
) -> Page:
    """Lessons held, attended and missed, with reasons and subjects; `term` None is the year."""
    first, last = span(calendar, term)
    here = AttendanceOfTerm(pupil=child.id, term=term.ordinal if term else WHOLE_YEAR)
    return folded(
        texts,
        blocks(
            texts("attendance-term-title", child=child.title, term=term_name(texts, term)),
            *(_body(texts, register, discreet=child.discreet) if register.held else [texts("attendance-term-none")]),
        ),
        part,
        lambda n: here.model_copy(update={"part": n}),
        term_row(texts, calendar.terms, term, lambda number: AttendanceOfTerm(pupil=child.id, term=number)),
        missed_row(texts, child, register, first, last),
        ways(texts, child, calendar, AttendanceOfTerm, min(max(today, first), last)),
        child_row(children, child, lambda pupil: AttendanceOfTerm(pupil=pupil, term=0 if term else WHOLE_YEAR)),
    )


def span(calendar: Calendar, term: Term | None) -> tuple[date, date]:
    """From which day to which the term, or the year, lasts."""
    return (term.starts, term.ends) if term else (calendar.starts, calendar.ends)


def _body(texts: Texts, register: Register, *, discreet: bool) -> list[str | None]:
    percent, attended = register.percent or 0, register.held - register.missed
    return [
        texts("attendance-percent", percent=percent, attended=attended, held=register.held),
        _missed(texts, register, discreet=discreet),
        lines(*_otherwise(texts, register, discreet=discreet)),
        _subjects(texts, register),
    ]


def _missed(texts: Texts, register: Register, *, discreet: bool) -> str:
    if not register.missed:
        return texts("attendance-none-missed")
    said = [reason_line(texts, one, register.meanings[one]) for one in REASONS if register.meanings[one]]
    return lines(texts("attendance-missed", missed=register.missed), *([] if discreet else said))


def _otherwise(texts: Texts, register: Register, *, discreet: bool) -> list[str]:
    """Lateness, and what is no deviation: exempt (which tells of health) and remote."""
    seen = register.meanings
    exempt = 0 if discreet else seen[Attendance.EXEMPT]
    return [
        *([_late(texts, register)] if seen[Attendance.LATE] else []),
        *([texts("attendance-exempt", lessons=exempt)] if exempt else []),
        *([texts("attendance-remote", lessons=seen[Attendance.REMOTE])] if seen[Attendance.REMOTE] else []),
    ]


def _late(texts: Texts, register: Register) -> str:
    late, (minutes, all_known) = register.meanings[Attendance.LATE], register.late_minutes
    if not minutes:
        return texts("attendance-late", late=late)
    key = "attendance-late-minutes" if all_known else "attendance-late-least"
    return texts(key, late=late, minutes=minutes)


def _subjects(texts: Texts, register: Register) -> str | None:
    said = [
        texts("attendance-subject", subject=one.subject, missed=one.missed, held=one.held)
        for one in register.by_subject
    ]
    return lines(texts("attendance-subjects"), *said) if said else None
