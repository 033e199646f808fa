"""A school as its own lists tell it: people, forms, groups, timetable.

Rows point at each other by `key`, the name the school itself uses, so that a workbook, a bundle from another
system, the sample school and the journal database can be compared and applied in one form.
Dates `since`/`until` are inclusive; `until=None` is open.
"""

from dataclasses import dataclass
from datetime import date, time

from domain.words import Attendance, GroupKind, Kinship, Parity, Role, Scale, TermKind


@dataclass(frozen=True, slots=True)
class School:
    """`zone` decides what day a lesson has; `official` says whether this journal is the school's official one."""

    name: str
    short_name: str
    zone: str
    official: bool = False


@dataclass(frozen=True, slots=True)
class Year:
    """«2026/27»: forms, terms and groups belong to it."""

    name: str
    starts: date
    ends: date


@dataclass(frozen=True, slots=True)
class Term:
    """`grade=None` holds for every parallel that has no terms of its own."""

    kind: TermKind
    ordinal: int
    starts: date
    ends: date
    grade: int | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """Days without lessons, first and last included; `grade=None` is for everybody."""

    name: str
    starts: date
    ends: date
    grade: int | None = None


@dataclass(frozen=True, slots=True)
class MovedDay:
    """A day held by the timetable of another weekday (1 = Monday), or not held at all (`None`)."""

    day: date
    as_weekday: int | None
    reason: str
    grade: int | None = None


@dataclass(frozen=True, slots=True)
class Bell:
    """When lesson `number` begins and ends in a shift; `weekday=None` is every day without bells of its own."""

    shift: int
    number: int
    starts: time
    ends: time
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of the school's attendance table."""

    letter: str
    meaning: Attendance
    title: str


@dataclass(frozen=True, slots=True)
class WorkKind:
    """A kind of work and its usual weight («контрольная работа», 3)."""

    name: str
    weight: int


@dataclass(frozen=True, slots=True)
class ScaleRule:
    """Which scale holds where; the most particular rule wins (form before grade, subject before none)."""

    scale: Scale
    grade: int | None = None
    form: str | None = None
    subject: str | None = None
    term: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Anybody the school knows by name."""

    key: str
    surname: str
    name: str
    patronymic: str = ""
    birth_date: date | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """What a school's files call a person who was known before without it."""

    person: str
    key: str


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """A person's post; a class teacher has a `form`. `until` is set when they leave it."""

    person: str
    role: Role
    form: str | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Guardianship:
    """Who answers for whom."""

    guardian: str
    pupil: str
    kinship: Kinship


@dataclass(frozen=True, slots=True)
class Form:
    """«7Б»: grade 7, letter Б. `days` is five or six; `homework=None` follows the rule of the grade."""

    name: str
    grade: int
    letter: str
    shift: int = 1
    days: int = 5
    homework: bool | None = None


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A pupil sits in a form; home-schooled pupils have a timetable of their own."""

    pupil: str
    form: str
    since: date
    until: date | None = None
    home: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """«Алгебра»."""

    name: str
    short_name: str


@dataclass(frozen=True, slots=True)
class Group:
    """Those who are taught one subject together: a whole form, a part of it, or pupils of several."""

    key: str
    subject: str
    kind: GroupKind
    forms: tuple[str, ...]
    name: str = ""
    scale: Scale | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """A pupil belongs to a group for these days."""

    group: str
    pupil: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Teaching:
    """A teacher keeps the journal of a group for these days."""

    group: str
    teacher: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """A group meets on `weekday` (1 = Monday) at lesson `number` of its shift; `since=None` is from the beginning."""

    group: str
    weekday: int
    number: int
    room: str = ""
    parity: Parity = Parity.EVERY
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Roster:
    """One school year of one school, complete."""

    school: School
    year: Year
    terms: tuple[Term, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    moved_days: tuple[MovedDay, ...] = ()
    bells: tuple[Bell, ...] = ()
    letters: tuple[Letter, ...] = ()
    work_kinds: tuple[WorkKind, ...] = ()
    scales: tuple[ScaleRule, ...] = ()
    subjects: tuple[Subject, ...] = ()
    people: tuple[Person, ...] = ()
    aliases: tuple[Alias, ...] = ()
    roles: tuple[RoleHeld, ...] = ()
    guardianships: tuple[Guardianship, ...] = ()
    forms: tuple[Form, ...] = ()
    enrolments: tuple[Enrolment, ...] = ()
    groups: tuple[Group, ...] = ()
    memberships: tuple[Membership, ...] = ()
    teachings: tuple[Teaching, ...] = ()
    slots: tuple[Slot, ...] = ()


# What is known before a school's first list.
NO_SCHOOL = School("", "", "")
NO_YEAR = Year("", date.min, date.min)
NOTHING = Roster(NO_SCHOOL, NO_YEAR)
