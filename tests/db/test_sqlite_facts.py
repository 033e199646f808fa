"""What SQLite does to those who do not know it, and that our sessions do not let it.

Each fact is shown twice where it can be: how the usual way fails, and that ours does not.
"""

import asyncio
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.pool import StaticPool

from db.backup import sqlite
from db.models import School
from db.session import Sessions
from tests.cli.crashing import forked

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

COUNTERS = "CREATE TABLE counter (id INTEGER PRIMARY KEY, n INTEGER NOT NULL)"
WRITERS, TIMES = 3, 100
ROUNDS = 40


def raw(path: str) -> sqlite3.Connection:
    """As Python's driver opens it, patient but otherwise by its defaults."""
    return sqlite3.connect(path, timeout=15)


def file_of(database_url: str) -> str:
    """The database's file."""
    return database_url.removeprefix("sqlite+aiosqlite:///")


async def counter(sessions: Sessions) -> None:
    """A counter at 0."""
    async with sessions.begin() as session:
        await session.execute(text(COUNTERS))
        await session.execute(text("INSERT INTO counter VALUES (1, 0)"))


async def counted(sessions: Sessions) -> int:
    """Where it stands."""
    async with sessions() as session:
        return int(await session.scalar(text("SELECT n FROM counter")) or 0)


def counting(url: str) -> None:
    """The body of a process: so many times, read, think, write."""

    async def count() -> None:
        from db.session import connect  # noqa: PLC0415 - in the new process

        sessions = connect(url)
        for _ in range(TIMES):
            async with sessions.begin() as session:
                n = await session.scalar(text("SELECT n FROM counter"))
                await session.execute(text("UPDATE counter SET n = :n"), {"n": (n or 0) + 1})
        await sessions.close()

    asyncio.run(count())


async def test_the_usual_way_loses_what_another_has_counted(sessions: Sessions, database_url: str) -> None:
    """Python's driver begins a transaction with the first write: what was read before it is old by then."""
    await counter(sessions)
    with closing(raw(file_of(database_url))) as one, closing(raw(file_of(database_url))) as two:
        read = [database.execute("SELECT n FROM counter").fetchone()[0] for database in (one, two)]
        for database, n in zip((one, two), read, strict=True):
            with database:
                database.execute("UPDATE counter SET n = ?", (n + 1,))
    assert await counted(sessions) == 1


async def test_three_processes_count_to_300_and_lose_nothing(sessions: Sessions, database_url: str) -> None:
    await counter(sessions)
    processes = [forked.Process(target=counting, args=(database_url,)) for _ in range(WRITERS)]
    for process in processes:
        await asyncio.to_thread(process.start)
    for process in processes:
        await asyncio.to_thread(process.join)
    assert [process.exitcode for process in processes] == [0] * WRITERS
    assert await counted(sessions) == WRITERS * TIMES


async def test_the_usual_way_fails_beside_another_writer_however_patient_it_is(
    sessions: Sessions, database_url: str
) -> None:
    """A deferred transaction that has read and then writes is refused at once when somebody wrote in between."""
    await counter(sessions)
    with closing(raw(file_of(database_url))) as one, closing(raw(file_of(database_url))) as two:
        one.execute("BEGIN")
        one.execute("SELECT n FROM counter").fetchone()
        with two:
            two.execute("UPDATE counter SET n = 7")
        with pytest.raises(sqlite3.OperationalError, match="database is locked"):
            one.execute("UPDATE counter SET n = 1")


async def test_nobody_fails_beside_an_importer(sessions: Sessions) -> None:
    """It writes portion after portion; forty people enter something meanwhile, each reading before they write."""
    await counter(sessions)
    over = asyncio.Event()

    async def imports() -> int:
        portions = 0
        while not over.is_set():
            async with sessions.begin() as session:
                rows = [{"name": f"{portions} {n}", "short_name": "n", "zone": "UTC"} for n in range(500)]
                await session.execute(insert(School), rows)
            portions += 1
            await asyncio.sleep(0)
        return portions

    async def enters() -> None:
        async with sessions.begin() as session:
            n = await session.scalar(text("SELECT n FROM counter"))
            await session.execute(text("UPDATE counter SET n = :n"), {"n": (n or 0) + 1})

    importer = asyncio.create_task(imports())
    await asyncio.gather(*(enters() for _ in range(ROUNDS)))
    over.set()
    portions = await importer
    assert portions > 0
    assert await counted(sessions) == ROUNDS
    async with sessions() as session:
        assert len((await session.execute(select(School.id))).all()) == 500 * portions


async def test_no_two_tasks_share_a_connection(sessions: Sessions) -> None:
    """With one connection for all, whoever rolls back takes the others' entries along, without an error."""
    await counter(sessions)
    assert not isinstance(sessions.engine.sync_engine.pool, StaticPool)

    class Regret(Exception):  # noqa: N818 - that is what it is
        """Somebody changes their mind."""

    async def enters(number: int, *, regrets: bool) -> None:
        async with sessions.begin() as session:
            await session.execute(insert(School).values(name=f"{number}", short_name="n", zone="UTC"))
            await asyncio.sleep(0)
            if regrets:
                raise Regret

    work = [enters(number, regrets=number % 2 == 1) for number in range(100)]
    ended = await asyncio.gather(*work, return_exceptions=True)
    assert [isinstance(one, Regret) for one in ended] == [number % 2 == 1 for number in range(100)]
    async with sessions() as session:
        names = await session.scalars(select(School.name))
        assert sorted(map(int, names)) == list(range(0, 100, 2))


def writing(path: str) -> None:
    """The body of a process: pairs of rows, each pair in one transaction, until it is killed."""
    with closing(raw(path)) as database:
        database.execute("PRAGMA busy_timeout=15000")
        while True:
            with database:
                blob = random.randbytes(random.randint(100, 20_000))
                database.execute("INSERT INTO one (blob) VALUES (?)", (blob,))
                database.execute("INSERT INTO two (blob) VALUES (?)", (blob,))
                database.execute("DELETE FROM one WHERE id IN (SELECT id FROM one ORDER BY id LIMIT 1 OFFSET 200)")
                database.execute("DELETE FROM two WHERE id NOT IN (SELECT id FROM one)")


async def test_a_backup_beside_a_writer_is_good_ten_times_of_ten(
    sessions: Sessions, database_url: str, tmp_path: Path
) -> None:
    async with sessions.begin() as session:
        for table in ("one", "two"):
            await session.execute(text(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY AUTOINCREMENT, blob BLOB)"))
    process = forked.Process(target=writing, args=(file_of(database_url),))
    await asyncio.to_thread(process.start)
    counts = []
    try:
        for number in range(10):
            target = tmp_path / f"copy{number}.db"
            known = await asyncio.to_thread(sqlite.copy, Path(file_of(database_url)), target)
            with closing(raw(str(target))) as copied:
                assert copied.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                pairs = [
                    copied.execute(f"SELECT id, blob FROM {table} ORDER BY id").fetchall()  # noqa: S608 - a constant
                    for table in ("one", "two")
                ]
            assert pairs[0] == pairs[1]
            assert sqlite.look_at(target) == known  # what was added up beside it is what was copied
            counts.append(max((row[0] for row in pairs[0]), default=0))
            assert not target.with_name(f"{target.name}-wal").exists()
            await asyncio.sleep(0.05)
    finally:
        process.kill()
        await asyncio.to_thread(process.join)
    assert counts == sorted(counts)
    assert counts[-1] > counts[0]  # it did write meanwhile


async def test_every_connection_refuses_what_points_nowhere(sessions: Sessions) -> None:
    """Also the eleventh at once, and the one that takes the place of one that broke."""

    async def refuses() -> None:
        with pytest.raises(IntegrityError):
            async with sessions.begin() as session:
                await session.execute(text("INSERT INTO fsm_state (chat_id, expects, since) VALUES (404, 'x', '2026')"))

    async def is_on() -> int:
        async with sessions() as session:
            await asyncio.sleep(0.01)
            return int(await session.scalar(text("PRAGMA foreign_keys")) or 0)

    assert await asyncio.gather(*(is_on() for _ in range(11))) == [1] * 11
    async with sessions() as session:
        await session.invalidate()
    assert await asyncio.gather(*(is_on() for _ in range(11))) == [1] * 11
    await refuses()


def size_of_log(database_url: str) -> int:
    """How long the write-ahead log is."""
    return Path(f"{file_of(database_url)}-wal").stat().st_size


def checkpoint(database_url: str) -> tuple[int, int, int]:
    """Everything from the log into the file: (0, 0, 0) says that nobody stood in the way."""
    with closing(raw(file_of(database_url))) as database:
        database.execute("PRAGMA busy_timeout=0")
        row: tuple[int, int, int] = database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return row


async def test_the_log_does_not_grow_while_people_read_and_write(sessions: Sessions, database_url: str) -> None:
    """300 entries of 100 kB: 30 MB go through the log, which is emptied after every 1000 pages of 4 kB."""
    async with sessions.begin() as session:
        await session.execute(text("CREATE TABLE entry (id INTEGER PRIMARY KEY, blob BLOB)"))
    longest = 0
    for number in range(300):
        async with sessions.begin() as session:
            await session.execute(text("INSERT INTO entry (blob) VALUES (:blob)"), {"blob": random.randbytes(100_000)})
        async with sessions() as reader:
            await reader.scalar(text("SELECT count(*) FROM entry"))
            longest = max(longest, size_of_log(database_url))
        assert number < 10 or longest < 10_000_000


async def test_a_read_transaction_that_is_forgotten_would_make_it_grow(sessions: Sessions, database_url: str) -> None:
    """That this test can tell: with one, the log cannot be emptied."""
    await counter(sessions)
    with closing(raw(file_of(database_url))) as forgotten:
        forgotten.execute("BEGIN")
        forgotten.execute("SELECT n FROM counter").fetchone()
        async with sessions.begin() as session:
            await session.execute(text("UPDATE counter SET n = 2"))
        assert checkpoint(database_url)[0] == 1
        forgotten.execute("ROLLBACK")
    assert checkpoint(database_url) == (0, 0, 0)


async def test_no_way_of_ending_forgets_a_read_transaction(sessions: Sessions, database_url: str) -> None:
    """A reader that stops in the middle, fails, is cancelled, or rolls back."""
    async with sessions.begin() as session:
        rows = [{"name": f"{n}", "short_name": "n", "zone": "UTC"} for n in range(1000)]
        await session.execute(insert(School), rows)

    async def stops() -> None:
        async with sessions() as session, session.stream(select(School.name)) as rows:
            async for _ in rows:
                return

    async def fails() -> None:
        async with sessions() as session:
            await session.execute(select(School.name))
            await session.execute(text("SELECT nothing FROM nowhere"))

    async def hangs() -> None:
        async with sessions.begin() as session:
            await session.execute(select(School.name))
            await asyncio.sleep(60)

    await stops()
    with pytest.raises(Exception, match="nowhere"):
        await fails()
    hanging = asyncio.create_task(hangs())
    await asyncio.sleep(0.05)
    hanging.cancel()
    await asyncio.gather(hanging, return_exceptions=True)
    async with sessions.begin() as session:
        await session.execute(update(School).values(short_name="later"))
    assert checkpoint(database_url) == (0, 0, 0)
