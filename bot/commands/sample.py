"""`zvonok sample`: a school to try everything on."""

from typing import Annotated

import typer

from bot.commands.common import Json, replace_process


def sample(
    today: Annotated[str | None, typer.Option(help="Lessons are held up to this day (YYYY-MM-DD).")] = None,
    json: Json = False,  # noqa: FBT002 - typer's way
) -> None:
    """Fill an empty DATABASE_URL with the sample school and print its people."""
    flags = [*(["--today", today] if today else []), *(["--json"] if json else [])]
    replace_process("-m", "emulator", "sample", *flags)
