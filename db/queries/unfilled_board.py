"""What is missing in the journals of a school, by teacher: five statements, however many groups there are."""

from datetime import date, datetime, timedelta

from db.queries import lessons, teaching
from db.queries.almanac import Almanac
from db.queries.teaching import Wanted
from db.session import Session
from domain.calendars import Calendar
from domain.keeping import FORTNIGHT
from domain.leading import LEAD
from domain.nudge import LINE, candidates, silences
from domain.people import Viewer
from domain.teaching import Teaching
from domain.terms import term_at
from domain.unfilled_board import Board, Stretch, backlogs

YEAR = timedelta(days=366)


async def of_school(session: Session, viewer: Viewer, school: int, stretch: Stretch, now: datetime) -> Board:
    """For who leads the school; raises NotAllowed for others."""
    post = viewer.works_as(LEAD, school)
    here = now.astimezone(post.zone)
    today = here.date()
    known = await teaching.of_school(session, Wanted(school, today - YEAR, today))
    quiet, almanac = candidates(known, today, LINE), Almanac()
    first = {number: _first(known, group.grade, stretch, today) for number, group in known.groups.items()}
    since = {number: min(day, quiet.get(number, day)) for number, day in first.items()}
    lines = await lessons.of_groups(session, known.groups, today, today, now, since=since, almanac=almanac)
    books = await almanac.forms(session, {group.forms[0] for group in known.groups.values()}, now)
    calendars: dict[int, Calendar] = {form: book.calendar for form, book in books.items()}
    shown = [line for line in lines if line.at.day >= first[line.at.group]]
    return Board(
        backlogs(known, shown, here, {}, today),
        tuple(silences(known, calendars, quiet, lines, here, LINE)),
        known.people,
    )


def _first(known: Teaching, grade: int, stretch: Stretch, today: date) -> date:
    """Two weeks back, or where the parallel's term has begun; between terms it is the last one."""
    term = term_at(known.terms_of(grade), today)
    if stretch is Stretch.FORTNIGHT or term is None:
        return today - FORTNIGHT
    return min(term.starts, today)
