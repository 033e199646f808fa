"""What a school's files say, line by line, before it is compared with what is known.

A reader (`exchange`) makes these out of workbooks, CSV or another system's bundle and asks nothing of the database;
`domain.intake` turns them into the roster as it shall be. Every line knows where it stands, so that whatever is said
about it later names the sheet and the row.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from domain.roster import Bell, Form, Holiday, Letter, MovedDay, ScaleRule, School, Term, WorkKind, Year
from domain.words import GroupKind, Kinship, Parity, Role


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a file: the sheet (or file) and the row as a spreadsheet counts it, from 1; 0 is all of it."""

    sheet: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong with a place. `problem` is the key of a sentence in the locales, `details` its arguments."""

    where: Where
    problem: str
    details: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def note(self) -> bool:
        """Does it only inform? Its row was taken, or nothing of this school is lost with it."""
        return "-note-" in self.problem


class Refused(Exception):  # noqa: N818 - reads as a sentence where it is caught
    """The file as a whole cannot be read; nothing was changed."""

    def __init__(self, problem: str, where: Where | None = None, **details: str | int) -> None:
        """The same words as a complaint's."""
        super().__init__(problem, where, details)
        self.complaint = Complaint(where or Where(), problem, details)


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody as a file writes them. `key` is the file's own id of them, if any; it outlives a change of name."""

    surname: str
    name: str
    patronymic: str = ""
    key: str = ""

    @property
    def full(self) -> str:
        """«Ковалёва Елена Викторовна»."""
        return " ".join(part for part in (self.surname, self.name, self.patronymic) if part)


@dataclass(frozen=True, slots=True)
class PupilLine:
    """A pupil in a form. `subgroups` are cells such as «Английский язык 1», «1», «Математика (профиль)».

    `None`: the file has no such column, and what is known stays; so it does with an empty cell.
    `since` and `until` are enrolment days when the file tells them.
    """

    where: Where
    who: Who
    form: str
    born: date | None = None
    subgroups: tuple[str, ...] | None = None
    since: date | None = None
    until: date | None = None
    home: bool = False


@dataclass(frozen=True, slots=True)
class StaffLine:
    """Somebody who works at the school: posts, and the forms they are class teacher of."""

    where: Where
    who: Who
    roles: tuple[Role, ...] = ()
    subjects: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GuardianLine:
    """Who answers for a pupil; `pupil` is the full name or the file's key, `form` helps to find them."""

    where: Where
    who: Who
    pupil: str
    form: str = ""
    kinship: Kinship = Kinship.OTHER


@dataclass(frozen=True, slots=True)
class LoadLine:
    """Which group is taught what by whom. An empty `subgroup` is everybody of the `forms`.

    `teacher` is as written: a full name, «Иванов И. И.», or the file's key of a person; empty is a vacancy.
    `kind=None` follows from the rest: one form and no subgroup FORM, one form SUBGROUP, several forms JOINT or PROFILE.
    """

    where: Where
    forms: tuple[str, ...]
    subject: str
    subgroup: str = ""
    teacher: str = ""
    kind: GroupKind | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class MemberLine:
    """A pupil belongs to a group, both by the file's keys: bundles say so one by one."""

    where: Where
    group: str
    pupil: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class FormLine:
    """A form that the file describes; one that is only mentioned is made from its name."""

    where: Where
    form: Form


@dataclass(frozen=True, slots=True)
class SlotLine:
    """A lesson of the timetable, in words. `forms` may be several for a joint lesson."""

    where: Where
    forms: tuple[str, ...]
    weekday: int
    number: int
    subject: str
    subgroup: str = ""
    teacher: str = ""
    room: str = ""
    parity: Parity = Parity.EVERY


@dataclass(frozen=True, slots=True)
class Lists:
    """Everything a file says about a school. `None`: the file does not speak of it, and what is known stays.

    `whole` says that each form the file names is there completely: who is missing has left.
    """

    school: School | None = None
    year: Year | None = None
    terms: tuple[Term, ...] | None = None
    holidays: tuple[Holiday, ...] | None = None
    moved_days: tuple[MovedDay, ...] | None = None
    bells: tuple[Bell, ...] | None = None
    letters: tuple[Letter, ...] | None = None
    work_kinds: tuple[WorkKind, ...] | None = None
    scales: tuple[ScaleRule, ...] | None = None
    forms: tuple[FormLine, ...] = ()
    pupils: tuple[PupilLine, ...] = ()
    staff: tuple[StaffLine, ...] | None = None
    guardians: tuple[GuardianLine, ...] = ()
    load: tuple[LoadLine, ...] = ()
    members: tuple[MemberLine, ...] = ()
    slots: tuple[SlotLine, ...] | None = None
    complaints: tuple[Complaint, ...] = ()
    whole: bool = True
