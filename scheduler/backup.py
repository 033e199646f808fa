"""At night a backup; once a month it is restored into a scratch place, and the administrators hear how that went."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from db.backup import making, restoring, store
from db.backup.store import Backups, Busy
from db.queries import backup
from domain.backup import Checked, check_month, is_due
from scheduler.work import Work

log = structlog.get_logger()

CHECKED = "backup_check"
MONTH = timedelta(days=32)


async def back_up(work: Work) -> int:
    """1 when there was none of the last night, and now is.

    Raises `domain.backup.BackupFailed`; the plan logs it as «backup failed», and it is tried again at the next tick.
    How old the last good one is, `db.backup.store.newest` says.
    """
    async with work.sessions() as session:
        zone = await backup.zone(session)
    if work.backups is None or zone is None:
        return 0
    newest = await asyncio.to_thread(store.newest, work.backups.folder)
    if not is_due(newest, work.clock(), zone):
        return 0
    try:
        made = await making.make(work.backups, work.clock(), wait=False)
    except Busy:  # another process is at it
        return 0
    log.info("backup made", count=made.manifest.rows)
    return 1


async def check(work: Work) -> int:
    """How many administrators are owed the month's letter now. A month without a look is made up for until its end."""
    now = work.clock()
    async with work.sessions() as session:
        zone = await backup.zone(session)
        month = check_month(now, zone) if zone is not None else None
        if work.backups is None or zone is None or month is None or work.done_until.get(CHECKED, now) > now:
            return 0
        told = await backup.is_told(session, month)
    made = 0
    if not told:
        try:
            async with store.alone(work.backups.folder, wait=False):
                found, when = await _look(work.backups, now)
        except Busy:
            return 0
        checked = Checked(when.astimezone(zone).date(), *found) if when is not None else Checked(None)
        log.info("backup checked", count=checked.problems)
        async with work.sessions.begin() as session:
            made = await backup.owe(session, checked, month, now)
    next_month = (month + MONTH).replace(day=1)
    work.done_until[CHECKED] = datetime(next_month.year, next_month.month, 1, tzinfo=zone)
    return made


async def _look(backups: Backups, now: datetime) -> tuple[tuple[int, int, int], datetime | None]:
    """Tables, rows and problems of the newest backup, and when it was made."""
    there: dict[datetime, Path] = await asyncio.to_thread(store.in_folder, backups.folder)
    if not there:
        return (0, 0, 0), None
    newest = max(there)
    found = await restoring.verify(backups, there[newest], now)
    tables, rows = (len(found.manifest.tables), found.manifest.rows) if found.manifest else (0, 0)
    return (tables, rows, len(found.problems)), newest
