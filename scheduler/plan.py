"""What runs by itself, and how often.

Jobs are idempotent and keep their state in our tables: one that was missed is simply due at the next tick.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from domain.backup import BackupFailed
from scheduler.alerts import owe
from scheduler.backup import back_up, check
from scheduler.class_day import lay_out as lay_out_mornings
from scheduler.digests import lay_out
from scheduler.housekeeping import forget_old
from scheduler.notices import leave
from scheduler.nudge import remind
from scheduler.outbox_kept import forget_ended
from scheduler.reports import report
from scheduler.signature import remind as remind_to_sign
from scheduler.talk import tell_of_losses
from scheduler.work import Work

log = structlog.get_logger()

PATIENCE = 20.0  # seconds; systemd and Docker kill after 30 at the earliest

Done = dict[str, int]


@dataclass(frozen=True, slots=True)
class Job:
    """`run` does whatever is due by the work's clock and returns what it did, in numbers; `sends` needs messengers."""

    name: str
    seconds: int
    run: Callable[[Work], Awaitable[Done]]
    sends: bool = False


async def _housekeeping(work: Work) -> Done:
    return {"done": await forget_old(work.sessions, work.clock()) + await forget_ended(work)}


async def _alerts(work: Work) -> Done:
    return {"done": await owe(work.sessions, work.clock())}


async def _digests(work: Work) -> Done:
    return {"done": await lay_out(work)}


async def _nudge(work: Work) -> Done:
    return {"done": await remind(work)}


async def _notices(work: Work) -> Done:
    return {"done": await leave(work)}


async def _reports(work: Work) -> Done:
    return {"done": await report(work)}


async def _talk(work: Work) -> Done:
    return {"done": await tell_of_losses(work)}


async def _class_day(work: Work) -> Done:
    return {"done": await lay_out_mornings(work)}


async def _signature(work: Work) -> Done:
    return {"done": await remind_to_sign(work)}


async def _backup(work: Work) -> Done:
    try:
        done = await back_up(work)
    except Exception:
        work.memory.failed = True  # the administrators hear of it within a minute
        raise
    work.memory.failed = False
    return {"done": done}


async def _backup_check(work: Work) -> Done:
    return {"done": await check(work)}


async def _watch(work: Work) -> Done:
    from scheduler.watch import watch  # noqa: PLC0415 - pages are aiogram's, which the other jobs do without

    return {"done": await watch(work)}


async def _delivery(work: Work) -> Done:
    from scheduler.delivery import deliver  # noqa: PLC0415 - pages are aiogram's, which the other jobs do without

    return await deliver(work)


PLAN = (
    Job("alerts", 10, _alerts),
    Job("digests", 15, _digests),
    Job("nudge", 600, _nudge),
    Job("class_day", 60, _class_day),
    Job("signature", 60, _signature),
    Job("notices", 15, _notices),
    Job("delivery", 3, _delivery, sends=True),
    Job("reports", 30, _reports),
    Job("talk", 30, _talk),
    Job("housekeeping", 3600, _housekeeping),
    Job("backup", 600, _backup),
    Job("backup_check", 3600, _backup_check),
    Job("watch", 60, _watch, sends=True),
)


def find(name: str) -> Job:
    """The job of that name; raises LookupError naming all of them."""
    for job in PLAN:
        if job.name == name:
            return job
    raise LookupError(", ".join(job.name for job in PLAN))


class Ticking(Protocol):
    """What has jobs run at their intervals, between `start` and `stop`."""

    def start(self) -> None:
        """From now on."""

    async def stop(self) -> None:
        """No new ticks; what is in flight is finished."""


class Schedule:
    """Ticks every job of the plan in this event loop, from `start` until `stop`."""

    def __init__(self, work: Work) -> None:
        """Nothing runs yet."""
        self._work = work
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._running: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        """From now on; each job for the first time after its first interval."""
        for job in PLAN:
            # A tick that was missed while the loop was busy is made up for once, however late (None).
            self._scheduler.add_job(
                self._tick, "interval", (job,), seconds=job.seconds, id=job.name, coalesce=True,
                misfire_grace_time=None, max_instances=1,
            )  # fmt: skip
        self._scheduler.start()

    async def stop(self) -> None:
        """No new ticks; what is in flight is finished, for at most `PATIENCE` seconds."""
        self._scheduler.pause()
        self._work.stop.set()
        if self._running:
            await asyncio.wait(self._running, timeout=PATIENCE)
        self._scheduler.shutdown(wait=False)

    async def _tick(self, job: Job) -> None:
        # The scheduler cancels what it started when it is shut down; a message in flight is not to be cut off.
        running = asyncio.create_task(logged(job, self._work))
        self._running.add(running)
        running.add_done_callback(self._running.discard)
        await asyncio.shield(running)


async def logged(job: Job, work: Work) -> None:
    """One run; whatever it fails with is in the log and nowhere else."""
    try:
        await job.run(work)
    except BackupFailed as error:  # its sentence says what to do; a trace would say no more
        log.error("backup failed", job=job.name, reason=str(error))  # noqa: TRY400 - likewise
    except Exception:  # the next tick must come
        log.exception("job failed", job=job.name)
