"""What became of a notice with the people it is for, as its author follows it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from domain.leading import LEAD
from domain.names import Name
from domain.notice import REMINDERS, Notice, Receipt, Stage
from domain.outbox import Failure
from domain.people import Hat, NotAllowed, Viewer
from domain.readers import Reader
from domain.words import Kinship, Role

PAUSE = timedelta(hours=2)  # since they were told last: who is at work may not have looked yet


class Came(StrEnum):
    """How far a notice has come with one person. The values stand on buttons."""

    ANSWERED = "a"  # has done what it asks: signed it, or else opened it
    SILENT = "s"  # has got it, and has not answered
    WAITING = "w"
    LOST = "l"  # the messenger did not take it, or nobody may be told any more
    UNLINKED = "u"  # has never had a chat


@dataclass(frozen=True, slots=True)
class Addressed:
    """One person. `kinship` is to the pupil they stand beside; `until` is when what waits may leave."""

    id: int
    name: Name
    hat: Hat
    receipt: Receipt
    came: Came
    kinship: Kinship | None = None
    until: datetime | None = None
    reason: Failure | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """A pupil and those of the family whom a notice is for, themself last; staff stand alone, without a pupil."""

    people: tuple[Addressed, ...]
    pupil: Name | None = None
    form: str = ""

    def has(self, came: Came) -> bool:
        """Is there somebody with whom it has come so far?"""
        return any(one.came is came for one in self.people)


@dataclass(frozen=True, slots=True)
class Board:
    """Everybody a notice is for, each once in `people`, and by family: of siblings a guardian stands in both.

    `told_at` is when the silent were told last: when it left, or the last of so many `reminders`.
    """

    people: tuple[Addressed, ...] = ()
    families: tuple[Family, ...] = ()
    reminders: int = 0
    told_at: datetime | None = None
    counted: Counter[Came] = field(default_factory=Counter)

    @property
    def delivered(self) -> int:
        """How many have got it."""
        return self.counted[Came.ANSWERED] + self.counted[Came.SILENT]

    @property
    def opened(self) -> int:
        """How many have opened it; who has signed it has."""
        return sum(1 for one in self.people if one.receipt.opened_at or one.receipt.confirmed_at)

    @property
    def signed(self) -> int:
        """How many have signed it."""
        return sum(1 for one in self.people if one.receipt.confirmed_at)

    @property
    def pupils(self) -> tuple[Family, ...]:
        """The families of pupils: all but staff."""
        return tuple(one for one in self.families if one.pupil is not None)

    @property
    def until(self) -> datetime | None:
        """When the first of what waits may leave."""
        return min((one.until for one in self.people if one.until is not None), default=None)

    @property
    def reasons(self) -> list[tuple[Failure | None, int]]:
        """Why it did not arrive, the most frequent reason first."""
        return Counter(one.reason for one in self.people if one.came is Came.LOST).most_common()

    @property
    def spent(self) -> bool:
        """Nobody is reminded any more: they are called."""
        return self.reminders >= REMINDERS

    def holding(self, came: Came) -> list[Family]:
        """The families with somebody with whom it has come so far."""
        return [one for one in self.families if one.has(came)]

    def may_remind(self, notice: Notice, now: datetime) -> bool:
        """Is there anybody to remind, and has there been time to answer?"""
        alive = notice.stage is Stage.SENT and not notice.over(now)
        told = self.told_at is None or self.told_at + PAUSE <= now
        return alive and told and not self.spent and self.counted[Came.SILENT] > 0


def made(people: Sequence[Addressed], families: Sequence[Family], reminders: int, told_at: datetime | None) -> Board:
    """A board, counted."""
    counted = Counter(one.came for one in people)
    return Board(tuple(people), tuple(families), reminders, told_at, counted)


def check_follows(viewer: Viewer, notice: Notice) -> None:
    """The author, while in that post; whoever leads that form now; of the school's own, head and deputies. Raises
    NotAllowed for everybody else.
    """
    if notice.laid_out_at is None:
        raise NotAllowed(f"notice {notice.id} has not left")
    if notice.form_id is not None:
        viewer.post(Role.CLASS_TEACHER, notice.form_id)
    elif notice.role in LEAD:
        viewer.works_as(LEAD, notice.school_id)
    elif viewer.person == notice.author_id:
        viewer.works_as((notice.role,), notice.school_id)
    else:
        raise NotAllowed(f"notice {notice.id}")


def may_hear(reader: Reader, notice: Notice) -> bool:
    """Is the author still what they spoke as? That it never left is told to who works at that school at all."""
    here = [post for post in reader.posts if post.school_id == notice.school_id]
    if notice.stage is Stage.REFUSED:
        return bool(here)
    return any(post.role is notice.role and post.form_id == notice.form_id for post in here)
