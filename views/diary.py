"""The diary: a day with everything, a week at a glance."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from aiogram.filters.callback_data import CallbackData

from domain.calendars import Calendar, Closed, monday
from domain.diary import DiaryDay, DiaryLesson, DiaryMark
from domain.people import Child
from domain.words import LessonKind
from locales import Texts
from views.page import Button, Page, Row, blocks, lines, rows
from views.paging import child_row, closed_line, day_arrows, folded, skipped_lines, week_arrows, year_line
from views.presence import letter, presence_line


class DiaryOfDay(CallbackData, prefix="dd1"):
    """Show one day; `day` 0 is today, or the next school day when today has no lessons."""

    pupil: int
    day: int = 0
    part: int = 0


class DiaryOfWeek(CallbackData, prefix="dw1"):
    """Show the week of `day` (`date.toordinal()`)."""

    pupil: int
    day: int
    part: int = 0


def diary_page(
    texts: Texts,
    children: Sequence[Child],
    child: Child,
    calendar: Calendar,
    today: date,
    shown: DiaryDay,
    part: int = 0,
) -> Page:
    """Lessons with topics, marks with comments, absences, and what was to be handed in."""
    day = shown.day
    title = lines(texts("diary-title", child=child.title, day=day), *skipped_lines(texts, calendar, day))
    body = [_lesson(texts, child, lesson) for lesson in shown.lessons] or [texts("diary-no-lessons")]
    here = DiaryOfDay(pupil=child.id, day=day.toordinal())
    return folded(
        texts,
        blocks(title, *body, _no_marks(texts, child)),
        part,
        lambda n: here.model_copy(update={"part": n}),
        _day_arrows(texts, child, calendar, today, day),
        [Button(texts.plain("diary-week-button"), DiaryOfWeek(pupil=child.id, day=here.day))],
        child_row(children, child, lambda pupil: DiaryOfDay(pupil=pupil)),
    )


def diary_week_page(
    texts: Texts,
    children: Sequence[Child],
    child: Child,
    calendar: Calendar,
    today: date,
    first: date,
    days: Sequence[DiaryDay],
    part: int = 0,
    *below: Row,
) -> Page:
    """A line for each lesson of the week that begins on Monday `first`; `below` it what else can be done with it."""
    last = first + timedelta(days=child.days - 1)
    here = DiaryOfWeek(pupil=child.id, day=first.toordinal())
    home = today if monday(today) == first else first
    return folded(
        texts,
        blocks(
            texts("diary-week-title", child=child.title, first=first, last=last),
            *_week(texts, child, calendar, first, days),
            _no_marks(texts, child),
        ),
        part,
        lambda n: here.model_copy(update={"part": n}),
        week_arrows(texts, lambda to: DiaryOfWeek(pupil=child.id, day=to.toordinal()), calendar, today, first),
        [Button(texts.plain("diary-day-button"), DiaryOfDay(pupil=child.id, day=home.toordinal()))],
        *below,
        child_row(children, child, lambda pupil: DiaryOfWeek(pupil=pupil, day=here.day)),
    )


def _day_arrows(texts: Texts, child: Child, calendar: Calendar, today: date, day: date) -> Row:
    return day_arrows(
        texts,
        lambda to: DiaryOfDay(pupil=child.id, day=to.toordinal()),
        calendar.previous_school_day(day),
        today if day != today and not calendar.closed(today) else None,
        calendar.next_school_day(day),
    )


def _lesson(texts: Texts, child: Child, lesson: DiaryLesson) -> str:
    """In discretion without reasons and comments: those have screens of their own, /attendance and /marks."""
    return lines(
        _heading(texts, lesson),
        texts("diary-topic", topic=lesson.topic) if lesson.topic else None,
        *(texts("diary-task", task=task) for task in lesson.homework),
        presence_line(texts, lesson.presence, discreet=child.discreet) if lesson.presence else None,
        *(_mark(texts, replace(mark, comment="") if child.discreet else mark) for mark in lesson.marks),
    )


def _heading(texts: Texts, lesson: DiaryLesson) -> str:
    if lesson.number is None:
        return texts("diary-beside", subject=lesson.subject)
    if lesson.kind is LessonKind.ORDINARY:
        return texts("diary-lesson", number=lesson.number, subject=lesson.subject)
    kind = texts.plain(f"kind-{lesson.kind.value}")
    return texts("diary-lesson-kind", number=lesson.number, subject=lesson.subject, kind=kind)


def _mark(texts: Texts, mark: DiaryMark) -> str:
    if mark.retake:
        said = texts("diary-retake", value=mark.value, work=mark.work)
    elif mark.weight == 1:
        said = texts("diary-mark", value=mark.value, work=mark.work)
    else:
        said = texts("diary-mark-weight", value=mark.value, work=mark.work, weight=mark.weight)
    return lines(said, texts("diary-comment", comment=mark.comment) if mark.comment else None)


def _week(texts: Texts, child: Child, calendar: Calendar, first: date, days: Sequence[DiaryDay]) -> list[str]:
    by_day = {day.day: day for day in days}
    said: list[str] = []
    for day in (first + timedelta(days=n) for n in range(child.days)):
        gone = calendar.closed(day)
        line = closed_line(texts, gone) if gone else _week_day(texts, child, by_day.get(day, DiaryDay(day, ())))
        if line not in said:
            said.append(line)
    return said


def _week_day(texts: Texts, child: Child, day: DiaryDay) -> str:
    body = [_week_lesson(texts, child, lesson) for lesson in day.lessons] or [texts("diary-no-lessons")]
    return lines(texts("diary-week-day", day=day.day), *body)


def _week_lesson(texts: Texts, child: Child, lesson: DiaryLesson) -> str:
    if lesson.number is None:
        said = texts("diary-week-beside", subject=lesson.subject)
    else:
        said = texts("diary-week-lesson", number=lesson.number, subject=lesson.subject)
    marks = ", ".join(texts("diary-week-mark", value=mark.value) for mark in lesson.marks)
    seen = letter(texts, lesson.presence, discreet=child.discreet) if lesson.presence else ""
    return " · ".join(part for part in (said, seen, marks) if part)


def _no_marks(texts: Texts, child: Child) -> str | None:
    """Form 1 learns without marks (СП 2.4.3648-20, 3.4.16)."""
    return texts("diary-no-marks") if child.grade == 1 else None


def no_diary_page(texts: Texts, children: Sequence[Child], child: Child, calendar: Calendar, day: date) -> Page:
    """A day without lessons: why, and the way to the days around it."""
    gone = calendar.closed(day)
    why = (
        year_line(texts, calendar, day) if gone is None or gone.why is Closed.OUT_OF_YEAR else closed_line(texts, gone)
    )
    return Page(
        lines(texts("diary-title", child=child.title, day=day), why),
        rows(
            _day_arrows(texts, child, calendar, day, day),
            child_row(children, child, lambda pupil: DiaryOfDay(pupil=pupil)),
        ),
    )
