"""`zvonok export oneroster PATH`: the school's data for another system."""

import asyncio
from datetime import datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.clock import system_clock
from bot.commands.common import Json, Now, fail, moment, settings, tell, work
from bot.commands.schools import only_school
from bot.settings import Settings
from bot.upgrading import upgrade
from db.queries import access, journal_export, roster
from db.session import connect
from domain.access import Opening
from domain.journal import Mark
from domain.lists import Where

KINDS = ("oneroster",)


def export(
    kind: Annotated[str, typer.Argument(help="oneroster")],
    path: Annotated[Path, typer.Argument(help="A .zip to write, or a folder.")],
    school: Annotated[str | None, typer.Option(help="Which school, when there are several.")] = None,
    now: Now = None,
    json: Json = False,  # noqa: FBT002 - typer's way
) -> None:
    """Write people, forms, groups, enrolments and marks as a OneRoster 1.1 bundle."""
    if kind not in KINDS:
        fail(f"There is no export of {kind}; there are: {' '.join(KINDS)}")
    count = work(_export(settings(), path, school, moment(now, system_clock())))
    tell(json, {"written": str(path), "marks": count}, f"{path}: marks: {count}")


async def _export(settings: Settings, path: Path, school: str | None, now: datetime) -> int:
    from exchange.oneroster import GradebookLine  # noqa: PLC0415 - only here
    from exchange.oneroster.write import write_oneroster  # noqa: PLC0415 - likewise

    def line(mark: Mark) -> GradebookLine:
        at = mark.at
        return GradebookLine(
            Where(), "", at.group, at.day, at.number, mark.pupil, mark.value, mark.work, mark.weight,
            mark.comment, mark.retake, mark.entered,
        )  # fmt: skip

    await upgrade(settings)
    sessions = connect(settings.database_url)
    try:
        async with sessions() as session:
            chosen = await only_school(session, school)
            day = now.astimezone(ZoneInfo(chosen.zone)).date()
            known = await roster.snapshot(session, chosen.id, day)
            lines = [line(mark) async for mark in journal_export.marks(session, known.ids)]
        async with sessions.begin() as session:
            since = known.roster.year.starts
            await access.note_export(session, None, chosen.id, Opening.ONEROSTER, since, now)
        await asyncio.to_thread(write_oneroster, path, known.roster, lines, day)
        return len(lines)
    finally:
        await sessions.close()
