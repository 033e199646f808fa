"""Making a backup: the database first, then the files, so that every file the database names is still there."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import make_url

from db.backup import archive, postgres, sqlite, store
from db.backup.sqlite import Known
from db.backup.store import Backups
from db.keys import KEY_ID
from domain.backup import BackupFailed, Manifest, name_of

SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class Made:
    """A backup that lies there, whole."""

    path: Path
    manifest: Manifest


async def make(
    backups: Backups, now: datetime, folder: Path | None = None, *, rotate: bool = True, wait: bool = True
) -> Made:
    """One backup, in the folder of the settings (then what is too old goes) or in another one (then nothing does).

    It gets its name when every byte is on the disk. Raises BackupFailed with a sentence that says what to do; with
    `wait` off also Busy, when somebody else is at it.
    """
    place = folder or backups.folder
    try:
        async with store.alone(place, wait=wait):
            with store.workshop(place) as workshop:
                made = await _make(backups, now, place, workshop)
            if folder is None and rotate:
                await asyncio.to_thread(store.rotate, place, backups.rule)
            return made
    except OSError as error:
        raise BackupFailed(f"{place}: {error.strerror or error}") from error


async def _make(backups: Backups, now: datetime, place: Path, workshop: Path) -> Made:
    files = await asyncio.to_thread(_files, backups)
    await _need_space(backups, place, files)
    dump = workshop / "dump"
    known = await _dump(backups, workshop, dump)
    files = await asyncio.to_thread(_files, backups)  # also what came while the database was copied
    manifest = await asyncio.to_thread(_manifest, backups, now, known, workshop, files)
    draft = workshop / "backup"
    await asyncio.to_thread(archive.write, draft, manifest, dump, files)
    return Made(await asyncio.to_thread(_name, draft, place, now), manifest)


async def _dump(backups: Backups, workshop: Path, dump: Path) -> Known:
    if kind_of(backups.url) == "postgresql":
        return await postgres.dump(backups.url, dump)
    raw = workshop / "raw"
    known = await asyncio.to_thread(sqlite.copy, sqlite_file(backups.url), raw)
    await asyncio.to_thread(archive.pack_dump, raw, dump)
    return known


def _manifest(backups: Backups, now: datetime, known: Known, workshop: Path, files: Iterable[Path]) -> Manifest:
    if known.revision is None:
        raise BackupFailed("there is nothing to back up: the database is empty")
    names = {path.name for path in files}
    seals = known.sealed_with | {_sealed_with(path) for path in files} - {""}
    unpacked = workshop / "raw"
    size = (unpacked if unpacked.exists() else workshop / "dump").stat().st_size
    unpacked.unlink(missing_ok=True)
    return Manifest(
        now, backups.version, kind_of(backups.url), known.revision, size, known.tables, len(names),
        len(known.files - names), tuple(sorted(seals)),
    )  # fmt: skip


def _sealed_with(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(KEY_ID).hex()
    except FileNotFoundError:
        return ""


def _name(draft: Path, place: Path, now: datetime) -> Path:
    """Two within one second: the second gets the next one's name."""
    while (named := place / name_of(now)).exists():
        now += SECOND
    draft.rename(named)
    store.sync_folder(place)
    return named


async def _need_space(backups: Backups, place: Path, files: Iterable[Path]) -> None:
    """The database twice (as it is and packed), or its dump twice, and the files once."""
    if kind_of(backups.url) == "postgresql":
        database = await postgres.size(backups.url)
    else:
        path = sqlite_file(backups.url)
        database = 2 * path.stat().st_size if path.exists() else 0
    store.need_space(place, database + sum(_size(path) for path in files))


def _files(backups: Backups) -> list[Path]:
    return [backups.files.place(name) for name in backups.files.names()]


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def kind_of(url: str) -> str:
    """`sqlite` or `postgresql`."""
    return make_url(url).get_backend_name()


def sqlite_file(url: str) -> Path:
    """Raises BackupFailed for a database in memory."""
    name = make_url(url).database
    if not name or name == ":memory:":
        raise BackupFailed("a database in memory cannot be backed up")
    return Path(name)
