"""What a job may use: the database, the time, the messengers, and the name under which this process holds leases."""

import asyncio
import hashlib
import os
import shutil
import socket
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from db.backup.store import Backups
from db.files import Files
from db.session import Sessions
from db.shared import Shared
from domain.outbox_kept import USUAL
from domain.watch import Memory, Space
from messenger.port import Messenger

PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Work:
    """`messengers` by our channel; `name` is this process's and no other's; `stop` asks to finish what is in flight.

    `batch` messages are claimed and written at once: ten seconds' worth, so that what is urgent waits no longer for
    digests that were claimed before it, and other processes have their share.
    `files` is where files that people sent are kept, `backups` where backups go (without it none are made).
    `done_until` spares a job what it did a minute ago, `file_ids` (by channel, attachment, as a picture or not) an
    upload; both may be forgotten, and are with every restart. So is `memory`, what administrators were told at once.
    `outbox_kept` is how long messages stay in the outbox when they have ended.
    `shared` is where other processes say what they do, `space` what is left of the disk under a folder.
    """

    sessions: Sessions
    clock: Callable[[], datetime]
    messengers: Mapping[int, Messenger] = field(default_factory=dict)
    concurrency: int = 4
    batch: int = 300
    name: str = field(default_factory=lambda: process_name())  # noqa: PLW0108 - defined below
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    done_until: dict[str, datetime] = field(default_factory=dict)
    files: Files | None = None
    backups: Backups | None = None
    file_ids: dict[tuple[int, int, bool], str] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)
    shared: Shared | None = None
    outbox_kept: timedelta = timedelta(days=USUAL)
    space: Callable[[Path], Space] = field(default=lambda folder: disk_of(folder))  # noqa: PLW0108 - defined below


def disk_of(folder: Path) -> Space:
    """On which the folder is, or will be."""
    usage = shutil.disk_usage(next(place for place in (folder, *folder.absolute().parents) if place.exists()))
    return Space(usage.total, usage.free)


def process_name() -> str:
    """Machine, process and its start: after a crash the next process can see that nobody of that name lives."""
    return f"{_machine()}-{os.getpid()}-{_started(os.getpid())}"


def dead(names: Collection[str]) -> list[str]:
    """Those of this machine whose process is gone. Of other machines nothing is known: their leases simply end."""
    return [name for name in names if _is_dead(name)]


def _is_dead(name: str) -> bool:
    machine, _, rest = name.partition("-")
    number, _, started = rest.partition("-")
    return machine == _machine() and PROC.is_dir() and number.isdigit() and _started(int(number)) != started


def _machine() -> str:
    """Two containers of one host see other processes: each counts as a machine of its own."""
    space = ""
    with suppress(OSError):
        space = str((PROC / "self/ns/pid").readlink())
    return hashlib.sha256(f"{socket.gethostname()} {space}".encode()).hexdigest()[:8]


def _started(process: int) -> str:
    """When a process began, as the kernel counts; empty for one that is gone, or where there is no /proc."""
    with suppress(OSError, IndexError):
        return (PROC / str(process) / "stat").read_text().rpartition(")")[2].split()[19]
    return ""
