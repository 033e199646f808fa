"""PostgreSQL: `pg_dump` of one snapshot, whose tables are added up beside it; and back by `psql`, all or nothing."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

from sqlalchemy import URL, make_url, text
from sqlalchemy.exc import DBAPIError

from db.backup.sqlite import Known
from db.session import Session, connect
from domain.backup import BackupFailed, Table

CLIENT = "install PostgreSQL's client programs (postgresql-client), not older than the server"
SCRATCH = "zvonok_verify_"
STALE = timedelta(days=1)

# Of a row as text, so that it is the same after a restore, whatever order the rows then lie in.
CHECKSUM = """
SELECT count(*), coalesce(sum(('x' || substr(hashed, 1, 16))::bit(64)::bigint), 0)
FROM (SELECT encode(sha256(convert_to(t::text, 'UTF8')), 'hex') AS hashed FROM {table} t) AS hashes
"""
TABLES = """
SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS quoted, tablename AS name
FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename
"""
SEALED = """
SELECT table_name, column_name FROM information_schema.columns
WHERE table_schema = current_schema() AND data_type = 'bytea' AND column_name LIKE '%\\_sealed'
"""
SETTINGS = ("timezone TO 'UTC'", "datestyle TO 'ISO'", "intervalstyle TO 'postgres'", "bytea_output TO 'hex'")


async def dump(url: str, target: Path) -> Known:
    """A dump of everything, and what the database held at that very moment; writers go on meanwhile."""
    async with _reading(url) as session:
        snapshot = await session.scalar(text("SELECT pg_export_snapshot()"))
        quoted = {row.name: row.quoted for row in await session.execute(text(TABLES))}
        known = await look(session)
        only = [f"--table={name}" for name in quoted.values()]
        await _run(url, "pg_dump", "--format=custom", f"--snapshot={snapshot}", *only, f"--file={target}")
    return known


async def look_at(url: str) -> Known:
    """What a database holds."""
    async with _reading(url) as session:
        return await look(session)


async def look(session: Session) -> Known:
    """Counts, checksums and what else a manifest says."""
    for setting in SETTINGS:
        await session.execute(text(f"SET LOCAL {setting}"))
    quoted = {row.name: row.quoted for row in await session.execute(text(TABLES))}
    tables = {}
    for name, table in quoted.items():
        row = (await session.execute(text(CHECKSUM.format(table=table)))).one()
        tables[name] = Table(row[0], str(row[1]))
    revision = (
        await session.scalar(text("SELECT version_num FROM alembic_version")) if "alembic_version" in tables else None
    )
    files = await session.scalars(text("SELECT DISTINCT sha256 FROM attachment")) if "attachment" in tables else ()
    named = await session.execute(text(SEALED))
    sealed = [f"SELECT substr({row.column_name}, 1, 4) FROM {row.table_name}" for row in named]  # noqa: S608 - names from the catalogue
    found = await session.scalars(text(" UNION ".join(sealed))) if sealed else ()
    return Known(revision, tables, frozenset(one.hex() for one in found if one is not None), frozenset(files))


async def is_occupied(url: str) -> bool:
    """Is there a row of anything in it?"""
    async with _reading(url) as session:
        tables = [row.quoted for row in await session.execute(text(TABLES)) if row.name != "alembic_version"]
        return any([await session.scalar(text(f"SELECT 1 FROM {table} LIMIT 1")) for table in tables])  # noqa: S608 - likewise


async def size(url: str) -> int:
    """Bytes on the server's disk: more than a dump of it will have."""
    async with _reading(url) as session:
        return int(await session.scalar(text("SELECT pg_database_size(current_database())")) or 0)


async def restore(url: str, dump: Path, script: Path) -> None:
    """The database becomes what was dumped, in one transaction; `script` is written on the way and may be large."""
    async with _reading(url) as session:
        tables = [row.quoted for row in await session.execute(text(TABLES))]
    await _run(url, "pg_restore", "--no-owner", "--no-privileges", f"--file={script}", str(dump))
    clear = script.with_name(f"{script.name}.clear")
    await asyncio.to_thread(clear.write_text, f"DROP TABLE {', '.join(tables)} CASCADE;" if tables else "", "utf-8")
    only_ours = ("--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1")
    await _run(url, "psql", *only_ours, f"--file={clear}", f"--file={script}")


@asynccontextmanager
async def scratch(url: str, now: datetime) -> AsyncIterator[str]:
    """An empty database on the same server, dropped at the end; so are those that a kill has left behind."""
    name = f"{SCRATCH}{now:%Y%m%d%H%M}_{uuid4().hex[:8]}"
    async with _server(url) as session:
        await _sweep(session, now)
        try:
            await session.execute(text(f"CREATE DATABASE {name} TEMPLATE template0"))
        except DBAPIError as error:
            who = make_url(url).username
            raise BackupFailed(
                f"no scratch database can be made ({_first_line(str(error.orig))}); "
                f"let the user do it: ALTER ROLE {who} CREATEDB"
            ) from None
    try:
        yield make_url(url).set(database=name).render_as_string(hide_password=False)
    finally:
        async with _server(url) as session:
            await session.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))


async def _sweep(session: Session, now: datetime) -> None:
    names = await session.scalars(
        text("SELECT datname FROM pg_database WHERE datname LIKE :mask"), {"mask": SCRATCH + "%"}
    )
    oldest = f"{SCRATCH}{now - STALE:%Y%m%d%H%M}"
    for name in [name for name in names if name < oldest]:
        await session.execute(text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))


@asynccontextmanager
async def _reading(url: str) -> AsyncIterator[Session]:
    """One snapshot for the whole block; raises BackupFailed when nobody answers."""
    sessions = connect(url)
    try:
        async with sessions.engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        ).begin() as session:
            yield session
    except DBAPIError as error:
        raise BackupFailed(f"the database says: {_first_line(str(error.orig))}") from error
    except OSError as error:
        raise BackupFailed(f"the database does not answer: {error}") from error
    finally:
        await sessions.close()


@asynccontextmanager
async def _server(url: str) -> AsyncIterator[Session]:
    """For what no transaction can hold."""
    sessions = connect(url)
    try:
        async with sessions() as session:
            yield session
    finally:
        await sessions.close()


async def _run(url: str, program: str, *arguments: str) -> None:
    """One of PostgreSQL's own programs. Where to and as whom stands in its environment: a list of processes is public.

    Of ours it inherits nothing: the bot's secrets are not its business.
    """
    found = shutil.which(program)
    if found is None:
        raise BackupFailed(f"{program} is not on this machine: {CLIENT}")
    running = await asyncio.create_subprocess_exec(
        found, *arguments, env=environment(make_url(url)), stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        _, said = await running.communicate()
    finally:
        if running.returncode is None:
            running.kill()
            await running.wait()
    if running.returncode:
        raise BackupFailed(_complaint(program, said.decode(errors="replace")))


def _complaint(program: str, said: str) -> str:
    """The first error and no more: what follows may quote a row."""
    wrong = [line for line in said.splitlines() if "error:" in line.lower()] or said.splitlines() or ["no reason given"]
    hint = f"; {CLIENT}" if "server version mismatch" in said else ""
    return f"{program} says: {wrong[0].strip()}{hint}"


def environment(url: URL) -> dict[str, str]:
    """What libpq reads."""
    query = {name: value if isinstance(value, str) else value[0] for name, value in url.query.items()}
    said = {
        "PGHOST": url.host or query.get("host"),
        "PGPORT": str(url.port) if url.port else query.get("port"),
        "PGUSER": url.username,
        "PGPASSWORD": url.password,
        "PGDATABASE": url.database,
        "PGSSLMODE": query.get("ssl") or query.get("sslmode"),
    }
    basics = {"PATH": os.defpath, "HOME": str(Path.home()), "LC_ALL": "C.UTF-8", "PGCONNECT_TIMEOUT": "30"}
    return basics | {name: value for name, value in said.items() if value}


def _first_line(said: str) -> str:
    return said.splitlines()[0] if said else "no reason given"
