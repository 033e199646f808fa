"""`zvonok demo`: the whole thing without a token."""

from typing import Annotated

import typer

from bot.commands.common import Json, replace_process


def demo(
    once: Annotated[bool, typer.Option("--once", help="Tell the story and end.")] = False,  # noqa: FBT002 - typer's way
    port: Annotated[int, typer.Option(help="Where the page is served.")] = 8080,
    today: Annotated[str | None, typer.Option(help="The demo's day (YYYY-MM-DD).")] = None,
    json: Json = False,  # noqa: FBT002 - typer's way
) -> None:
    """Sample school, an emulated Telegram, the bot, a page with phones, and a short story in the terminal."""
    flags = [*(["--once"] if once else []), *(["--json"] if json else [])]
    replace_process("-m", "emulator", "demo", "--port", str(port), *flags, *(["--today", today] if today else []))
