"""A form as its class teacher sees it: everybody's marks and missed lessons of some days."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from domain.marks import HALF, SubjectMarks
from domain.names import Name
from domain.words import Attendance, GroupKind, Scale

Span = tuple[date, date]  # the first and the last day


@dataclass(frozen=True, slots=True)
class Tally:
    """Lessons held for one pupil, and how many of them have each entry."""

    held: int = 0
    meanings: tuple[tuple[Attendance, int], ...] = ()

    def count(self, *meanings: Attendance) -> int:
        """At how many lessons one of these stands."""
        return sum(lessons for meaning, lessons in self.meanings if meaning in meanings)

    @property
    def missed(self) -> int:
        """Lessons the pupil was away from, for whatever reason."""
        return sum(lessons for meaning, lessons in self.meanings if meaning.absent)

    @property
    def unexplained(self) -> int:
        """Those without a valid reason, or (so far) without any."""
        return self.count(Attendance.UNEXCUSED, Attendance.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Seat:
    """A pupil in a group from day to day; `name` is what the form calls a part of it."""

    group: int
    subject: int
    subject_name: str
    kind: GroupKind
    name: str
    since: date
    until: date | None = None

    def held_on(self, day: date) -> bool:
        """Is the pupil in the group on that day?"""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class PupilBook:
    """One pupil: subjects in order of names, also those without marks."""

    id: int
    name: Name
    home: bool = False
    subjects: tuple[SubjectMarks, ...] = ()
    seats: tuple[Seat, ...] = ()
    tally: Tally = Tally()

    def subject(self, key: int) -> SubjectMarks | None:
        """The subject of that id, if the pupil is taught it or has marks in it."""
        return next((one for one in self.subjects if one.id == key), None)

    @property
    def in_class(self) -> str:
        """As the register has it."""
        return self.name.in_class


@dataclass(frozen=True, slots=True)
class ClassBook:
    """The pupils of a form in the order of the register; `lessons` are the days each group met.

    `discreet` is the school's wish that reasons of absence stand one press further.
    """

    pupils: tuple[PupilBook, ...] = ()
    rounding: Fraction = HALF
    discreet: bool = False
    lessons: Mapping[int, tuple[date, ...]] = field(default_factory=dict)

    @property
    def subjects(self) -> tuple[tuple[int, str], ...]:
        """Ids and names of what anybody of the form is marked in, in order of names."""
        found = {
            (one.name, one.id)
            for pupil in self.pupils
            for one in pupil.subjects
            if one.scale is not Scale.NONE or one.marks
        }
        return tuple((key, name) for name, key in sorted(found))

    def taking(self, subject: int) -> tuple[tuple[PupilBook, SubjectMarks], ...]:
        """Who is taught the subject, in whichever part of the form."""
        found = ((pupil, pupil.subject(subject)) for pupil in self.pupils)
        return tuple((pupil, one) for pupil, one in found if one is not None)
