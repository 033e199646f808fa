"""When the lessons of pupils end, for many of them at once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time

from db.queries.almanac import Almanac, memberships
from db.session import Session
from domain.almanac import groups_of, groups_on, last_bell
from domain.people import Child, local_day


async def last_bells(
    session: Session, pupils: Sequence[Child], day: date, almanac: Almanac | None = None, now: datetime | None = None
) -> dict[int, time | None]:
    """The end of each pupil's last lesson that is held that day, by the school's clock; None without lessons or bells.

    By the rules of the timetable: the form's calendar and bells, dated groups, announced changes. Four statements,
    however many pupils; fewer with an `almanac` that knows their forms.
    """
    if not pupils:
        return {}
    read_at = now or datetime.combine(day, time(), UTC)
    book = almanac or Almanac()
    forms = await book.forms(session, {child.form_id for child in pupils}, read_at)
    open_for = [child for child in pupils if child.form_id in forms]
    found = await memberships(session, [child.id for child in open_for], day, day)
    groups = {words: groups_on(groups_of(words), day) for words in set(found.values())}
    keys = {
        child.id: [(child.form_id, group, day) for group in groups.get(found.get(child.id, ""), ())]
        for child in open_for
    }
    days = await book.days(session, {key for some in keys.values() for key in some}, read_at)
    ends: dict[int, time | None] = {child.id: None for child in pupils}
    return ends | {pupil: last_bell([days[key] for key in some]) for pupil, some in keys.items()}


async def ends(session: Session, pupils: Mapping[int, Child], now: datetime) -> dict[int, datetime]:
    """The same for today, by each school's own clock, as moments (UTC); pupils without lessons are not there."""
    days: defaultdict[date, list[Child]] = defaultdict(list)
    for child in pupils.values():
        days[local_day(now, child.zone)].append(child)
    found: dict[int, datetime] = {}
    for day, children in days.items():
        last = await last_bells(session, children, day, now=now)
        for child in children:
            bell = last[child.id]
            if bell is not None:
                found[child.id] = datetime.combine(day, bell, child.zone).astimezone(UTC)
    return found
