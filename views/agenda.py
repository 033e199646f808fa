"""A timetable in the words of a calendar program's entries. No names but teachers' and, in the title, the pupil's."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.agenda import Agenda, Entry, lesson_uid, span, uid
from domain.calendars import Break, Swap
from domain.holidays import special_days
from domain.people import Child
from domain.planned import Otherwise, Planned
from domain.timetable import Timetable
from locales import Texts
from views.otherwise import otherwise_words
from views.page import lines
from views.paging import weekday_of, why_moved

NO_GROUP = 0


def agenda(texts: Texts, child: Child, table: Timetable, today: date) -> Agenda:
    """This week until the term's end: lessons; the year's holidays and moved days; control works without a lesson."""
    first, last = span(table.calendar, today)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    lessons = [(day, one) for day in days for one in table.on(day) if Otherwise.MOVED_AWAY not in one.otherwise]
    entries = (
        *(_lesson(texts, child, table, day, lesson) for day, lesson in lessons),
        *_loose_works(texts, child, table, first, last, {(one.of, day) for day, one in lessons if one.control}),
        *(_day(texts, child, one) for one in special_days(table.calendar)),
    )
    title = texts.plain("calendar-name", name=child.name.name)
    return Agenda(f"pupil-{child.school_id}-{child.id}@zvonok", title, child.zone, entries)


def _lesson(texts: Texts, child: Child, table: Timetable, day: date, lesson: Planned) -> Entry:
    entry = Entry(
        lesson_uid(child.school_id, day, lesson),
        _title(texts, lesson),
        day,
        day,
        texts.plain("timetable-in-room", room=lesson.room) if lesson.room else "",
        _about(texts, table, day, lesson),
        cancelled=not lesson.held,
    )
    if lesson.starts is None or lesson.ends is None:
        return entry
    begins, ends = (datetime.combine(day, clock, child.zone) for clock in (lesson.starts, lesson.ends))
    return replace(entry, first=begins, last=ends)


def _title(texts: Texts, lesson: Planned) -> str:
    subject = f"{lesson.subject} ({lesson.group})" if lesson.group else lesson.subject
    if not lesson.held:
        return texts.plain("calendar-cancelled", subject=subject)
    return texts.plain("calendar-control", subject=subject) if lesson.control else subject


def _about(texts: Texts, table: Timetable, day: date, lesson: Planned) -> str:
    things = [one.what for one in table.brought_on(day) if one.subject == lesson.subject]
    said = ": ".join(part for part in (otherwise_words(texts, lesson), lesson.reason) if part)
    return lines(
        texts.plain("calendar-number", number=lesson.number),
        lesson.teacher,
        said,
        texts.plain("calendar-bring", things="; ".join(things)) if things else None,
    )


def _loose_works(
    texts: Texts, child: Child, table: Timetable, first: date, last: date, told: set[tuple[int, date]]
) -> Iterator[Entry]:
    """Control works of subjects that stand in no timetable."""
    for work in table.controls_in(first, last):
        if (work.group, work.day) not in told:
            title = texts.plain("calendar-control", subject=work.subject)
            yield Entry(uid(child.school_id, work.group, work.day, work.number, "work"), title, work.day, work.day)


def _day(texts: Texts, child: Child, one: Break | Swap) -> Entry:
    if isinstance(one, Break):
        title, first, last = one.name or texts.plain("calendar-off"), one.first, one.last
    else:
        title, first, last = texts.plain("calendar-moved", of=weekday_of(texts, one)), one.day, one.day
    about = why_moved(texts, one) if isinstance(one, Swap) else ""
    return Entry(uid(child.school_id, NO_GROUP, first, child.grade, "day"), title, first, last, about=about)
