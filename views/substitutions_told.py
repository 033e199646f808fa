"""A lesson that is not held as the timetable says, to a teacher whom it concerns."""

from collections.abc import Sequence

from domain.substitutions import LessonKey, Part
from domain.substitutions_board import Lesson
from locales import Texts
from views.page import Page, lines
from views.substitutions import seen_lines


def lesson_told_page(texts: Texts, part: Part, key: LessonKey, seen: Sequence[Lesson]) -> Page:
    """What it is to the reader, and the lesson as families see it."""
    group = seen[0].group.title if seen else ""
    return Page(
        lines(
            texts("subs-told-title", group=group, day=key.day, number=key.number),
            texts(f"subs-told-{part.value}"),
            seen_lines(texts, key, seen),
        )
    )
