"""Two processes are brought the same updates: one answers, and what a dead one was answering is taken over."""

import asyncio
import random
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest

from bot.throttle import Flood
from bot.updates import OwnUpdates, SharedUpdates, Updates, Verdict
from db.shared import sharing
from scheduler.work import process_name

DONE, OURS, TAKEN = Verdict.DONE, Verdict.OURS, Verdict.TAKEN
TELLS_ITS_NAME = "from scheduler.work import process_name; print(process_name(), flush=True); input()"
ELSEWHERE = "ffffffff-1-1"  # a process of another machine


async def begin(updates: Updates, number: int) -> Verdict:
    """For some chat."""
    return (await updates.begin(number, 7))[0]


@pytest.fixture
async def stack() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as opened:
        yield opened


class Bot:
    """One that no other test has, and its processes."""

    def __init__(self, stack: AsyncExitStack, redis: str) -> None:
        self.number = random.randrange(10**9, 10**10)
        self._stack = stack
        self._redis = redis

    async def process(self, name: str, most: float = 100) -> SharedUpdates:
        """One more."""
        shared = await self._stack.enter_async_context(sharing(self._redis))
        assert shared
        return SharedUpdates(shared, self.number, name, most)


@pytest.fixture
async def bot(stack: AsyncExitStack, redis: str) -> Bot:
    return Bot(stack, redis)


async def test_what_one_answers_the_other_leaves_alone_until_it_is_done(bot: Bot) -> None:
    one, other = await bot.process(process_name()), await bot.process(ELSEWHERE)
    assert [await begin(one, 1), await begin(other, 1), await begin(one, 1)] == [OURS, TAKEN, TAKEN]
    await one.renew(1)
    await one.end(1)
    assert [await begin(other, 1), await begin(one, 1), await begin(other, 2)] == [DONE, DONE, OURS]


async def test_what_a_dead_process_of_this_machine_held_is_taken_over_at_once(bot: Bot) -> None:
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", TELLS_ITS_NAME, stdout=subprocess.PIPE, stdin=subprocess.PIPE
    )
    assert child.stdout
    held = await bot.process((await child.stdout.readline()).decode().strip())
    other, third = await bot.process(process_name()), await bot.process(ELSEWHERE)
    assert await begin(held, 1) is OURS
    assert await begin(other, 1) is TAKEN
    child.kill()
    await child.wait()
    assert [await begin(other, 1), await begin(third, 1)] == [OURS, TAKEN]


async def test_of_two_that_come_at_once_one_is_ours(bot: Bot) -> None:
    two = [await bot.process(name) for name in (process_name(), ELSEWHERE)]
    for number in range(50):
        assert {*await asyncio.gather(*(begin(one, number) for one in two))} == {OURS, TAKEN}


async def test_a_flood_is_counted_for_all_processes_together_and_told_once(bot: Bot) -> None:
    two = [await bot.process(name, most=4) for name in (process_name(), ELSEWHERE)]
    floods = [(await two[number % 2].begin(number, 7))[1] for number in range(8)]
    assert floods == [Flood.NO] * 4 + [Flood.FIRST] + [Flood.MORE] * 3
    assert (await two[0].begin(100, 8))[1] is Flood.NO
    assert (await two[0].begin(0, 7)) == (TAKEN, Flood.NO)


async def test_without_redis_a_process_goes_on_with_what_it_knows_itself(stack: AsyncExitStack) -> None:
    alone = await Bot(stack, "redis://127.0.0.1:1/0").process(process_name())
    for updates in (alone, OwnUpdates()):
        assert [await begin(updates, 1), await begin(updates, 1)] == [OURS, TAKEN]
        await updates.end(1)
        assert await begin(updates, 1) is DONE
