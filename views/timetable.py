"""The timetable: a day with bells, rooms, teachers and changes; a week at a glance."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from domain.calendars import Calendar, Closed, monday
from domain.people import Child
from domain.planned import Moment, Planned
from domain.timetable import Bring, Timetable
from locales import Texts
from views.controls import control_line, controls_button
from views.otherwise import otherwise_line
from views.page import Button, Page, Row, blocks, lines
from views.paging import child_row, closed_line, day_arrows, folded, moved_line, skipped_lines, week_arrows, year_line
from views.timetable_buttons import HolidaysOfYear, SendCalendar, TimetableOfDay, TimetableOfWeek


def timetable_page(
    texts: Texts,
    children: Sequence[Child],
    child: Child,
    table: Timetable,
    today: date,
    day: date,
    moment: str = "",
    part: int = 0,
) -> Page:
    """Lessons in order, those that will not be held struck through with the reason; `moment` is what goes on now."""
    here, calendar, lessons = TimetableOfDay(pupil=child.id, day=day.toordinal()), table.calendar, table.on(day)
    controls = table.controls_ahead(today)
    title = lines(
        texts("timetable-title", child=child.title, day=day),
        *skipped_lines(texts, calendar, day),
        moved_line(texts, calendar, day),
    )
    body = [lesson_line(texts, lesson) for lesson in lessons] or [_nothing(texts, calendar, day)]
    return folded(
        texts,
        blocks(title, lines(*body), bring_line(texts, table.brought_on(day)), moment, control_line(texts, controls)),
        part,
        lambda n: here.model_copy(update={"part": n}),
        _arrows(texts, child, calendar, today, day),
        _ways_on(texts, child, today, day),
        controls_button(texts, child, controls),
        [
            Button(texts.plain("holidays-button"), HolidaysOfYear(pupil=child.id)),
            Button(texts.plain("calendar-button"), SendCalendar(pupil=child.id)),
        ],
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
    """A line for each lesson of the week that begins on Monday `first`; below it, what the signs of changes mean."""
    here = TimetableOfWeek(pupil=child.id, day=first.toordinal())
    home = today if monday(today) == first else first
    last = first + timedelta(days=child.days - 1)
    said: list[str] = []
    calendar, days = table.calendar, [first + timedelta(days=n) for n in range(child.days)]
    changed = any(lesson.changed or not lesson.held for day in days for lesson in table.on(day))
    for day in days:
        gone, lessons = calendar.closed(day), table.on(day)
        line = closed_line(texts, gone) if gone and not lessons else _week_day(texts, calendar, day, lessons)
        if line not in said:  # holidays of several days are one line
            said.append(line)
    return folded(
        texts,
        blocks(
            texts("timetable-week-title", child=child.title, first=first, last=last),
            *said,
            _changes(texts) if changed else None,
        ),
        part,
        lambda n: here.model_copy(update={"part": n}),
        week_arrows(texts, lambda to: TimetableOfWeek(pupil=child.id, day=to.toordinal()), calendar, today, first),
        [Button(texts.plain("timetable-day-button"), TimetableOfDay(pupil=child.id, day=home.toordinal()))],
        child_row(children, child, lambda pupil: TimetableOfWeek(pupil=pupil, day=here.day)),
    )


def _changes(texts: Texts) -> str:
    return texts("timetable-week-changes")


def moment_lines(texts: Texts, moment: Moment) -> str:
    """What goes on now, and what comes next."""
    now, later = moment.now, moment.next
    return lines(
        texts("timetable-now", number=now.number, subject=now.subject, until=_clock(now.ends)) if now else None,
        texts("timetable-next", subject=later.subject, at=_clock(later.starts)) if later else None,
    )


def lesson_line(texts: Texts, lesson: Planned) -> str:
    """Number, hours, subject, room, teacher; below it what is otherwise."""
    hours = f"{_clock(lesson.starts)}–{_clock(lesson.ends)}" if lesson.starts and lesson.ends else ""
    room = texts.plain("timetable-in-room", room=lesson.room) if lesson.room else ""
    subject = f"{lesson.subject} ({lesson.group})" if lesson.group else lesson.subject
    if not lesson.held:
        what = " ".join(part for part in (hours, subject) if part)
        return lines(texts("timetable-off", number=lesson.number, what=what), otherwise_line(texts, lesson))
    control = texts.plain("kind-control") if lesson.control else ""
    what = " · ".join(part for part in (f"{hours} {subject}".strip(), control, room, lesson.teacher) if part)
    return lines(texts("timetable-lesson", number=lesson.number, what=what), otherwise_line(texts, lesson))


def bring_line(texts: Texts, things: Sequence[Bring]) -> str | None:
    """«Взять с собой: циркуль (Геометрия); словарь (Английский язык)»."""
    said = [texts.plain("timetable-bring", what=one.what, subject=one.subject) for one in things]
    return texts("timetable-bring-line", things="; ".join(said)) if said else None


def _week_day(texts: Texts, calendar: Calendar, day: date, lessons: Sequence[Planned]) -> str:
    body = [_week_lesson(texts, lesson) for lesson in lessons] or [texts("timetable-none")]
    return lines(texts("timetable-week-day", day=day), moved_line(texts, calendar, day), *body)


def _week_lesson(texts: Texts, lesson: Planned) -> str:
    if not lesson.held:
        return texts("timetable-off", number=lesson.number, what=lesson.subject)
    what = " ".join(part for part in (_clock(lesson.starts), lesson.subject) if part)
    key = "timetable-week-changed" if lesson.changed else "timetable-week-lesson"
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


def _ways_on(texts: Texts, child: Child, today: date, day: date) -> Row:
    tomorrow = today + timedelta(days=1)
    to_tomorrow = Button(texts.plain("timetable-tomorrow"), TimetableOfDay(pupil=child.id, day=tomorrow.toordinal()))
    week = Button(texts.plain("timetable-week-button"), TimetableOfWeek(pupil=child.id, day=day.toordinal()))
    return [week] if day == tomorrow else [to_tomorrow, week]


def _clock(moment: time | None) -> str:
    return f"{moment:%H:%M}" if moment else ""
