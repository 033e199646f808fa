"""The way to the database: `Sessions` opens readers and writers, on SQLite and PostgreSQL alike.

A *session* here is SQLAlchemy's `AsyncConnection`: queries are Core statements over the models' columns, and no
identity map stands between a transaction and what it reads (`docs/decisions.md`).
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from sqlite3 import OperationalError
from typing import Any

from sqlalchemy import Connection, event, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.sql.dml import ReturningInsert
from sqlalchemy.util import await_only

from db.driver import OneTripDriver

Session = AsyncConnection

READS = "reads"  # the execution option of readers
CONNECTIONS = 15  # kept open: opening one costs more than a hundred answers' statements
BUSY_TIMEOUT_MS = 15_000
WAL_PAUSE_MS = 20


class Sessions:
    """`async with sessions() as session:` reads; `async with sessions.begin() as session:` is one transaction.

    Readers run in autocommit, each statement by itself. Writers on SQLite begin IMMEDIATE: a deferred one that reads
    before it writes fails with «database is locked» however long the busy timeout is.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        """Both views share the engine's one pool.

        SQLite's driver never begins by itself (`_prepare_sqlite`), so that readers need no isolation level there, which
        would be set and reset in the driver's thread for each of them.
        """
        self.engine = engine
        sqlite = engine.dialect.name == "sqlite"
        self._reader = engine.execution_options(**({READS: True} if sqlite else {"isolation_level": "AUTOCOMMIT"}))

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[Session]:
        """A reader; what it sees may change between two statements.

        SQLAlchemy's own way out shields the end by a task of its own; a reader's has nothing to wait for.
        """
        connection = await self._reader.connect()
        try:
            yield connection
        finally:
            await connection.close()

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Session]:
        """A transaction: committed at the end of the block, rolled back if it raises. Never send inside."""
        async with self.engine.begin() as connection:
            yield connection

    async def close(self) -> None:
        """Give every connection back; the object is not used afterwards."""
        await self.engine.dispose()


def connect(url: str, *, foreign_keys: bool = True) -> Sessions:
    """Open `url`; the folder of an SQLite file is made if it is missing.

    `foreign_keys=False` is for migrations only: SQLite rebuilds a table by dropping it, and with foreign keys on
    that empties every table that points at it, without an error.
    """
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        return Sessions(create_async_engine(address, hide_parameters=True, pool_pre_ping=True))
    if address.database and address.database != ":memory:":
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(
        address, hide_parameters=True, module=OneTripDriver(), pool_size=CONNECTIONS, max_overflow=0
    )
    _prepare_sqlite(engine, foreign_keys=foreign_keys)
    return Sessions(engine)


def _prepare_sqlite(engine: AsyncEngine, *, foreign_keys: bool) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def set_pragmas(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver must not begin by itself
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        _switch_to_wal(cursor)
        cursor.execute("PRAGMA synchronous=FULL")  # an acknowledged entry survives a power cut
        cursor.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin_immediate(connection: Connection) -> None:
        if not connection.get_execution_options().get(READS):
            connection.exec_driver_sql("BEGIN IMMEDIATE")


def _switch_to_wal(cursor: Any) -> None:
    """Several processes that open a new file at once: here SQLite says «locked» at once, without its busy timeout."""
    for _ in range(BUSY_TIMEOUT_MS // WAL_PAUSE_MS):
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except OperationalError:
            await_only(asyncio.sleep(WAL_PAUSE_MS / 1000))
        else:
            return
    cursor.execute("PRAGMA journal_mode=WAL")


async def inserted(session: Session, statement: ReturningInsert[int]) -> int:
    """Run an INSERT … RETURNING id and return the id."""
    return (await session.execute(statement)).scalar_one()


def insert_new(session: Session, table: type[DeclarativeBase]) -> Any:
    """An INSERT that leaves alone what is there already, by any unique key."""
    dialect = postgresql if session.dialect.name == "postgresql" else sqlite
    return dialect.insert(table).on_conflict_do_nothing()


def insert_or_update(
    session: Session, table: type[DeclarativeBase], key: dict[str, Any], values: dict[str, Any]
) -> Any:
    """One row of its unique `key`, with these values, whether it was there or not."""
    dialect = postgresql if session.dialect.name == "postgresql" else sqlite
    return dialect.insert(table).values(**key, **values).on_conflict_do_update(index_elements=list(key), set_=values)
