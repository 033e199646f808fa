"""Homework: all children, a day, a week, a subject, and why there is none."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from domain.homework import Assignment, ChildDay, DayTasks, Subject
from domain.names import Name
from locales import Texts
from tests.school import FRIDAY, MONDAY, THURSDAY, WEDNESDAY
from tests.unit.kit import ARTYOM, CHILDREN, SONYA, YEAR, child
from views.errors import lost_files_page
from views.homework import HomeworkOfAll, homework_page, with_ticks
from views.homework_family import family_page
from views.homework_subjects import subject_page, subjects_page, unclear_page, which_page
from views.homework_week import homework_week_page
from views.page import Page

ALGEBRA = Assignment(1, "Алгебра", "№ 412–415; 3 < x < 7 & y > 2", 50, 1, individual=False)
ENGLISH = Assignment(2, "Английский язык", "Unit 4, ex. 5", 30, 0, individual=False, done=True)
ESSAY = Assignment(3, "Русский язык", "сочинение «Мой день»: " + "не меньше страницы, " * 8, 155, 0, individual=True)
DUE = [
    DayTasks(ARTYOM.id, THURSDAY, (ALGEBRA, ENGLISH)),
    DayTasks(ARTYOM.id, FRIDAY, (ESSAY,)),
    DayTasks(ARTYOM.id, date(2026, 11, 16), (replace(ALGEBRA, minutes=60, files=5), ENGLISH)),
]
ALONE = [replace(one, tasks=one.tasks[:1]) for one in (DUE[0], DUE[2])]
KIRILL = replace(child(3, Name("Ковалёв", "Кирилл"), "3А", 3), days=6)
NAMES = ("Алгебра", "Английский язык", "Русский язык", "Химия")
SUBJECTS = [
    Subject(ARTYOM.id, n, name, name, tasks) for n, (name, tasks) in enumerate(zip(NAMES, (1, 2, 5, 0), strict=True))
]


def scenes(texts: Texts) -> Iterator[tuple[str, Page]]:
    """Name and page."""
    day = ChildDay(ARTYOM, YEAR, WEDNESDAY, THURSDAY)
    yield from _families(texts, day)
    yield from _days(texts, day)
    week = replace(day, day=MONDAY)
    yield "a week", homework_week_page(texts, CHILDREN, week, DUE[:2])
    yield "a week of holidays", homework_week_page(texts, (ARTYOM,), replace(week, day=date(2026, 10, 26)), [])
    yield "a week without tasks", homework_week_page(texts, (ARTYOM,), replace(week, day=date(2026, 11, 16)), [])
    yield "the subjects", subjects_page(texts, CHILDREN, ARTYOM, SUBJECTS, WEDNESDAY)
    yield "no subject has anything", subjects_page(texts, (ARTYOM,), ARTYOM, SUBJECTS[3:], WEDNESDAY)
    yield "one subject", subject_page(texts, CHILDREN, ARTYOM, SUBJECTS[0], WEDNESDAY, ALONE)
    yield "one subject, nothing set", subject_page(texts, (ARTYOM,), ARTYOM, SUBJECTS[3], WEDNESDAY, [])
    yield "which subject?", which_page(texts, ARTYOM, SUBJECTS[1:3])
    yield "not understood", unclear_page(texts)
    yield "lost files", lost_files_page(texts, ["Карточка 3.txt", "Лист 2.pdf"])


def _families(texts: Texts, day: ChildDay) -> Iterator[tuple[str, Page]]:
    saturday = replace(day, child=KIRILL, calendar=replace(YEAR, days=6), day=date(2026, 11, 14))
    due = [*DUE, DayTasks(KIRILL.id, saturday.day, (replace(ALGEBRA, subject="Математика", minutes=60),))]
    yield (
        "three children, each for its own day",
        family_page(texts, [day, saturday, replace(day, child=SONYA)], due, HomeworkOfAll()),
    )
    summer = replace(day, day=date(2027, 7, 1))
    yield "in summer", family_page(texts, [summer, replace(summer, child=SONYA)], [], HomeworkOfAll())


def _days(texts: Texts, day: ChildDay) -> Iterator[tuple[str, Page]]:
    shown = homework_page(texts, CHILDREN, day, DUE)
    yield "a day, some of it done, and later days with tasks", shown
    yield "the same for the pupil", with_ticks(texts, homework_page(texts, (ARTYOM,), day, DUE), THURSDAY, DUE[0].tasks)
    yield "a task that is too much by itself", homework_page(texts, (ARTYOM,), replace(day, day=FRIDAY), DUE[1:2])
    monday = replace(day, day=date(2026, 11, 16))
    yield "after a weekend", homework_page(texts, (ARTYOM,), monday, [])
    yield "a Saturday that was asked for", homework_page(texts, (ARTYOM,), replace(day, day=date(2026, 11, 14)), [])
    yield "no homework in the first form", homework_page(texts, CHILDREN, replace(day, child=SONYA), [])
    off = replace(day, child=replace(ARTYOM, homework=False))
    yield "no homework in this form", homework_page(texts, (ARTYOM,), off, [])
    yield "before the year", homework_page(texts, (ARTYOM,), replace(day, day=date(2026, 8, 20)), [])
