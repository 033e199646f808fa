"""The region on paper counts as the gate does, loses nobody, and is the same every time."""

import asyncio
import random
from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from aiogram import Bot
from aiogram.methods import SendMessage, TelegramMethod

from messenger.pace import Gate, background
from messenger.slots import TELEGRAM
from tests.bench.region import (
    MUNICIPALITIES,
    PLANS,
    Letter,
    Line,
    clock,
    even_bots,
    evening,
    letters,
    municipal_bots,
    own_bots,
    row,
    schools,
    sending,
    side_by_side,
)
from tests.unit.virtual import hours_pass

SCALE = Path(__file__).parents[2] / "docs/scale.md"


def mail(count: int, bots: int = 1) -> list[Letter]:
    """So many digests, due at once, from each bot in turn."""
    return [Letter(0.0, number % bots, number + 1) for number in range(count)]


def sent(count: int, latency: float, workers: int) -> list[float]:
    """When they arrive, without batches."""
    return list(sending(mail(count), Line(), workers, lambda: latency, batch=count))


def last(places: int) -> float:
    """When the last of 600 arrives from two bots, of which so many send at a time."""
    waits = list(side_by_side(mail(600, bots=2), TELEGRAM, 4, places, lambda: 0.0))
    assert len(waits) == 600
    return max(waits)


def test_one_bot_sends_thirty_a_second_evenly() -> None:
    assert sent(91, 0.0, 4) == pytest.approx([number / 30 for number in range(91)])


@pytest.mark.parametrize("latency", [0.0, 0.05, 0.1])
def test_no_second_has_more_than_thirty(latency: float) -> None:
    times = sorted(sent(900, latency, 16))
    assert max(bisect_right(times, moment + 1 - 1e-9) - number for number, moment in enumerate(times)) == 30
    assert times[-1] == pytest.approx(900 / 30 * (1 + latency), rel=0.05)


def test_few_workers_far_from_telegram_are_slower_than_telegram() -> None:
    assert sent(400, 0.5, 4)[-1] == pytest.approx(400 * 0.5 / 4, rel=0.01)


@pytest.mark.parametrize(("latency", "workers"), [(0.01, 4), (0.07, 4), (0.07, 16), (0.3, 4)])
def test_the_gate_sends_them_at_the_same_moments(latency: float, workers: int) -> None:
    assert through_the_gate(240, latency, workers) == pytest.approx(sent(240, latency, workers), abs=1e-6)


def through_the_gate(count: int, latency: float, workers: int) -> list[float]:
    """The same mail, through what really sends it."""
    bot, arrived, gate = Bot("7:" + "p" * 35), list[float](), cast("Any", Gate())

    async def story() -> None:
        loop, chats = asyncio.get_running_loop(), iter(range(1, count + 1))
        began = loop.time()

        async def far(_: Bot, __: TelegramMethod[Any]) -> Any:
            await asyncio.sleep(latency)
            arrived.append(loop.time() - began)

        async def work() -> None:
            for chat in chats:
                with background():
                    await gate(far, bot, SendMessage(chat_id=chat, text="x"))

        await asyncio.gather(*(work() for _ in range(workers)))

    hours_pass(story())
    return arrived


def test_two_bots_need_half_the_time_when_they_send_side_by_side() -> None:
    assert last(places=2) == pytest.approx(299 / 30)
    assert last(places=1) == pytest.approx(2 * 299 / 30, rel=0.01)


def test_a_batch_ends_before_the_next_begins() -> None:
    slow = iter([5.0, *[0.0] * 59])
    arrived = list(sending(mail(60), Line(), 4, lambda: next(slow), batch=30))
    assert max(arrived[:30]) == 5.0
    assert min(arrived[30:]) >= 5.0


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_everybody_gets_one_digest_from_their_own_bot(plan: Any) -> None:
    sizes = schools(random.Random(1), 60, 3_000)
    due = letters(replace(plan, news=False), sizes, random.Random(1))
    assert sorted(letter.chat for letter in due) == list(range(1, 3_001))
    parents = Counter(letter.bot for letter in due)
    expected: Counter[int] = Counter()
    for size, bot in zip(sizes, plan.bots(sizes), strict=True):
        expected[bot] += size
    assert parents == expected


def test_bots_of_one_size_are_of_one_size_and_municipal_ones_are_not() -> None:
    sizes = schools(random.Random(18))
    assert (sum(sizes), len(sizes)) == (500_000, 1_500)
    even, municipal = (
        Counter(bot for size, bot in zip(sizes, bots(sizes), strict=True) for _ in range(size))
        for bots in (even_bots, municipal_bots)
    )
    assert max(even.values()) - min(even.values()) < 0.01 * 500_000 / MUNICIPALITIES
    assert len(municipal) == MUNICIPALITIES
    assert max(municipal.values()) > 0.2 * 500_000
    assert len(set(own_bots(sizes))) == 1_500


def test_the_same_seed_is_the_same_evening() -> None:
    sizes = schools(random.Random(2), 20, 1_000)
    assert evening(PLANS[2], sizes, seed=5) == evening(PLANS[2], sizes, seed=5)
    assert evening(PLANS[2], sizes, seed=5) != evening(PLANS[2], sizes, seed=6)


def test_a_row_is_readable() -> None:
    assert clock(3_723.4) == "1:02:03"
    assert row(PLANS[0], [30]).startswith("| one bot, everybody at 18:00 | 30 | 0:00:0")


def test_the_page_has_every_plan_of_the_simulation() -> None:
    told = [line.split(" | ")[0].removeprefix("| ") for line in SCALE.read_text(encoding="utf-8").splitlines()]
    assert [plan.name for plan in PLANS if plan.name not in told] == []
