"""The database's history, one for SQLite and PostgreSQL: `upgrade` climbs to the newest revision."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from db.session import connect
from domain.backup import Newer

# Any number will do, as long as nobody else in the database uses it: replicas that start together take turns.
ADVISORY_LOCK = 715_517


def config(connection: Connection | None = None) -> Config:
    """Alembic's settings, without an ini file; a `connection` lets commands run inside our own transaction."""
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent))
    settings.attributes["connection"] = connection
    return settings


async def upgrade(url: str, revision: str = "head", before: Callable[[], Awaitable[object]] | None = None) -> None:
    """Climb to `revision`, all or nothing; a second process that tries at the same time waits, then finds it done.

    `before` is awaited when there is something to lose: a database that is not empty and not at the newest revision. It
    stands under the same lock, so that of several processes one does it. Raises ConnectionError when the database lets
    nobody in (a wrong name, user or password, a file that is none), Newer when a newer version has been here.
    """
    await _climb(url, command.upgrade, revision, before)


async def downgrade(url: str, revision: str) -> None:
    """Climb down to `revision` (`base` empties the database)."""
    await _climb(url, command.downgrade, revision)


async def current(url: str) -> str | None:
    """The revision the database stands at; None when it is empty."""
    sessions = connect(url)
    try:
        async with sessions() as session:
            return await session.run_sync(_revision)
    finally:
        await sessions.close()


def newest() -> str:
    """The revision this code expects."""
    head = ScriptDirectory.from_config(config()).get_current_head()
    assert head is not None, "there is always a first migration"  # noqa: S101 - shipped with the code, not data
    return head


def known() -> frozenset[str]:
    """Every revision this code can climb from."""
    return frozenset(one.revision for one in ScriptDirectory.from_config(config()).walk_revisions())


async def _climb(url: str, move: Any, revision: str, before: Callable[[], Awaitable[object]] | None = None) -> None:
    sessions = connect(url, foreign_keys=False)
    try:
        async with sessions.begin() as session:
            if session.dialect.name == "postgresql":
                await session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})
            here = await session.run_sync(_revision)
            if here is not None and here not in known():
                raise Newer(f"the database is at revision {here}, which only a newer version of this program knows")
            if before is not None and here not in (None, newest()):
                await before()
            await session.run_sync(lambda connection: move(config(connection), revision))
            await session.run_sync(_refuse_orphans)
    except DBAPIError as error:
        if error.statement is not None:
            raise
        raise ConnectionError(f"the database says: {error.orig}") from None
    finally:
        await sessions.close()


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _refuse_orphans(connection: Connection) -> None:
    """With foreign keys off a migration could leave rows that point nowhere; raises, so that it is rolled back."""
    if connection.dialect.name == "sqlite":
        orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if orphans:
            raise RuntimeError(f"migration left orphaned rows: {orphans[:5]}")
