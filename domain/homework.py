"""Homework: what is set, and where it is not set at all."""

from collections.abc import Iterable
from dataclasses import dataclass

# The last form of each step, and its minutes.
LIMITS = ((1, 60), (3, 90), (5, 120), (8, 150), (99, 210))


@dataclass(frozen=True, slots=True)
class Assignment:
    """One task of one subject, as a pupil has to hand it in."""

    id: int
    subject: str
    text: str
    minutes: int | None
    files: int
    individual: bool
    done: bool = False


@dataclass(frozen=True, slots=True)
class StoredFile:
    """An attached file; `file_id` is the messenger's own name for it, if it has seen it."""

    attachment_id: int
    name: str
    sha256: str
    file_id: str | None


def limit(grade: int) -> int:
    """Minutes of homework a day that a form may be given at most (СанПиН 1.2.3685-21, table 6.6)."""
    return next(minutes for last, minutes in LIMITS if grade <= last)


def load(assignments: Iterable[Assignment]) -> int | None:
    """The minutes of a day together; None while at most one task tells them, so that there is nothing to add up."""
    told = [assignment.minutes for assignment in assignments if assignment.minutes]
    return sum(told) if len(told) > 1 else None


def is_set(grade: int, setting: bool | None) -> bool:  # noqa: FBT001 - a setting of the form, None when it has none
    """Does the form get homework? In form 1 not unless the school says so (СП 2.4.3648-20, 3.4.16)."""
    return grade > 1 if setting is None else setting
