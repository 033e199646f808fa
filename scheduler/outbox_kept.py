"""Forgetting messages that ended long ago: a few at a time, with pauses, so that nobody has to wait for it."""

import asyncio
from contextlib import suppress
from datetime import datetime

from db.queries import outbox_kept
from domain.outbox import Kind
from domain.outbox_kept import horizons
from scheduler.work import Work

BATCH = 200
PAUSE = 0.1  # seconds; others write meanwhile


async def forget_ended(work: Work) -> int:
    """How many went. Asked to stop, it stops after the batch; the rest goes an hour later."""
    now, done = work.clock(), 0
    for kind, kept in horizons(work.outbox_kept).items():
        done += await _of_kind(work, kind, now - kept)
    return done


async def _of_kind(work: Work, kind: Kind, before: datetime) -> int:
    done = spared = 0
    while not work.stop.is_set():
        async with work.sessions.begin() as session:
            batch = await outbox_kept.forget(session, kind, before, spared, BATCH)
        done, spared = done + batch.gone, spared + batch.spared
        if batch.gone + batch.spared < BATCH:
            break
        with suppress(TimeoutError):
            await asyncio.wait_for(work.stop.wait(), PAUSE)
    return done
