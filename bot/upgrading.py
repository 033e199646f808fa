"""Before the database changes its shape, what was there is put away."""

from importlib.metadata import version
from pathlib import Path

import structlog

from bot.clock import Clock, system_clock
from bot.settings import Settings
from db import migrations
from db.backup import making
from db.backup.store import Backups
from db.files import Files

log = structlog.get_logger()


def backups_of(settings: Settings) -> Backups:
    """Where backups of this installation lie, and of what they are made."""
    files = Files(settings.files_dir, settings.keys())
    return Backups(settings.database_url, files, settings.backups_dir, settings.kept(), version("zvonok"))


async def upgrade(settings: Settings, clock: Clock = system_clock, *, backup: bool = True) -> Path | None:
    """Climb to the newest revision, after a backup when there is something to climb and something to lose.

    Returns where it lies. Raises `BackupFailed`: then nothing was changed.
    """
    made: list[Path] = []

    async def put_away() -> None:
        made.append((await making.make(backups_of(settings), clock())).path)
        log.info("backed up before a migration")

    await migrations.upgrade(settings.database_url, before=put_away if backup else None)
    return made[0] if made else None
