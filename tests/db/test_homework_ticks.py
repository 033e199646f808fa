"""What a pupil ticks as done: the own tasks, for the own account."""

from dataclasses import replace

import pytest
from sqlalchemy import delete, select

from db.models import Homework, HomeworkDone
from db.queries import homework
from db.queries.roster import Ids
from db.session import Sessions
from domain.people import Hat, NotAllowed, Viewer
from tests.db.kit import count, family
from tests.db.test_homework import due_on
from tests.school import NOW, THURSDAY


def pupil(ids: Ids, key: str) -> Viewer:
    """The pupil in the own chat."""
    return replace(family(ids, key), hat=Hat.PUPIL, hats=(Hat.PUPIL,))


async def ticks(sessions: Sessions, viewer: Viewer, text: str, *, done: bool = True) -> bool:
    """The viewer says so of the task."""
    async with sessions.begin() as session:
        number = await session.scalar(select(Homework.id).where(Homework.text == text))
        return await homework.tick(session, viewer, number or 0, NOW, done=done)


async def test_a_tick_is_the_pupils_own_and_said_twice_is_said_once(sessions: Sessions, ids: Ids) -> None:
    artyom, task = pupil(ids, "artyom"), "№ 412–415; 3 < x < 7 & y > 2"
    assert [await ticks(sessions, artyom, task) for _ in range(2)] == [True, True]
    assert [one.done for one in await due_on(sessions, artyom, THURSDAY)] == [True, False]
    assert [one.done for one in await due_on(sessions, family(ids, "kirill"), THURSDAY)] == [False, False]
    assert [await ticks(sessions, artyom, task, done=False) for _ in range(2)] == [True, True]
    assert [one.done for one in await due_on(sessions, artyom, THURSDAY)] == [False, False]


@pytest.mark.parametrize(
    ("who", "task"),
    [
        pytest.param("artyom", "словарный диктант", id="another-pupils-individual-task"),
        pytest.param("artyom", "Unit 3, ex. 1", id="another-subgroup"),
    ],
)
async def test_nobody_ticks_what_is_not_theirs(sessions: Sessions, ids: Ids, who: str, task: str) -> None:
    with pytest.raises(NotAllowed):
        await ticks(sessions, pupil(ids, who), task)


async def test_a_guardian_ticks_nothing(sessions: Sessions, ids: Ids) -> None:
    with pytest.raises(NotAllowed):
        await ticks(sessions, family(ids, "artyom"), "Unit 4, ex. 5")


async def test_a_task_that_is_withdrawn_takes_its_ticks_along(sessions: Sessions, ids: Ids) -> None:
    kirill = pupil(ids, "kirill")
    assert await ticks(sessions, kirill, "словарный диктант")
    async with sessions.begin() as session:
        await session.execute(delete(Homework).where(Homework.text == "словарный диктант"))
    assert not await ticks(sessions, kirill, "словарный диктант")
    async with sessions() as session:
        assert await count(session, HomeworkDone) == 0
