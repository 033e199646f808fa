"""A school's lists into the database and out again."""

from datetime import date

from db.queries import roster
from db.session import Sessions
from domain import roster as r
from domain.changes import diff
from tests.school import ROSTER

DAY = date(2026, 11, 11)


async def test_what_is_written_is_read_back(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        ids = await roster.create(session, ROSTER)
    async with sessions() as session:
        known = await roster.snapshot(session, ids.school, DAY)
    assert diff(known.roster, ROSTER) == ()
    assert known.roster == ROSTER
    assert known.ids == ids


async def test_nothing_is_known_of_a_school_that_is_not_there(sessions: Sessions) -> None:
    async with sessions() as session:
        assert await roster.snapshot(session, 0, DAY) == roster.Snapshot(r.NOTHING, roster.Ids())
