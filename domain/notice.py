"""A notice of a class teacher or the school: what it says, whom it is for, how far it has come."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from domain.names import Name
from domain.words import Role

LONGEST = 8000  # characters; Telegram cuts what is typed into messages of 4,096, so a long one is several messages
PART = 3400  # of these in one message: a head and a foot stand beside them, and a messenger takes 4,000
FILES = 10  # an album has no more
PHOTOS, DOCUMENTS = 50, 51  # parts of the outbox that are albums; texts come before them
SPEAKERS = (Role.CLASS_TEACHER, Role.DEPUTY, Role.HEAD, Role.TEACHER)  # who may write one
REMINDERS = 2  # then the silent are a list of people to be called


class Whom(StrEnum):
    """To which people of an audience."""

    GUARDIANS = "guardians"
    PUPILS = "pupils"
    FAMILIES = "families"  # guardians and pupils
    STAFF = "staff"


class Stage(StrEnum):
    """How far a notice has come."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    SENT = "sent"  # laid into the outbox
    REFUSED = "refused"  # its author had lost the right when its time came
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Audience:
    """Whose families: the `school`, `forms`, a study `group`, or single `pupils`; ids. Nothing chosen: all empty."""

    whom: Whom = Whom.GUARDIANS
    school: bool = False
    forms: tuple[int, ...] = ()
    group: int | None = None
    pupils: tuple[int, ...] = ()

    @property
    def chosen(self) -> bool:
        """Is there anybody it could be for?"""
        return self.school or bool(self.forms or self.group or self.pupils)

    def to_json(self) -> dict[str, Any]:
        """As the database keeps it."""
        return {
            "whom": self.whom.value,
            "school": self.school,
            "forms": list(self.forms),
            "group": self.group,
            "pupils": list(self.pupils),
        }


def audience_of(kept: Mapping[str, Any]) -> Audience:
    """The other way round."""
    return Audience(
        Whom(kept["whom"]), bool(kept["school"]), tuple(kept["forms"]), kept["group"], tuple(kept["pupils"])
    )


@dataclass(frozen=True, slots=True)
class NoticeFile:
    """A file of a notice; a `photo` is shown as a picture. `file_id` is what the messenger calls it, if it knows."""

    attachment_id: int
    name: str
    sha256: str
    photo: bool
    file_id: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice as it stands now. `role` and `form` are as what its author speaks; `zone` is the school's clock."""

    id: int
    school_id: int
    school: str
    zone: ZoneInfo
    author_id: int
    author: Name
    role: Role
    form_id: int | None
    form: str | None
    text: str
    audience: Audience
    created_at: datetime
    files: tuple[NoticeFile, ...] = ()
    urgent_reason: str | None = None
    wants_signature: bool = False
    confirmed_at: datetime | None = None
    due_at: datetime | None = None
    laid_out_at: datetime | None = None
    refused_at: datetime | None = None
    reported_at: datetime | None = None
    expires_at: datetime | None = None
    corrected_at: datetime | None = None
    withdrawn_at: datetime | None = None

    @property
    def urgent(self) -> bool:
        """It passes quiet hours."""
        return self.urgent_reason is not None

    @property
    def stage(self) -> Stage:
        """How far it has come."""
        if self.withdrawn_at is not None:
            return Stage.WITHDRAWN
        if self.refused_at is not None:
            return Stage.REFUSED
        if self.laid_out_at is not None:
            return Stage.SENT
        return Stage.SCHEDULED if self.confirmed_at is not None else Stage.DRAFT

    def over(self, now: datetime) -> bool:
        """It means nothing any more."""
        return self.expires_at is not None and self.expires_at <= now

    def over_before_it_leaves(self, now: datetime) -> bool:
        """Would it mean nothing any more when it leaves?"""
        return self.over(max(self.due_at or now, now))

    def fresh_correction(self, delivered_at: datetime | None) -> bool:
        """Was it corrected after this person had got it?"""
        return self.corrected_at is not None and delivered_at is not None and delivered_at <= self.corrected_at


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a notice with one person."""

    person: int
    delivered_at: datetime | None = None
    opened_at: datetime | None = None
    confirmed_at: datetime | None = None
    reminders: int = 0

    def answered(self, notice: Notice) -> bool:
        """Have they done what the notice asks: signed it, or else opened it?"""
        return (self.confirmed_at if notice.wants_signature else self.opened_at or self.confirmed_at) is not None


def parts_of(words: str) -> tuple[str, ...]:
    """The text in pieces for one message each, at least one; cut at a line, else a word, else anywhere. Nothing is lost
    but the space at a cut.
    """
    found: list[str] = []
    rest = words.strip()
    while len(rest) > PART:
        cut = max(_last(rest, "\n"), 0) or max(_last(rest, " "), 0) or PART
        found.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return (*found, rest)


def rows_of(notice: Notice) -> tuple[int, ...]:
    """The parts as which it leaves: its texts, then its pictures, then its documents."""
    kinds = {PHOTOS if file.photo else DOCUMENTS for file in notice.files}
    return (*range(len(parts_of(notice.text))), *sorted(kinds))


def _last(text: str, mark: str) -> int:
    """Where to cut: the last such mark in the second half of what fits."""
    return text.rfind(mark, PART // 2, PART)
