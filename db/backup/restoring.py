"""Back from a backup: into a scratch place to compare, or into the database of the settings.

What is restored is compared with the manifest first, and climbs to this program's revision; only then it is believed.
"""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from db import migrations
from db.backup import archive, making, postgres, sqlite, store
from db.backup.archive import Content
from db.backup.making import kind_of, sqlite_file
from db.backup.store import Backups
from domain.backup import BackupFailed, Damaged, Manifest, Newer, Table, differences


@dataclass(frozen=True)
class Verified:
    """What a check has found; `manifest` is None when the file was not even that of a backup."""

    manifest: Manifest | None
    problems: Sequence[str]


async def verify(backups: Backups, path: Path, now: datetime) -> Verified:
    """Read every byte, restore it into a scratch place, compare every table; one sentence for each problem."""
    try:
        content = await asyncio.to_thread(archive.read, path)
        manifest = content.manifest
        async with _restored(backups, path, manifest, now) as found:
            return Verified(manifest, [*differences(manifest, found), *unopened(backups, manifest)])
    except BackupFailed as error:
        return Verified(None, [str(error)])
    except OSError as error:
        return Verified(None, [f"it could not be restored: {error.strerror or error}"])


def unopened(backups: Backups, manifest: Manifest) -> list[str]:
    """The secrets that are needed and not listed."""
    lost = sorted(set(manifest.sealed_with) - set(backups.files.keys.fingerprints()))
    return [
        f"secret {one}: private texts or files were sealed with it, and SECRET_KEYS does not list it" for one in lost
    ]


@asynccontextmanager
async def _restored(
    backups: Backups, path: Path, manifest: Manifest, now: datetime
) -> AsyncIterator[Mapping[str, Table]]:
    """What the scratch place holds."""
    if manifest.database == "postgresql":  # an SQLite file can be looked at anywhere
        _same_kind(backups, manifest)
    with tempfile.TemporaryDirectory(prefix="zvonok-verify-") as folder:
        store.need_space(Path(folder), 2 * manifest.size)
        dump = Path(folder) / "dump"
        await asyncio.to_thread(archive.unpack_dump, path, manifest, dump)
        if manifest.database == "sqlite":
            yield (await asyncio.to_thread(sqlite.look_at, dump)).tables
            return
        async with postgres.scratch(backups.url, now) as url:
            await postgres.restore(url, dump, Path(folder) / "script")
            yield (await postgres.look_at(url)).tables


async def examine(backups: Backups, path: Path) -> Content:
    """May it be restored here? Raises BackupFailed."""
    content = await asyncio.to_thread(archive.read, path)
    _same_kind(backups, content.manifest)
    if content.manifest.revision not in migrations.known():
        raise Newer(
            f"{path}: made by a newer version ({content.manifest.version}, revision {content.manifest.revision}): "
            "install that version first"
        )
    return content


def _same_kind(backups: Backups, manifest: Manifest) -> None:
    if manifest.database != kind_of(backups.url):
        name = "PostgreSQL" if manifest.database == "postgresql" else "SQLite"
        raise BackupFailed(f"this is a backup of {name}, and DATABASE_URL is another kind of database")


async def is_occupied(backups: Backups) -> bool:
    """Would anything be replaced? A database that cannot be read counts."""
    if kind_of(backups.url) == "postgresql":
        return await postgres.is_occupied(backups.url)
    try:
        return await asyncio.to_thread(sqlite.is_occupied, sqlite_file(backups.url))
    except Damaged:
        return True


async def set_aside(backups: Backups, now: datetime) -> Path:
    """A backup of what is about to be replaced; an SQLite file too broken for that is renamed and stays."""
    try:
        return (await making.make(backups, now, rotate=False)).path
    except Damaged:
        return await asyncio.to_thread(_rename, sqlite_file(backups.url), now)


def _rename(path: Path, now: datetime) -> Path:
    stamp = f"damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    for end in ("-wal", "-shm", ""):
        part = path.with_name(path.name + end)
        if part.exists():
            part.rename(path.with_name(f"{path.name}.{stamp}{end}"))
    return path.with_name(f"{path.name}.{stamp}")


async def restore(backups: Backups, path: Path, content: Content) -> None:
    """The database of the settings becomes that of the backup, at this program's revision, with its files.

    On SQLite the old one stays until everything is good; on PostgreSQL until the dump is read to its end. Files that
    came after the backup stay. Raises BackupFailed.
    """
    manifest = content.manifest
    folder = sqlite_file(backups.url).parent if manifest.database == "sqlite" else backups.folder
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(prefix=".restoring-", dir=folder) as made:
            store.need_space(Path(made), 2 * manifest.size)
            dump = Path(made) / "dump"
            await asyncio.to_thread(archive.unpack_dump, path, manifest, dump)
            await asyncio.to_thread(_files, backups, path)
            if manifest.database == "sqlite":
                await _into_sqlite(backups, manifest, dump)
            else:
                await _into_postgres(backups, manifest, dump)
    except OSError as error:
        raise BackupFailed(f"{folder}: {error.strerror or error}") from error


async def _into_sqlite(backups: Backups, manifest: Manifest, dump: Path) -> None:
    _refuse(differences(manifest, (await asyncio.to_thread(sqlite.look_at, dump)).tables))
    await migrations.upgrade(f"sqlite+aiosqlite:///{dump}")
    await asyncio.to_thread(sqlite.replace, dump, sqlite_file(backups.url))


async def _into_postgres(backups: Backups, manifest: Manifest, dump: Path) -> None:
    await postgres.restore(backups.url, dump, dump.with_name("script"))
    _refuse(differences(manifest, (await postgres.look_at(backups.url)).tables))
    await migrations.upgrade(backups.url)


def _refuse(problems: Sequence[str]) -> None:
    if problems:
        raise Damaged("; ".join(problems))


def _files(backups: Backups, path: Path) -> None:
    for name, sealed in archive.files_in(path):
        backups.files.put_back(name, sealed)
