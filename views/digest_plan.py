"""A day to come, or today in the morning: written once for all who have it, however many families they are."""

from functools import lru_cache

from domain.digests import DayPlan, LessonToCome
from domain.homework import Assignment
from domain.planned import Planned
from domain.timetable import Bring
from locales import Texts
from views.homework_lines import extras, in_short, load_line
from views.mark_lines import dotted
from views.otherwise import otherwise_line
from views.page import lines
from views.timetable import bring_line, lesson_line

# How much of a task is said, from a message with room to one for many children; after these, subjects only.
LENGTHS = (120, 40, 0)
NAMES_ONLY = len(LENGTHS)


@lru_cache(maxsize=2_048)
def day_to_come(texts: Texts, plan: DayPlan, detail: int) -> str:
    """Lessons with what is set for them, what to bring, the minutes together; the more `detail`, the less is said."""
    length = LENGTHS[min(detail, len(LENGTHS) - 1)]
    body = [_names(texts, plan)] if detail >= NAMES_ONLY else [_lesson(texts, one, length) for one in plan.lessons]
    beside = [_beside(texts, task, length) for task in plan.beside] if length else []
    return lines(
        texts("digests-set", day=plan.day),
        *body,
        *beside,
        _bring(texts, plan),
        load_line(texts, plan.grade, plan.tasks),
    )


@lru_cache(maxsize=2_048)
def day_of_today(texts: Texts, plan: DayPlan, detail: int) -> str:
    """Lessons with bells, rooms and changes, what to bring."""
    if detail >= NAMES_ONLY:
        return lines(_names(texts, plan), _bring(texts, plan))
    return lines(*(_lesson_today(texts, one.lesson) for one in plan.lessons), _bring(texts, plan))


@lru_cache(maxsize=8_192)
def _lesson(texts: Texts, one: LessonToCome, length: int) -> str:
    lesson = one.lesson
    subject = _subject(lesson)
    if not lesson.held:
        return dotted(texts("timetable-off", number=lesson.number, what=subject), otherwise_line(texts, lesson) or "")
    head = dotted(
        texts("digests-lesson", number=lesson.number, subject=subject),
        texts("kind-control") if lesson.control else "",
        otherwise_line(texts, lesson) or "",
    )
    tasks = "; ".join(_task(texts, task, length) for task in one.tasks) if length else ""
    return f"{head}: {tasks}" if tasks else head


@lru_cache(maxsize=8_192)
def _lesson_today(texts: Texts, lesson: Planned) -> str:
    return lesson_line(texts, lesson)


def _subject(lesson: Planned) -> str:
    return f"{lesson.subject} ({lesson.group})" if lesson.group else lesson.subject


def _task(texts: Texts, task: Assignment, length: int) -> str:
    said = in_short(task.text, length)
    if found := extras(texts, task):
        return texts("digests-task-more", task=said, extras=found)
    return texts("digests-task", task=said)


def _beside(texts: Texts, task: Assignment, length: int) -> str:
    return f"{texts('digests-beside', subject=task.subject)}: {_task(texts, task, length)}"


def _bring(texts: Texts, plan: DayPlan) -> str | None:
    return bring_line(texts, [Bring(plan.day, task.subject, task.bring) for task in plan.brought])


def _names(texts: Texts, plan: DayPlan) -> str | None:
    held = [one.lesson.subject for one in plan.lessons if one.lesson.held]
    return texts("digests-lessons", subjects=", ".join(held)) if held else None
