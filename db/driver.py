"""SQLite through aiosqlite with one trip to its thread for each statement.

SQLAlchemy's own adapter makes four: a cursor, the statement, its rows, the cursor's end. Each wakes two threads, and
that was a third of what a short answer cost (`docs/performance.md`). A reader's end has nothing to roll back and makes
none.
"""

import sqlite3
from collections import deque
from typing import Any

import aiosqlite
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_cursor,
    AsyncAdapt_aiosqlite_dbapi,
)


class _Answer:
    """What the thread brings of one statement; stands where the driver's cursor would."""

    arraysize = 1

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self.description = cursor.description
        self.rows = deque(cursor.fetchall() if cursor.description else ())
        self.rowcount = cursor.rowcount  # known once the rows of RETURNING have been read
        self.lastrowid = cursor.lastrowid
        cursor.close()

    async def close(self) -> None:
        """The cursor was closed in its thread."""


class OneTripCursor(AsyncAdapt_aiosqlite_cursor):
    """All rows at once, as SQLAlchemy's own does; only what streams has another."""

    __slots__ = ()

    _awaitable_cursor_close = False
    _adapt_connection: "OneTripConnection"

    def _aenter_cursor(self, cursor: Any) -> Any:
        return cursor

    def _make_new_cursor(self, _connection: Any) -> Any:
        """Nothing before there is a statement."""
        return None

    def close(self) -> None:
        """Forget the rows."""
        self._rows.clear()

    async def _execute_async(self, operation: Any, parameters: Any) -> Any:
        await self._trip(sqlite3.Connection.execute, operation, parameters or ())

    async def _executemany_async(self, operation: Any, seq_of_parameters: Any) -> Any:
        await self._trip(sqlite3.Connection.executemany, operation, seq_of_parameters)

    async def _trip(self, run: Any, operation: Any, parameters: Any) -> None:
        adapted, driver = self._adapt_connection, self._connection
        async with adapted._execute_mutex:
            adapted.sure = False
            try:
                answer = await driver._execute(lambda: _Answer(run(driver._conn, operation, parameters)))
            except Exception:
                adapted.sure = True
                raise
            adapted.sure = True
        self._cursor, self._rows = answer, answer.rows


class OneTripConnection(AsyncAdapt_aiosqlite_connection):
    """`sure`: every statement has come back, so the driver's word on whether a transaction is open holds."""

    __slots__ = ("sure",)

    _cursor_cls = OneTripCursor

    def __init__(self, dbapi: Any, connection: Any) -> None:
        super().__init__(dbapi, connection)
        self.sure = True

    def rollback(self) -> None:
        """Only what was begun. A statement that was given up may still begin something: that is waited for."""
        if self.sure and not self._connection.in_transaction:
            return
        super().rollback()
        self.sure = True


class OneTripDriver(AsyncAdapt_aiosqlite_dbapi):
    """For `create_async_engine(module=…)`."""

    def __init__(self) -> None:
        super().__init__(aiosqlite, sqlite3)

    def connect(self, *arg: Any, **kw: Any) -> OneTripConnection:
        """As SQLAlchemy's, and thriftier."""
        return OneTripConnection(self, super().connect(*arg, **kw)._connection)
