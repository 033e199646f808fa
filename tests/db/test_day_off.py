"""A form's own day off wins over the parallel's and the school's, survives an import, and leaves its events."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from db.models import JournalEvent, MovedDay, Outbox
from db.queries import calendars, day_off, day_off_told, roster
from db.queries.roster import Ids
from db.session import Sessions
from domain.calendars import Calendar
from domain.changes import diff
from domain.day_off import DayOff, Reach
from domain.people import NotAllowed
from domain.roster import MovedDay as Listed
from domain.roster import Roster
from tests.db.kit import a_channel, a_chat, add, count
from tests.db.test_substitutions import deputy
from tests.school import FRIDAY, NOW, THURSDAY, WEDNESDAY


async def calendars_of(sessions: Sessions, ids: Ids) -> dict[str, Calendar]:
    """By name."""
    async with sessions() as session:
        found = await calendars.of_forms(session, set(ids.forms.values()))
    return {name: found[number] for name, number in ids.forms.items()}


async def declared(sessions: Sessions, ids: Ids, *forms: str, reason: str = "мороз") -> set[int]:
    """The deputy has done it."""
    async with sessions.begin() as session:
        chosen = [ids.forms[form] for form in forms]
        return await day_off.declare(session, deputy(ids), ids.school, chosen, THURSDAY, reason, NOW)


async def test_the_forms_own_day_wins_over_the_parallels_and_that_over_the_schools(
    sessions: Sessions, ids: Ids
) -> None:
    day = {"year_id": ids.year, "day": THURSDAY}
    await add(sessions, MovedDay, **day, as_weekday=1, reason="перенос")
    await add(sessions, MovedDay, **day, as_weekday=2, reason="параллель", grade=7)
    assert await declared(sessions, ids, "7Б") == {ids.forms["7Б"]}
    found = await calendars_of(sessions, ids)
    assert {name: calendar.weekday(THURSDAY) for name, calendar in found.items()} == {"7Б": None, "1А": 1, "10А": 1}
    async with sessions.begin() as session:
        await day_off.take_back(session, deputy(ids), ids.school, ids.forms.values(), THURSDAY, NOW)
    found = await calendars_of(sessions, ids)
    assert {name: calendar.weekday(THURSDAY) for name, calendar in found.items()} == {"7Б": 2, "1А": 1, "10А": 1}


async def test_an_import_of_the_lists_leaves_the_forms_days_alone(sessions: Sessions, ids: Ids) -> None:
    await declared(sessions, ids, "7Б")
    async with sessions.begin() as session:
        known = await roster.snapshot(session, ids.school, THURSDAY)
        assert known.roster.moved_days == ()
        for wanted in (Listed(THURSDAY, 1, "перенос"), Listed(THURSDAY, 3, "иначе"), None):
            now = (await roster.snapshot(session, ids.school, THURSDAY)).roster
            changed = with_days(now, () if wanted is None else (wanted,))
            await roster.apply(session, known.ids, diff(now, changed))
        rows = (await session.execute(select(MovedDay.form_id, MovedDay.reason))).all()
    assert [tuple(row) for row in rows] == [(ids.forms["7Б"], "мороз")]


def with_days(known: Roster, days: tuple[Listed, ...]) -> Roster:
    """The same school with these moved days."""
    return Roster(**{**{name: getattr(known, name) for name in known.__dataclass_fields__}, "moved_days": days})


async def test_a_decision_is_listed_once_for_each_reason_and_leaves_an_event_for_each_form(
    sessions: Sessions, ids: Ids
) -> None:
    assert len(await declared(sessions, ids, "7Б", "10А")) == 2
    assert await declared(sessions, ids, "7Б", "1А", reason="карантин") == {ids.forms["1А"]}
    assert await declared(sessions, ids, "7Б") == set()
    async with sessions() as session:
        coming = await day_off.coming(session, ids.school, WEDNESDAY)
        assert coming == [
            DayOff(THURSDAY, "карантин", (ids.forms["1А"],)),
            DayOff(THURSDAY, "мороз", (ids.forms["7Б"], ids.forms["10А"])),
        ]
        assert await day_off.coming(session, ids.school, FRIDAY) == []
        assert await day_off.coming(session, ids.school + 1, WEDNESDAY) == []
    async with sessions.begin() as session:
        await day_off.take_back(session, deputy(ids), ids.school, [ids.forms["10А"]], THURSDAY, NOW)
        ours = select(JournalEvent).where(JournalEvent.subject == "moved_day").order_by(JournalEvent.id)
        events = (await session.execute(ours)).all()
    said = [(event.before is not None, (event.after or event.before)["form_id"]) for event in events]
    order = [ids.forms[form] for form in ("7Б", "10А", "1А", "10А")]
    assert sorted(said[:2]) == sorted((False, form) for form in order[:2])
    assert said[2:] == [(False, order[2]), (True, order[3])]
    assert {(event.actor_id, event.processed_at) for event in events} == {(ids.people["petrov"], NOW)}


async def test_forms_of_other_schools_and_years_are_left_out(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        about = deputy(ids), ids.school, [999_999, ids.forms["7Б"]]
        assert await day_off.declare(session, *about, THURSDAY + timedelta(days=400), "мороз", NOW) == set()
        assert await day_off.declare(session, *about, THURSDAY, "мороз", NOW) == {ids.forms["7Б"]}
    with pytest.raises(NotAllowed):
        async with sessions.begin() as session:
            await day_off.declare(session, deputy(ids), ids.school + 1, about[2], THURSDAY, "мороз", NOW)


async def test_families_without_a_chat_are_counted_and_not_written_to(sessions: Sessions, ids: Ids) -> None:
    await a_chat(sessions, await a_channel(sessions), 500, ids.people["elena"], linked_at=NOW)
    await declared(sessions, ids, "7Б")
    async with sessions() as session:
        assert await day_off_told.reach(session, [ids.forms["7Б"]], THURSDAY, NOW) == Reach(3, 0)  # has not agreed
        assert await count(session, Outbox) == 0
