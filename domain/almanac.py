"""A day of a group in a form: what its members have that day, whoever they are.

Lessons, bells, changes and tasks belong to groups and forms: found once, they hold for every member. Which groups a
pupil is in on a day is all that is the pupil's own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import lru_cache

from domain.calendars import Calendar
from domain.homework import Assignment
from domain.planned import Planned
from domain.timetable import Bell, Change, Control, Slot, Timetable


@dataclass(frozen=True, slots=True)
class FormBook:
    """What a form lives by: its school year and its bells."""

    calendar: Calendar
    bells: tuple[Bell, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """Homework as a group has it; an individual one is for `pupils` only. `changed` is when it was last touched."""

    due: date
    assignment: Assignment
    changed: datetime
    pupils: frozenset[int] = frozenset()


@dataclass(slots=True)
class GroupBook:
    """What is known of a group about some days; `hosts` are the slots of groups that its lessons are joined to."""

    slots: list[Slot] = field(default_factory=list)
    hosts: list[Slot] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    controls: list[Control] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class GroupDay:
    """The lessons of one group on a day, and what is due then. One object for all its members: known by identity."""

    group: int
    lessons: tuple[Planned, ...]
    tasks: tuple[Task, ...] = ()


def group_days(group: int, form: FormBook, book: GroupBook, days: Iterable[date]) -> dict[date, GroupDay]:
    """By the same rules as one pupil's timetable; teachers are left out."""
    table = Timetable(
        form.calendar,
        slots=tuple(book.slots),
        bells=form.bells,
        changes=tuple(book.changes),
        controls=tuple(book.controls),
        hosts=tuple(book.hosts),
    )
    tasks = sorted(book.tasks, key=lambda task: task.assignment.id)
    return {day: GroupDay(group, table.on(day), tuple(task for task in tasks if task.due == day)) for day in days}


@lru_cache(maxsize=4_096)  # classmates are in the same groups
def groups_of(memberships: str) -> tuple[tuple[int, str, str], ...]:
    """«5,7:2026-11-12:,9»: groups with their first and last days, where those lie within the days asked for."""
    pieces = (piece.partition(":") for piece in memberships.split(",") if piece)
    found = ((int(group), *rest.partition(":")[::2]) for group, _, rest in pieces)
    return tuple(sorted(set(found)))


def groups_on(memberships: Iterable[tuple[int, str, str]], day: date) -> tuple[int, ...]:
    """The groups that the pupil is in on that day, each once; dates are compared as ISO writes them."""
    iso = day.isoformat()
    return tuple(sorted({group for group, since, until in memberships if since <= iso and (not until or iso <= until)}))


def in_order(days: Iterable[GroupDay]) -> tuple[Planned, ...]:
    """The lessons of several groups as one day has them."""
    lessons = [lesson for one in days for lesson in one.lessons]
    lessons.sort(key=lambda lesson: (lesson.number, lesson.subject))
    return tuple(lessons)


def last_bell(days: Sequence[GroupDay]) -> time | None:
    """When the last of these lessons ends that is held and whose bell is known; None when there is none."""
    return max((lesson.ends for one in days for lesson in one.lessons if lesson.held and lesson.ends), default=None)
