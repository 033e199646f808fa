"""What every test may ask for: an empty database, the small school, both on SQLite or PostgreSQL."""

import os
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.logs import set_up_logs
from db import migrations
from db.files import Files
from db.keys import Keys
from db.queries import journal, roster
from db.queries.roster import Ids
from db.session import Sessions, connect
from domain.words import Source
from tests.school import JOURNAL, NOW, ROSTER

POSTGRES = os.environ.get("TEST_POSTGRES", "postgresql+asyncpg://postgres@127.0.0.1:5432/postgres")
KEYS = Keys((b"a secret of at least 32 characters",))


set_up_logs("json")


def unavailable(what: str) -> None:
    """A missing service is a skipped test on a laptop and a failed one where CI=true."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} must be there when CI=true")
    pytest.skip(f"{what} is not there")


@pytest.fixture(params=["sqlite", "postgresql"])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """An empty database of each kind."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path}/test.db"
        return
    name = f"zvonok_test_{uuid4().hex[:12]}"
    server = create_async_engine(POSTGRES, isolation_level="AUTOCOMMIT")
    try:
        try:
            async with server.connect() as connection:
                await connection.execute(text(f"CREATE DATABASE {name}"))
        except OSError:
            unavailable("PostgreSQL")
        yield server.url.set(database=name).render_as_string(hide_password=False)
        async with server.connect() as connection:
            await connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    finally:
        await server.dispose()


@pytest.fixture
async def sessions(database_url: str) -> AsyncIterator[Sessions]:
    """A migrated, empty journal database."""
    await migrations.upgrade(database_url)
    opened = connect(database_url)
    yield opened
    await opened.close()


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """Where files people sent are kept."""
    return Files(tmp_path / "files", KEYS)


async def found_school(sessions: Sessions, files: Files) -> Ids:
    """The small school of `tests.school`, its journal entered silently."""
    async with sessions.begin() as session:
        ids = await roster.create(session, ROSTER)
        await journal.write(session, ids, JOURNAL, files, journal.Entry(NOW, Source.IMPORT, silent=True))
    return ids


@pytest.fixture
async def ids(sessions: Sessions, files: Files) -> Ids:
    """The small school, and where its people lie."""
    return await found_school(sessions, files)
