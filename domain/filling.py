"""What is still missing of a lesson: what a teacher is reminded of, and the deputy counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.keeping import At, Taught, too_early
from domain.planned import Planned
from domain.words import Scale


class Gap(StrEnum):
    """Something a lesson should have and has not."""

    TOPIC = "topic"
    ROLL = "roll"
    HOMEWORK = "homework"


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the journal has of a lesson. `homework`: something is set, or the teacher has said that nothing is."""

    topic: str = ""
    rolled: bool = False
    homework: bool = False
    marks: int = 0


@dataclass(frozen=True, slots=True)
class LessonLine:
    """A lesson of a day as planned, with what is recorded; `draft`: something is tapped and not saved.

    `form` is whose attendance alone the viewer keeps, as its class teacher; None: the whole journal.
    """

    at: At
    group: Taught
    planned: Planned
    recorded: Recorded = Recorded()
    draft: bool = False
    form: int | None = None

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What is missing; where a form gets no homework, none is."""
        recorded = self.recorded
        missing = {
            Gap.TOPIC: not recorded.topic and self.form is None,
            Gap.ROLL: not recorded.rolled,
            Gap.HOMEWORK: self.group.homework and not recorded.homework and self.form is None,
        }
        return tuple(gap for gap, is_missing in missing.items() if is_missing)

    @property
    def without_marks(self) -> bool:
        """Not one mark, where there could be some: worth saying, not a gap, for not every lesson has marks."""
        return self.group.scale is not Scale.NONE and not self.recorded.marks and self.form is None


def begun(line: LessonLine, now: datetime) -> bool:
    """Has the lesson begun by the school's own time?"""
    starts = datetime.combine(line.at.day, line.planned.starts, now.tzinfo) if line.planned.starts else None
    return not too_early(line.at, starts, now)


def unfilled(lines: Iterable[LessonLine], now: datetime) -> list[LessonLine]:
    """Held lessons of which something is missing; those that have not begun are not late yet."""
    return [line for line in lines if line.planned.held and line.gaps and begun(line, now)]


def by_day(lines: Sequence[LessonLine]) -> dict[date, list[LessonLine]]:
    """Lessons by their days, in order."""
    days: dict[date, list[LessonLine]] = {}
    for line in sorted(lines, key=lambda line: (line.at.day, line.at.number, line.group.title)):
        days.setdefault(line.at.day, []).append(line)
    return days


def of_form(lines: Iterable[LessonLine], form: int | None) -> list[LessonLine]:
    """The lessons that pupils of a form have, whoever teaches them."""
    return [line for line in lines if form in line.group.forms]
