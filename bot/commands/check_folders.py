"""What `zvonok check` says of the folders: can they be written, and was a backup put into theirs of late?"""

from datetime import datetime
from pathlib import Path

from bot.clock import system_clock
from bot.settings import Settings, SettingsError
from domain.watch import OLD

MAKE_ONE = "make one now with `zvonok db backup`"


async def files(read: Settings) -> str:
    """Where files that people send are kept."""
    _try(read.files_dir)
    return f"{read.files_dir} is writable"


async def backups(read: Settings) -> str:
    """Raises SettingsError when there is something to lose, and two nights have put nothing away."""
    from db.backup import store  # noqa: PLC0415 - SQLAlchemy is not needed to say that a setting is wrong

    folder = read.backups_dir
    _try(folder, mode=0o700)
    newest, now = store.newest(folder), system_clock()
    if newest is not None and now - newest <= OLD:
        return f"{folder} is writable, the newest is of {newest:%Y-%m-%d %H:%M} UTC"
    if newest is not None:
        raise SettingsError(
            f"the newest in {folder} is of {newest:%Y-%m-%d}: look for «backup failed» in the log, and {MAKE_ONE}"
        )
    begun = await _begun(read)
    if begun is not None and now - begun > OLD:
        raise SettingsError(f"none in {folder}; `zvonok run` makes one every night: {MAKE_ONE}")
    return f"{folder} is writable, there is none yet"


def _try(folder: Path, mode: int = 0o777) -> None:
    probe = folder / ".probe"
    try:
        folder.mkdir(mode=mode, parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise SettingsError(f"{folder} cannot be written: {error.strerror}") from None


async def _begun(read: Settings) -> datetime | None:
    """When the first entry was made; None where there is none, or where the line of the database says what is wrong."""
    from db.queries import backup  # noqa: PLC0415 - as above
    from db.session import connect  # noqa: PLC0415 - as above

    sessions = connect(read.database_url)
    try:
        async with sessions() as session:
            return await backup.begun(session)
    except Exception:  # noqa: BLE001 - as it says
        return None
    finally:
        await sessions.close()
