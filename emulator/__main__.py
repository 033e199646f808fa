"""`python -m emulator demo|sample`: what `zvonok demo` and `zvonok sample` become."""

import asyncio
import json
import logging
import tempfile
from datetime import date, datetime, time
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.clock import system_clock
from bot.commands.common import fail, settings
from bot.logs import set_up_logs
from db.files import Files
from emulator.fill import NotEmpty, fill
from emulator.kedrovsk import sample as sample_school
from emulator.page import serve_page
from emulator.stage import TODAY, ZONE, stage
from emulator.story import tell

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.command()
def demo(
    once: Annotated[bool, typer.Option("--once")] = False,  # noqa: FBT002 - typer's way
    port: int = 8080,
    today: str | None = None,
    json_wanted: Annotated[bool, typer.Option("--json")] = False,  # noqa: FBT002 - typer's way
) -> None:
    """Tell the story, then serve the page until Ctrl-C (`--once`: only the story)."""
    set_up_logs("console", quiet=True)
    _say_refusals()
    try:
        asyncio.run(_demo(once, port, _day(today, TODAY), json_wanted))
    except KeyboardInterrupt:
        typer.echo("\nДо свидания!")
    except OSError as error:
        fail(f"The page cannot be served on port {port} ({error.strerror}). Try another: --port 8081")


def _say_refusals() -> None:
    """In full: everybody here is made up, and whoever tries the bot wants to know what Telegram has refused."""
    log = logging.getLogger("emulator")
    log.propagate = False
    log.addHandler(logging.StreamHandler())


@app.command()
def sample(
    today: str | None = None,
    json_wanted: Annotated[bool, typer.Option("--json")] = False,  # noqa: FBT002 - typer's way
) -> None:
    """Fill an empty DATABASE_URL with the sample school and print its people."""
    read = settings()
    day = _day(today, system_clock().astimezone(ZONE).date())
    files = Files(read.files_dir, read.keys())
    try:
        asyncio.run(_sample(read.database_url, files, day))
    except NotEmpty:
        fail("There is a school in this database already; the sample needs an empty one (DATABASE_URL).")
    _print_people(day, json_wanted=json_wanted)


async def _demo(once: bool, port: int, today: date, json_wanted: bool) -> None:  # noqa: FBT001 - typer's flags
    story: list[str] = []
    with tempfile.TemporaryDirectory(prefix="zvonok-demo-") as folder:
        async with stage(Path(folder), today) as made:
            await tell(made, story.append if json_wanted else typer.echo)
            if json_wanted:
                typer.echo(json.dumps({"story": story}, ensure_ascii=False))
            if once:
                return
            async with serve_page(made.telegram, made.phones, made.clock, port) as url:
                typer.echo(f"\nThe phones are at {url}  (Ctrl-C ends the demo)")
                await asyncio.Event().wait()


async def _sample(url: str, files: Files, today: date) -> None:
    filled = await fill(url, files, today, datetime.combine(today, time(17), ZONE))
    await filled.sessions.close()


def _print_people(day: date, *, json_wanted: bool) -> None:
    rows = people(day)
    if json_wanted:
        typer.echo(json.dumps({"people": rows}, ensure_ascii=False))
        return
    for row in rows:
        typer.echo("\t".join(part for part in (row["name"], row["what"]) if part))


def people(day: date) -> list[dict[str, Any]]:
    """Everybody of the sample: full name, what they are, form and children."""
    school, _ = sample_school(day)
    said: dict[str, list[str]] = {person.key: [] for person in school.people}
    names = {p.key: " ".join(x for x in (p.surname, p.name, p.patronymic) if x) for p in school.people}
    for role in school.roles:
        said[role.person].append(" ".join([role.role.value, *([role.form] if role.form else [])]))
    for enrolment in school.enrolments:
        if enrolment.until is None:
            said[enrolment.pupil].append(f"pupil {enrolment.form}")
    for link in school.guardianships:
        said[link.guardian].append(f"{link.kinship.value} of {names[link.pupil]}")
    return [{"key": key, "name": names[key], "what": ", ".join(said[key])} for key in said]


def _day(typed: str | None, otherwise: date) -> date:
    try:
        return date.fromisoformat(typed) if typed else otherwise
    except ValueError:
        fail(f"--today {typed}: write it like 2026-11-11")


if __name__ == "__main__":
    app()
