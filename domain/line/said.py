"""What a line says, once it is read: parts for lessons, guesses that are shown, doubts that are asked, faults."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.words import LessonKind

PRESENT = ""


@dataclass(frozen=True, slots=True)
class PresenceSaid:
    """How a pupil was there: a letter of the school, or `PRESENT`. `minutes` only for lateness."""

    pupil: int
    letter: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class MarkSaid:
    """A mark as the scale writes it. `work` is a kind of the school's list or as typed; empty: an answer in class.

    `weight` None is the usual one of that kind. `retake` improves an earlier mark and leaves it where it is.
    """

    pupil: int
    value: str
    work: str = ""
    weight: int | None = None
    comment: str = ""
    retake: bool = False


@dataclass(frozen=True, slots=True)
class TaskSaid:
    """Homework: `due` None is the group's next lesson; `pupils` empty is the whole group. Empty `text`: none is set."""

    text: str
    due: date | None = None
    minutes: int | None = None
    pupils: tuple[int, ...] = ()

    @property
    def nothing(self) -> bool:
        """«дз нет»."""
        return not self.text


@dataclass(frozen=True, slots=True)
class Part:
    """What is said of one lesson. `number` None: the group's only lesson of that day is not known yet to anybody.

    `rolled`: the line says who was there for everybody («нет Петрова, Кима», «все на месте»): the others were present.
    """

    group: int
    day: date
    number: int
    presences: tuple[PresenceSaid, ...] = ()
    marks: tuple[MarkSaid, ...] = ()
    tasks: tuple[TaskSaid, ...] = ()
    topic: str | None = None
    kind: LessonKind | None = None
    rolled: bool = False


class Why(StrEnum):
    """Words of the locales: `line-{word}`. Doubts are asked, faults only said."""

    # doubts
    NAMESAKES = "namesakes"
    UNCLEAR_NAME = "unclear-name"
    WHICH_GROUP = "which-group"
    WHICH_LESSON = "which-lesson"
    # faults
    NOT_A_LINE = "not-a-line"
    TOO_LONG = "too-long"
    NO_PUPIL = "no-pupil"
    NO_GROUP = "no-group"
    NO_LESSON = "no-lesson"
    CANCELLED = "cancelled"
    FUTURE = "future"
    NOT_A_MARK = "not-a-mark"
    NO_LETTER = "no-letter"
    NO_MARKS_HERE = "no-marks-here"
    NO_HOMEWORK_HERE = "no-homework-here"
    ATTENDANCE_ONLY = "attendance-only"
    NOTHING_SAID = "nothing-said"
    UNREAD = "unread"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to settle a doubt: `value` is remembered («»: leave this out); `label` is a name or a lesson.

    `label` empty: its words are the locale's `line-leave-out`.
    """

    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something only the teacher knows; settled by `answers[key] = choice.value` when the same line is read again."""

    key: str
    why: Why
    said: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """Why (a piece of) the line cannot be entered: `said` is the piece as it was typed, `details` what would do."""

    why: Why
    said: str = ""
    details: str = ""


@dataclass(frozen=True, slots=True)
class Guess:
    """What was understood otherwise than it was typed: a slip in a surname, a lesson that went without saying."""

    said: str
    meant: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole line. It can be entered when there is something in it and nothing is open or wrong."""

    parts: tuple[Part, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    faults: tuple[Fault, ...] = ()
    guesses: tuple[Guess, ...] = ()

    @property
    def clear(self) -> bool:
        """May it be confirmed?"""
        return bool(self.parts) and not self.doubts and not self.faults
