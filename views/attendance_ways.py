"""The screens of attendance and the ways between them. Every button carries the whole screen it leads to."""

from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.attendance import Register
from domain.calendars import Calendar
from domain.people import Child
from domain.terms import term_at
from locales import Texts
from views.page import Button, Row
from views.terms import WHOLE_YEAR


class AttendanceOfDay(CallbackData, prefix="ad1"):
    """Show the lessons of one day (`date.toordinal()`)."""

    pupil: int
    day: int
    part: int = 0


class AttendanceOfWeek(CallbackData, prefix="aw1"):
    """Show the week of `day` (`date.toordinal()`; 0 is this week)."""

    pupil: int
    day: int = 0
    part: int = 0


class AttendanceDetails(CallbackData, prefix="ax1"):
    """The week of `day` with the reasons, which a discreet school does not show at once."""

    pupil: int
    day: int
    part: int = 0


class AttendanceOfMonth(CallbackData, prefix="am1"):
    """Show the month of `day` (`date.toordinal()`) as a calendar."""

    pupil: int
    day: int


class AttendanceOfTerm(CallbackData, prefix="at1"):
    """Show what a term adds up to; `term` 0 is the present one, `WHOLE_YEAR` the year."""

    pupil: int
    term: int = 0
    part: int = 0


class MissedLessons(CallbackData, prefix="mi1"):
    """Show what was missed from `first` to `last` (`date.toordinal()`)."""

    pupil: int
    first: int
    last: int
    part: int = 0


def ways(texts: Texts, child: Child, calendar: Calendar, here: type[CallbackData], day: date) -> Row:
    """To the other screens, each as of `day`; a parallel without terms has the year instead."""
    day = min(max(day, calendar.starts), calendar.ends)
    shown = {"pupil": child.id, "day": day.toordinal()}
    buttons = {
        AttendanceOfDay: Button(texts.plain("attendance-day-button"), AttendanceOfDay(**shown)),
        AttendanceOfWeek: Button(texts.plain("attendance-week-button"), AttendanceOfWeek(**shown)),
        AttendanceOfMonth: Button(texts.plain("attendance-month-button"), AttendanceOfMonth(**shown)),
        AttendanceOfTerm: _term(texts, child, calendar, day),
    }
    return [button for kind, button in buttons.items() if kind is not here]


def missed_row(texts: Texts, child: Child, register: Register, first: date, last: date) -> Row | None:
    """«Что пропущено» of these days, if anything was."""
    if not register.missed:
        return None
    days = {"first": first.toordinal(), "last": last.toordinal()}
    return [Button(texts.plain("missed-button"), MissedLessons(pupil=child.id, **days))]


def details_row(texts: Texts, child: Child, register: Register, first: date) -> Row | None:
    """«Подробнее», where a discreet school says less than it knows."""
    if not child.discreet or not register.noted:
        return None
    return [Button(texts.plain("attendance-details"), AttendanceDetails(pupil=child.id, day=first.toordinal()))]


def _term(texts: Texts, child: Child, calendar: Calendar, day: date) -> Button:
    term = term_at(calendar.terms, day)
    if term is None:
        return Button(texts.plain("term-year-button"), AttendanceOfTerm(pupil=child.id, term=WHOLE_YEAR))
    data = AttendanceOfTerm(pupil=child.id, term=term.ordinal)
    return Button(texts.plain(f"attendance-term-{term.kind.value}"), data)
