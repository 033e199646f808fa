"""Everything a teacher's screen of one lesson depends on, and why something cannot be entered there."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from domain.keeping import At, Held, Keeping, Lock, Taught, too_early
from domain.names import Name
from domain.planned import Planned
from domain.sheet import Draft, Seat, Sheet, of_form
from domain.words import Scale


class Entering(StrEnum):
    """What may be entered at a lesson."""

    ROLL = "roll"
    MARKS = "marks"
    TOPIC = "topic"
    HOMEWORK = "homework"


class Refusal(StrEnum):
    """Why not; words of the locales (`entry-no-{word}`)."""

    FUTURE = "future"
    CANCELLED = "cancelled"
    NO_LESSON = "lesson"
    OLD = "old"
    TERM = "term"
    ATTENDANCE_ONLY = "attendance"
    NO_MARKS = "marks"
    NO_HOMEWORK = "homework"


@dataclass(frozen=True, slots=True)
class Scene:
    """One lesson with the viewer's right in it. `now` is the school's local time; `planned` None: not by the timetable.

    `instead_of` is the absent teacher, `works` the school's kinds of work with their weights.
    """

    keeping: Keeping
    held: Held
    group: Taught
    at: At
    now: datetime
    planned: Planned | None
    sheet: Sheet
    draft: Draft | None = None
    instead_of: Name | None = None
    works: dict[str, int] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """By the school's clock."""
        return self.now.date()

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Whom the viewer may enter something about: everybody, or a class teacher's own form."""
        return of_form(self.sheet.seats, self.held.form)

    @property
    def early(self) -> bool:
        """Has the lesson not begun?"""
        starts = self.planned.starts if self.planned else None
        return too_early(self.at, datetime.combine(self.at.day, starts, self.now.tzinfo) if starts else None, self.now)

    def refusal(self, what: Entering) -> Refusal | None:
        """Why this cannot be entered here now; None when it can."""
        if not self.held.right.whole and what is not Entering.ROLL:
            return Refusal.ATTENDANCE_ONLY
        if self.planned is None and self.sheet.lesson is None:
            return Refusal.NO_LESSON
        if self.planned is not None and not self.planned.held:
            return Refusal.CANCELLED
        lock = self.keeping.lock(self.at, self.today)
        if lock is not None:
            return Refusal.TERM if lock is Lock.TERM else Refusal.OLD
        return self._of_kind(what)

    def _of_kind(self, what: Entering) -> Refusal | None:
        if what in (Entering.ROLL, Entering.MARKS) and self.early:
            return Refusal.FUTURE
        if what is Entering.MARKS and self.group.scale is Scale.NONE:
            return Refusal.NO_MARKS
        if what is Entering.HOMEWORK and not self.group.homework:
            return Refusal.NO_HOMEWORK
        return None
