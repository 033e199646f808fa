"""What a class teacher is told of codes: one was tried again, or somebody who had lost access is back."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.invitations import PupilLine
from domain.linking import CodeState, CodeTimes
from domain.names import Name
from domain.words import Kinship, Role


class About(StrEnum):
    """The first half of a reference, `reused:7`; the second is the invitation."""

    REUSED = "reused"
    RENEWED = "renewed"


OF_FAMILIES = (Role.GUARDIAN, Role.PUPIL)
STRANGER, LINKED = 0, 1  # parts of a letter about a code that was tried again: by whom, as far as that is said


@dataclass(frozen=True, slots=True)
class CodeTold:
    """The code as it is when the letter is written; `pupils` with their forms of today, none for one of staff."""

    about: About
    invitation: int
    school: int
    role: Role
    whom: Name | None
    kinship: Kinship | None
    issued_by: int | None
    times: CodeTimes
    zone: ZoneInfo
    pupils: tuple[tuple[PupilLine, int], ...] = ()

    @property
    def of_family(self) -> bool:
        """Not somebody's who works at the school."""
        return self.role in OF_FAMILIES

    @property
    def ended_at(self) -> datetime:
        """When it was used, taken back, or ran out."""
        return self.times.used_at or self.times.revoked_at or self.times.expires_at

    def state(self, now: datetime) -> CodeState:
        """Why it opens nothing."""
        return self.times.state(now)


def reference(about: About, invitation: int) -> str:
    """As the outbox keeps it."""
    return f"{about.value}:{invitation}"


def read_reference(text: str) -> tuple[About, int]:
    """Back again."""
    about, _, number = text.partition(":")
    return About(about), int(number)
