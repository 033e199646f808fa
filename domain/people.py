"""Who is speaking, as whom, and what they may see. Made anew from the database for every message and press."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from domain.calendars import Calendar, age_on
from domain.names import Name
from domain.words import Role


class NotAllowed(Exception):  # noqa: N818 - a refusal, not an error
    """Somebody asked for what is not theirs: an old button, a changed right, or a forged press."""


class TooLate(NotAllowed):
    """What is theirs, but cannot be done any more; `said` is the key of the sentence that says so."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said


class Hat(StrEnum):
    """As whom a person speaks; a teacher may be a parent at the same school."""

    GUARDIAN = "guardian"
    PUPIL = "pupil"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Child:
    """A pupil as a family sees them: a guardian's child, or the pupil themself.

    `tell_first` is how many hours their school lets them tell of a mark before a guardian is told; 0: none.
    `calendar` is the form's, where it was read along.
    """

    id: int
    name: Name
    form_id: int
    form: str
    grade: int
    days: int
    homework: bool | None
    year_id: int
    school_id: int
    school: str
    zone: ZoneInfo
    born: date | None = None
    discreet: bool = False
    official: bool = False
    tell_first: int = 0
    calendar: Calendar | None = None

    @property
    def title(self) -> str:
        """«Артём, 7Б»: the given name first, so that nobody mixes up two children; «Артём К., 7Б» in discretion."""
        return f"{self.name.discreet if self.discreet else self.name.name}, {self.form}"

    @property
    def in_class(self) -> str:
        """As a register has it, «Ковалёв Артём»; in a discreet school nowhere the whole surname."""
        return self.name.discreet if self.discreet else self.name.in_class


@dataclass(frozen=True, slots=True)
class Post:
    """A role at a school; a class teacher's has a form."""

    role: Role
    school_id: int
    school: str
    zone: ZoneInfo
    form_id: int | None = None
    form: str | None = None
    official: bool = False


@dataclass(frozen=True, slots=True)
class Expectation:
    """What the chat's next message will be taken for."""

    what: str
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody at the other end of a chat.

    A stranger has no `person_id`. `ready` says that all consents are there: before that nothing is shown;
    `must_agree` that the missing one is the viewer's own, taken back or given to an older text.
    `closed` says that nothing could be delivered here so far.
    `hats` are all they may put on, `hat` is the one they wear now; `children` and `posts` are those of that hat.
    """

    chat: int
    channel: int
    language: str
    person_id: int | None = None
    name: Name | None = None
    ready: bool = False
    consented: bool = False
    must_agree: bool = False
    hat: Hat | None = None
    hats: tuple[Hat, ...] = ()
    children: tuple[Child, ...] = ()
    open_child: int | None = None
    posts: tuple[Post, ...] = ()
    expects: Expectation | None = None
    closed: bool = False

    def child(self, pupil_id: int | None = None) -> Child:
        """The child asked for, or the one that is open; raises NotAllowed for anybody else's."""
        wanted = pupil_id if pupil_id is not None else self._open_id()
        found = next((child for child in self.children if child.id == wanted), None)
        if found is None or not self.ready:
            raise NotAllowed(f"pupil {wanted}")
        return found

    def post(self, role: Role, form_id: int | None = None) -> Post:
        """The viewer's post (for that form, if one is named); raises NotAllowed when they do not hold it."""
        for post in self.posts:
            if self.ready and post.role is role and form_id in (None, post.form_id):
                return post
        raise NotAllowed(f"{role} {form_id}")

    def works_as(self, roles: Collection[Role], school_id: int | None = None) -> Post:
        """The viewer's post of one of these roles (at that school); raises NotAllowed when they hold none."""
        for post in self.posts:
            if self.ready and post.role in roles and school_id in (None, post.school_id):
                return post
        raise NotAllowed(f"{'/'.join(sorted(roles))} {school_id}")

    def holds(self, role: Role) -> bool:
        """Does the viewer hold the post in the hat they wear?"""
        return any(post.role is role for post in self.posts)

    @property
    def zone(self) -> ZoneInfo:
        """Of the viewer's school; UTC for who has none."""
        return next((where.zone for where in self._schools), ZoneInfo("UTC"))

    @property
    def tell_first(self) -> int:
        """How many hours a guardian may leave to their children at most; 0 for everybody else."""
        return max((child.tell_first for child in self.children), default=0) if self.hat is Hat.GUARDIAN else 0

    @property
    def official(self) -> bool | None:
        """Is Zvonok the official journal of every school the viewer deals with in this hat? None without a school."""
        schools = [where.official for where in self._schools]
        return all(schools) if schools else None

    @property
    def person(self) -> int:
        """The person's id; raises NotAllowed for a stranger."""
        if self.person_id is None:
            raise NotAllowed("a stranger")
        return self.person_id

    @property
    def _schools(self) -> tuple[Child | Post, ...]:
        return (*self.children, *self.posts)

    def _open_id(self) -> int | None:
        ids = [child.id for child in self.children]
        return self.open_child if self.open_child in ids else next(iter(ids), None)


@dataclass(frozen=True, slots=True)
class GuardianshipTerms:
    """What decides whether a guardian still sees a pupil."""

    since: date | None
    until: date | None
    restricted_since: date | None
    born: date | None
    adult_agreed: bool

    def hold(self, today: date) -> bool:
        """Inside its dates, not restricted by the deputy, and the pupil a minor or agreeing (school rule 2)."""
        in_time = (self.since is None or self.since <= today) and (self.until is None or today <= self.until)
        restricted = self.restricted_since is not None and self.restricted_since <= today
        grown_up = self.born is not None and age_on(today, self.born) >= 18
        return in_time and not restricted and (not grown_up or self.adult_agreed)


def local_day(now: datetime, zone: ZoneInfo) -> date:
    """The school's zone decides what day it is for a lesson."""
    return now.astimezone(zone).date()
