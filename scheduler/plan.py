"""What runs by itself, and how often.

Jobs are idempotent and keep their state in our tables: one that was missed is simply due at the next tick.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from db.session import Sessions
from scheduler.housekeeping import forget_old

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Job:
    """`run` does whatever is due at the moment it is given and returns how many things it did."""

    name: str
    seconds: int
    run: Callable[[Sessions, datetime], Awaitable[int]]


PLAN = (Job("housekeeping", 3600, forget_old),)


def find(name: str) -> Job:
    """The job of that name; raises LookupError naming all of them."""
    for job in PLAN:
        if job.name == name:
            return job
    raise LookupError(", ".join(job.name for job in PLAN))


def start_scheduler(sessions: Sessions, clock: Callable[[], datetime]) -> AsyncIOScheduler:
    """Tick every job of the plan in this event loop until it is shut down."""
    scheduler = AsyncIOScheduler(timezone="UTC")
    for job in PLAN:
        # A tick that was missed while the loop was busy is made up for once, however late (None).
        scheduler.add_job(
            _tick,
            "interval",
            (job, sessions, clock),
            seconds=job.seconds,
            id=job.name,
            coalesce=True,
            misfire_grace_time=None,
            max_instances=1,
        )
    scheduler.start()
    return scheduler


async def _tick(job: Job, sessions: Sessions, clock: Callable[[], datetime]) -> None:
    try:
        await job.run(sessions, clock())
    except Exception:  # the next tick must come
        log.exception("job failed", job=job.name)
