"""Homework of a day, and the buttons that lead from it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.homework import Assignment, ChildDay, DayTasks, gets_any, tasks_on
from domain.people import Child
from locales import Texts
from views.homework_lines import day_lines
from views.page import Button, Page, Row, lines
from views.paging import child_row, day_arrows, folded, year_line


class HomeworkDay(CallbackData, prefix="hw1"):
    """Show a pupil's homework; `day` 0 is the next school day, else `date.toordinal()`."""

    pupil: int
    day: int = 0
    part: int = 0


class HomeworkOfAll(CallbackData, prefix="ha1"):
    """Show every child of the family, each for its own next school day or for `day`."""

    day: int = 0
    part: int = 0


class HomeworkOfWeek(CallbackData, prefix="hwk1"):
    """Show the week of `day` (`date.toordinal()`)."""

    pupil: int
    day: int
    part: int = 0


class HomeworkSubjects(CallbackData, prefix="hs1"):
    """Show which subjects have tasks in the next two weeks."""

    pupil: int
    part: int = 0


class HomeworkTick(CallbackData, prefix="hk2"):
    """The pupil's own word on a task: done, or not after all."""

    homework: int
    day: int
    done: bool


class HomeworkFiles(CallbackData, prefix="hf1"):
    """Send the files of a day's homework."""

    pupil: int
    day: int


def homework_page(
    texts: Texts, children: Sequence[Child], shown: ChildDay, due: Sequence[DayTasks], part: int = 0
) -> Page:
    """What is due on the day, and which later days have tasks already; or why there is nothing to show."""
    child = shown.child
    if not gets_any(child):
        return no_homework_page(texts, children, child)
    if not shown.in_year:
        return Page(year_line(texts, shown.calendar, shown.day), _others(children, child))
    tasks, here = tasks_on(due, child.id, shown.day), HomeworkDay(pupil=child.id, day=shown.day.toordinal())
    return folded(
        texts,
        lines(day_lines(texts, shown, tasks), _later_line(texts, shown.day, due)),
        part,
        lambda n: here.model_copy(update={"part": n}),
        _files_row(texts, here, tasks),
        _arrows(texts, shown),
        _ways(texts, children, here),
        child_row(children, child, lambda pupil: HomeworkDay(pupil=pupil)),
    )


def with_ticks(texts: Texts, page: Page, day: date, tasks: Sequence[Assignment]) -> Page:
    """The pupil's own page: a button for each task above the others."""
    return replace(page, buttons=[*([_tick(texts, one, day.toordinal())] for one in tasks), *page.buttons])


def no_homework_page(texts: Texts, children: Sequence[Child], child: Child) -> Page:
    """The form gets none: said plainly, with the way to the other children."""
    return Page(no_homework_line(texts, child), _others(children, child))


def no_homework_line(texts: Texts, child: Child) -> str:
    """«Софья, 1А. В первом классе домашних заданий не задают.»."""
    return texts("homework-off-first" if child.grade == 1 else "homework-off", child=child.title)


def _others(children: Sequence[Child], child: Child) -> list[Row]:
    others = child_row(children, child, lambda pupil: HomeworkDay(pupil=pupil))
    return [others] if others else []


def _tick(texts: Texts, task: Assignment, day: int) -> Button:
    data = HomeworkTick(homework=task.id, day=day, done=not task.done)
    if task.done:
        return Button(texts.plain("homework-untick", subject=task.subject), data)
    return Button(texts.plain("homework-tick", subject=task.subject), data)


def _files_row(texts: Texts, here: HomeworkDay, tasks: Sequence[Assignment]) -> Row | None:
    files = sum(task.files for task in tasks)
    data = HomeworkFiles(pupil=here.pupil, day=here.day)
    return [Button(texts.plain("homework-files-button", files=files), data)] if files else None


def _later_line(texts: Texts, day: date, due: Sequence[DayTasks]) -> str | None:
    """«Задано и на: пт 13.11, пн 16.11»."""
    later = [texts.plain("homework-on-day", day=one.day) for one in due if one.day > day]
    return texts("homework-later", days=", ".join(later)) if later else None


def _arrows(texts: Texts, shown: ChildDay) -> Row:
    calendar, day = shown.calendar, shown.day
    tomorrow = calendar.next_school_day(shown.today)
    return day_arrows(
        texts,
        lambda to: HomeworkDay(pupil=shown.child.id, day=to.toordinal()),
        calendar.previous_school_day(day),
        tomorrow if tomorrow != day else None,
        calendar.next_school_day(day),
        middle="homework-next",
    )


def _ways(texts: Texts, children: Sequence[Child], here: HomeworkDay) -> Row:
    """The other ways to look: the day's week, a subject, all children."""
    return [
        Button(texts.plain("homework-week-button"), HomeworkOfWeek(pupil=here.pupil, day=here.day)),
        Button(texts.plain("homework-subjects-button"), HomeworkSubjects(pupil=here.pupil)),
        *([Button(texts.plain("homework-all-button"), HomeworkOfAll())] if len(children) > 1 else []),
    ]
