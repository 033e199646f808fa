"""Conversations between a family and a teacher about one pupil: who may talk, what is said, what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.homework_entry import Sent
from domain.names import Name
from domain.outbox import Failure, Kind, State
from domain.substitutions import print_of
from domain.words import Kinship

LONGEST = 4000
FILES = 10
MOST, WITHIN = 20, timedelta(hours=1)  # messages of one side in a conversation
REASON = 1000  # characters of a complaint, and of the deputy's answer

MESSAGES = frozenset({Kind.MESSAGE, Kind.URGENT_MESSAGE})


class Side(StrEnum):
    """Who of the two."""

    FAMILY = "family"
    TEACHER = "teacher"


class Urgency(StrEnum):
    """Why a message passes office hours and quiet hours. The values are stored: renaming one is a migration."""

    HEALTH = "health"
    DANGER = "danger"
    NOT_HOME = "not_home"
    PICK_UP = "pick_up"  # somebody else takes the child home today
    OTHER = "other"


class Refusal(StrEnum):
    """Why a message cannot be written."""

    BLOCKED = "blocked"  # the teacher takes no messages from this family
    BLOCKING = "blocking"  # the teacher would write to whom they have blocked
    TOO_MANY = "too_many"
    NO_TEACHER = "no_teacher"  # teaches the pupil no more
    NO_FAMILY = "no_family"  # answers for the pupil no more, or the pupil has left
    NO_CHAT = "no_chat"


class Status(StrEnum):
    """What became of a message."""

    WITHDRAWN = "withdrawn"
    READ = "read"
    LOST = "lost"
    WAITING = "waiting"
    DELIVERED = "delivered"


@dataclass(frozen=True, slots=True)
class Pupil:
    """Whom a conversation is about; the form is the pupil's newest."""

    id: int
    name: Name
    form_id: int
    form: str


@dataclass(frozen=True, slots=True)
class Relative:
    """A member of the pupil's family."""

    id: int
    name: Name
    kinship: Kinship


@dataclass(frozen=True, slots=True)
class Teacher:
    """Somebody who leads the pupil's form (`leads`) or teaches them something today; neither: did so once."""

    id: int
    name: Name
    leads: bool = False
    subjects: tuple[str, ...] = ()

    @property
    def teaches(self) -> bool:
        """May they talk with the family of the pupil?"""
        return self.leads or bool(self.subjects)


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation; `id` is 0 before its first message. `guards`: the relative answers for the pupil today."""

    id: int
    school: int
    zone: ZoneInfo
    pupil: Pupil
    relative: Relative
    teacher: Teacher
    guards: bool = True
    blocked: bool = False

    def side(self, person: int) -> Side:
        """As whom a person takes part."""
        return Side.TEACHER if person == self.teacher.id else Side.FAMILY

    def addressee(self, side: Side) -> int:
        """To whom the other side's messages go."""
        return self.relative.id if side is Side.TEACHER else self.teacher.id

    def refusal(self, side: Side) -> Refusal | None:
        """Why this side cannot write any more, whatever it says."""
        if not self.teacher.teaches:
            return Refusal.NO_TEACHER
        if not self.guards:
            return Refusal.NO_FAMILY
        if self.blocked:
            return Refusal.BLOCKING if side is Side.TEACHER else Refusal.BLOCKED
        return None


@dataclass(frozen=True, slots=True)
class AskedMark:
    """The mark a message is about, as it stood when the question was asked."""

    subject: str
    day: date
    value: str
    work: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What is said; `urgency` says why it is urgent."""

    text: str = ""
    mark: AskedMark | None = None
    urgency: Urgency | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """What one side has written. `state` and `failure` are those of its letter; None when there is none any more."""

    id: int
    author: Side
    words: Words
    sent_at: datetime
    due_at: datetime
    files: int = 0
    read_at: datetime | None = None
    withdrawn: bool = False
    state: State | None = None
    failure: Failure | None = None

    @property
    def status(self) -> Status:
        """What the author is told of it."""
        if self.withdrawn:
            return Status.WITHDRAWN
        if self.read_at is not None:
            return Status.READ
        if self.state is State.WAITING:
            return Status.WAITING
        return Status.LOST if self.state in (State.FAILED, State.CANCELLED) else Status.DELIVERED


@dataclass(frozen=True, slots=True)
class Line:
    """A conversation in a list: when something was said last, and how much of it is unread."""

    talk: Talk
    last: datetime
    unread: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A message that is being written: whom it is for, what has been said so far.

    `mark` is the mark it is about; `screen` the message that shows the draft, `album` the album whose pictures are
    still coming.
    """

    pupil: int
    relative: int
    teacher: int
    words: Words = Words()
    files: tuple[Sent, ...] = ()
    mark: int = 0
    screen: int = 0
    album: str = ""

    @property
    def said(self) -> bool:
        """Is there anything to be sent?"""
        return bool(self.words.text or self.files)

    @property
    def stamp(self) -> int:
        """Changes with everything that would be sent: a button sends what its presser saw."""
        return print_of((self.pupil, self.relative, self.teacher, self.words, self.files, self.mark))

    def with_text(self, text: str) -> "Draft":
        """What was written, below what was written before."""
        joined = "\n".join(part for part in (self.words.text, text.strip()) if part)
        return replace(self, words=replace(self.words, text=joined))

    def with_file(self, sent: Sent) -> "Draft":
        """One more file; the same one twice is one."""
        known = {one.document.sha256 for one in self.files}
        return self if sent.document.sha256 in known else replace(self, files=(*self.files, sent))


@dataclass(frozen=True, slots=True)
class Scene:
    """What a draft is written in: the conversation, which side writes, why it cannot, when it would be delivered."""

    talk: Talk
    side: Side
    refusal: Refusal | None
    due: datetime


def in_order(teachers: Sequence[Teacher]) -> list[Teacher]:
    """The class teacher first, then by subject."""
    return sorted(teachers, key=lambda one: (not one.leads, one.subjects, one.name.full, one.id))
