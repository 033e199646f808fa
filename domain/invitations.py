"""What a class teacher or the office hands out, and what its holder is asked."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from domain.linking import CodeTimes
from domain.names import Name
from domain.people import Hat, Viewer
from domain.words import Kinship, Role

HATS = {Role.GUARDIAN: Hat.GUARDIAN, Role.PUPIL: Hat.PUPIL}


@dataclass(frozen=True, slots=True)
class PupilLine:
    """A pupil in a list: id, name, form."""

    id: int
    name: Name
    form: str


@dataclass(frozen=True, slots=True)
class Relative:
    """A guardian the school knows by name; `linked` when a chat of theirs is attached."""

    id: int
    name: Name
    kinship: Kinship
    linked: bool


@dataclass(frozen=True, slots=True)
class Invitation:
    """A one-time invitation; `person` is whom it names (None: a guardian the school has no name for)."""

    id: int
    school_id: int
    school: str
    zone: ZoneInfo
    role: Role
    times: CodeTimes
    person_id: int | None
    pupil_id: int | None
    person: Name | None
    kinship: Kinship | None
    form_id: int | None
    form: str | None
    pupils: tuple[PupilLine, ...]
    used_by_id: int | None
    issued_by_id: int | None = None
    renewal: bool = False

    @property
    def hat(self) -> Hat:
        """As whom its holder will speak."""
        return HATS.get(self.role, Hat.STAFF)


def misfit(viewer: Viewer, invitation: Invitation) -> bool:
    """A pupil's chat stays the pupil's, and an adult's an adult's: a child must not open a parent's code."""
    if viewer.person_id is None or viewer.person_id == invitation.person_id:
        return False
    return invitation.role is Role.PUPIL or Hat.PUPIL in viewer.hats


@dataclass(frozen=True, slots=True)
class Handout:
    """A fresh code, readable for the only time: the last day it is good, and the bot that takes it.

    `renewal`: the person's old chats are dead since.
    """

    code: str
    username: str
    last_day: date
    invitation: int = 0
    renewal: bool = False

    @property
    def link(self) -> str:
        """What a phone opens to bring the code to the bot."""
        return f"https://t.me/{self.username}?start={self.code}"
