"""The school year and its terms: `academicSessions.csv`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from domain.lists import Where
from domain.names import search_key
from domain.roster import Term, Year
from domain.words import TermKind
from exchange.oneroster.bundle import Bundle, Record
from exchange.oneroster.school import Orgs

YEAR = "schoolyear"
# Of sessions one within another the shorter ones are what marks are given for.
PARTS = ("gradingperiod", "term", "semester")
BY_COUNT = MappingProxyType({4: TermKind.QUARTER, 3: TermKind.TRIMESTER, 2: TermKind.HALF_YEAR})
MOST = MappingProxyType({kind: count for count, kind in BY_COUNT.items()})
BY_NAME = (
    (re.compile(r"четверт|quarter|quartal"), TermKind.QUARTER),
    (re.compile(r"тримест|trimest"), TermKind.TRIMESTER),
    (re.compile(r"полугод|semest|half|halbjahr"), TermKind.HALF_YEAR),
)
NAMED = re.compile(r"\d{4}/\d\d")


@dataclass(frozen=True, slots=True)
class Sessions:
    """None is what the bundle does not tell."""

    year: Year | None = None
    terms: tuple[Term, ...] | None = None


@dataclass(frozen=True, slots=True)
class _Session:
    record: Record
    kind: str
    starts: date
    ends: date


def sessions(bundle: Bundle, orgs: Orgs) -> Sessions:
    """The year that the school's classes are in, or the latest, and its terms: its parts, or what lies within it."""
    used, elsewhere = _used(bundle, orgs)
    found = [one for one in _read(bundle) if one.record.id not in elsewhere]
    years = [one for one in found if one.kind == YEAR]
    if not years:
        return Sessions()
    above = _years_of(used, found)
    year = max(years, key=lambda one: (one.record.id in above, one.starts))
    inside = [one for one in found if one.kind in PARTS and _within(one, year)]
    return Sessions(_year(year), _terms(bundle, inside))


def _read(bundle: Bundle) -> Iterator[_Session]:
    for record in bundle.live("academicSessions"):
        starts, ends = bundle.day(record, "startDate"), bundle.last_day(record, "endDate")
        if starts is not None and ends is not None:
            yield _Session(record, search_key(record["type"]), starts, ends)


def _used(bundle: Bundle, orgs: Orgs) -> tuple[set[str], set[str]]:
    """Sessions of the school's classes, and those of others' classes only."""
    ours: set[str] = set()
    others: set[str] = set()
    for record in bundle.live("classes"):
        here = orgs.ours(record["schoolSourcedId"] or record["orgSourcedId"])
        (ours if here else others).update(record.list("termSourcedIds") or record.list("sessionSourcedIds"))
    return ours, others - ours


def _years_of(used: Iterable[str], found: Iterable[_Session]) -> set[str]:
    """The sessions that classes name, with all that these are parts of."""
    parents: Mapping[str, str] = {one.record.id: one.record["parentSourcedId"] for one in found}
    above = set(used)
    while more := {parents.get(one, "") for one in above} - above:
        above |= more
    return above


def _within(one: _Session, year: _Session) -> bool:
    """It says so, or its days do: School Data Sync has no column for it."""
    return one.record["parentSourcedId"] == year.record.id or (year.starts <= one.starts and one.ends <= year.ends)


def _year(session: _Session) -> Year:
    """«2026/27» by its days: bundles call it as they like."""
    title = session.record["title"]
    by_days = f"{session.starts.year}/{session.ends.year % 100:02}"
    return Year(title if NAMED.fullmatch(title) else by_days, session.starts, session.ends)


def _terms(bundle: Bundle, inside: list[_Session]) -> tuple[Term, ...] | None:
    """Our own export tells kind and number; else they follow from the names and the count."""
    own = [one for one in inside if one.record.ours("ordinal").isdecimal()]
    if own:
        return tuple(_own(one) for one in own)
    if not inside:
        return None
    for kind in PARTS:
        parts = sorted((one for one in inside if one.kind == kind), key=lambda one: one.starts)
        if (term := _kind(parts)) is not None:
            return tuple(Term(term, at, one.starts, one.ends) for at, one in enumerate(parts, 1))
    bundle.report.note(Where("academicSessions"), "oneroster-note-terms")
    return None


def _kind(parts: list[_Session]) -> TermKind | None:
    """What all of them are called, or else what their number makes them."""
    told = {kind for words, kind in BY_NAME if parts and all(words.search(_title(one)) for one in parts)}
    named = next(iter(told)) if len(told) == 1 else None
    return named if named and len(parts) <= MOST[named] else BY_COUNT.get(len(parts))


def _title(session: _Session) -> str:
    return search_key(session.record["title"])


def _own(session: _Session) -> Term:
    record = session.record
    kind, grade = record.ours("kind"), record.ours("grade")
    return Term(
        TermKind(kind) if kind in set(TermKind) else TermKind.QUARTER,
        int(record.ours("ordinal")),
        session.starts,
        session.ends,
        int(grade) if grade.isdecimal() else None,
    )
