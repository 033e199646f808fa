"""Homework: what is set, and where it is not set at all."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Assignment:
    """One task of one subject, as a pupil has to hand it in."""

    id: int
    subject: str
    text: str
    minutes: int | None
    files: int
    individual: bool


@dataclass(frozen=True, slots=True)
class StoredFile:
    """An attached file; `file_id` is the messenger's own name for it, if it has seen it."""

    attachment_id: int
    name: str
    sha256: str
    file_id: str | None


def is_set(grade: int, setting: bool | None) -> bool:  # noqa: FBT001 - a setting of the form, None when it has none
    """Does the form get homework? In form 1 not unless the school says so (СП 2.4.3648-20, 3.4.16)."""
    return grade > 1 if setting is None else setting
