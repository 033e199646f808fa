"""What an author's desk knows of a notice: who would get it today, and whether it is still what was shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.fingerprint import fingerprint_of
from domain.notice import Notice
from domain.notice_reach import Reach
from domain.people import Hat


@dataclass(frozen=True, slots=True)
class Addressees:
    """Who is to get it, and as what; whose families they are; those of them who have ever had a chat."""

    people: Mapping[int, Hat]
    pupils: frozenset[int]
    linked: frozenset[int]

    @property
    def unlinked(self) -> int:
        """How many it cannot reach."""
        return len(self.people.keys() - self.linked)


@dataclass(frozen=True, slots=True)
class Desk:
    """A notice that has not left, whom its author may address, and who would get it today."""

    notice: Notice
    reach: Reach
    to: Addressees

    def ready(self, now: datetime) -> bool:
        """Is there somebody whom it reaches, and does it still mean something when it leaves?"""
        return self.notice.audience.chosen and bool(self.to.linked) and not self.notice.over_before_it_leaves(now)


def seal_of(notice: Notice) -> str:
    """Changes with everything that its author was shown, and fits on a button."""
    files = tuple((file.attachment_id, file.photo) for file in notice.files)
    said = (notice.text, files, notice.audience, notice.urgent_reason, notice.wants_signature)
    times = (notice.due_at, notice.expires_at)
    return fingerprint_of((said, times), 8)
