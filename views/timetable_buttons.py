"""What the buttons around the timetable carry: its screens lead to one another."""

from aiogram.filters.callback_data import CallbackData

from domain.people import Child
from locales import Texts
from views.page import Button, Row


class TimetableOfDay(CallbackData, prefix="td1"):
    """Show one day; `day` 0 is today, or the next school day when today has no lessons or they are over."""

    pupil: int
    day: int = 0
    part: int = 0


class TimetableOfWeek(CallbackData, prefix="tw1"):
    """Show the week of `day` (`date.toordinal()`)."""

    pupil: int
    day: int
    part: int = 0


class ControlsAhead(CallbackData, prefix="tc1"):
    """Show the control works of the next two weeks."""

    pupil: int
    part: int = 0


class HolidaysOfYear(CallbackData, prefix="ty1"):
    """Show the holidays, moved days and terms of the year."""

    pupil: int
    part: int = 0


class SendCalendar(CallbackData, prefix="tf1"):
    """Send the calendar as a file, and show the address it can be subscribed at."""

    pupil: int


class NewAddress(CallbackData, prefix="tn1"):
    """Another address for the calendar; the old one dies."""

    pupil: int


class RevokeAddress(CallbackData, prefix="tr1"):
    """The calendar's address dies."""

    pupil: int


def back_row(texts: Texts, child: Child) -> Row:
    """The way back to the day."""
    return [Button(texts.plain("timetable-back"), TimetableOfDay(pupil=child.id))]
