"""What is on a teacher's desk while a line is read: the own groups with their pupils, and when they meet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from domain.names import Name
from domain.words import Attendance, Scale


@dataclass(frozen=True, slots=True)
class Pupil:
    """A member of a group, from day to day."""

    id: int
    name: Name
    since: date = date.min
    until: date | None = None

    def there(self, day: date) -> bool:
        """Were they a member on that day?"""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A lesson of a group by the timetable, with its changes; `held` is False for one that is cancelled or moved away.

    `starts` and `ends` are the school's local time; None where it has no bell for that number.
    """

    day: date
    number: int
    starts: time | None = None
    ends: time | None = None
    held: bool = True

    @property
    def label(self) -> str:
        """«11.11, 2 урок»."""
        return f"{self.day:%d.%m}, {self.number} урок"


@dataclass(frozen=True, slots=True)
class Group:
    """Pupils who are taught a subject together. `name` is the subgroup's («1 группа»), empty for whole forms.

    `keeps`: the viewer keeps its whole journal; otherwise only its attendance (a class teacher of the own form).
    `kept` holds what reading has worked out about it, so that a second line is read faster.
    `homework`: may any be set? Not in form 1 unless the school says so.
    """

    id: int
    subject: str
    short: str
    forms: tuple[str, ...]
    pupils: tuple[Pupil, ...]
    meetings: tuple[Meeting, ...] = ()
    name: str = ""
    scale: Scale = Scale.FIVE
    keeps: bool = True
    homework: bool = True
    kept: dict[str, object] = field(default_factory=dict, init=False, repr=False, compare=False)  # what reading makes

    @property
    def label(self) -> str:
        """«9А Алгебра», «7Б Информатика (1 группа)»."""
        return f"{', '.join(self.forms)} {self.subject}" + (f" ({self.name})" if self.name else "")


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that reading a line depends on. `now` is the school's local time, without a zone like its
    bells.

    `letters` are the school's attendance letters («Н», «Б») and what they mean; `works` its kinds of work
    with their weights; `codes` what it writes instead of marks and means by it («5-» is «5»).
    """

    now: datetime
    groups: tuple[Group, ...]
    letters: Mapping[str, Attendance]
    works: Mapping[str, int] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    kept: dict[str, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def today(self) -> date:
        """By the school's clock."""
        return self.now.date()

    def group(self, number: int) -> Group:
        """The group of that id; KeyError for one that is not on the desk."""
        found = next((group for group in self.groups if group.id == number), None)
        if found is None:
            raise KeyError(number)
        return found
