"""The diary: a pupil's lessons of a day, with everything that was written about them."""

from dataclasses import dataclass
from datetime import date

from domain.words import Attendance, LessonKind


@dataclass(frozen=True, slots=True)
class DiaryMark:
    """A mark as families read it; `retake` improves an earlier one, and both stay."""

    value: str
    work: str
    weight: int
    comment: str
    retake: bool


@dataclass(frozen=True, slots=True)
class Presence:
    """Not simply present: absent (with the reason), late by `minutes`, exempt or remote."""

    meaning: Attendance
    letter: str
    minutes: int | None


@dataclass(frozen=True, slots=True)
class DiaryLesson:
    """One lesson; `held` is False while it is only planned by the timetable, `number` None beside the timetable."""

    number: int | None
    subject: str
    held: bool = True
    topic: str = ""
    kind: LessonKind = LessonKind.ORDINARY
    presence: Presence | None = None
    marks: tuple[DiaryMark, ...] = ()
    homework: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DiaryDay:
    """A school day, its lessons in order."""

    day: date
    lessons: tuple[DiaryLesson, ...]
