"""Who looked at a pupil's data: what the family may read of the access log."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby

from domain.names import Name
from domain.people import Child, local_day
from domain.words import Role

KEPT = timedelta(days=365)


class Opening(StrEnum):
    """What was opened or exported. Stored as `access_log.action`: renaming one is a migration.

    `ABSENCES` does not say that there was a family's note, nor `RECORD` that one of them has written to a teacher: both
    guardians read the log (school rule 2).
    """

    CLASS_LIST = "class_list"
    CARD = "card"
    REPORT = "report"
    ABSENCES = "absences"
    LISTS = "lists"
    ONEROSTER = "oneroster"
    OWN_DATA = "own_data"
    ERASED = "erased"
    RECORD = "record"  # a conversation that was reported


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the log beside one post its person holds or held; a line comes once for each post.

    `person` None is the administrator at the command line.
    """

    id: int
    at: datetime
    action: str
    person: int | None = None
    name: Name | None = None
    role: Role | None = None
    form_id: int | None = None
    form: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody opened one thing, so many times in a day."""

    day: date
    action: str
    name: Name | None
    role: Role | None
    form: str | None
    times: int


def looks(entries: Iterable[Entry], child: Child) -> list[Look]:
    """Entries, newest first, folded by day, person and what was opened; the newest look comes first.

    Somebody with several posts is told as what concerns the pupil most: the own class teacher before the others.
    """
    folded: dict[tuple[date, int | None, str], list[Entry]] = {}
    for _, posts in groupby(entries, lambda entry: entry.id):
        line = min(posts, key=lambda post: _distance(post, child))
        folded.setdefault((local_day(line.at, child.zone), line.person, line.action), []).append(line)
    return [
        Look(day, action, same[0].name, same[0].role, same[0].form, len(same))
        for (day, _, action), same in folded.items()
    ]


_ROLES = (Role.CLASS_TEACHER, Role.DEPUTY, Role.HEAD, Role.SECRETARY, Role.ADMIN, Role.TEACHER)


def _distance(post: Entry, child: Child) -> tuple[bool, bool, int]:
    day = local_day(post.at, child.zone)
    held = (post.since is None or post.since <= day) and (post.until is None or day <= post.until)
    own = post.role is Role.CLASS_TEACHER and post.form_id == child.form_id
    return not held, not own, _ROLES.index(post.role) if post.role in _ROLES else len(_ROLES)
