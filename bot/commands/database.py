"""`zvonok db …`: the journal database, its backups and its secrets."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.clock import system_clock
from bot.commands.common import Json, fail, question, settings, tell, work

if TYPE_CHECKING:
    from bot.settings import Settings
    from db.backup.making import Made
    from db.backup.store import Backups
    from db.queries.rekey import Tally
    from domain.backup import Manifest

app = typer.Typer(help="The journal database.", no_args_is_help=True)

File = Annotated[Path, typer.Argument(help="A backup (.tar).")]


@app.callback()
def database() -> None:
    """The journal database."""


@app.command()
def upgrade(
    without_backup: Annotated[bool, typer.Option("--without-backup", help="Do not make a backup first.")] = False,  # noqa: FBT002 - typer's way
    json: Json = False,  # noqa: FBT002 - likewise
) -> None:
    """Climb to the newest revision, after a backup of what is there; nothing to do is fine."""
    from bot.upgrading import upgrade as climb  # noqa: PLC0415 - only here
    from db import migrations  # noqa: PLC0415 - likewise

    backup = work(climb(settings(), backup=not without_backup))
    revision = migrations.newest()
    facts = {"revision": revision} | ({"backup": str(backup)} if backup else {})
    first = [f"{backup}: the database as it was"] if backup else []
    tell(json, facts, *first, f"The database is at revision {revision}.")


@app.command()
def backup(
    folder: Annotated[Path | None, typer.Argument(help="Where to; BACKUPS_DIR, unless it is named.")] = None,
    json: Json = False,  # noqa: FBT002 - typer's way
) -> None:
    """One file with the database and what people sent, while the bot goes on; the secrets are not in it."""
    from db.backup import making  # noqa: PLC0415 - only here

    made: Made = work(making.make(_backups(), system_clock(), folder))
    tell(json, {"backup": str(made.path), **_facts(made.manifest)}, f"{made.path}: {_said(made.manifest)}")


@app.command()
def verify(file: File, json: Json = False) -> None:  # noqa: FBT002 - typer's way
    """Restore a backup into a scratch place and compare every table; a line for each problem, then exit 1."""
    from db.backup import restoring  # noqa: PLC0415 - only here

    found = work(restoring.verify(_backups(), file, system_clock()))
    facts = _facts(found.manifest) if found.manifest else {}
    good = [f"{file}: {_said(found.manifest)}, as the manifest says"] if found.manifest and not found.problems else []
    tell(json, {"ok": not found.problems, "problems": list(found.problems), **facts}, *good)
    if not json:
        for problem in found.problems:
            typer.echo(problem, err=True)
    if found.problems:
        raise typer.Exit(1)


@app.command()
def restore(
    file: File,
    yes: Annotated[bool, typer.Option("--yes", help="Also where it replaces something.")] = False,  # noqa: FBT002 - typer's way
    json: Json = False,  # noqa: FBT002 - likewise
) -> None:
    """Put a backup into DATABASE_URL and FILES_DIR. Stop the bot first; what is there is backed up before."""
    wishes = _backups()
    aside, manifest, lost = work(_restore(wishes, file, yes=yes))
    facts = {"restored": str(file), "aside": str(aside) if aside else None, "unopened": lost, **_facts(manifest)}
    tell(json, facts, f"Restored from {file}: {_said(manifest)}.", *lost)


async def _restore(wishes: "Backups", file: Path, *, yes: bool) -> "tuple[Path | None, Manifest, list[str]]":
    from db.backup import restoring  # noqa: PLC0415 - only here

    content = await restoring.examine(wishes, file)
    aside = None
    if await restoring.is_occupied(wishes):
        if not yes:
            raise question(
                "The database of DATABASE_URL is not empty and would be replaced (a backup of it is made first). "
                "If that is meant, stop the bot and repeat with --yes."
            )
        aside = await restoring.set_aside(wishes, system_clock())
        typer.echo(f"{aside}: the database as it was", err=True)
    await restoring.restore(wishes, file, content)
    return aside, content.manifest, restoring.unopened(wishes, content.manifest)


@app.command()
def rekey(json: Json = False) -> None:  # noqa: FBT002 - typer's way
    """Seal everything anew with the first of SECRET_KEYS; afterwards the others may go. Safe to kill and to repeat."""
    read = settings()
    newest, *older = read.keys().fingerprints()
    done = work(_rekey(read))
    closed = [f"{where}: {count} cannot be opened by any listed secret" for where, count in done.closed.items()]
    facts = {"newest": newest, "older": older, "texts": done.texts, "files": done.files, "closed": done.closed}
    said = [f"Sealed anew with {newest}: {done.texts} texts, {done.files} files."]
    if older and not closed:
        said.append(
            f"Nothing is sealed with {', '.join(older)} any more. Unused codes made with it are good until it is "
            f"removed (wait {read.invitation_days} days), and so are addresses of calendars."
        )
    tell(json, facts, *said)
    if closed:
        fail("\n".join(closed))


async def _rekey(read: "Settings") -> "Tally":
    from bot.upgrading import upgrade as climb  # noqa: PLC0415 - only here
    from db.files import Files  # noqa: PLC0415 - likewise
    from db.rekeying import seal_anew  # noqa: PLC0415 - likewise
    from db.session import connect  # noqa: PLC0415 - likewise

    await climb(read)
    sessions = connect(read.database_url)
    try:
        return await seal_anew(sessions, Files(read.files_dir, read.keys()))
    finally:
        await sessions.close()


def _backups() -> "Backups":
    from bot.upgrading import backups_of  # noqa: PLC0415 - only here

    return backups_of(settings())


def _facts(manifest: "Manifest") -> dict[str, object]:
    """For programs; tables by name."""
    return {**asdict(manifest), "made_at": manifest.made_at.isoformat(), "rows": manifest.rows}


def _said(manifest: "Manifest") -> str:
    """For people."""
    tables, rows, files = len(manifest.tables), manifest.rows, manifest.files
    lost = f", {manifest.missing} more missing in FILES_DIR" if manifest.missing else ""
    return f"revision {manifest.revision}, {tables} tables, {rows} rows, {files} files{lost}"
