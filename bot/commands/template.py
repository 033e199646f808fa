"""`zvonok template KIND PATH`: a workbook to fill in, empty with an example or with what is known today."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.clock import system_clock
from bot.commands.common import Json, Now, fail, moment, settings, tell, work
from bot.commands.schools import only_school
from bot.settings import Settings
from bot.upgrading import upgrade
from db.queries import access, roster
from db.session import connect
from domain.access import Opening
from domain.roster import Roster
from locales import LANGUAGES


def template(
    kind: Annotated[str, typer.Argument(help="roster, timetable or marks")],
    path: Annotated[Path, typer.Argument(help="The workbook to write (.xlsx).")],
    filled: Annotated[bool, typer.Option("--filled", help="With today's data, for correction.")] = False,  # noqa: FBT002 - typer's way
    school: Annotated[str | None, typer.Option(help="Which school, when there are several.")] = None,
    language: Annotated[str, typer.Option(help="Of headings and hints: ru, en or de.")] = "ru",
    now: Now = None,
    json: Json = False,  # noqa: FBT002 - likewise
) -> None:
    """Write a workbook for `zvonok import`."""
    from exchange.templates import write_marks, write_roster, write_timetable  # noqa: PLC0415 - spreadsheets are written by two commands only

    writers: dict[str, Callable[[Path, Roster | None, str, date], None]] = {
        "roster": write_roster,
        "timetable": write_timetable,
        "marks": write_marks,
    }
    if kind not in writers:
        fail(f"There is no template for {kind}; there are: {' '.join(writers)}")
    if language not in LANGUAGES:
        fail(f"--language {language}: there are {' '.join(LANGUAGES)}")
    at = moment(now, system_clock())
    known, day = work(_today(settings(), school, at, kind)) if filled else (None, at.date())
    writers[kind](path, known, language, day)
    tell(json, {"written": str(path)}, str(path))


async def _today(settings: Settings, school: str | None, now: datetime, kind: str) -> tuple[Roster, date]:
    """The school as it is; only the lists name pupils, and their families can read that they were taken."""
    await upgrade(settings)
    sessions = connect(settings.database_url)
    try:
        async with sessions() as session:
            chosen = await only_school(session, school)
            day = now.astimezone(ZoneInfo(chosen.zone)).date()
            known = (await roster.snapshot(session, chosen.id, day)).roster
        if kind == "roster":
            async with sessions.begin() as session:
                await access.note_export(session, None, chosen.id, Opening.LISTS, day, now)
        return known, day
    finally:
        await sessions.close()
