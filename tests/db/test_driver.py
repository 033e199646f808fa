"""SQLite's way to its thread: one trip for each statement, and none that is given up leaves anything open."""

import asyncio
import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from db.models import School
from db.session import Sessions, connect, inserted

SCHOOL = {"name": "Школа № 1", "short_name": "Школа № 1", "zone": "Europe/Moscow"}

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def trips(caplog: pytest.LogCaptureFixture) -> int:
    """aiosqlite says each of them at its quietest."""
    return sum(record.message.startswith("executing") for record in caplog.records)


async def test_a_reader_makes_one_trip_for_each_statement(sessions: Sessions, caplog: pytest.LogCaptureFixture) -> None:
    async with sessions() as session:
        await session.execute(select(func.count()).select_from(School))
    with caplog.at_level(logging.DEBUG, "aiosqlite"):
        async with sessions() as session:
            for _ in range(3):
                assert await session.scalar(select(func.count()).select_from(School)) == 0
    assert trips(caplog) == 3


async def test_a_writer_begins_writes_and_commits(sessions: Sessions, caplog: pytest.LogCaptureFixture) -> None:
    async with sessions() as session:
        assert await session.scalar(select(func.count()).select_from(School)) == 0
    with caplog.at_level(logging.DEBUG, "aiosqlite"):
        async with sessions.begin() as session:
            assert await inserted(session, insert(School).values(SCHOOL).returning(School.id)) == 1
    assert trips(caplog) == 3


async def test_what_the_driver_counts_is_told(sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await session.execute(insert(School), [SCHOOL | {"name": name} for name in "абв"])
        changed = await session.execute(update(School).where(School.name < "в").values(zone="Asia/Omsk"))
        assert changed.rowcount == 2
        gone = (await session.scalars(delete(School).where(School.name > "а").returning(School.name))).all()
        assert sorted(gone) == ["б", "в"]
        streamed = [row.name async for row in await session.stream(select(School.name))]
        assert streamed == ["а"]


async def test_what_the_database_refuses_is_rolled_back(sessions: Sessions) -> None:
    async def twice() -> None:
        async with sessions.begin() as session:
            await session.execute(insert(School).values(SCHOOL))
            await session.execute(insert(School).values(SCHOOL))

    with pytest.raises(IntegrityError):
        await twice()
    async with sessions() as session:
        assert await session.scalar(select(func.count()).select_from(School)) == 0


async def test_who_gives_up_waiting_for_the_lock_does_not_hold_it_afterwards(sessions: Sessions) -> None:
    """The thread still waits when nobody does any more, and may get the lock yet."""
    path = Path(sessions.engine.url.database or "")
    with closing(sqlite3.connect(path, isolation_level=None)) as importer:
        importer.execute("BEGIN IMMEDIATE")

        async def write() -> None:
            async with sessions.begin() as session:
                await session.execute(insert(School).values(SCHOOL))

        waiting = [asyncio.create_task(write()) for _ in range(5)]
        await asyncio.sleep(0.3)
        for task in waiting:
            task.cancel()
        importer.execute("COMMIT")
        await asyncio.wait(waiting)
    other = connect(f"sqlite+aiosqlite:///{path}")
    try:
        async with asyncio.timeout(5), other.begin() as session:
            await session.execute(insert(School).values(SCHOOL))
    finally:
        await other.close()
    for _ in range(20):  # each of the pool's connections comes round
        async with asyncio.timeout(5), sessions.begin() as session:
            await session.execute(update(School).values(zone="Asia/Omsk"))
