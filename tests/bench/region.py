"""A region's evening on paper: `make bench-region` prints the table of docs/scale.md.

1,500 schools, 500,000 parents, and the project's own count of what Telegram takes (`messenger.slots`) with hours that
pass at once: no network, no database, no clock; the same seed, the same table. What is not in it: what the machine has
to do for each message (docs/scale.md says how much), and the answers to people who write meanwhile.
"""

import heapq
import math
import random
from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from statistics import median

from domain.preferences import EVENING, EVENINGS
from messenger.slots import TELEGRAM, Limits, Parcel, Slots

SCHOOLS, PARENTS, MUNICIPALITIES = 1_500, 500_000, 30
SEED = 18
BATCH = 300  # messages a process claims at once, as `scheduler.work.Work` does
WORKERS = 4  # of each bot: DELIVERY_CONCURRENCY
PLACES = 8  # bots that a process sends for at the same time
KEPT = 0.5  # of parents who leave the hour as it is; the others are spread evenly over all that can be chosen
NEWS = 0.81  # of a pupil's days bring a mark, an absence or homework for tomorrow: counted in the sample school
ROUND_TRIP = 0.06, 0.5  # to Telegram and back: median in seconds, and the spread of its logarithm
PAID = Limits(per_second=1_000)
MANY = 128  # at 1,000 a second and 0.07 s each, 70 are on their way

Latency = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Letter:
    """A digest: when it is due (seconds of the day), by which bot, to which chat."""

    due: float
    bot: int
    chat: int


@dataclass(slots=True)
class Line:
    """What one bot sends, in the order in which it is handed over."""

    limits: Limits = TELEGRAM
    now: float = 0.0
    slots: Slots = field(init=False)
    flying: list[tuple[float, int, Parcel]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.slots = Slots(self.limits)

    def arrives(self, letter: Letter, at: float, latency: float) -> float:
        """When it is answered, if a worker has it in hand from `at` on."""
        parcel = Parcel(letter.chat, 1, unasked=True)
        self._pass(max(self.now, at))
        while (wait := self.slots.wait(self.now, parcel)) > 0:
            then = max(self.now + wait, math.nextafter(self.now, math.inf))
            self._pass(min(then, self.flying[0][0]) if self.flying else then)
        self.slots.take(self.now, parcel)
        heapq.heappush(self.flying, (self.now + latency, letter.chat, parcel))
        return self.now + latency

    def _pass(self, now: float) -> None:
        while self.flying and self.flying[0][0] <= now:
            answered, _, parcel = heapq.heappop(self.flying)
            self.slots.free(answered, parcel)
        self.now = now


def sending(
    letters: Sequence[Letter], line: Line, workers: int, latency: Latency, begun: float = 0.0, batch: int = BATCH
) -> Iterator[float]:
    """When each of one bot's arrives: so many at a time, a batch after the other, from `begun` on."""
    free = [begun] * workers
    for start in range(0, len(letters), batch):
        free = [max(free)] * workers
        for letter in letters[start : start + batch]:
            arrived = line.arrives(letter, max(heapq.heappop(free), letter.due), latency())
            heapq.heappush(free, arrived)
            yield arrived


def side_by_side(
    letters: Iterable[Letter], limits: Limits, workers: int, places: int, latency: Latency
) -> Iterator[float]:
    """Seconds from its hour to each arrival, if so many bots send at a time; the next begins when one has ended."""
    of: defaultdict[tuple[float, int], list[Letter]] = defaultdict(list)
    for letter in letters:
        of[letter.due, letter.bot].append(letter)
    lines: defaultdict[int, Line] = defaultdict(lambda: Line(limits))
    free = [0.0] * places
    for (due, bot), own in sorted(of.items()):
        arrived = list(sending(own, lines[bot], workers, latency, heapq.heappop(free)))
        heapq.heappush(free, max(arrived))
        yield from (one - due for one in arrived)


def shared_out(total: int, weights: Sequence[float]) -> list[int]:
    """`total` in whole numbers by weight, none left over."""
    sums = list(accumulate(weights))
    edges = [round(total * one / sums[-1]) for one in sums]
    return [high - low for low, high in zip([0, *edges], edges, strict=False)]


def schools(chance: random.Random, count: int = SCHOOLS, parents: int = PARENTS) -> list[int]:
    """Parents of each: many small schools, few large ones (of 66 to 2,392)."""
    return shared_out(parents, [chance.lognormvariate(0, 0.5) for _ in range(count)])


def one_bot(sizes: Sequence[int]) -> list[int]:
    """The bot of each school."""
    return [0] * len(sizes)


def even_bots(sizes: Sequence[int]) -> list[int]:
    """Likewise: the largest school first, each to the bot that has the fewest parents."""
    loads = [(0, bot) for bot in range(MUNICIPALITIES)]
    bots = [0] * len(sizes)
    for school in sorted(range(len(sizes)), key=lambda one: -sizes[one]):
        load, bots[school] = heapq.heappop(loads)
        heapq.heappush(loads, (load + sizes[school], bots[school]))
    return bots


def municipal_bots(sizes: Sequence[int]) -> list[int]:
    """Likewise: the capital has a quarter of all schools, the next half of that, a third, …"""
    ends = list(accumulate(shared_out(len(sizes), [1 / rank for rank in range(1, MUNICIPALITIES + 1)])))
    return [bisect(ends, school) for school in range(len(sizes))]


def own_bots(sizes: Sequence[int]) -> list[int]:
    """Likewise: each its own."""
    return list(range(len(sizes)))


@dataclass(frozen=True, slots=True)
class Plan:
    """A way of sending, `name` as docs/scale.md has it. `hours`: everybody at 18:00, or when they like; `news`: only
    who has any; `processes` have a share of the tokens each."""

    name: str
    bots: Callable[[Sequence[int]], list[int]]
    hours: bool = False
    news: bool = False
    limits: Limits = TELEGRAM
    workers: int = WORKERS
    processes: int = 1


PLANS = (
    Plan("one bot, everybody at 18:00", one_bot),
    Plan("one bot, hours as people choose", one_bot, hours=True),
    Plan("one bot, hours as people choose, only who has news", one_bot, hours=True, news=True),
    Plan("one bot, paid broadcast, 128 at a time", one_bot, limits=PAID, workers=MANY),
    Plan("30 bots of one size, one process", even_bots),
    Plan("30 bots of one size, four processes", even_bots, processes=4),
    Plan("30 bots, one for each municipality, four processes", municipal_bots, processes=4),
    Plan(
        "30 bots of one size, four processes, hours as people choose, only who has news",
        even_bots,
        hours=True,
        news=True,
        processes=4,
    ),
    Plan("1,500 bots, one for each school, one process", own_bots),
    Plan("1,500 bots, one for each school, four processes", own_bots, processes=4),
    Plan("1,500 bots, one for each school, all at once", own_bots, processes=188),
)


def letters(plan: Plan, sizes: Sequence[int], chance: random.Random) -> list[Letter]:
    """What is due in an evening, by hour, school after school."""
    made: list[Letter] = []
    chat = 0
    for parents, bot in zip(sizes, plan.bots(sizes), strict=True):
        for _ in range(parents):
            chat += 1
            keeps, hour, news = chance.random() < KEPT, chance.choice(EVENINGS), chance.random() < NEWS
            if news or not plan.news:
                made.append(Letter(3600.0 * (hour if plan.hours and not keeps else EVENING), bot, chat))
    return sorted(made, key=lambda letter: letter.due)


def evening(plan: Plan, sizes: Sequence[int], seed: int = SEED) -> list[float]:
    """Seconds from its hour to each arrival."""
    chance = random.Random(seed)
    middle, spread = ROUND_TRIP
    due = letters(plan, sizes, chance)

    def latency() -> float:
        return chance.lognormvariate(math.log(middle), spread)

    return list(side_by_side(due, plan.limits, plan.workers, plan.processes * PLACES, latency))


def clock(seconds: float) -> str:
    """`1:02:03`, hours first."""
    whole = round(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"


def row(plan: Plan, sizes: Sequence[int]) -> str:
    """A line of the table."""
    waits = evening(plan, sizes)
    return f"| {plan.name} | {len(waits):,} | {clock(median(waits))} | {clock(max(waits))} |"


def main() -> None:
    """The table is the product."""
    sizes = schools(random.Random(SEED))
    print("| digests of an evening | messages | median | last |\n|---|---:|---:|---:|")  # noqa: T201 - likewise
    for plan in PLANS:
        print(row(plan, sizes), flush=True)  # noqa: T201 - likewise


if __name__ == "__main__":
    main()
