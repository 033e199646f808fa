"""SQLite changes a table by building it anew: the rows that point at it must outlive that."""

from collections.abc import Callable

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, String, text

from db.models import Mark, Person
from db.queries.roster import Ids
from db.session import Sessions, connect
from tests.db.kit import count

pytestmark = pytest.mark.check


def widen_names(connection: Connection) -> None:
    """A change that SQLite can only make by dropping the table."""
    operations = Operations(MigrationContext.configure(connection))
    with operations.batch_alter_table("person", recreate="always") as person:
        person.alter_column("name", existing_type=String(200), type_=String(300))


async def changed(url: str, change: Callable[[Connection], None]) -> tuple[int, int]:
    """People and marks after a change made as migrations make it."""
    migrating = connect(url, foreign_keys=False)
    async with migrating.begin() as session:
        await session.run_sync(change)
    async with migrating() as session:
        left = await count(session, Person), await count(session, Mark)
        if session.dialect.name == "sqlite":
            assert (await session.execute(text("PRAGMA foreign_key_check"))).all() == []
    await migrating.close()
    return left


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_table_is_built_anew_and_everything_that_points_at_it_stays(
    database_url: str, sessions: Sessions, ids: Ids
) -> None:
    async with sessions() as session:
        before = await count(session, Person), await count(session, Mark)
    await sessions.close()
    assert await changed(database_url, widen_names) == before == (len(ids.people), 4)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_every_connection_of_the_bot_keeps_foreign_keys_on(sessions: Sessions) -> None:
    async with sessions() as one, sessions() as two, sessions.begin() as three:
        for session in (one, two, three):
            assert (await session.execute(text("PRAGMA foreign_keys"))).scalar() == 1
