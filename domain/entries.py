"""What a file says about a running journal, line by line, in the words of the school."""

from dataclasses import dataclass
from datetime import date

from domain.lists import Where
from domain.words import Ending, LessonKind


@dataclass(frozen=True, slots=True)
class LessonSaid:
    """Which lesson is meant; without a `number` it is the group's only one on that day by the timetable."""

    forms: tuple[str, ...]
    subject: str
    subgroup: str
    day: date
    number: int | None


@dataclass(frozen=True, slots=True)
class MarkLine:
    """A cell of a register: a mark, two («4/5»), or an attendance letter. `work=""` is an answer in class."""

    where: Where
    at: LessonSaid
    pupil: str
    written: str
    work: str = ""
    weight: int | None = None
    comment: str = ""
    retake: bool = False
    minutes: int | None = None
    absence: bool = False


@dataclass(frozen=True, slots=True)
class LessonLine:
    """A lesson that was held, with its topic."""

    where: Where
    at: LessonSaid
    topic: str
    kind: LessonKind = LessonKind.ORDINARY


@dataclass(frozen=True, slots=True)
class HomeworkLine:
    """Set on a day, due on another; `pupils` empty means the whole group. `bring` is to lie in the bag that day."""

    where: Where
    at: LessonSaid
    due: date
    text: str
    minutes: int | None = None
    pupils: tuple[str, ...] = ()
    bring: str = ""


@dataclass(frozen=True, slots=True)
class PeriodLine:
    """A mark for a term (`ordinal`), for the year (`ordinal=None`), or (`ending`) of an exam or the certificate."""

    where: Where
    forms: tuple[str, ...]
    subject: str
    pupil: str
    ordinal: int | None
    written: str
    ending: Ending | None = None


EntryLine = MarkLine | LessonLine | HomeworkLine | PeriodLine
