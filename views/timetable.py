"""The timetable: a day with bells, rooms, teachers and changes; a week at a glance."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from aiogram.filters.callback_data import CallbackData

from domain.calendars import Calendar, Closed, monday
from domain.people import Child
from domain.timetable import Control, Moment, Otherwise, Planned, Timetable
from locales import Texts
from views.page import Button, Page, Row, blocks, lines
from views.paging import child_row, closed_line, day_arrows, folded, skipped_lines, week_arrows, year_line


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


def timetable_page(
    texts: Texts,
    children: Sequence[Child],
    child: Child,
    table: Timetable,
    today: date,
    day: date,
    below: Sequence[str],
    part: int = 0,
) -> Page:
    """Lessons in order, those that will not be held struck through with the reason; `below` are finished lines."""
    here, calendar, lessons = TimetableOfDay(pupil=child.id, day=day.toordinal()), table.calendar, table.on(day)
    title = lines(texts("timetable-title", child=child.title, day=day), *skipped_lines(texts, calendar, day))
    body = [_lesson(texts, lesson) for lesson in lessons] or [_nothing(texts, calendar, day)]
    return folded(
        texts,
        blocks(title, lines(*body), *below),
        part,
        lambda n: here.model_copy(update={"part": n}),
        _arrows(texts, child, calendar, today, day),
        [Button(texts.plain("timetable-week-button"), TimetableOfWeek(pupil=child.id, day=here.day))],
        child_row(children, child, lambda pupil: TimetableOfDay(pupil=pupil)),
    )


def timetable_week_page(
    texts: Texts,
    children: Sequence[Child],
    child: Child,
    table: Timetable,
    today: date,
    first: date,
    part: int = 0,
) -> Page:
    """A line for each lesson of the week that begins on Monday `first`."""
    here = TimetableOfWeek(pupil=child.id, day=first.toordinal())
    home = today if monday(today) == first else first
    last = first + timedelta(days=child.days - 1)
    said: list[str] = []
    calendar = table.calendar
    for day in (first + timedelta(days=n) for n in range(child.days)):
        gone, lessons = calendar.closed(day), table.on(day)
        line = closed_line(texts, gone) if gone and not lessons else _week_day(texts, day, lessons)
        if line not in said:  # holidays of several days are one line
            said.append(line)
    return folded(
        texts,
        blocks(texts("timetable-week-title", child=child.title, first=first, last=last), *said),
        part,
        lambda n: here.model_copy(update={"part": n}),
        week_arrows(texts, lambda to: TimetableOfWeek(pupil=child.id, day=to.toordinal()), calendar, today, first),
        [Button(texts.plain("timetable-day-button"), TimetableOfDay(pupil=child.id, day=home.toordinal()))],
        child_row(children, child, lambda pupil: TimetableOfWeek(pupil=pupil, day=here.day)),
    )


def moment_lines(texts: Texts, moment: Moment) -> str:
    """What goes on now, and what comes next."""
    now, later = moment.now, moment.next
    return lines(
        texts("timetable-now", number=now.number, subject=now.subject, until=_clock(now.ends)) if now else None,
        texts("timetable-next", subject=later.subject, at=_clock(later.starts)) if later else None,
    )


def control_line(texts: Texts, controls: Sequence[Control]) -> str | None:
    """The control works to come."""
    works = [texts.plain("timetable-control", day=one.day, subject=one.subject) for one in controls]
    return texts("timetable-controls", works=", ".join(works)) if works else None


def _lesson(texts: Texts, lesson: Planned) -> str:
    hours = f"{_clock(lesson.starts)}–{_clock(lesson.ends)}" if lesson.starts and lesson.ends else ""
    room = texts.plain("timetable-room", room=lesson.room) if lesson.room else ""
    subject = f"{lesson.subject} ({lesson.group})" if lesson.group else lesson.subject
    if not lesson.held:
        what = " ".join(part for part in (hours, subject) if part)
        return lines(texts("timetable-off", number=lesson.number, what=what), _otherwise(texts, lesson))
    what = " · ".join(part for part in (f"{hours} {subject}".strip(), room, lesson.teacher) if part)
    return lines(texts("timetable-lesson", number=lesson.number, what=what), _otherwise(texts, lesson))


def _otherwise(texts: Texts, lesson: Planned) -> str | None:
    if lesson.otherwise is None:
        return None
    said = _how(texts, lesson)
    if lesson.reason:
        return texts("timetable-why", said=said, reason=lesson.reason)
    return texts("timetable-how", said=said)


def _how(texts: Texts, lesson: Planned) -> str:
    if lesson.otherwise is Otherwise.CANCELLED:
        return texts.plain("timetable-cancelled")
    if lesson.otherwise is Otherwise.REMOTE:
        return texts.plain("timetable-remote")
    if lesson.other_day is None or lesson.other_number is None:
        return texts.plain("timetable-replaced")
    key = "timetable-moved-away" if lesson.otherwise is Otherwise.MOVED_AWAY else "timetable-moved-here"
    return texts.plain(key, day=lesson.other_day, number=lesson.other_number)


def _week_day(texts: Texts, day: date, lessons: Sequence[Planned]) -> str:
    body = [_week_lesson(texts, lesson) for lesson in lessons] or [texts("timetable-none")]
    return lines(texts("timetable-week-day", day=day), *body)


def _week_lesson(texts: Texts, lesson: Planned) -> str:
    if not lesson.held:
        return texts("timetable-off", number=lesson.number, what=lesson.subject)
    what = " ".join(part for part in (_clock(lesson.starts), lesson.subject) if part)
    key = "timetable-week-lesson" if lesson.otherwise is None else "timetable-week-changed"
    return texts(key, number=lesson.number, what=what)


def _nothing(texts: Texts, calendar: Calendar, day: date) -> str:
    gone = calendar.closed(day)
    if gone is None:
        return texts("timetable-none")
    return year_line(texts, calendar, day) if gone.why is Closed.OUT_OF_YEAR else closed_line(texts, gone)


def _arrows(texts: Texts, child: Child, calendar: Calendar, today: date, day: date) -> Row:
    return day_arrows(
        texts,
        lambda to: TimetableOfDay(pupil=child.id, day=to.toordinal()),
        calendar.previous_school_day(day),
        today if day != today and not calendar.closed(today) else None,
        calendar.next_school_day(day),
    )


def _clock(moment: time | None) -> str:
    return f"{moment:%H:%M}" if moment else ""
