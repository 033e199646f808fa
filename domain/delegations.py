"""«Кто за кого»: a teacher stands in for an absent one, from day to day, by the school's order."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from domain.names import Name

LONGEST_DOCUMENT = 100


class Step(StrEnum):
    """What is asked next; a letter, for buttons have little room."""

    ABSENT = "a"
    STANDS_IN = "s"
    WHAT = "w"
    FIRST = "f"
    LAST = "l"
    DOCUMENT = "d"
    LOOK = "o"
    MAKE = "m"


ORDER = list(Step)
ALL = -1  # every group of the absent teacher; a form is carried as a number below it


@dataclass(frozen=True, slots=True)
class Draft:
    """An order as far as it is decided; `group` and `form` None: all the teacher's groups."""

    absent: int = 0
    stands_in: int = 0
    what: int = 0
    first: date | None = None
    last: date | None = None
    document: str = ""

    @property
    def group(self) -> int | None:
        """The one group it is about."""
        return self.what if self.what > 0 else None

    @property
    def form(self) -> int | None:
        """The form whose class teacher is away."""
        return form_of(self.what)

    def asks(self, today: date) -> Step:
        """The first thing that is missing or cannot be: nobody stands in for themself, nor for days that are over."""
        if not self.absent:
            return Step.ABSENT
        if self.stands_in in (0, self.absent):
            return Step.STANDS_IN
        if not self.what:
            return Step.WHAT
        if self.first is None or self.first < today:
            return Step.FIRST
        return Step.LAST if self.last is None or self.last < self.first else Step.LOOK


@dataclass(frozen=True, slots=True)
class Delegation:
    """An order that was given; `what` names the group or the form, «» is for all groups."""

    id: int
    absent: int
    absent_name: Name
    stands_in: int
    name: Name
    what: str
    lead: bool
    since: date
    until: date
    document: str
    revoked: bool = False


def as_form(form: int) -> int:
    """A form as `Draft.what` carries it."""
    return ALL - form


def form_of(what: int) -> int | None:
    """The other way round."""
    return ALL - what if what < ALL else None


def document_of(text: str) -> str | None:
    """A number and a date as the office writes them, on one line; None when it is none, or too long."""
    said = " ".join(text.split())
    return said if 0 < len(said) <= LONGEST_DOCUMENT else None


def draft_of(data: Mapping[str, Any]) -> Draft:
    """As the chat's expectation keeps it."""
    first, last = (date.fromisoformat(data[name]) if data.get(name) else None for name in ("first", "last"))
    absent, stands_in, what = (int(data.get(name, 0)) for name in ("absent", "stands_in", "what"))
    return Draft(absent, stands_in, what, first, last, str(data.get("document", "")))


def kept(draft: Draft) -> dict[str, Any]:
    """The other way round."""
    return {
        "absent": draft.absent, "stands_in": draft.stands_in, "what": draft.what, "document": draft.document,
        "first": draft.first.isoformat() if draft.first else "", "last": draft.last.isoformat() if draft.last else "",
    }  # fmt: skip
