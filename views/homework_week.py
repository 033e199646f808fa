"""Homework of a week at a glance."""

from collections.abc import Sequence
from datetime import date, timedelta

from domain.calendars import Calendar, Closed
from domain.homework import Assignment, ChildDay, DayTasks, gets_any
from domain.people import Child
from locales import Texts
from views.homework import HomeworkDay, HomeworkFiles, HomeworkOfWeek, HomeworkSubjects, no_homework_page
from views.homework_lines import bullet, extras, in_short
from views.page import Button, Page, Row, blocks, lines
from views.paging import child_row, closed_line, folded, week_arrows

DAYS_IN_A_ROW, FILES_IN_A_ROW = 3, 2


def homework_week_page(
    texts: Texts, children: Sequence[Child], shown: ChildDay, due: Sequence[DayTasks], part: int = 0
) -> Page:
    """The days with tasks of the week that begins on the day shown, a line for each task; holidays are named."""
    child, calendar, first = shown.child, shown.calendar, shown.day
    if not gets_any(child):
        return no_homework_page(texts, children, child)
    here, last = HomeworkOfWeek(pupil=child.id, day=first.toordinal()), first + timedelta(days=child.days - 1)
    body = _week(texts, calendar, first, due) or [texts("homework-week-none")]
    return folded(
        texts,
        blocks(texts("homework-week-title", child=child.title, first=first, last=last), *body),
        part,
        lambda n: here.model_copy(update={"part": n}),
        *_day_rows(texts, child, due),
        week_arrows(texts, lambda to: HomeworkOfWeek(pupil=child.id, day=to.toordinal()), calendar, shown.today, first),
        [
            Button(texts.plain("homework-day-button"), HomeworkDay(pupil=child.id)),
            Button(texts.plain("homework-subjects-button"), HomeworkSubjects(pupil=child.id)),
        ],
        child_row(children, child, lambda pupil: HomeworkOfWeek(pupil=pupil, day=here.day)),
    )


def _week(texts: Texts, calendar: Calendar, first: date, due: Sequence[DayTasks]) -> list[str]:
    """Days in order; a task that is due on a day without lessons is shown all the same."""
    by_day = {one.day: one.tasks for one in due}
    said: list[str] = []
    for day in (first + timedelta(days=n) for n in range(7)):
        gone = calendar.closed(day)
        if day in by_day:
            said.append(_day(texts, day, by_day[day]))
        elif gone and gone.why in (Closed.HOLIDAY, Closed.OFF) and closed_line(texts, gone) not in said:
            said.append(closed_line(texts, gone))
    return said


def _day(texts: Texts, day: date, tasks: Sequence[Assignment]) -> str:
    return lines(texts("homework-week-day", day=day), *(_task(texts, task) for task in tasks))


def _task(texts: Texts, task: Assignment) -> str:
    said = {"bullet": bullet(task), "subject": task.subject, "task": in_short(task.text)}
    if found := extras(texts, task):
        return texts("homework-week-line-more", extras=found, **said)
    return texts("homework-week-line", **said)


def _day_rows(texts: Texts, child: Child, due: Sequence[DayTasks]) -> list[Row]:
    """The days with tasks, then the days with files."""
    days = [
        Button(texts.plain("homework-on-day", day=one.day), HomeworkDay(pupil=child.id, day=one.day.toordinal()))
        for one in due
    ]
    files = [
        Button(
            texts.plain("homework-files-on-day", day=one.day), HomeworkFiles(pupil=child.id, day=one.day.toordinal())
        )
        for one in due
        if any(task.files for task in one.tasks)
    ]
    return [
        *(days[n : n + DAYS_IN_A_ROW] for n in range(0, len(days), DAYS_IN_A_ROW)),
        *(files[n : n + FILES_IN_A_ROW] for n in range(0, len(files), FILES_IN_A_ROW)),
    ]
