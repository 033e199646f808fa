"""An absence that is announced: why, on which days, in whose words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.calendars import DAY, Calendar
from domain.names import Name
from domain.words import Attendance, Kinship

BACK = timedelta(days=3)  # an illness is often told late
LONGEST = 31
WORDS = 1000


class Reason(StrEnum):
    """Why somebody will not come. Values are stored: renaming one is a migration."""

    ILL = "ill"
    FAMILY = "family"
    CONTEST = "contest"
    EXEMPT = "exempt"
    OTHER = "other"

    @property
    def meaning(self) -> Attendance:
        """What the roll call will make of it: an announced absence is a valid one, whatever its reason."""
        return MEANINGS.get(self, Attendance.EXCUSED)


MEANINGS = {Reason.ILL: Attendance.ILL, Reason.EXEMPT: Attendance.EXEMPT}
# From a subject only the school exempts.
OF_FAMILIES = tuple(reason for reason in Reason if reason is not Reason.EXEMPT)


@dataclass(frozen=True, slots=True)
class Days:
    """From the first day to the last, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        """Is it one of them?"""
        return self.first <= day <= self.last

    def __iter__(self) -> Iterator[date]:
        """Each of them."""
        for number in range(self.count):
            yield self.first + DAY * number

    @property
    def count(self) -> int:
        """How many, days off included; not positive when they stand the wrong way round."""
        return (self.last - self.first).days + 1


class Misfit(StrEnum):
    """Why a note cannot be about these days."""

    BACKWARDS = "backwards"
    PAST = "past"
    LONG = "long"
    YEAR = "year"
    CLOSED = "closed"


def misfit(days: Days, today: date, calendar: Calendar, kept: date | None = None) -> Misfit | None:
    """Why not; None when they are fine. `kept` is the first day of a note that is being changed: it may stay."""
    if days.count < 1:
        return Misfit.BACKWARDS
    if days.first < min(today - BACK, kept or today):
        return Misfit.PAST
    if days.count > LONGEST:
        return Misfit.LONG
    if days.first < calendar.starts or days.last > calendar.ends:
        return Misfit.YEAR
    return Misfit.CLOSED if all(calendar.closed(day) for day in days) else None


@dataclass(frozen=True, slots=True)
class Document:
    """A file that belongs to a note: a certificate, an invitation; its bytes are kept under `sha256`."""

    name: str
    mime: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What has been said of a note so far; `note` is the one that is being changed, 0 a new one."""

    pupil: int
    days: Days | None = None
    reason: Reason | None = None
    note: int = 0
    words: str = ""
    document: Document | None = None
    subject: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A note as it is kept. `kinship` is who its author is to the pupil; None for the school's own entries."""

    id: int
    pupil: int
    days: Days
    reason: Reason
    told_at: datetime
    by_school: bool
    kinship: Kinship | None = None
    subject: str | None = None
    words: str = ""
    document: Document | None = None
    withdrawn: bool = False

    @property
    def draft(self) -> Draft:
        """What its author begins with to change it."""
        return Draft(self.pupil, self.days, self.reason, self.id, self.words, self.document)

    def says(self, draft: Draft) -> bool:
        """Has the draft nothing to add? Then it is a button pressed twice."""
        same = (self.pupil, self.days, self.reason) == (draft.pupil, draft.days, draft.reason)
        return same and not (draft.words or draft.document)

    def open_on(self, today: date) -> bool:
        """May it still be changed or withdrawn? While its last day is not over."""
        return not self.withdrawn and today <= self.days.last


def joined(draft: Draft, remembered: Draft | None, kept: Note | None) -> Draft:
    """A button carries days and reason; words and document are remembered, or those of the note being changed.

    What was said for a new note goes with it when it takes an earlier one's place; what it lacks stays as it was.
    """
    before = kept.draft if kept is not None else Draft(draft.pupil)
    if remembered is None or remembered.pupil != draft.pupil or remembered.note not in (0, draft.note):
        return replace(draft, words=before.words, document=before.document)
    if remembered.note == draft.note:
        return replace(draft, words=remembered.words, document=remembered.document)
    return replace(draft, words=remembered.words or before.words, document=remembered.document or before.document)


@dataclass(frozen=True, slots=True)
class Announced:
    """What a list of a day says of a note: who and why, by whom; the words are behind a button."""

    id: int
    pupil: int
    name: Name
    days: Days
    reason: Reason
    by_school: bool
    kinship: Kinship | None
    subject_id: int | None
    subject: str | None
    more: bool
