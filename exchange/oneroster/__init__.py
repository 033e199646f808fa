"""Rosters of other systems: OneRoster CSV 1.1 and 1.2, whole or as changes, and School Data Sync 2.1.

`write_oneroster` (`exchange.oneroster.write`) is the way back.
"""

from dataclasses import dataclass
from pathlib import Path

from domain.lists import Lists, Where
from exchange.oneroster.bundle import Bundle
from exchange.oneroster.files import open_bundle
from exchange.oneroster.gradebook import GradebookLine, gradebook
from exchange.oneroster.guardians import guardians
from exchange.oneroster.load import load
from exchange.oneroster.people import people
from exchange.oneroster.pupils import pupils
from exchange.oneroster.school import Orgs, choose, schools
from exchange.oneroster.seats import seat
from exchange.oneroster.sessions import sessions
from exchange.oneroster.staff import staff, unused

__all__ = ["NOTE", "GradebookLine", "OneRosterFile", "read_oneroster"]

# Complaints whose key begins so only inform: nothing of this school is lost by them.
NOTE = "oneroster-note-"


@dataclass(frozen=True, slots=True)
class OneRosterFile:
    """What a bundle says. When `schools` are named, there are several and nothing was read: ask which, read again."""

    lists: Lists
    schools: tuple[str, ...] = ()
    gradebook: tuple[GradebookLine, ...] = ()
    delta: bool = False


def read_oneroster(path: Path, school: str | None = None) -> OneRosterFile:
    """The bundle in a folder or zip; `school` is the name or id of one of several.

    Raises `Refused` for what is no bundle, or has no people, classes or enrolments. Everybody keeps the bundle's own
    id as `Who.key`. A delta may speak of people without repeating their names: such lines have a key and no name.
    """
    bundle = open_bundle(path)
    names = schools(bundle)
    if school is None and len(names) > 1:
        return OneRosterFile(Lists(complaints=bundle.report.all()), names, delta=not bundle.whole)
    return _read(bundle, choose(bundle, school), names)


def _read(bundle: Bundle, orgs: Orgs, names: tuple[str, ...]) -> OneRosterFile:
    if orgs.school is None and bundle.whole:
        bundle.report.note(Where("orgs"), "oneroster-note-no-school")
    told = sessions(bundle, orgs)
    seats = seat(bundle, orgs)
    users = people(bundle, orgs, seats)
    learners = pupils(bundle, users, seats)
    colleagues = staff(bundle, users, seats, learners)
    sits = {line.who.key: line.form for line in learners.lines}
    adults = guardians(bundle, users, sits)
    taught = load(bundle, users, seats, learners)
    marks = tuple(gradebook(bundle, seats, set(sits)))
    if len(names) <= 1:
        told_of = {line.who.key for lines in (learners.lines, colleagues or (), adults) for line in lines}
        for user in unused(users, told_of):
            bundle.report.tally(user.record.where, "oneroster-note-unused")
    lists = Lists(
        school=orgs.school,
        year=told.year,
        terms=told.terms,
        forms=learners.forms,
        pupils=learners.lines,
        staff=colleagues,
        guardians=adults,
        load=taught.lines,
        members=taught.members,
        complaints=bundle.report.all(),
        whole=bundle.whole,
    )
    return OneRosterFile(lists, (), marks, not bundle.whole)
