"""What a message tells of the journal: the difference between what its reader was told last and what holds now."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from types import MappingProxyType
from typing import Any

from domain.alerts import What
from domain.terms import Term
from domain.words import Attendance, Ending

Record = tuple[str, int]
State = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One event of the journal: the record before and after, None where it did not exist; `event` is the event's id."""

    event: int
    record: Record
    before: State | None
    after: State | None
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Net:
    """Several changes of one record seen as one: from before the first to after the last."""

    record: Record
    before: State | None
    after: State | None
    at: datetime
    reason: str = ""

    @property
    def state(self) -> State:
        """As it is now, or as it was until it was taken back."""
        return self.after or self.before or {}

    @property
    def what(self) -> What:
        """What happened to a record of `RECORDS`."""
        return record_news(self.record[0], self.before, self.after)


@dataclass(frozen=True, slots=True)
class News:
    """One line of a message. `day` and `number` are the lesson's, `day` is the due day of homework.

    `value`, `was`: the mark, and what it was before or is a retake of; «late» for who came after all, but late.
    `entered` is the day of entry where that is a later one. `term` of a period mark is None for the year, and for an
    exam or the certificate (`ending`). `change` says in a word what is otherwise with a lesson of the timetable: its
    new subject is then `work`, its teacher (or with whom it is held) `text`, its room `comment`.
    """

    what: What
    subject: str
    day: date
    number: int = 0
    value: str = ""
    was: str = ""
    work: str = ""
    weight: int = 1
    comment: str = ""
    text: str = ""
    reason: str = ""
    entered: date | None = None
    term: Term | None = None
    ending: Ending | None = None
    minutes: int | None = None
    change: str = ""
    to_day: date | None = None
    to_number: int = 0

    @property
    def key(self) -> tuple[date, int, str, str]:
        """The order of the lines: by day, lesson, subject."""
        return self.day, self.number, self.subject, self.what


def net(changes: Iterable[Change]) -> list[Net]:
    """One for each record, in the order of ids; a record that is as it was before, or came and went, is left out."""
    ordered = sorted(changes, key=lambda one: (one.record, one.event))
    found = []
    for record, some in groupby(ordered, key=lambda one: one.record):
        many: Sequence[Change] = list(some)
        reason = next((one.reason for one in reversed(many) if one.reason), "")
        one = Net(record, many[0].before, many[-1].after, many[-1].at, reason)
        if _told(one.before) != _told(one.after):
            found.append(one)
    return found


def _told(state: State | None) -> State | None:
    """Without what is not said; a column that one writer leaves out and another writes as empty is the same."""
    if state is None:
        return None
    return {name: value for name, value in state.items() if name not in UNTOLD and value is not None}


# Who entered it and when is in the audit trail; a family is told what was entered.
UNTOLD = frozenset({"author_id", "entered_at", "retake_of_id"})


# What a record that came, was changed or was taken back is to a family; an absence has its own rule below.
RECORDS: Mapping[str, tuple[What, What, What]] = MappingProxyType(
    {
        "mark": (What.MARK, What.MARK_CHANGED, What.MARK_WITHDRAWN),
        "period_mark": (What.TERM_MARK, What.TERM_MARK_CHANGED, What.TERM_MARK_WITHDRAWN),
        "homework": (What.HOMEWORK, What.HOMEWORK_CHANGED, What.HOMEWORK_WITHDRAWN),
    }
)


def record_news(subject: str, before: State | None, after: State | None) -> What:
    """What happened to a record of `RECORDS`."""
    came, changed, gone = RECORDS[subject]
    if before is None:
        return came
    return gone if after is None else changed


ALARMING = frozenset({Attendance.UNKNOWN, Attendance.UNEXCUSED})


def attendance_news(before: Attendance | None, after: Attendance | None) -> What | None:
    """Absent without a reason, come after all, or late; a reason that is added is routine and not told (None)."""
    if after in ALARMING and before not in ALARMING:
        return What.ABSENT
    if before in ALARMING and (after is None or not after.absent):
        return What.CAME
    return What.LATE if after is Attendance.LATE and before is not Attendance.LATE else None
