"""Where backups lie: one folder, one maker at a time, and what is too old goes."""

import asyncio
import fcntl
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from db.files import Files
from domain.backup import BackupFailed, Kept, kept, moment_of

LOCK, MAKING = ".lock", ".making-"


@dataclass(frozen=True)
class Backups:
    """Of the database at `url` and of `files`, in `folder`; `version` is this program's."""

    url: str
    files: Files
    folder: Path
    rule: Kept
    version: str


def in_folder(folder: Path) -> dict[datetime, Path]:
    """The backups that lie there, by when they were made, the oldest first. One that has its name is whole."""
    found = {moment_of(path.name): path for path in folder.glob("zvonok-*.tar")}
    return dict(sorted((moment, path) for moment, path in found.items() if moment is not None))


def newest(folder: Path) -> datetime | None:
    """When the last good backup was made; None: never. The health of an installation is how long ago that is."""
    return max(in_folder(folder), default=None)


def rotate(folder: Path, rule: Kept) -> list[Path]:
    """Remove what the rule does not keep; returns what has gone."""
    there = in_folder(folder)
    old = [path for moment, path in there.items() if moment not in kept(there.keys(), rule)]
    for path in old:
        path.unlink(missing_ok=True)
    return old


class Busy(BackupFailed):
    """Somebody else is at it."""


@asynccontextmanager
async def alone(folder: Path, *, wait: bool = True) -> AsyncIterator[None]:
    """Nobody else makes or checks a backup in this folder meanwhile, in whatever process.

    A lock of the file system, because the folder is what is shared: replicas with a folder each keep a backup each.
    Raises Busy instead of waiting when `wait` is off.
    """
    await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True, mode=0o700)
    handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            await asyncio.to_thread(fcntl.flock, handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            raise Busy(f"{folder}: another process is making a backup") from None
        yield
    finally:
        os.close(handle)


@contextmanager
def workshop(folder: Path) -> Iterator[Path]:
    """A folder for what is being made, on the same disk; whatever a kill has left of an earlier one goes first."""
    for left in folder.glob(f"{MAKING}*"):
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=MAKING, dir=folder) as made:
        yield Path(made)


def need_space(folder: Path, needed: int) -> None:
    """Raises BackupFailed: a disk that a backup has filled stops the bot itself."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise BackupFailed(f"{folder}: not enough space: about {_megabytes(needed)} needed, {_megabytes(free)} free")


def _megabytes(count: int) -> str:
    return f"{count / 1_000_000:,.0f} MB"


def sync_folder(folder: Path) -> None:
    """After a rename, so that the name outlives a power cut too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
