"""SQLite: a copy by its online backup API, in one step, and back. All of this blocks: call it in a thread.

A copied file would be good by luck alone: what was committed last stands in another file, and changes while one copies.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.session import BUSY_TIMEOUT_MS
from domain.backup import BackupFailed, Damaged, Table

NOT_OURS = "name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"


@dataclass(frozen=True)
class Known:
    """What a database holds; `files` are the checksums that its attachments name."""

    revision: str | None
    tables: dict[str, Table]
    sealed_with: frozenset[str]
    files: frozenset[str]


def copy(source: Path, target: Path) -> Known:
    """A whole copy in `target`, and what the source held at that moment; writers go on meanwhile.

    Raises BackupFailed.
    """
    with opened(source, writable=False) as reading:
        # What is added up and what is copied is the same moment: one read transaction around both.
        reading.execute("BEGIN")
        known = look(reading)
        with closing(sqlite3.connect(target)) as copied:
            reading.backup(copied)
            copied.execute("PRAGMA journal_mode=DELETE")  # one file, nothing beside it
            check(copied)
        reading.execute("COMMIT")
    return known


def replace(source: Path, target: Path) -> None:
    """`target` becomes what `source` is, in one transaction: who has it open sees the one or the other."""
    with opened(source, writable=False) as reading, closing(sqlite3.connect(target)) as written:
        written.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        reading.backup(written)
        check(written)


def check(database: sqlite3.Connection) -> None:
    """Raises Damaged where the file is not sound."""
    (said,) = database.execute("PRAGMA integrity_check(1)").fetchone()
    if said != "ok":
        raise Damaged(f"the database file is damaged: {said}")


def look_at(path: Path) -> Known:
    """What a file holds; raises Damaged when it is not sound."""
    with opened(path, writable=False) as reading:
        check(reading)
        return look(reading)


def is_occupied(path: Path) -> bool:
    """Is there a row of anything in it? Raises Damaged when it cannot be told."""
    if not path.exists():
        return False
    with opened(path, writable=False) as reading:
        names = [name for name in _tables(reading) if name != "alembic_version"]
        return any(reading.execute(f'SELECT 1 FROM "{name}" LIMIT 1').fetchone() for name in names)  # noqa: S608 - names from the file's own list


@contextmanager
def opened(path: Path, *, writable: bool) -> Iterator[sqlite3.Connection]:
    """A connection that begins nothing by itself; SQLite's complaints become sentences."""
    if not path.exists():
        raise BackupFailed(f"{path}: there is no such database")
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
            connection.execute(f"PRAGMA query_only={'OFF' if writable else 'ON'}")
            yield connection
    except sqlite3.OperationalError as error:
        raise BackupFailed(f"SQLite says: {error}") from error
    except sqlite3.DatabaseError as error:
        raise Damaged(f"the database file is damaged: {error}") from error


def look(reading: sqlite3.Connection) -> Known:
    """Counts, checksums and what else a manifest says, as of one moment if the caller has begun one."""
    names = _tables(reading)
    tables = {name: _sum(reading, name) for name in names}
    revision = (
        reading.execute("SELECT version_num FROM alembic_version").fetchone() if "alembic_version" in names else None
    )
    files = reading.execute("SELECT DISTINCT sha256 FROM attachment").fetchall() if "attachment" in names else []
    return Known(
        revision[0] if revision else None, tables, _sealed_with(reading, names), frozenset(one for (one,) in files)
    )


def _tables(reading: sqlite3.Connection) -> list[str]:
    found = reading.execute(f"SELECT name FROM sqlite_master WHERE type = 'table' AND {NOT_OURS} ORDER BY name")  # noqa: S608 - a constant
    return [name for (name,) in found]


def _sum(reading: sqlite3.Connection, table: str) -> Table:
    digest, rows = hashlib.sha256(), 0
    for row in reading.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - names from the file's own list
        digest.update(repr(row).encode(errors="surrogatepass"))
        rows += 1
    return Table(rows, digest.hexdigest())


def _sealed_with(reading: sqlite3.Connection, tables: list[str]) -> frozenset[str]:
    """Fingerprints of the secrets, which sealed texts begin with."""
    found: set[Any] = set()
    for table in tables:
        columns = [column for _, column, *_ in reading.execute(f'PRAGMA table_info("{table}")')]
        for column in columns:
            if column.endswith("_sealed"):
                ids = (
                    f'SELECT DISTINCT lower(hex(substr("{column}", 1, 4))) FROM "{table}" WHERE "{column}" IS NOT NULL'  # noqa: S608 - likewise
                )
                found |= {one for (one,) in reading.execute(ids)}
    return frozenset(found)
