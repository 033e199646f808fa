"""What has to change so that the roster that is known becomes the roster that is wanted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any

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

Row = (
    School | Year | Form | Subject | Term | Holiday | MovedDay | Bell | Letter | WorkKind | ScaleRule | Person | Alias
    | RoleHeld | Guardianship | Enrolment | Group | Membership | Teaching | Slot
)  # fmt: skip
Identity = tuple[Any, ...]

# What makes two rows the same one. In this order a row only points at rows of kinds before it.
IDENTITIES: Mapping[type[Row], tuple[str, ...]] = MappingProxyType(
    {
        School: (),
        Year: (),
        Form: ("name",),
        Subject: ("name",),
        Term: ("grade", "ordinal"),
        Holiday: ("starts", "grade", "name"),
        MovedDay: ("day", "grade"),
        Bell: ("shift", "number", "weekday"),
        Letter: ("letter",),
        WorkKind: ("name",),
        ScaleRule: ("grade", "form", "subject", "term"),
        Person: ("key",),
        Alias: ("key",),
        RoleHeld: ("person", "role", "form"),
        Guardianship: ("guardian", "pupil"),
        Enrolment: ("pupil", "form", "since"),
        Group: ("key",),
        Membership: ("group", "pupil", "since"),
        Teaching: ("group", "teacher", "since"),
        Slot: ("group", "weekday", "number", "parity", "since"),
    }
)


@dataclass(frozen=True, slots=True)
class Change:
    """A row that comes (`before` None), goes (`after` None), or is different from now on."""

    before: Row | None
    after: Row | None

    @property
    def kind(self) -> type[Row]:
        """Which table it is about."""
        return type(self.after if self.after is not None else self.before)  # type: ignore[return-value]  # one is set


def identity(row: Row) -> Identity:
    """What the row is recognised by among rows of its kind."""
    return tuple(getattr(row, name) for name in IDENTITIES[type(row)])


def rows(roster: Roster) -> Iterator[Row]:
    """Every row, those first that others point at."""
    listed = [getattr(roster, field.name) for field in fields(roster)]
    flat = [row for part in listed for row in (part if isinstance(part, tuple) else (part,))]
    for kind in IDENTITIES:
        yield from (row for row in flat if type(row) is kind)


def diff(known: Roster, wanted: Roster) -> tuple[Change, ...]:
    """The changes in an order in which they can be made; a school that was not there before is `NOTHING`.

    Comparing a roster with itself gives nothing, and making the changes gives `wanted`.
    """
    old = {(type(row), identity(row)): row for row in rows(known)}
    new = {(type(row), identity(row)): row for row in rows(wanted)}
    come = (Change(old.get(key), row) for key, row in new.items() if old.get(key) != row)
    gone = (Change(row, None) for key, row in reversed(old.items()) if key not in new)
    return (*come, *gone)
