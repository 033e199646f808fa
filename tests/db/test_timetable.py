"""What a pupil's days follow from: own groups, announced changes, teachers and bells of the own form."""

from datetime import time

import pytest

from db.models import Bell, Substitution
from db.queries import calendars, timetable
from db.queries.roster import Ids
from db.session import Sessions
from domain import timetable as t
from domain.people import NotAllowed
from tests.db.kit import add, child, family
from tests.school import FRIDAY, MONDAY, START, THURSDAY, TUESDAY, WEDNESDAY


async def table_of(sessions: Sessions, ids: Ids, pupil: str) -> t.Timetable:
    """The pupil's week."""
    async with sessions() as session:
        calendar = await calendars.of_child(session, child(ids, pupil))
        viewer, key = family(ids, pupil), ids.people[pupil]
        return await timetable.between(session, viewer, key, calendar, MONDAY, FRIDAY)


async def test_own_groups_with_their_teachers_and_the_shifts_bells(sessions: Sessions, ids: Ids) -> None:
    table = await table_of(sessions, ids, "artyom")
    assert table.on(TUESDAY) == (
        t.Planned(1, "Русский язык", teacher="Соколова М. И.", starts=time(13, 30), ends=time(14, 15)),
        t.Planned(2, "Алгебра", teacher="Лебедева О. А."),
        t.Planned(3, "Английский язык", "1"),
    )
    assert table.controls == (t.Control(MONDAY, "Алгебра"),)
    first = await table_of(sessions, ids, "sonya")
    assert first.bells == (t.Bell(1, None, own=False, starts=time(8), ends=time(8, 45)),)


async def test_a_forms_own_bells(sessions: Sessions, ids: Ids) -> None:
    for form in ("7Б", "10А"):
        row = {"form_id": ids.forms[form], "shift": 2, "weekday": 2, "number": 2}
        await add(sessions, Bell, school_id=ids.school, starts=time(15), ends=time(15, 40), **row)
    (_, algebra, _) = (await table_of(sessions, ids, "artyom")).on(TUESDAY)
    assert (algebra.starts, algebra.ends) == (time(15), time(15, 40))


async def test_announced_changes_of_own_groups_also_from_outside_these_days(sessions: Sessions, ids: Ids) -> None:
    algebra, other = ids.groups["7Б Алгебра"], ids.groups["7Б Англ 2"]
    teacher, subject = ids.people["morozova"], ids.subjects["Русский язык"]
    await add(sessions, Substitution, group_id=algebra, day=THURSDAY, number=2, teacher_id=teacher, subject_id=subject)
    await add(sessions, Substitution, group_id=algebra, day=WEDNESDAY, number=2, cancelled=True, announced=False)
    await add(sessions, Substitution, group_id=other, day=THURSDAY, number=3, cancelled=True)
    await add(sessions, Substitution, group_id=algebra, day=START, number=2, new_day=FRIDAY, reason="перенос")
    changes = {change.day: change for change in (await table_of(sessions, ids, "artyom")).changes}
    assert changes == {
        THURSDAY: t.Change(algebra, "Алгебра", THURSDAY, 2, teacher="Морозова Т. П.", other_subject="Русский язык"),
        START: t.Change(algebra, "Алгебра", START, 2, to_day=FRIDAY, reason="перенос"),
    }


async def test_nobody_elses_days(sessions: Sessions, ids: Ids) -> None:
    async with sessions() as session:
        calendar = await calendars.of_child(session, child(ids, "kirill"))
        with pytest.raises(NotAllowed):
            await timetable.between(session, family(ids, "artyom"), ids.people["kirill"], calendar, MONDAY, FRIDAY)
