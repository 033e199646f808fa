"""The people of the school: `users.csv` with the roles they hold, whichever of the two versions says so."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from domain.lists import Who
from domain.names import search_key
from exchange.oneroster.bundle import Bundle, Record
from exchange.oneroster.school import Orgs
from exchange.oneroster.seats import LEARNS, TEACHES, Seats

GUARDS = frozenset({"guardian", "parent", "relative", "mother", "father", "grandmother", "grandfather", "trustee"})
OFF = frozenset({"false", "0", "no"})


@dataclass(frozen=True, slots=True)
class Held:
    """A role, as the bundle calls it in small letters, with its grade and days."""

    role: str
    grades: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class User:
    """Somebody of the school. `gone` is the last day of somebody whom a delta strikes off."""

    record: Record
    who: Who
    held: tuple[Held, ...]
    gone: date | None = None

    def holds(self, *roles: str) -> bool:
        """Do they hold one of these roles here?"""
        return any(held.role in roles for held in self.held)

    @property
    def learns(self) -> Held | None:
        """The role of a pupil."""
        return next((held for held in self.held if held.role == LEARNS), None)


def people(bundle: Bundle, orgs: Orgs, seats: Seats) -> dict[str, User]:
    """Everybody of the school by id, also guardians without a role at it; others are counted and left out."""
    told = _told(bundle, orgs, seats.day)
    taught = _seated(seats)
    found: dict[str, User] = {}
    for record in bundle.records("users"):
        held = _held(bundle, orgs, record, told, taught.get(record.id, ()))
        if held is None:
            continue
        off = record.ended or record["enabledUser"].casefold() in OFF
        gone = bundle.day(record, "dateLastModified") if off else None
        if off and (bundle.whole or gone is None or not any(one.role == LEARNS for one in held)):
            bundle.report.tally(record.where, "oneroster-note-user-off")
        elif (who := _who(bundle, record, held)) is not None:
            found[record.id] = User(record, who, held, gone)
    return found


def _who(bundle: Bundle, record: Record, held: Iterable[Held]) -> Who | None:
    """A guardian may be known by their pupils alone; a pupil or colleague without a name is complained of."""
    who = Who(record["familyName"], record["givenName"], record["middleName"], record.id)
    if who.full or all(one.role in GUARDS for one in held):
        return who
    bundle.report.complain(record.where, "oneroster-no-name", id=record.id)
    return None


def _seated(seats: Seats) -> Mapping[str, list[str]]:
    """Roles that follow from enrolments."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for seat in (seat for seat in seats.all() if not (seat.teaches and seat.over)):
        role = "teacher" if seat.teaches else LEARNS
        if role not in found[seat.user]:
            found[seat.user].append(role)
    return found


def _told(bundle: Bundle, orgs: Orgs, day: date | None) -> Mapping[str, list[Held | None]]:
    """Roles by user as `roles.csv` has them; None for one that is held elsewhere or no more."""
    found: defaultdict[str, list[Held | None]] = defaultdict(list)
    users = {record.id for record in bundle.records("users")}
    for record in bundle.records("roles"):
        user, role = record["userSourcedId"], search_key(record["role"])
        if user not in users and bundle.whole:
            bundle.report.complain(record.where, "oneroster-no-user", id=user)
            continue
        org = record["orgSourcedId"]
        here = role in GUARDS or orgs.ours(org)
        if not here:
            bundle.report.tally(record.where, "oneroster-note-roles-elsewhere", org=orgs.name(org))
        held = _role(bundle, record, role)
        over = record.ended or (held.until is not None and day is not None and held.until < day)
        found[user].append(held if here and not over else None)
    return found


def _role(bundle: Bundle, record: Record, role: str) -> Held:
    since = bundle.day(record, "beginDate") or bundle.day(record, "roleStartDate")
    until = bundle.last_day(record, "endDate") or bundle.last_day(record, "roleEndDate")
    return Held(role, record.list("grade"), since, until)


def _held(
    bundle: Bundle, orgs: Orgs, record: Record, told: Mapping[str, list[Held | None]], seated: Iterable[str]
) -> tuple[Held, ...] | None:
    """Their roles here; None for somebody of another school. Who teaches a class of ours is ours."""
    grades = record.list("grades")
    if record.id in told:
        here, held = False, list(_graded(told[record.id], grades))
    else:
        role = search_key(record["role"])
        here = role in GUARDS or orgs.ours(*record.list("orgSourcedIds"))
        held = [Held(role, grades)] if role and here else []
    if "teacher" in seated and not any(one.role in TEACHES for one in held):
        held.append(Held("teacher"))
    if here and not held and LEARNS in seated:
        held.append(Held(LEARNS, grades))
    if held or here:
        return tuple(held)
    if record.id not in told:
        org = record.list("orgSourcedIds")[0]
        bundle.report.tally(record.where, "oneroster-note-people-elsewhere", org=orgs.name(org))
    return None


def _graded(told: Iterable[Held | None], grades: tuple[str, ...]) -> Iterator[Held]:
    for held in told:
        if held is not None:
            yield Held(held.role, held.grades or grades, held.since, held.until)
