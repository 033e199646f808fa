"""Databases for tests, copied instead of made: migrating and filling is done once in a process for each kind."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from db import migrations
from db.files import Files
from db.keys import Keys
from db.queries import journal, roster
from db.queries.roster import Ids
from db.session import Sessions, connect
from domain.words import Source
from tests.school import JOURNAL, NOW, ROSTER

POSTGRES = os.environ.get("TEST_POSTGRES", "postgresql+asyncpg://postgres@127.0.0.1:5432/postgres")
REDIS = os.environ.get("TEST_REDIS", "redis://127.0.0.1:6379/0")
KEYS = Keys((b"a secret of at least 32 characters",))


def unavailable(what: str) -> None:
    """A missing service is a skipped test on a laptop and a failed one where CI=true."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} must be there when CI=true")
    pytest.skip(f"{what} is not there")


async def found_school(sessions: Sessions, files: Files) -> Ids:
    """The small school of `tests.school`, its journal entered silently."""
    async with sessions.begin() as session:
        ids = await roster.create(session, ROSTER)
        await journal.write(session, ids, JOURNAL, files, journal.Entry(NOW, Source.IMPORT, silent=True))
    return ids


@dataclass
class Databases:
    """Templates by kind and content, made when the first test wants them; `folder` is theirs."""

    folder: Path
    server: AsyncEngine
    ids: Ids | None = None
    _made: dict[tuple[str, bool], str] = field(default_factory=dict)

    @property
    def files(self) -> Path:
        """The files of the small school."""
        return self.folder / "files"

    @asynccontextmanager
    async def empty(self, kind: str, folder: Path) -> AsyncIterator[str]:
        """A database without tables."""
        if kind == "sqlite":
            yield f"sqlite+aiosqlite:///{folder}/test.db"
            return
        name = await self._create()
        try:
            yield self._url(name)
        finally:
            await self._drop(name)

    @asynccontextmanager
    async def copied(self, kind: str, folder: Path, *, school: bool) -> AsyncIterator[str]:
        """A migrated database, empty or with the small school in it."""
        template = await self._template(kind, school=school)
        if kind == "sqlite":
            shutil.copy(template, folder / "test.db")
            yield f"sqlite+aiosqlite:///{folder}/test.db"
            return
        name = await self._create(f"TEMPLATE {template}")
        try:
            yield self._url(name)
        finally:
            await self._drop(name)

    async def end(self) -> None:
        """Drop what was made."""
        for (kind, _), template in self._made.items():
            if kind != "sqlite":
                await self._drop(template)
        await self.server.dispose()

    async def _template(self, kind: str, *, school: bool) -> str:
        """The file of an SQLite template, the name of a PostgreSQL one."""
        if (kind, school) not in self._made:
            made = str(self.folder / f"template-{school}.db") if kind == "sqlite" else await self._create()
            url = f"sqlite+aiosqlite:///{made}" if kind == "sqlite" else self._url(made)
            await migrations.upgrade(url)
            if school:
                sessions = connect(url)
                self.ids = await found_school(sessions, Files(self.files, KEYS))
                await sessions.close()
            self._made[kind, school] = made
        return self._made[kind, school]

    async def _create(self, how: str = "") -> str:
        name = f"zvonok_test_{uuid4().hex[:12]}"
        try:
            async with self.server.connect() as connection:
                await connection.execute(text(f"CREATE DATABASE {name} {how}"))
        except OSError:
            unavailable("PostgreSQL")
        return name

    async def _drop(self, name: str) -> None:
        async with self.server.connect() as connection:
            await connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))

    def _url(self, name: str) -> str:
        return self.server.url.set(database=name).render_as_string(hide_password=False)
