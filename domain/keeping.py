"""Who may write into a group's journal, for which lesson, and why a lesson is locked (school rules 2, 3 and 5)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.people import NotAllowed
from domain.words import Scale

FORTNIGHT = timedelta(days=14)
UNDO = timedelta(minutes=10)


class Right(StrEnum):
    """By what right somebody keeps a journal; the first one that fits counts."""

    OWN = "own"
    SUBSTITUTE = "substitute"
    DELEGATE = "delegate"
    FORM = "form"  # a class teacher, for the own form's attendance only

    @property
    def whole(self) -> bool:
        """The whole journal, or only attendance?"""
        return self is not Right.FORM


class Lock(StrEnum):
    """Why a lesson cannot be entered by who otherwise could."""

    OLD = "old"
    TERM = "term"


@dataclass(frozen=True, slots=True, order=True)
class At:
    """One lesson: group, school day, number."""

    group: int
    day: date
    number: int


@dataclass(frozen=True, slots=True)
class Held:
    """A right in a group on some days; a substitute's is for one lesson (`number`). `instead_of` is who is absent.

    `form` is whose pupils a right of a class teacher is about.
    """

    group: int
    right: Right
    since: date
    until: date | None = None
    number: int | None = None
    instead_of: int | None = None
    form: int | None = None

    def covers(self, at: At) -> bool:
        """Does it hold for that lesson?"""
        in_time = self.since <= at.day and (self.until is None or at.day <= self.until)
        return self.group == at.group and in_time and self.number in (None, at.number)


@dataclass(frozen=True, slots=True)
class Leave:
    """The deputy's leave to enter locked lessons from `first` to `last`; `group` None is for all of the teacher's."""

    group: int | None
    first: date
    last: date
    until: date

    def covers(self, at: At, today: date) -> bool:
        """Does it still hold, and for that lesson?"""
        return today <= self.until and self.first <= at.day <= self.last and self.group in (None, at.group)


@dataclass(frozen=True, slots=True)
class Taught:
    """A group as a journal needs it: `title` is «9А» or «7А, 7Б», `name` the subgroup's; `scale` what marks it has."""

    id: int
    subject: int
    title: str
    subject_name: str
    short: str
    name: str
    school: int
    forms: tuple[int, ...]
    grade: int
    form_names: tuple[str, ...] = ()
    scale: Scale = Scale.FIVE
    homework: bool = True
    zone: str = "UTC"


@dataclass(frozen=True, slots=True)
class Keeping:
    """Everything the viewer may keep: rights, the groups they are about, their calendars, what is closed."""

    person: int
    rights: tuple[Held, ...] = ()
    groups: dict[int, Taught] = field(default_factory=dict)
    leaves: tuple[Leave, ...] = ()
    closed: tuple[tuple[int, date, date], ...] = ()  # group, first and last day of a closed term

    def right(self, at: At) -> Held:
        """By what right the viewer keeps that lesson; raises NotAllowed when by none."""
        fitting = [held for held in self.rights if held.covers(at)]
        best = min(fitting, key=lambda held: list(Right).index(held.right), default=None)
        if best is None:
            raise NotAllowed(f"journal of {at.group} on {at.day}, {at.number}")
        return best

    def group(self, number: int) -> Taught:
        """A group the viewer has any right in; raises NotAllowed for others."""
        if number not in self.groups:
            raise NotAllowed(f"group {number}")
        return self.groups[number]

    def lock(self, at: At, today: date) -> Lock | None:
        """Why the lesson is locked, the deputy's leave counted; None when it may be entered."""
        if any(leave.covers(at, today) for leave in self.leaves):
            return None
        if any(group == at.group and first <= at.day <= last for group, first, last in self.closed):
            return Lock.TERM
        return Lock.OLD if at.day < today - FORTNIGHT else None

    @property
    def forms(self) -> dict[int, str]:
        """Forms whose attendance the viewer keeps: as their class teacher, or as who stands in for one."""
        return {
            number: name
            for held in self.rights
            if held.right is Right.FORM
            for number, name in zip(self.groups[held.group].forms, self.groups[held.group].form_names, strict=True)
            if number == held.form
        }

    def oldest(self, today: date) -> date:
        """The first day of which anything may be entered."""
        return min([today - FORTNIGHT, *(leave.first for leave in self.leaves if today <= leave.until)])

    def on(self, first: date, last: date) -> set[int]:
        """The groups in which the viewer has some right on some of these days."""
        return {
            held.group for held in self.rights if held.since <= last and (held.until is None or held.until >= first)
        }


def too_early(at: At, starts: datetime | None, now: datetime) -> bool:
    """Has the lesson not begun? Who was there and what they earned cannot be known yet; without a bell the day counts.

    `now` and `starts` are the school's local time. Ten minutes early is no mistake: bells and clocks differ.
    """
    if at.day != now.date():
        return at.day > now.date()
    return starts is not None and now < starts - timedelta(minutes=10)


def grouped(rights: Iterable[Held]) -> dict[int, list[Held]]:
    """Rights by group."""
    found: dict[int, list[Held]] = {}
    for held in rights:
        found.setdefault(held.group, []).append(held)
    return found
