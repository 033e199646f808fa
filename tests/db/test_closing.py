"""Who keeps which journal, what a term lacks, and who may close it; on both databases."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from db.models import (
    Delegation,
    PeriodMark,
    SchoolYear,
    Substitution,
)
from db.models import Term as TermRow
from db.queries import closing, teaching, unfilled_board
from db.queries.roster import Ids
from db.queries.teaching import Wanted
from db.session import Sessions
from domain.keeping import At, Held, Right
from domain.people import NotAllowed, Viewer
from domain.unfilled_board import Stretch
from domain.words import Role
from tests.db.kit import add, staff
from tests.school import NOW, START, WEDNESDAY

SECOND_STARTS = date(2026, 11, 2)


@pytest.fixture
def sokolova(ids: Ids) -> Viewer:
    """Teaches Russian in 7Б."""
    return staff(ids, "sokolova", Role.TEACHER)


@pytest.fixture
def petrov(ids: Ids) -> Viewer:
    """The deputy."""
    return staff(ids, "petrov", Role.DEPUTY)


async def term_id(sessions: Sessions, ordinal: int, grade: int | None = None) -> int:
    """A term's id."""
    async with sessions() as session:
        one = select(TermRow.id).where(TermRow.ordinal == ordinal)
        return (await session.execute(one.where(TermRow.grade.is_not_distinct_from(grade)))).scalar_one()


async def test_who_keeps_which_journal_on_which_day(sessions: Sessions, ids: Ids) -> None:
    people, russian = ids.people, ids.groups["7Б Русский"]
    await add(sessions, Substitution, group_id=russian, day=WEDNESDAY, number=1, teacher_id=people["lebedeva"])
    await add(sessions, Substitution, group_id=russian, day=WEDNESDAY, number=2, cancelled=True,
              teacher_id=people["belov"])  # fmt: skip
    order = {"school_id": ids.school, "from_id": people["sokolova"], "document": "приказ 41"}
    tomorrow = WEDNESDAY + timedelta(days=1)
    await add(sessions, Delegation, **order, to_id=people["morozova"], since=tomorrow, until=tomorrow)
    await add(sessions, Delegation, **order, to_id=people["belov"], since=tomorrow, until=tomorrow, revoked_at=NOW)
    await add(sessions, SchoolYear, school_id=ids.school, name="2027/28", starts=date(2027, 9, 1),
              ends=date(2028, 5, 31))  # fmt: skip
    async with sessions() as session:
        known = await teaching.of_school(session, Wanted(ids.school, START, tomorrow, await term_id(sessions, 2)))
    assert [known.keepers(At(russian, day, 1)) for day in (SECOND_STARTS, WEDNESDAY, tomorrow)] == [
        (people["sokolova"],), (people["lebedeva"],), (people["morozova"],),
    ]  # fmt: skip
    assert {known.groups[number].title for number in known.groups} == {"7Б", "1А", "10А"}
    assert known.groups[ids.groups["7Б Англ 1"]].name == "1"
    assert known.latest == {russian: WEDNESDAY - timedelta(days=1), ids.groups["7Б Алгебра"]: date(2026, 11, 9)}
    assert known.unmarked[russian] == 3
    assert known.charges[russian][0] == (people["sokolova"], Held(russian, Right.OWN, START))


async def test_a_mark_for_the_term_is_missed_no_more(sessions: Sessions, ids: Ids, petrov: Viewer) -> None:
    number = await term_id(sessions, 2)
    values = {"subject_id": ids.subjects["Русский язык"], "year_id": ids.year, "kind": "term", "value": "5"}
    for pupil, ordinal in (("artyom", 2), ("kirill", 1)):  # the first quarter's is another mark
        await add(sessions, PeriodMark, pupil_id=ids.people[pupil], **values, ordinal=ordinal, entered_at=NOW)
    async with sessions() as session:
        found = await closing.missing(session, petrov, ids.school, number, NOW)
    unmarked = {
        group.subject_name: count for one in found.backlogs for group, count in one.unmarked if group.name == ""
    }
    assert unmarked == {"Алгебра": 3, "Русский язык": 2}
    assert (found.lessons, found.pupils, found.of.closed) == (22, 8, False)
    async with sessions() as session:
        tenth = await closing.missing(session, petrov, ids.school, await term_id(sessions, 1, grade=10), NOW)
    assert [[group.title for group, _ in one.unmarked] for one in tenth.backlogs] == [["10А"]]


async def test_a_term_is_closed_and_opened_by_who_leads_its_school(
    sessions: Sessions, ids: Ids, petrov: Viewer, sokolova: Viewer
) -> None:
    number = await term_id(sessions, 2)
    decided: list[Any] = []
    for decide in (closing.close, closing.close, closing.reopen, closing.reopen):
        async with sessions.begin() as session:
            decided.append(await decide(session, petrov, ids.school, number, NOW))
        async with sessions() as session:
            states = await closing.terms(session, petrov, ids.school, NOW)
        decided.append(
            next((one.closed_at, one.closed_by and one.closed_by.short) for one in states if one.id == number)
        )
    assert decided == [
        True, (NOW, "Петров О. И."), False, (NOW, "Петров О. И."), True, (None, None), False, (None, None),
    ]  # fmt: skip
    for viewer, term in ((sokolova, number), (petrov, 999)):
        with pytest.raises(NotAllowed):
            async with sessions.begin() as session:
                await closing.close(session, viewer, ids.school, term, NOW)
    with pytest.raises(NotAllowed):
        async with sessions() as session:
            await unfilled_board.of_school(session, sokolova, ids.school, Stretch.TERM, NOW)
