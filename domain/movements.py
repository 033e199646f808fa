"""What an import does, told to a person: who comes, moves, leaves; and how many rows of everything else."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.changes import Change
from domain.lists import Where
from domain.names import Name, search_key
from domain.roster import (
    Alias,
    Bell,
    Enrolment,
    Form,
    Group,
    Guardianship,
    Holiday,
    Letter,
    Membership,
    MovedDay,
    Person,
    RoleHeld,
    Roster,
    ScaleRule,
    School,
    Slot,
    Subject,
    Teaching,
    Term,
    WorkKind,
    Year,
)


class What(StrEnum):
    """Kinds of change, in the order in which they are told."""

    SCHOOL = "school"
    YEAR = "year"
    CALENDAR = "calendar"
    SETTINGS = "settings"
    FORM = "form"
    JOINED = "joined"
    MOVED = "moved"
    RETURNED = "returned"
    LEFT = "left"
    RENAMED = "renamed"
    CORRECTED = "corrected"
    HIRED = "hired"
    POST = "post"
    RELEASED = "released"
    GUARDIAN = "guardian"
    SUBJECT = "subject"
    GROUP = "group"
    TEACHING = "teaching"
    MEMBERSHIP = "membership"
    SLOT = "slot"


# Rows that are only counted; people are told one by one.
COUNTED: Mapping[type, What] = {
    School: What.SCHOOL, Year: What.YEAR, Term: What.CALENDAR, Holiday: What.CALENDAR, MovedDay: What.CALENDAR,
    Bell: What.CALENDAR, Letter: What.SETTINGS, WorkKind: What.SETTINGS, ScaleRule: What.SETTINGS, Form: What.FORM,
    Guardianship: What.GUARDIAN, Subject: What.SUBJECT, Group: What.GROUP, Teaching: What.TEACHING,
    Membership: What.MEMBERSHIP, Slot: What.SLOT, Alias: What.CORRECTED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Movement:
    """One person: `before` is the form or name they had, `day` when it begins; `where` the row that says so."""

    what: What
    name: str
    form: str = ""
    before: str = ""
    day: date | None = None
    where: Where | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """`movements` in the order of `What` and of names; `counts` of everything, people included; `total` rows."""

    movements: tuple[Movement, ...] = ()
    counts: Mapping[What, int] = field(default_factory=dict)
    total: int = 0


def summary(known: Roster, wanted: Roster, changes: Sequence[Change], origins: Mapping[str, Where]) -> Summary:
    """What the changes mean for people."""
    people = {p.key: p for p in (*known.people, *wanted.people)}
    told = _Told(people, origins)
    told.pupils(known, [c for c in changes if c.kind is Enrolment])
    told.names([c for c in changes if c.kind is Person])
    told.posts(known, [c for c in changes if c.kind is RoleHeld])
    order = list(What)
    movements = sorted(told.movements, key=lambda m: (order.index(m.what), m.form, search_key(m.name)))
    counts: defaultdict[What, int] = defaultdict(int)
    for movement in movements:
        counts[movement.what] += 1
    for change in changes:
        if change.kind in COUNTED:
            counts[COUNTED[change.kind]] += 1
    return Summary(tuple(movements), {what: counts[what] for what in What if counts[what]}, len(changes))


class _Told:
    """Collects movements."""

    def __init__(self, people: Mapping[str, Person], origins: Mapping[str, Where]) -> None:
        self._people, self._origins = people, origins
        self.movements: list[Movement] = []

    def _tell(self, what: What, key: str, form: str = "", before: str = "", day: date | None = None) -> None:
        name = _name(self._people[key])
        self.movements.append(Movement(what, name, form, before, day, self._origins.get(key)))

    def pupils(self, known: Roster, changes: Iterable[Change]) -> None:
        """Where each pupil sat before and sits now."""
        came: dict[str, Enrolment] = {}
        went: dict[str, Enrolment] = {}
        for change in changes:
            before, after = change.before, change.after
            if isinstance(after, Enrolment) and (before is None or (_ended(before) and not _ended(after))):
                came[after.pupil] = after
            elif isinstance(after, Enrolment) and _ended(after):
                went[after.pupil] = after
        earlier = {enrolment.pupil for enrolment in known.enrolments}
        for pupil, enrolment in came.items():
            if pupil in went:
                self._tell(What.MOVED, pupil, enrolment.form, went[pupil].form, enrolment.since)
            else:
                what = What.RETURNED if pupil in earlier else What.JOINED
                self._tell(what, pupil, enrolment.form, day=enrolment.since)
        for pupil, enrolment in went.items():
            if pupil not in came:
                self._tell(What.LEFT, pupil, enrolment.form, day=enrolment.until)

    def names(self, changes: Iterable[Change]) -> None:
        """Corrections of people who are known."""
        for change in changes:
            before, after = change.before, change.after
            if isinstance(before, Person) and isinstance(after, Person):
                renamed = _name(before) != _name(after)
                self._tell(What.RENAMED if renamed else What.CORRECTED, after.key, before=_name(before))

    def posts(self, known: Roster, changes: Iterable[Change]) -> None:
        """Who came to the staff, has another post, or has left it."""
        had = {role.person for role in known.roles}
        hired: set[str] = set()
        for change in changes:
            after = change.after
            if not isinstance(after, RoleHeld) or after.person in hired:
                continue
            if after.until is not None:
                self._tell(What.RELEASED, after.person, after.form or "", day=after.until)
            elif after.person in had:
                self._tell(What.POST, after.person, after.form or "")
            else:
                hired.add(after.person)
                self._tell(What.HIRED, after.person, after.form or "")


def _ended(row: object) -> bool:
    return isinstance(row, Enrolment) and row.until is not None


def _name(person: Person) -> str:
    return Name(person.surname, person.name, person.patronymic).full
