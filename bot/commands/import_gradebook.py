"""A bundle's marks: checked against the scales of the school as the bundle leaves it, then written with its lists."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.commands.import_wish import Wish
from db.queries import import_runs, journal_import, roster, staging
from db.queries.journal import Entry
from db.queries.journal_import import Tally
from db.queries.roster import Ids
from db.session import Session
from domain.lists import Complaint
from domain.resolving import Resolved, Resolver
from domain.words import Source
from exchange.oneroster import GradebookLine


@dataclass(frozen=True, slots=True)
class Marks:
    """What the marks change, and which of them cannot be taken."""

    tally: Tally
    complaints: tuple[Complaint, ...]
    silent: bool


async def write_gradebook(session: Session, wish: Wish, ids: Ids, lines: Sequence[GradebookLine]) -> Marks:
    """Within the transaction of the lists; the first marks of a year tell nobody."""
    day = wish.now.date()
    known = await roster.snapshot(session, ids.school, day)
    codes = {**await staging.codes(session, ids.school), **wish.codes}
    rows, complaints = _rows(Resolver(known.roster, day, codes), ids, lines)
    run = await import_runs.begin(session, ids.school, None, "marks", wish.path.name, None, wish.now)
    await staging.Stage(ids, run).put(session, rows)
    silent = not wish.announce and not await journal_import.has_marks(session, ids.year)
    tally = await journal_import.compare(session, ids, run)
    await journal_import.apply(session, ids, run, Entry(wish.now, Source.IMPORT, silent=silent))
    await staging.remember_codes(session, ids.school, wish.codes)
    await import_runs.end(session, run)
    return Marks(tally, tuple(complaints), silent)


def _rows(resolver: Resolver, ids: Ids, lines: Sequence[GradebookLine]) -> tuple[list[Resolved], list[Complaint]]:
    rows: list[Resolved] = []
    complaints: list[Complaint] = []
    for m in lines:
        if m.group not in ids.groups or m.pupil not in ids.people:
            continue  # a class or a pupil the lists left out, with a complaint of its own
        values = resolver.marks_of(m.group, m.day, m.value, m.where)
        if isinstance(values, Complaint):
            complaints.append(values)
            continue
        # Other systems know no lesson, only a day: the timetable's lesson, or else the day's first.
        number = m.number or resolver.number_of(m.group, m.day) or 1
        rows += [
            Resolved("mark", m.group, m.day, number, m.pupil, value, m.work, m.weight, m.comment, m.retake)
            for value in values
        ]
    return rows, complaints
