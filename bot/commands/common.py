"""How every command speaks: to people in lines, to programs (`--json`) in one object; and how it ends."""

import asyncio
import gc
import json
import sys
from collections.abc import Coroutine, Mapping
from datetime import UTC, datetime
from typing import Annotated, Any, NoReturn, TypeVar

import typer

from bot.logs import set_up_logs
from bot.settings import Settings, SettingsError, read_settings
from domain.backup import BackupFailed

Result = TypeVar("Result")

Json = Annotated[bool, typer.Option("--json", help="One JSON object on stdout, for programs.")]
Now = Annotated[str | None, typer.Option(help="As if it were this moment (ISO 8601, with a zone).")]

QUESTION = 2


def settings() -> Settings:
    """The settings; ends the command with a sentence when one is wrong."""
    try:
        read = read_settings()
    except SettingsError as error:
        fail(str(error))
    set_up_logs(read.log_format)
    return read


def work(coroutine: Coroutine[Any, Any, Result]) -> Result:
    """Run to the end; what is wrong with the settings or the database is a sentence, not a trace."""
    gc.freeze()  # what was imported stays: the collector need not look at half a million objects again and again
    try:
        return asyncio.run(coroutine)
    except (SettingsError, BackupFailed) as error:
        fail(str(error))
    except OSError as error:
        fail(f"not reachable: {error}")


def tell(json_wanted: bool, facts: Mapping[str, Any], *lines: str) -> None:  # noqa: FBT001 - typer's flag, passed on
    """The result on stdout."""
    if json_wanted:
        typer.echo(json.dumps(facts, ensure_ascii=False, default=str))
    else:
        for line in lines:
            typer.echo(line)


def fail(sentence: str) -> NoReturn:
    """It did not work: exit 1."""
    typer.echo(sentence, err=True)
    raise typer.Exit(1)


def question(sentence: str, *choices: str) -> typer.Exit:
    """A question is open: raise what this returns (exit 2). The caller answers by calling again, more precisely."""
    typer.echo(sentence, err=True)
    for choice in choices:
        typer.echo(f"  {choice}", err=True)
    return typer.Exit(QUESTION)


def moment(typed: str | None, otherwise: datetime) -> datetime:
    """A moment as typed; one without a zone is taken for UTC."""
    if typed is None:
        return otherwise
    try:
        read = datetime.fromisoformat(typed)
    except ValueError:
        fail(f"--now {typed}: not a moment like 2026-11-11T18:00:00+07:00")
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def replace_process(*arguments: str) -> NoReturn:
    """Become another program of this project; it inherits the terminal."""
    import os  # noqa: PLC0415 - used by two commands only

    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, *arguments])  # noqa: S606 - our own interpreter, our own module
