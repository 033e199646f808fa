"""`zvonok db …`: the journal database."""

import typer

from bot.commands.common import Json, settings, tell, work

app = typer.Typer(help="The journal database.", no_args_is_help=True)


@app.callback()
def database() -> None:
    """The journal database."""


@app.command()
def upgrade(json: Json = False) -> None:  # noqa: FBT002 - typer's way
    """Climb to the newest revision; nothing to do is fine."""
    from db import migrations  # noqa: PLC0415 - only here

    work(migrations.upgrade(settings().database_url))
    revision = migrations.newest()
    tell(json, {"revision": revision}, f"The database is at revision {revision}.")
