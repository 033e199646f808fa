"""What was missed: topics and tasks of the lessons the pupil was away from, and the way to their files."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from aiogram.filters.callback_data import CallbackData

from domain.calendars import Calendar
from domain.missed import MissedLesson, MissedTask, files_of
from domain.people import Child
from locales import Texts
from views.attendance_ways import MissedLessons, ways
from views.homework_lines import time_phrase
from views.page import Button, Page, Row, blocks, lines
from views.paging import child_row, folded


class MissedFiles(CallbackData, prefix="mx1"):
    """Send the files of what was missed from `first` to `last` (`date.toordinal()`)."""

    pupil: int
    first: int
    last: int


def missed_page(
    texts: Texts,
    children: Sequence[Child],
    child: Child,
    calendar: Calendar,
    today: date,
    here: MissedLessons,
    lessons: Sequence[MissedLesson],
) -> Page:
    """Every missed lesson of the days that `here` names, so that it can be made up for."""
    first, last = date.fromordinal(here.first), date.fromordinal(here.last)
    days = [_day(texts, day, list(of_day)) for day, of_day in groupby(lessons, lambda lesson: lesson.day)]
    return folded(
        texts,
        blocks(_title(texts, child, first, last), *(days or [texts("missed-none")])),
        here.part,
        lambda n: here.model_copy(update={"part": n}),
        _files_row(texts, here, lessons),
        ways(texts, child, calendar, MissedLessons, min(max(today, first), last)),
        child_row(children, child, lambda pupil: here.model_copy(update={"pupil": pupil, "part": 0})),
    )


def _title(texts: Texts, child: Child, first: date, last: date) -> str:
    if first == last:
        return texts("missed-title-day", child=child.title, day=first)
    return texts("missed-title", child=child.title, first=first, last=last)


def _day(texts: Texts, day: date, lessons: Sequence[MissedLesson]) -> str:
    return blocks(texts("missed-day", day=day), *(_lesson(texts, lesson) for lesson in lessons))


def _lesson(texts: Texts, lesson: MissedLesson) -> str:
    nothing = None if lesson.topic or lesson.tasks else texts("missed-nothing")
    return lines(
        texts("missed-lesson", number=lesson.number, subject=lesson.subject),
        texts("diary-topic", topic=lesson.topic) if lesson.topic else nothing,
        *(_task(texts, task) for task in lesson.tasks),
    )


def _task(texts: Texts, task: MissedTask) -> str:
    extras = [
        *([texts.plain("homework-minutes", time=time_phrase(texts, task.minutes))] if task.minutes else []),
        *([texts.plain("homework-individual")] if task.individual else []),
        *([texts.plain("homework-files", files=task.files)] if task.files else []),
    ]
    if extras:
        said = texts("missed-task-more", due=task.due, extras=", ".join(extras), task=task.text)
    else:
        said = texts("missed-task", due=task.due, task=task.text)
    return lines(said, texts("missed-bring", what=task.bring) if task.bring else None)


def _files_row(texts: Texts, here: MissedLessons, lessons: Sequence[MissedLesson]) -> Row | None:
    if not (files := files_of(lessons)):
        return None
    data = MissedFiles(pupil=here.pupil, first=here.first, last=here.last)
    return [Button(texts.plain("homework-files-button", files=files), data)]
