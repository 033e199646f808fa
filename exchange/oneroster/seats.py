"""Who sits in or teaches which class, from when to when: `enrollments.csv` against `classes.csv` and `users.csv`."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from domain.lists import Where
from domain.names import search_key
from exchange.oneroster.bundle import Bundle, Record, iso_day
from exchange.oneroster.school import Orgs

LEARNS = "student"
TEACHES = frozenset({"teacher", "professor", "lecturer", "instructor", "faculty", "adjunct", "substitute", "coach"})
HOMEROOM = "homeroom"


@dataclass(frozen=True, slots=True)
class Seat:
    """One enrolment; `until` is the last day of it. `over`: it had ended when the bundle was made."""

    record: Record
    group: str
    user: str
    teaches: bool
    since: date | None
    until: date | None
    over: bool

    @property
    def where(self) -> Where:
        """The place to complain of."""
        return self.record.where

    @property
    def primary(self) -> bool:
        """The main teacher of a class."""
        return self.record["primary"].casefold() == "true"


@dataclass(frozen=True, slots=True)
class Seats:
    """The school's classes by id, the homerooms apart, with the seats `of` each.

    `absent` are seats in classes that a delta does not repeat; `day` is when the bundle was made, if it tells.
    """

    homerooms: Mapping[str, Record]
    groups: Mapping[str, Record]
    of: Mapping[str, list[Seat]]
    absent: tuple[Seat, ...]
    day: date | None

    def all(self) -> Iterator[Seat]:
        """Every seat in a class of the school."""
        for seats in self.of.values():
            yield from seats
        yield from self.absent

    def pupils(self, group: str) -> list[Seat]:
        """The pupils' seats in a class."""
        return [seat for seat in self.of.get(group, ()) if not seat.teaches]

    def teachers(self, group: str) -> list[Seat]:
        """The seats of those who teach a class now, the main teacher's first."""
        now = [seat for seat in self.of.get(group, ()) if seat.teaches and not seat.over]
        return sorted(now, key=lambda seat: not seat.primary)


def seat(bundle: Bundle, orgs: Orgs) -> Seats:
    """Everybody in the classes of the school; rows that point at nobody or nothing are complained of."""
    classes, elsewhere = _classes(bundle, orgs)
    of: defaultdict[str, list[Seat]] = defaultdict(list)
    absent: list[Seat] = []
    day = _day(bundle)
    users = {record.id for record in bundle.records("users")}
    for record in bundle.records("enrollments"):
        group = record["classSourcedId"]
        if group in elsewhere or not _points(bundle, record, classes, users):
            continue
        if (found := _seat(bundle, record, day)) is None:
            continue
        if group in classes:
            of[group].append(found)
        else:
            absent.append(found)
    homerooms = {key: one for key, one in classes.items() if search_key(one["classType"]) == HOMEROOM}
    groups = {key: one for key, one in classes.items() if key not in homerooms}
    return Seats(homerooms, groups, of, tuple(absent), day)


def _classes(bundle: Bundle, orgs: Orgs) -> tuple[dict[str, Record], set[str]]:
    """The school's classes, and the ids of those that are another's or over."""
    ours: dict[str, Record] = {}
    elsewhere: set[str] = set()
    for record in bundle.records("classes"):
        org = record["schoolSourcedId"] or record["orgSourcedId"]
        if not orgs.ours(org):
            bundle.report.tally(record.where, "oneroster-note-classes-elsewhere", org=orgs.name(org))
            elsewhere.add(record.id)
        elif not record.ended:
            ours[record.id] = record
        else:
            bundle.report.tally(record.where, "oneroster-note-classes-over")
            elsewhere |= {record.id} if bundle.whole else set()
    return ours, elsewhere


def _points(bundle: Bundle, record: Record, classes: Mapping[str, Record], users: set[str]) -> bool:
    """Do both ends exist? A delta may point at what was sent before."""
    if not bundle.whole:
        return True
    if record["classSourcedId"] not in classes:
        bundle.report.complain(record.where, "oneroster-no-class", id=record["classSourcedId"])
        return False
    if record["userSourcedId"] not in users:
        bundle.report.complain(record.where, "oneroster-no-user", id=record["userSourcedId"])
        return False
    return True


def _seat(bundle: Bundle, record: Record, day: date | None) -> Seat | None:
    role = search_key(record["role"])
    if role != LEARNS and role not in TEACHES:
        bundle.report.tally(record.where, "oneroster-note-enrolment-role", role=record["role"])
        return None
    since, until = bundle.day(record, "beginDate"), ends(bundle, record)
    if record.ended and until is None:
        if not bundle.whole:
            bundle.report.complain(record.where, "oneroster-no-day")
        return None
    over = record.ended or (until is not None and day is not None and until < day)
    return Seat(record, record["classSourcedId"], record["userSourcedId"], role != LEARNS, since, until, over)


def ends(bundle: Bundle, record: Record) -> date | None:
    """The last day of an enrolment: what it says, or when it was struck off."""
    said = bundle.last_day(record, "endDate")
    struck = bundle.day(record, "dateLastModified") if record.ended else None
    return min((day for day in (said, struck) if day is not None), default=None)


def _day(bundle: Bundle) -> date | None:
    """The latest day anything was changed: the bundle was made on it or later."""
    stamps = {r["dateLastModified"] for name in ("users", "enrollments") for r in bundle.records(name)}
    found = set()
    for stamp in stamps:
        with suppress(ValueError):
            found.add(iso_day(stamp))
    return max((day for day in found if day is not None), default=None)
