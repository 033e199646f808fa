"""Plans of topics: in order, each group its own, replaced as a whole."""

import asyncio
from collections.abc import Sequence

from db.queries import topic_plan
from db.queries.roster import Ids
from db.session import Sessions

PLAN = ("Повторение", "Дроби", "Дроби", "a < b")


async def plans(sessions: Sessions, ids: Ids, *groups: str) -> list[tuple[str, ...]]:
    """What is planned for these groups."""
    async with sessions() as session:
        found = await topic_plan.of_groups(session, [ids.groups[group] for group in groups])
    return [found[ids.groups[group]] for group in groups]


async def plan(sessions: Sessions, ids: Ids, group: str, topics: Sequence[str]) -> None:
    """Somebody writes the plan of a group."""
    async with sessions.begin() as session:
        await topic_plan.replace(session, ids.groups[group], topics)


async def test_topics_stand_in_their_order_and_each_group_has_its_own(sessions: Sessions, ids: Ids) -> None:
    await plan(sessions, ids, "7Б Алгебра", PLAN)
    await plan(sessions, ids, "7Б Англ 1", PLAN[::-1])
    await plan(sessions, ids, "10А Алгебра", ["Ряды"])
    assert await plans(sessions, ids, "7Б Русский", "7Б Алгебра", "7Б Англ 1") == [(), PLAN, PLAN[::-1]]


async def test_a_new_plan_takes_the_place_of_the_old_one(sessions: Sessions, ids: Ids) -> None:
    await plan(sessions, ids, "7Б Алгебра", PLAN)
    await plan(sessions, ids, "7Б Алгебра", ["Степени", "Дроби"])
    assert await plans(sessions, ids, "7Б Алгебра") == [("Степени", "Дроби")]
    await plan(sessions, ids, "7Б Алгебра", [])
    assert await plans(sessions, ids, "7Б Алгебра") == [()]


async def test_of_two_at_once_one_plan_holds_whole(sessions: Sessions, ids: Ids) -> None:
    written = [[f"{who} {n}" for n in range(20)] for who in "абвг"]
    await asyncio.gather(*(plan(sessions, ids, "7Б Алгебра", topics) for topics in written))
    (found,) = await plans(sessions, ids, "7Б Алгебра")
    assert list(found) in written
