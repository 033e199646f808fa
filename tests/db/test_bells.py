"""When a pupil's last lesson ends: the same answer as their timetable gives, for many at once."""

from collections.abc import Sequence
from datetime import date, time, timedelta

import pytest
from sqlalchemy import insert

from db.models import Bell, Substitution
from db.queries import bells, calendars, timetable
from db.queries.roster import Ids
from db.session import Sessions
from domain.people import Child
from tests.db.kit import family
from tests.school import FRIDAY, MONDAY, TUESDAY, WEDNESDAY

SATURDAY = FRIDAY + timedelta(days=1)
PUPILS = ("artyom", "kirill", "sonya", "vera")


@pytest.fixture
async def rung(sessions: Sessions, ids: Ids) -> None:
    """Bells for three lessons; on Tuesday the third is cancelled, on Wednesday the second is moved to the third."""
    async with sessions.begin() as session:
        for number, ends in ((2, time(15, 10)), (3, time(16, 5))):
            await session.execute(
                insert(Bell).values(
                    school_id=ids.school, shift=2, number=number, starts=time(ends.hour - 1, 30), ends=ends
                )
            )
        for values in (
            {"group_id": ids.groups["7Б Англ 1"], "day": TUESDAY, "number": 3, "cancelled": True},
            {"group_id": ids.groups["7Б Алгебра"], "day": WEDNESDAY, "number": 2, "new_number": 3},
            {"group_id": ids.groups["7Б Алгебра"], "day": MONDAY, "number": 2, "cancelled": True, "announced": False},
            {"group_id": ids.groups["10А Алгебра"], "day": MONDAY, "number": 1, "new_day": FRIDAY, "new_number": 2},
        ):
            await session.execute(insert(Substitution).values(**values))


async def by_timetable(sessions: Sessions, ids: Ids, children: Sequence[Child], day: date) -> dict[int, time]:
    """What the timetable of each says."""
    found = {}
    async with sessions() as session:
        for child in children:
            calendar = await calendars.of_child(session, child)
            name = next(name for name, number in ids.people.items() if number == child.id)
            lessons = (await timetable.between(session, family(ids, name), child.id, calendar, day, day)).on(day)
            ends = [one.ends for one in lessons if one.held and one.ends is not None]
            if ends:
                found[child.id] = max(ends)
    return found


@pytest.mark.usefixtures("rung")
async def test_the_last_bell_of_each_day_is_that_of_the_timetable(sessions: Sessions, ids: Ids) -> None:
    children = [family(ids, name).child() for name in PUPILS]
    days = [MONDAY + timedelta(days=number) for number in range(-7, 8)]
    answers = {}
    for day in days:
        async with sessions() as session:
            answers[day] = await bells.last_bells(session, children, day)
    assert answers == {day: await by_timetable(sessions, ids, children, day) for day in days}
    artyom, kirill = ids.people["artyom"], ids.people["kirill"]
    assert answers[MONDAY][artyom] == time(15, 10)
    assert (answers[TUESDAY][artyom], answers[TUESDAY][kirill]) == (time(15, 10), time(16, 5))
    assert answers[WEDNESDAY][artyom] == time(16, 5)
    assert list(answers[SATURDAY]) == [ids.people["vera"]]


async def test_nobody_has_no_bells(sessions: Sessions) -> None:
    async with sessions() as session:
        assert await bells.last_bells(session, [], MONDAY) == {}
