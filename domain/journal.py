"""What is written into a journal, by the same keys as the roster (`domain.roster`)."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.words import LessonKind


@dataclass(frozen=True, slots=True)
class LessonAt:
    """One lesson: group, school day and number; at most one of each."""

    group: str
    day: date
    number: int


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson that was held, with its topic (in Russian, also for foreign languages)."""

    at: LessonAt
    topic: str
    kind: LessonKind = LessonKind.ORDINARY
    remote: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """`value` is a value of the scale that holds there («5», «4/5», «зач», «осв»); `work` a kind of work."""

    at: LessonAt
    pupil: str
    value: str
    work: str
    weight: int
    comment: str = ""
    retake: bool = False
    entered: datetime | None = None


@dataclass(frozen=True, slots=True)
class Absence:
    """A letter of the school's table; `minutes` only for lateness."""

    at: LessonAt
    pupil: str
    letter: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class File:
    """A file that somebody attached: its name as they called it, and its bytes."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Homework:
    """Set at a lesson, due on a day; `pupils` empty means the whole group. `minutes` is the teacher's estimate.

    `bring` is what has to lie in the school bag that day: «циркуль».
    """

    at: LessonAt
    due: date
    text: str
    minutes: int | None = None
    pupils: tuple[str, ...] = ()
    files: tuple[File, ...] = ()
    bring: str = ""


@dataclass(frozen=True, slots=True)
class PeriodMark:
    """A mark for a term (`ordinal`), or for the year (`ordinal=None`)."""

    pupil: str
    subject: str
    ordinal: int | None
    value: str


@dataclass(frozen=True, slots=True)
class Journal:
    """What a running year holds so far."""

    lessons: tuple[Lesson, ...] = ()
    marks: tuple[Mark, ...] = ()
    absences: tuple[Absence, ...] = ()
    homework: tuple[Homework, ...] = ()
    period_marks: tuple[PeriodMark, ...] = ()
