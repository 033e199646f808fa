"""The database's history: up and down on both databases, equal to the models, and nobody's rows are lost."""

import asyncio
import warnings
from itertools import pairwise
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, inspect, select, text

from db import migrations
from db.models import Base, Mark, Person
from db.queries.roster import Ids
from db.session import Sessions, connect

pytestmark = pytest.mark.check


def revisions() -> list[str]:
    """From the first to the newest."""
    return [one.revision for one in reversed(list(ScriptDirectory.from_config(migrations.config()).walk_revisions()))]


async def test_migrations_climb_up_and_down_step_by_step_and_leave_nothing(database_url: str) -> None:
    steps = ["base", *revisions()]
    for lower, upper in pairwise(steps):
        await migrations.upgrade(database_url, upper)
        await migrations.downgrade(database_url, lower)
        await migrations.upgrade(database_url, upper)
    await migrations.downgrade(database_url, "base")
    sessions = connect(database_url)
    async with sessions() as session:
        left = await session.run_sync(lambda connection: inspect(connection).get_table_names())
    await sessions.close()
    assert set(left) <= {"alembic_version"}


async def test_migrations_make_exactly_what_the_models_say(sessions: Sessions) -> None:
    def differences(connection: Connection) -> list[Any]:
        with warnings.catch_warnings():
            # SQLite cannot tell its expression indexes; PostgreSQL, in the other run of this test, can.
            warnings.filterwarnings("ignore", "autogenerate skipping metadata-specified expression-based index")
            warnings.filterwarnings("ignore", "Skipped unsupported reflection of expression-based index")
            found = compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), Base.metadata)
        return [one for one in found if not (connection.dialect.name == "sqlite" and "coalesce" in str(one))]

    async with sessions() as session:
        assert await session.run_sync(differences) == []


async def test_two_processes_that_start_together_migrate_once(database_url: str) -> None:
    await asyncio.gather(*(migrations.upgrade(database_url) for _ in range(3)))
    assert await migrations.current(database_url) == migrations.newest()


async def test_an_upgrade_of_a_full_database_keeps_every_row(database_url: str, sessions: Sessions, ids: Ids) -> None:
    async def count() -> tuple[int | None, int | None]:
        async with sessions() as session:
            marks = await session.scalar(select(func.count()).select_from(Mark))
            return marks, await session.scalar(select(func.count()).select_from(Person))

    before = await count()
    await migrations.upgrade(database_url)
    assert await count() == before == (4, len(ids.people))


async def test_a_row_that_points_nowhere_is_refused(sessions: Sessions) -> None:
    async with sessions() as session:
        if session.dialect.name == "sqlite":
            assert (await session.execute(text("PRAGMA foreign_keys"))).scalar() == 1
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        async with sessions.begin() as session:
            await session.execute(text("INSERT INTO file_ref (attachment_id, channel_id, file_id) VALUES (1, 1, 'x')"))
