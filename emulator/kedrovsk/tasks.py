"""Homework, as teachers write it: due at the group's next lesson, some of it with a file."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from domain.journal import File, Homework, Lesson
from domain.words import LessonKind
from emulator.kedrovsk.tables import chance, lines, pick, table, whole

if TYPE_CHECKING:
    from emulator.kedrovsk.journal import Plan

OFTEN = 0.75
FILED = 0.3
BROUGHT = 0.2
KIRILL = "Лебедев Кирилл Павлович"
CARD = File("Карточка 3.txt", "text/plain", "\n".join(lines("card")).encode())

# Written by hand, by group and the day it is due: text, minutes, whose, files.
BY_HAND: dict[tuple[str, date], tuple[str, int, tuple[str, ...], tuple[File, ...]]] = {
    ("7Б Физика", date(2026, 11, 12)): ("§ 22, карточка 3 (вариант по номеру парты)", 25, (), (CARD,)),
    ("7Б Алгебра", date(2026, 11, 13)): ("№ 412–415; найти x, если 3 < x < 7 & y > 2", 30, (), ()),
    ("7Б История", date(2026, 11, 13)): ("\n".join(lines("long_task")), 40, (), ()),
    ("7Б Вероятность и статистика", date(2026, 11, 13)): ("исправить ошибки в работе", 15, (KIRILL,), ()),
}


def homework_from(plan: "Plan", lessons: Sequence[Lesson]) -> Iterator[Homework]:
    """Three lessons of four set something; form 1 and the talks never do."""
    for lesson in lessons:
        subject = plan.subject(lesson.at.group)
        rows = [row for row in table("tasks") if row["предмет"] == subject]
        due = _next(plan, lesson)
        if plan.form(lesson.at.group).grade == 1 or not rows or due is None:
            continue
        if by_hand := BY_HAND.get((lesson.at.group, due)):
            text, minutes, whose, files = by_hand
            yield Homework(lesson.at, due, text, minutes, whose, files)
        elif lesson.kind is not LessonKind.CONTROL and chance("task?", lesson.at) < _often(due):
            yield _made(lesson, due, rows[0])


def _often(due: date) -> float:
    """What the demo opens with is never empty."""
    return 1.0 if due in (date(2026, 11, 12), date(2026, 11, 13)) else OFTEN


def _made(lesson: Lesson, due: date, row: dict[str, str]) -> Homework:
    pattern = pick(row["задания"].split("|"), "text", lesson.at)
    a, p, k = (whole(*span, name, lesson.at) for name, span in (("a", (80, 460)), ("p", (8, 30)), ("k", (1, 5))))
    text = pattern.format(a=a, b=a + whole(1, 4, "b", lesson.at), p=p, q=p + 3, k=k, m=k + 3, n=k + 5)
    minutes = int(row["минуты"]) + 5 * whole(-1, 1, "minutes", lesson.at)
    files = (CARD,) if row["предмет"] == "Физика" and chance("file", lesson.at) < FILED else ()
    bring = row["принести"] if chance("bring", lesson.at) < BROUGHT else ""
    return Homework(lesson.at, due, text, minutes, files=files, bring=bring)


def _next(plan: "Plan", lesson: Lesson) -> date | None:
    """The group's next lesson on a later day, at most three weeks on."""
    day = lesson.at.day
    later = plan.meetings(lesson.at.group, day + timedelta(days=1), day + timedelta(weeks=3))
    return next((at.day for at in later), None)
