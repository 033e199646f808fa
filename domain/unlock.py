"""The deputy's leave to enter lessons that are locked: whose, of which days, and until when it may be used."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from domain.calendars import DAY, Calendar
from domain.names import Name

MONTH = timedelta(days=30)
UNTIL = (0, 3, 7)  # days from today
ALL = -1  # every group of the teacher


class Step(StrEnum):
    """What is asked next; a letter, for buttons have little room."""

    TEACHER = "t"
    WHAT = "w"
    DAYS = "d"
    FIRST = "f"
    LAST = "l"
    UNTIL = "u"
    LOOK = "o"
    MAKE = "m"


class Span(StrEnum):
    """Days that are chosen with one press."""

    MONTH = "month"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Draft:
    """A leave as far as it is decided."""

    teacher: int = 0
    what: int = 0
    first: date | None = None
    last: date | None = None
    until: date | None = None

    @property
    def group(self) -> int | None:
        """The one group it is for; None: all the teacher's."""
        return self.what if self.what > 0 else None

    def asks(self, today: date) -> Step:
        """The first thing that is missing or cannot be: what is to come is not locked."""
        if not self.teacher:
            return Step.TEACHER
        if not self.what:
            return Step.WHAT
        if self.first is None or self.first > today:
            return Step.DAYS
        if self.last is None or not self.first <= self.last <= today:
            return Step.LAST
        return Step.UNTIL if self.until is None or self.until < today else Step.LOOK


@dataclass(frozen=True, slots=True)
class Leave:
    """A leave that was given; `what` names the group, «» is for all groups."""

    id: int
    name: Name
    what: str
    first: date
    last: date
    until: date


def span(which: Span, calendar: Calendar, today: date) -> tuple[date, date] | None:
    """First and last day; None where no term is over yet."""
    if which is Span.MONTH:
        return today - MONTH, today
    return max(((term.starts, term.ends) for term in calendar.terms if term.ends < today), default=None)


def until_of(days: int, today: date) -> date | None:
    """The last day of a leave for so many days; None for what no button says."""
    return today + DAY * days if days in UNTIL else None


def draft_of(data: Mapping[str, Any]) -> Draft:
    """As the chat's expectation keeps it."""
    first, last, until = (
        date.fromisoformat(data[name]) if data.get(name) else None for name in ("first", "last", "until")
    )
    return Draft(int(data.get("teacher", 0)), int(data.get("what", 0)), first, last, until)


def kept(draft: Draft) -> dict[str, Any]:
    """The other way round."""
    days = {"first": draft.first, "last": draft.last, "until": draft.until}
    written = {name: day.isoformat() if day else "" for name, day in days.items()}
    return {"teacher": draft.teacher, "what": draft.what, **written}
