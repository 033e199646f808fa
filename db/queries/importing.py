"""A school's lists against what is known: what would change, and changing exactly that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.queries import roster
from db.queries.roster import Ids
from db.session import Session
from domain.asking import Answers
from domain.changes import Change, diff
from domain.fingerprint import fingerprint_of
from domain.intake import Wanted, intake
from domain.lists import Lists
from domain.movements import Summary, summary


class Changed(Exception):  # noqa: N818 - reads as a sentence where it is caught
    """The school's data are not what they were when the changes were shown."""


def fingerprint(changes: Sequence[Change]) -> str:
    """What a button can carry of the changes that were shown with it."""
    return fingerprint_of(changes, 16)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file means for the school; nothing is written yet. To be carried out only without questions."""

    ids: Ids
    wanted: Wanted
    changes: tuple[Change, ...]
    summary: Summary


async def plan(session: Session, school: int, lists: Lists, day: date, answers: Answers) -> Plan:
    """What would change in `school` (0: one that is not there yet) if the lists held from `day` on."""
    known = await roster.snapshot(session, school, day, lists.year)
    wanted = intake(known.roster, lists, day, answers)
    changes = diff(known.roster, wanted.roster)
    return Plan(known.ids, wanted, changes, summary(known.roster, wanted.roster, changes, wanted.origins))


async def carry_out(
    session: Session, school: int, lists: Lists, day: date, answers: Answers, shown: Sequence[Change]
) -> Ids:
    """Make the changes that were shown, all in this transaction; raises Changed when they would be others now."""
    if school:
        await roster.lock(session, school)
    now = await plan(session, school, lists, day, answers)
    if now.changes != tuple(shown):
        raise Changed
    return await roster.apply(session, now.ids, now.changes)
