"""Homework that a teacher is about to set: said piece by piece, shown, then set."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from domain.absence import Document
from domain.keeping import At

LONGEST = 3000
FILES = 10
MINUTES = (10, 15, 20, 30, 45, 60)


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that came along; `file_id` is what the messenger calls it, if it may be sent again by that."""

    document: Document
    file_id: str = ""


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """What has been said so far. `task` is the one that is being changed, 0 a new one; `pupils` empty: everybody.

    `files` are new ones, `kept` those (ids of attachments) that are taken over from another task. `screen` is the
    message that shows the draft, `album` the album whose pictures are still coming.
    """

    at: At
    text: str = ""
    due: date | None = None
    minutes: int | None = None
    pupils: tuple[int, ...] = ()
    files: tuple[Sent, ...] = ()
    kept: tuple[int, ...] = ()
    task: int = 0
    screen: int = 0
    album: str = ""

    @property
    def said(self) -> bool:
        """Is there anything to be set?"""
        return bool(self.text or self.files or self.kept)

    @property
    def full(self) -> bool:
        """No more files: an album has ten."""
        return len(self.files) + len(self.kept) >= FILES

    def with_text(self, words: str) -> "TaskDraft":
        """What was written, below what was written before."""
        return replace(self, text="\n".join(part for part in (self.text, words.strip()) if part))

    def with_file(self, sent: Sent) -> "TaskDraft":
        """One more file; the same one twice is one."""
        known = {one.document.sha256 for one in self.files}
        return self if sent.document.sha256 in known else replace(self, files=(*self.files, sent))

    def toggled(self, pupil: int) -> "TaskDraft":
        """A pupil is put in or taken out."""
        chosen = set(self.pupils) ^ {pupil}
        return replace(self, pupils=tuple(sorted(chosen)))


@dataclass(frozen=True, slots=True)
class Earlier:
    """Homework that could be set again: the group's last one, last year's at this topic, or a parallel group's."""

    id: int
    why: str
    text: str
    minutes: int | None
    files: tuple[int, ...] = ()


def due_days(meetings: Sequence[date], day: date) -> list[date]:
    """The next three days on which the group meets after the lesson; the first one is proposed."""
    return sorted({one for one in meetings if one > day})[:3]


def to_json(draft: TaskDraft) -> dict[str, Any]:
    """As the chat's expectation keeps it."""
    return {
        "at": [draft.at.group, draft.at.day.toordinal(), draft.at.number],
        "text": draft.text,
        "due": draft.due.toordinal() if draft.due else 0,
        "minutes": draft.minutes,
        "pupils": list(draft.pupils),
        "files": [[asdict(one.document), one.file_id] for one in draft.files],
        "kept": list(draft.kept),
        "task": draft.task,
        "screen": draft.screen,
        "album": draft.album,
    }


def from_json(data: Mapping[str, Any]) -> TaskDraft:
    """The other way round."""
    group, day, number = data["at"]
    return TaskDraft(
        At(group, date.fromordinal(day), number),
        data["text"],
        date.fromordinal(data["due"]) if data["due"] else None,
        data["minutes"],
        tuple(data["pupils"]),
        tuple(Sent(Document(**document), file_id) for document, file_id in data["files"]),
        tuple(data["kept"]),
        data["task"],
        data["screen"],
        data["album"],
    )
