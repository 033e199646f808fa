"""The only place that writes to people who did not ask (but see `scheduler.watch`).

Claim, write, send, and only then say «sent».

Killed at any instant: what was claimed is free again, what was sent is marked, and at most what was in flight (one
message for each of `concurrency` workers of each bot) is sent a second time.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict, dataclass

import structlog

from db.queries import bells, events, outbox, readers, renewal
from db.queries.almanac import Almanac
from domain.outbox import DIGESTS, Claimed, Failure, Kind, State
from domain.people import Child
from domain.readers import Reader
from domain.sending import Drop, Fold, Hold, Later, fate, in_own_order, pause
from scheduler import letters
from scheduler.folding import fold
from scheduler.sending import Letter, send
from scheduler.work import Work, dead

log = structlog.get_logger()

SILENCE = 5  # tries in a row without an answer: the messenger is away, and 400 messages would wait 400 times for it
SILENT = DIGESTS | {Kind.NOTICE_EDIT}  # come without a sound
BOTS_AT_ONCE = 8
RENEWAL = 30.0  # seconds of real time; a third of the lease


@dataclass(slots=True)
class Tally:
    """What a run of the delivery did: rows `claimed`, of which `sent`; `left` are still due when it ends."""

    claimed: int = 0
    sent: int = 0
    failed: int = 0
    cancelled: int = 0
    postponed: int = 0
    left: int = 0


async def deliver(work: Work) -> dict[str, int]:
    """Send everything that is due, until nothing is or `work.stop` is set; returns the tally."""
    tally = Tally()
    await _free_what_nobody_sends(work)
    async with _renewing(work):
        await _side_by_side(work, tally)
    async with work.sessions.begin() as session:
        await outbox.release(session, [work.name])
        tally.left = await outbox.due(session, work.clock())
    return asdict(tally)


async def _side_by_side(work: Work, tally: Tally) -> None:
    """Each bot has a pace of its own, so none waits for another's mail; `BOTS_AT_ONCE`, as each needs a connection."""
    places = asyncio.Semaphore(BOTS_AT_ONCE)

    async def one(channels: Sequence[int]) -> None:
        async with places:
            await _until_nothing_is_due(work, channels, tally)

    if len(work.messengers) <= 1:
        await one(list(work.messengers))
        return
    async with work.sessions() as session:
        busy = await outbox.channels_due(session, list(work.messengers), work.clock())
    turns = in_own_order(busy, work.name)
    ended = await asyncio.gather(*(one([channel]) for channel in turns), return_exceptions=True)
    for error in ended:
        if error is not None:
            raise error


async def _until_nothing_is_due(work: Work, channels: Sequence[int], tally: Tally) -> None:
    almanac = Almanac()
    while not work.stop.is_set():
        async with work.sessions.begin() as session:
            rows = await outbox.claim(session, work.name, channels, work.clock(), work.batch)
        if not rows:
            return
        tally.claimed += len(rows)
        if not await _deliver(work, rows, tally, almanac):
            return


async def _free_what_nobody_sends(work: Work) -> None:
    """Rows of processes that died, and of a run of our own that ended with an error."""
    async with work.sessions() as session:
        held = await outbox.lessees(session)
    gone = [*dead(held - {work.name}), *(held & {work.name})]
    if gone:
        async with work.sessions.begin() as session:
            await outbox.release(session, gone)


@asynccontextmanager
async def _renewing(work: Work) -> AsyncIterator[None]:
    """Our leases do not end while we live, however long the messenger makes us wait."""

    async def renew() -> None:
        while True:
            await asyncio.sleep(RENEWAL)
            try:
                async with work.sessions.begin() as session:
                    await outbox.renew(session, work.name, work.clock())
            except Exception:  # the database is busy; the lease lasts until the next try and the one after it
                log.exception("leases not renewed")

    keeper = asyncio.create_task(renew())
    try:
        yield
    finally:
        keeper.cancel()
        with suppress(asyncio.CancelledError):
            await keeper


async def _deliver(work: Work, rows: Sequence[Claimed], tally: Tally, almanac: Almanac) -> bool:
    """False when the messenger does not answer at all."""
    ready = await _decide(work, rows, tally)
    async with work.sessions() as session:
        keys = work.files.keys if work.files is not None else None
        about = await letters.matter(session, ready, work.clock(), almanac, keys)
    waiting: list[Letter] = []
    over: list[tuple[Claimed, Failure]] = []
    for row, reader in ready:
        try:
            written = letters.write(row, reader, about)
        except Exception as error:  # noqa: BLE001 - one letter that cannot be written does not stop the others
            await _in_trouble(work, row, error, tally)
            continue
        if isinstance(written, Failure):
            over.append((row, written))
        else:
            waiting.append(Letter(row, reader, written, silent=row.kind in SILENT))
    await _cancel(work, over, tally)
    return await _send(work, iter(waiting), tally)


async def _in_trouble(work: Work, row: Claimed, error: Exception, tally: Tally) -> None:
    """A fault of ours, which the next version may have mended: loudly, and again later."""
    log.error("message in trouble", row=row.id, kind=row.kind, exc_info=error)
    async with work.sessions.begin() as session:
        until = work.clock() + pause(row.tries, 1)
        await outbox.put_back(session, row.id, until, f"error: {type(error).__name__}")
    tally.postponed += 1


async def _decide(work: Work, rows: Sequence[Claimed], tally: Tally) -> list[tuple[Claimed, Reader]]:
    """Carry out what the person's wishes say now; what remains is to be sent."""
    now, batch = work.clock(), [row.id for row in rows]
    async with work.sessions() as session:
        people = await readers.of(session, {row.person for row in rows}, now)
        lessons = await bells.ends(session, _evening(rows, people), now)
        back = await renewal.awaited(session, {row.person for row in rows} - people.keys(), now)
    fates = [
        (row, people.get(row.person), fate(row, people.get(row.person), now, lessons, back.get(row.person)))
        for row in rows
    ]
    if any(what is not None for _, _, what in fates):
        async with work.sessions.begin() as session:
            if any(isinstance(what, Fold) for _, _, what in fates):
                await events.wait_for_planner(session)  # folding lays out digests
            for row, reader, what in fates:
                match what:
                    case Drop(failure):
                        await outbox.end(session, [row.id], State.CANCELLED, failure)
                        tally.cancelled += 1
                    case Later(moment):
                        await outbox.postpone(session, row.id, moment)
                        tally.postponed += 1
                    case Hold(until):
                        await outbox.hold(session, row.id, until)
                        tally.postponed += 1
                    case Fold() if reader is not None:
                        await fold(session, row, reader, now, batch)
                        tally.cancelled += 1
    return [(row, reader) for row, reader, what in fates if what is None and reader is not None]


def _evening(rows: Sequence[Claimed], people: dict[int, Reader]) -> dict[int, Child]:
    """Whose last lesson the evening digests may have to wait for."""
    readers = (people[row.person] for row in rows if row.kind is Kind.EVENING and row.person in people)
    return {child.id: child for reader in readers for child in reader.pupils}


async def _cancel(work: Work, over: Sequence[tuple[Claimed, Failure]], tally: Tally) -> None:
    if not over:
        return
    async with work.sessions.begin() as session:
        for row, failure in over:
            await outbox.end(session, [row.id], State.CANCELLED, failure)
    tally.cancelled += len(over)


async def _send(work: Work, waiting: Iterator[Letter], tally: Tally) -> bool:
    """So many at a time; asked to stop, each worker ends with the message it is at.

    False when so many tries in a row were not answered that the rest need not be tried now. Whatever happens to one
    message, this ends only when every worker has ended: nobody else may hold their rows before.
    """
    silence = 0

    async def worker() -> None:
        nonlocal silence
        for letter in waiting:
            if work.stop.is_set() or silence >= SILENCE:
                return
            try:
                state = await send(work, letter)
            except Exception as error:  # noqa: BLE001 - the others are not to wait for this one
                await _in_trouble(work, letter.row, error, tally)
                continue
            silence = silence + 1 if state is None else 0
            tally.sent += state is State.SENT
            tally.failed += state is State.FAILED
            tally.cancelled += state is State.CANCELLED

    ended = await asyncio.gather(*(worker() for _ in range(work.concurrency)), return_exceptions=True)
    for error in ended:
        if error is not None:
            raise error
    return silence < SILENCE
