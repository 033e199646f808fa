"""Homework of a day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.calendars import Calendar
from domain.homework import Assignment, limit, load
from domain.people import Child
from locales import Texts
from views.page import Button, Page, lines
from views.paging import child_row, day_arrows, folded, skipped_lines, year_line


class HomeworkDay(CallbackData, prefix="hw1"):
    """Show a pupil's homework; `day` 0 is the next school day, else `date.toordinal()`."""

    pupil: int
    day: int = 0
    part: int = 0


class HomeworkTick(CallbackData, prefix="hk1"):
    """The pupil's own tick at a task: done, or not after all."""

    homework: int
    day: int


class HomeworkFiles(CallbackData, prefix="hf1"):
    """Send the files of a day's homework."""

    pupil: int
    day: int


def homework_page(
    texts: Texts,
    children: Sequence[Child],
    child: Child,
    calendar: Calendar,
    today: date,
    day: date,
    assignments: Sequence[Assignment],
    part: int = 0,
) -> Page:
    """What is due on `day`; the days before it that were skipped are named."""
    body = [_line(texts, assignment) for assignment in assignments] or [texts("homework-none")]
    text = lines(
        texts("homework-title", child=child.title, day=day),
        *skipped_lines(texts, calendar, day),
        *body,
        _load_line(texts, child, assignments),
    )
    files = sum(assignment.files for assignment in assignments)
    here = HomeworkDay(pupil=child.id, day=day.toordinal())
    return folded(
        texts,
        text,
        part,
        lambda n: here.model_copy(update={"part": n}),
        [Button(texts.plain("homework-files-button", files=files), HomeworkFiles(pupil=child.id, day=here.day))]
        if files
        else None,
        _arrows(texts, child, calendar, today, day),
        child_row(children, child, lambda pupil: HomeworkDay(pupil=pupil)),
    )


def with_ticks(texts: Texts, page: Page, day: date, assignments: Sequence[Assignment]) -> Page:
    """The pupil's own page: a button for each task above the others."""
    return replace(page, buttons=[*([_tick(texts, one, day.toordinal())] for one in assignments), *page.buttons])


def no_homework_page(texts: Texts, children: Sequence[Child], child: Child) -> Page:
    """The form gets none: said plainly, with the way to the other children."""
    key = "homework-off-first" if child.grade == 1 else "homework-off"
    others = child_row(children, child, lambda pupil: HomeworkDay(pupil=pupil))
    return Page(texts(key, child=child.title), [others] if others else [])


def out_of_year_page(texts: Texts, children: Sequence[Child], child: Child, calendar: Calendar, day: date) -> Page:
    """There is no school day to show."""
    others = child_row(children, child, lambda pupil: HomeworkDay(pupil=pupil))
    return Page(year_line(texts, calendar, day), [others] if others else [])


def _tick(texts: Texts, assignment: Assignment, day: int) -> Button:
    data = HomeworkTick(homework=assignment.id, day=day)
    if assignment.done:
        return Button(texts.plain("homework-untick", subject=assignment.subject), data)
    return Button(texts.plain("homework-tick", subject=assignment.subject), data)


def _load_line(texts: Texts, child: Child, assignments: Sequence[Assignment]) -> str | None:
    """The day's sum, and a word when it is more than the form may be given."""
    if (minutes := load(assignments)) is None:
        return None
    most = limit(child.grade)
    key = "homework-load" if minutes <= most else "homework-overload"
    return texts(key, minutes=minutes, most=most, grade=child.grade)


def _line(texts: Texts, assignment: Assignment) -> str:
    extras = [
        *([texts.plain("homework-minutes", minutes=assignment.minutes)] if assignment.minutes else []),
        *([texts.plain("homework-individual")] if assignment.individual else []),
        *([texts.plain("homework-files", files=assignment.files)] if assignment.files else []),
    ]
    subject, task, bullet = assignment.subject, assignment.text, "✓" if assignment.done else "•"
    if extras:
        return texts("homework-line-more", bullet=bullet, subject=subject, extras=", ".join(extras), task=task)
    return texts("homework-line", bullet=bullet, subject=subject, task=task)


def _arrows(texts: Texts, child: Child, calendar: Calendar, today: date, day: date) -> Sequence[Button]:
    tomorrow = calendar.next_school_day(today)
    return day_arrows(
        texts,
        lambda to: HomeworkDay(pupil=child.id, day=to.toordinal()),
        calendar.previous_school_day(day),
        tomorrow if tomorrow != day else None,
        calendar.next_school_day(day),
        middle="homework-next",
    )
