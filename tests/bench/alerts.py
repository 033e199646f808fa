"""What the alerts job costs: rows of the outbox a second, and a tick that finds nothing in a small and a large journal.

    python -m tests.bench.alerts [sqlite|postgresql]

Rows a second are this machine's; beside them stands what the same rows cost when they are only inserted.
"""

import asyncio
import gc
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median

from sqlalchemy import func, insert, select, text
from sqlalchemy.ext.asyncio import create_async_engine

from db.files import Files
from db.models import (
    Channel,
    Chat,
    Consent,
    Enrolment,
    GroupMember,
    Guardianship,
    JournalEvent,
    Mark,
    Outbox,
    OutboxEvent,
    Person,
)
from db.queries.roster import Ids
from db.session import Session, Sessions, connect
from domain import consent
from domain.words import Kinship, Source
from scheduler.plan import find
from scheduler.work import Work
from tests.conftest import KEYS, found_school
from tests.databases import POSTGRES, Databases
from tests.school import NOW, START

PUPILS = 5000
SMALL, LARGE = 10_000, 1_000_000
TICKS = 30
FIRST = 100_000  # ids of the crowd


@asynccontextmanager
async def opened(kind: str) -> AsyncIterator[tuple[Sessions, Ids]]:
    """A database with the small school in it."""
    with tempfile.TemporaryDirectory() as folder:
        made = Databases(Path(folder), create_async_engine(POSTGRES, isolation_level="AUTOCOMMIT"))
        async with made.empty(kind, Path(folder)) as url:
            from db import migrations  # noqa: PLC0415 - after the engine, as the tests do

            await migrations.upgrade(url)
            sessions = connect(url)
            ids = await found_school(sessions, Files(Path(folder) / "files", KEYS))
            yield sessions, ids
            await sessions.close()
        await made.end()


async def crowd(session: Session, ids: Ids) -> int:
    """So many pupils of 7Б with two guardians each, everybody linked; returns a lesson."""
    pupils = range(FIRST, FIRST + PUPILS)
    guardians = range(FIRST + PUPILS, FIRST + 3 * PUPILS)
    await session.execute(
        insert(Person),
        [
            {"id": n, "surname": f"П{n}", "name": "И", "patronymic": "", "search": f"п{n}"}
            for n in (*pupils, *guardians)
        ],
    )
    form, group = ids.forms["7Б"], ids.groups["7Б Алгебра"]
    await session.execute(insert(Enrolment), [{"pupil_id": n, "form_id": form, "since": START} for n in pupils])
    await session.execute(insert(GroupMember), [{"group_id": group, "pupil_id": n, "since": START} for n in pupils])
    await session.execute(
        insert(Guardianship),
        [
            {"guardian_id": n, "pupil_id": FIRST + (n - FIRST - PUPILS) // 2, "kinship": Kinship.MOTHER}
            for n in guardians
        ],
    )
    await session.execute(insert(Channel).values(id=1, messenger="t", bot="1", username=""))
    chat = {"channel_id": 1, "language": "ru", "linked_at": NOW}
    await session.execute(insert(Chat), [{**chat, "external_id": n, "person_id": n} for n in guardians])
    agreed = {"kind": consent.OWN_DATA, "version": consent.VERSION, "given_at": NOW}
    await session.execute(insert(Consent), [{**agreed, "person_id": n, "about_id": n} for n in guardians])
    return int((await session.scalar(text("SELECT min(id) FROM lesson WHERE number = 2"))) or 0)


async def entered(session: Session, ids: Ids, lesson: int) -> None:
    """A mark for each of them, as the journal leaves its events."""
    after = {"lesson_id": lesson, "value": "5", "work": "ответ на уроке", "weight": 1, "comment": ""}
    await session.execute(
        insert(JournalEvent),
        [
            {
                "school_id": ids.school, "subject": "mark", "subject_id": n, "pupil_id": n, "source": Source.CHAT,
                "after": {**after, "pupil_id": n}, "at": NOW,
            }
            for n in range(FIRST, FIRST + PUPILS)
        ],
    )  # fmt: skip


async def timed(act: Callable[[], Awaitable[object]]) -> float:
    """Seconds."""
    begun = time.perf_counter()
    await act()
    return time.perf_counter() - begun


async def rows_a_second(kind: str) -> dict[str, float]:
    """Events → outbox, and the bare inserts of the same rows for comparison."""
    async with opened(kind) as (sessions, ids):
        async with sessions.begin() as session:
            lesson = await crowd(session, ids)
            await entered(session, ids, lesson)
        work = Work(sessions, lambda: NOW)
        gc.freeze()  # as `zvonok` does when it starts
        seconds = await timed(lambda: find("alerts").run(work))
        async with sessions() as session:
            letters = await session.scalar(select(func.count()).select_from(Outbox)) or 0
            events = await session.scalar(select(func.count()).select_from(OutboxEvent)) or 0
            kept = [dict(row) for row in (await session.execute(select(Outbox.__table__))).mappings()]
        async with sessions.begin() as session:
            await session.execute(text("DELETE FROM outbox_event"))
            await session.execute(text("DELETE FROM outbox"))

        async def bare() -> None:
            async with sessions.begin() as session:
                await session.execute(insert(Outbox), kept)

        plain = await timed(bare)
    return {
        "rows_a_second": (letters + events) / seconds,
        "messages_a_second": letters / seconds,
        "inserts_a_second": letters / plain,
    }


async def idle_tick(kind: str) -> float:
    """The median tick of all jobs with nothing to do: in the large journal, in ticks of the small one."""
    found = {}
    async with opened(kind) as (sessions, ids):
        work = Work(sessions, lambda: NOW)
        have = 0
        for marks in (SMALL, LARGE):
            async with sessions.begin() as session:
                await _marks(session, ids, have, marks)
            have = marks

            async def tick() -> None:
                for name in ("alerts", "digests", "delivery"):
                    await find(name).run(work)

            await tick()
            found[marks] = median([await timed(tick) for _ in range(TICKS)])
    return found[LARGE] / found[SMALL]


async def _marks(session: Session, ids: Ids, first: int, last: int) -> None:
    """Marks with their events, told long ago."""
    lesson = int((await session.scalar(text("SELECT min(id) FROM lesson"))) or 0)
    mark = {"lesson_id": lesson, "pupil_id": ids.people["artyom"], "value": "5", "work": "", "weight": 1, "comment": ""}
    told = {"school_id": ids.school, "subject": "mark", "source": Source.IMPORT, "at": NOW, "processed_at": NOW}
    for start in range(first, last, 50_000):
        some = range(start, min(last, start + 50_000))
        await session.execute(insert(Mark), [{**mark, "id": FIRST + n, "entered_at": NOW} for n in some])
        await session.execute(insert(JournalEvent), [{**told, "subject_id": FIRST + n, "after": {}} for n in some])


async def table(kinds: Sequence[str] = ("sqlite", "postgresql")) -> dict[str, dict[str, float]]:
    """By kind of database."""
    return {f"alerts {kind}": await rows_a_second(kind) | {"idle_ratio": await idle_tick(kind)} for kind in kinds}


def show(found: dict[str, dict[str, float]]) -> None:
    """The table is the product."""
    print("alerts              rows a second   messages   bare inserts   idle tick, 1,000,000 : 10,000")  # noqa: T201 - likewise
    for name, row in found.items():
        print(  # noqa: T201 - likewise
            f"{name:<18}{row['rows_a_second']:>15,.0f}{row['messages_a_second']:>11,.0f}"
            f"{row['inserts_a_second']:>15,.0f}{row['idle_ratio']:>18.2f}"
        )


if __name__ == "__main__":
    show(asyncio.run(table(sys.argv[1:] or ("sqlite", "postgresql"))))
