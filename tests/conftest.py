"""What every test may ask for: an empty database, the small school, both on SQLite or PostgreSQL."""

import shutil
from collections.abc import AsyncIterator, Generator
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import create_async_engine

from bot.logs import set_up_logs
from db.files import Files
from db.queries.roster import Ids
from db.session import Sessions, connect
from db.shared import sharing
from tests.databases import KEYS, POSTGRES, REDIS, Databases, found_school, unavailable
from tests.leaks import judged

__all__ = ["KEYS", "found_school", "unavailable"]

set_up_logs("json")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Looks into the log of every test (`tests.leaks`)."""
    return judged((yield))


@pytest.fixture(scope="session")
async def databases(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Databases]:
    """Templates of this process."""
    server = create_async_engine(POSTGRES, isolation_level="AUTOCOMMIT")
    made = Databases(tmp_path_factory.mktemp("databases"), server)
    yield made
    await made.end()


@pytest.fixture(params=["sqlite", "postgresql"])
async def database_url(request: pytest.FixtureRequest, databases: Databases, tmp_path: Path) -> AsyncIterator[str]:
    """A database of each kind: with the small school for who asks for `ids`, migrated for who asks for `sessions`."""
    asked = request.fixturenames
    if {"ids", "sessions"} & set(asked):
        async with databases.copied(request.param, tmp_path, school="ids" in asked) as url:
            yield url
    else:
        async with databases.empty(request.param, tmp_path) as url:
            yield url


@pytest.fixture
async def sessions(database_url: str) -> AsyncIterator[Sessions]:
    """A migrated journal database."""
    opened = connect(database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def redis() -> str:
    """Its address. Everything in it is kept by bot: who needs it takes a bot that nobody else has."""
    async with sharing(REDIS) as shared:
        assert shared
        try:
            await shared.answers()
        except Exception:  # noqa: BLE001 - whatever is wrong with it
            unavailable("Redis")
    return REDIS


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """Where files people sent are kept."""
    return Files(tmp_path / "files", KEYS)


@pytest.fixture
async def ids(database_url: str, databases: Databases, tmp_path: Path) -> Ids:
    """Where the people of the small school lie; the school is in the database, its files are in `files`."""
    assert database_url
    assert databases.ids is not None
    shutil.copytree(databases.files, tmp_path / "files", dirs_exist_ok=True)
    return databases.ids
