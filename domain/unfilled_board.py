"""What is missing in the journals of a school, by who should have filled it in: for the deputy."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.filling import Gap, LessonLine, unfilled
from domain.keeping import Taught
from domain.names import Name
from domain.nudge import Silence
from domain.teaching import Teaching

NOBODY = 0  # a group without a teacher; somebody has to see that too


class Stretch(StrEnum):
    """Of which days."""

    FORTNIGHT = "f"
    TERM = "t"


@dataclass(frozen=True, slots=True)
class Backlog:
    """Of one teacher (`person` 0 and no name: of nobody): lessons with gaps, groups with pupils without a term mark."""

    person: int
    name: Name | None
    lessons: tuple[LessonLine, ...] = ()
    unmarked: tuple[tuple[Taught, int], ...] = ()

    @property
    def gaps(self) -> dict[Gap, int]:
        """How many lessons lack what; nothing of what none lacks."""
        counts = {gap: sum(gap in line.gaps for line in self.lessons) for gap in Gap}
        return {gap: count for gap, count in counts.items() if count}

    @property
    def pupils(self) -> int:
        """How many marks for the term are missing."""
        return sum(count for _, count in self.unmarked)


@dataclass(frozen=True, slots=True)
class Board:
    """What a school lacks: most first; `silences` are groups without a mark for fifteen days."""

    backlogs: tuple[Backlog, ...]
    silences: tuple[Silence, ...] = ()
    people: Mapping[int, Name] | None = None

    def of(self, person: int) -> Backlog | None:
        """What one teacher lacks."""
        return next((one for one in self.backlogs if one.person == person), None)


def backlogs(
    teaching: Teaching, lines: Iterable[LessonLine], now: datetime, unmarked: Mapping[int, int], day: date
) -> tuple[Backlog, ...]:
    """By who keeps each lesson (two teachers of a group both do), and who keeps the group on `day` for the marks."""
    lessons: defaultdict[int, list[LessonLine]] = defaultdict(list)
    for line in unfilled(lines, now):
        for person in teaching.keepers(line.at) or (NOBODY,):
            lessons[person].append(line)
    marks: defaultdict[int, list[tuple[Taught, int]]] = defaultdict(list)
    for group, count in sorted(unmarked.items(), key=lambda item: _order(teaching.groups[item[0]])):
        for person in teaching.whole(group, day) or (NOBODY,):
            marks[person].append((teaching.groups[group], count))
    found = [
        Backlog(person, teaching.people.get(person), tuple(lessons[person]), tuple(marks[person]))
        for person in {*lessons, *marks}
    ]
    return tuple(sorted(found, key=_most_first))


def _order(group: Taught) -> tuple[int, str, str, str, int]:
    return group.grade, group.title, group.subject_name, group.name, group.id


def _most_first(one: Backlog) -> tuple[int, int, str, int]:
    return -len(one.lessons), -one.pupils, one.name.full if one.name else "", one.person


def told(found: Sequence[Backlog]) -> list[int]:
    """Whom there is something to tell."""
    return [one.person for one in found if one.person != NOBODY]
