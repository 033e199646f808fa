"""Homework by subject: which subjects have tasks, and the tasks of one of them."""

from collections.abc import Sequence
from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.homework import FORTNIGHT, Assignment, DayTasks, Subject, gets_any
from domain.people import Child
from locales import Texts
from views.homework import HomeworkDay, HomeworkSubjects, no_homework_page
from views.homework_lines import bullet, extras
from views.page import Button, Page, Row, blocks, lines
from views.paging import child_row, folded

IN_A_ROW = 2


class HomeworkOfSubject(CallbackData, prefix="ho1"):
    """Show the tasks of one subject, two weeks back and two ahead."""

    pupil: int
    subject: int
    part: int = 0


class HomeworkSubjectFiles(CallbackData, prefix="hg1"):
    """Send the files of one subject's tasks for a day."""

    pupil: int
    subject: int
    day: int


def subjects_page(
    texts: Texts, children: Sequence[Child], child: Child, subjects: Sequence[Subject], today: date, part: int = 0
) -> Page:
    """The subjects with tasks in the next two weeks, and how many each has."""
    if not gets_any(child):
        return no_homework_page(texts, children, child)
    coming = [one for one in subjects if one.coming]
    body = [texts("homework-subject-count", subject=one.name, tasks=one.coming) for one in coming]
    return folded(
        texts,
        blocks(
            texts("homework-subjects-title", child=child.title, first=today, last=today + FORTNIGHT),
            lines(*body) or texts("homework-subjects-none"),
        ),
        part,
        lambda n: HomeworkSubjects(pupil=child.id, part=n),
        *_subject_rows(coming),
        [Button(texts.plain("homework-day-button"), HomeworkDay(pupil=child.id))],
        child_row(children, child, lambda pupil: HomeworkSubjects(pupil=pupil)),
    )


def which_page(texts: Texts, child: Child, subjects: Sequence[Subject]) -> Page:
    """Several subjects are called like what was typed."""
    return Page(texts("homework-which", child=child.title), _subject_rows(subjects))


def subject_page(
    texts: Texts,
    children: Sequence[Child],
    child: Child,
    subject: Subject,
    today: date,
    due: Sequence[DayTasks],
    part: int = 0,
) -> Page:
    """The tasks of one subject, the newest day first."""
    newest = sorted(due, key=lambda one: one.day, reverse=True)
    body = [_task(texts, one.day, task) for one in newest for task in one.tasks]
    here = HomeworkOfSubject(pupil=child.id, subject=subject.id)
    span = {"first": today - FORTNIGHT, "last": today + FORTNIGHT}
    return folded(
        texts,
        blocks(
            texts("homework-subject-title", child=child.title, subject=subject.name, **span),
            lines(*body) or texts("homework-subject-none"),
        ),
        part,
        lambda n: here.model_copy(update={"part": n}),
        *_files_rows(texts, here, newest),
        [
            Button(texts.plain("homework-subjects-back"), HomeworkSubjects(pupil=child.id)),
            Button(texts.plain("homework-day-button"), HomeworkDay(pupil=child.id)),
        ],
        child_row(children, child, lambda pupil: HomeworkSubjects(pupil=pupil)),
    )


def unclear_page(texts: Texts) -> Page:
    """What was typed is no day, no week and no subject: what one can type."""
    return Page(texts("homework-unclear"))


def _subject_rows(subjects: Sequence[Subject]) -> list[Row]:
    buttons = [Button(one.name, HomeworkOfSubject(pupil=one.pupil, subject=one.id)) for one in subjects]
    return [buttons[n : n + IN_A_ROW] for n in range(0, len(buttons), IN_A_ROW)]


def _task(texts: Texts, day: date, task: Assignment) -> str:
    said = {"bullet": bullet(task), "task": task.text}
    if found := extras(texts, task):
        return texts("homework-subject-line-more", day=day, extras=found, **said)
    return texts("homework-subject-line", day=day, **said)


def _files_rows(texts: Texts, here: HomeworkOfSubject, due: Sequence[DayTasks]) -> list[Row]:
    buttons = [
        Button(
            texts.plain("homework-files-on-day", day=one.day),
            HomeworkSubjectFiles(pupil=here.pupil, subject=here.subject, day=one.day.toordinal()),
        )
        for one in due
        if any(task.files for task in one.tasks)
    ]
    return [buttons[n : n + IN_A_ROW] for n in range(0, len(buttons), IN_A_ROW)]
