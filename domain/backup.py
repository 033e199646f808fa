"""Backups: what one is made of, how long it is kept, when the next is due, and what a check of it has found."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

NIGHT = time(3)  # the school's clock: nobody enters marks, and the day's digests have left
CHECK = time(4)  # on the first of a month
PATTERN = "zvonok-%Y%m%dT%H%M%SZ.tar"
DAY = timedelta(days=1)
RECENT = (
    10  # of these none goes, whenever they were made: somebody is trying something, or a start fails again and again
)


class BackupFailed(Exception):  # noqa: N818 - reads as a sentence where it is caught
    """No backup was made, or none could be read; the message says why and what to do."""


class Damaged(BackupFailed):
    """It is no backup, or not a whole one."""


class Newer(BackupFailed):
    """A backup, or the database itself, that a newer version of this program has made."""


@dataclass(frozen=True, slots=True)
class Table:
    """What a table held: so many rows, and a checksum of all that stood in them."""

    rows: int
    checksum: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself.

    `database` is sqlite or postgresql, `size` the bytes of its unpacked dump. `sealed_with` are the fingerprints of the
    secrets that open the private texts and files in it; `missing` is how many files the journal named and FILES_DIR
    had not.
    """

    made_at: datetime
    version: str
    database: str
    revision: str
    size: int
    tables: Mapping[str, Table]
    files: int = 0
    missing: int = 0
    sealed_with: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """In all tables."""
        return sum(table.rows for table in self.tables.values())


@dataclass(frozen=True, slots=True)
class Kept:
    """How many days, weeks and months keep their newest backup."""

    days: int
    weeks: int
    months: int


def kept(moments: Collection[datetime], rule: Kept) -> set[datetime]:
    """The backups to keep: the newest few, and the newest of each of the last so many days, weeks and months (by UTC).

    Days, weeks and months without a backup do not count, so that a machine that was off all summer keeps the spring's.
    """
    newest_first = sorted(moments, reverse=True)
    spans: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (rule.days, lambda at: at.astimezone(UTC).date()),
        (rule.weeks, lambda at: at.astimezone(UTC).isocalendar()[:2]),
        (rule.months, lambda at: (at.astimezone(UTC).year, at.astimezone(UTC).month)),
    )
    chosen = set(newest_first[:RECENT])
    for count, span in spans:
        newest: dict[object, datetime] = {}
        for moment in newest_first:
            newest.setdefault(span(moment), moment)
        chosen.update(islice(newest.values(), count))
    return chosen


def is_due(newest: datetime | None, now: datetime, zone: ZoneInfo) -> bool:
    """Is there none of the last night? A machine that was off at night makes up for it."""
    return newest is None or newest < _last(now, zone, NIGHT)


def _last(now: datetime, zone: ZoneInfo, hour: time) -> datetime:
    """The last time that hour struck."""
    here = now.astimezone(zone)
    struck = datetime.combine(here.date(), hour, zone)
    return struck if struck <= here else datetime.combine(here.date() - DAY, hour, zone)


def check_month(now: datetime, zone: ZoneInfo) -> date | None:
    """The month whose check may be made now, as its first day; None before its hour."""
    here = now.astimezone(zone)
    first = here.date().replace(day=1)
    return first if here >= datetime.combine(first, CHECK, zone) else None


def name_of(made_at: datetime) -> str:
    """A file name that sorts by time."""
    return made_at.astimezone(UTC).strftime(PATTERN)


def moment_of(name: str) -> datetime | None:
    """When a backup of that name was made; None for another file."""
    try:
        return datetime.strptime(name, PATTERN).replace(tzinfo=UTC)
    except ValueError:
        return None


def differences(said: Manifest, found: Mapping[str, Table]) -> list[str]:
    """What is otherwise in a restored database than the manifest says: a line each, by table."""
    lines = [f"{name}: the table is missing" for name in sorted(said.tables.keys() - found.keys())]
    lines += [f"{name}: the manifest knows no such table" for name in sorted(found.keys() - said.tables.keys())]
    for name in sorted(said.tables.keys() & found.keys()):
        expected, there = said.tables[name], found[name]
        if expected.rows != there.rows:
            lines.append(f"{name}: {there.rows} rows, the manifest says {expected.rows}")
        elif expected.checksum != there.checksum:
            lines.append(f"{name}: what stands in its {there.rows} rows is not what the manifest says")
    return lines


@dataclass(frozen=True, slots=True)
class Checked:
    """What the monthly check has found, as the letter tells it; `made` is None when there was no backup at all."""

    made: date | None
    tables: int = 0
    rows: int = 0
    problems: int = 0

    @property
    def reference(self) -> str:
        """As the outbox keeps it: `checked:2026-11-01:43:12345:0`."""
        made = self.made.isoformat() if self.made else ""
        return f"checked:{made}:{self.tables}:{self.rows}:{self.problems}"


def read_checked(reference: str) -> Checked | None:
    """The other way round; None for a reference of another kind."""
    match reference.split(":"):
        case ["checked", made, tables, rows, problems]:
            return Checked(date.fromisoformat(made) if made else None, int(tables), int(rows), int(problems))
    return None
