"""The plan's jobs by the clock of the play: the bot's own `Schedule` asks the wall what time it is."""

import asyncio
from datetime import timedelta
from functools import partial

import structlog

from scheduler.plan import PATIENCE, PLAN, Job
from scheduler.work import Work

log = structlog.get_logger()

# An hour that is skipped is one in which no mail left, and the watch would say so; here `Play.settles` judges instead.
PLAYED = tuple(job for job in PLAN if job.name != "watch")


class Beat:
    """A `Ticking`: each job when its interval is over by the work's clock, one that was missed once. `all` holds
    those that are beating, so that the play can cut one off as kill -9 would."""

    def __init__(self, work: Work, beating: "set[Beat]") -> None:
        """Nothing runs yet."""
        self._work = work
        self._beating = beating
        self._running: dict[str, asyncio.Task[None]] = {}
        self._pump: asyncio.Task[None] | None = None

    @property
    def running(self) -> list[str]:
        """The jobs that run just now."""
        return sorted(self._running)

    def start(self) -> None:
        """From now on."""
        self._beating.add(self)
        self._pump = asyncio.create_task(self._beat())

    async def stop(self) -> None:
        """No new ticks; what is in flight is finished."""
        self._beating.discard(self)
        if self._pump is not None:
            self._pump.cancel()
        self._work.stop.set()
        if self._running:
            await asyncio.wait(self._running.values(), timeout=PATIENCE)

    async def cut(self) -> None:
        """Whatever runs is torn away in the middle."""
        if self._pump is not None:
            self._pump.cancel()
        running = list(self._running.values())
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    async def _beat(self) -> None:
        due = {job.name: self._work.clock() + timedelta(seconds=job.seconds) for job in PLAYED}
        while True:
            now = self._work.clock()
            for job in PLAYED:
                if now >= due[job.name] and job.name not in self._running:
                    due[job.name] = now + timedelta(seconds=job.seconds)
                    self._running[job.name] = task = asyncio.create_task(self._run(job))
                    task.add_done_callback(partial(self._ended, job.name))
            await asyncio.sleep(1)

    def _ended(self, name: str, _: asyncio.Task[None]) -> None:
        del self._running[name]

    async def _run(self, job: Job) -> None:
        try:
            await job.run(self._work)
        except Exception:
            log.exception("job failed", job=job.name)
