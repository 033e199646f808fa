"""What a pupil missed: the lessons they were away from, and what was set there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class MissedTask:
    """A task set at a missed lesson; `bring` is what has to lie in the bag, `files` how many are attached."""

    due: date
    text: str
    bring: str = ""
    minutes: int | None = None
    individual: bool = False
    files: int = 0


@dataclass(frozen=True, slots=True)
class MissedLesson:
    """A lesson the pupil was away from."""

    day: date
    number: int
    subject: str
    topic: str = ""
    tasks: tuple[MissedTask, ...] = ()


def files_of(lessons: Iterable[MissedLesson]) -> int:
    """How many files are attached to all of it."""
    return sum(task.files for lesson in lessons for task in lesson.tasks)
