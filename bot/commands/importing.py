"""`zvonok import KIND PATH`: the school's own files. Shows what would change, then changes all of it or nothing."""

from pathlib import Path
from typing import Annotated

import typer

from bot.clock import system_clock
from bot.commands.common import Json, Now, fail, moment, settings, work
from bot.commands.import_wish import Wish
from locales import LANGUAGES

KINDS = ("roster", "timetable", "marks", "oneroster")

Kind = Annotated[str, typer.Argument(help="roster, timetable, marks or oneroster (also Microsoft SDS)")]
File = Annotated[Path, typer.Argument(help="A workbook (.xlsx .xls .ods), a CSV file, a folder or .zip of CSV.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only show what would change.")]
Announce = Annotated[bool, typer.Option("--announce", help="Alert families of a journal's first import too.")]
Part = Annotated[bool, typer.Option("--part", help="Who is missing in the lists has not left.")]
Answers = Annotated[list[str] | None, typer.Option("--answer", help="To a question, as it tells: «Ученики:5=new».")]
Codes = Annotated[list[str] | None, typer.Option("--map", help="What an unknown mark means: «5-=5», «•=».")]
Rejects = Annotated[Path | None, typer.Option(help="Take the sound rows; write the rest, with reasons, here.")]
School = Annotated[str | None, typer.Option(help="Which school, when there are several or none yet.")]
Language = Annotated[str, typer.Option(help="Of what is told: ru, en or de.")]


def import_(  # noqa: PLR0913, PLR0917 - an argument for each option is typer's way
    kind: Kind,
    path: File,
    dry_run: DryRun = False,  # noqa: FBT002 - likewise, here and below
    announce: Announce = False,  # noqa: FBT002
    part: Part = False,  # noqa: FBT002
    answer: Answers = None,
    code: Codes = None,
    rejects: Rejects = None,
    school: School = None,
    language: Language = "ru",
    now: Now = None,
    json: Json = False,  # noqa: FBT002
) -> None:
    """Import class lists, timetable, marks, or another system's bundle."""
    if kind not in KINDS:
        fail(f"There is no import of {kind}; there are: {' '.join(KINDS)}")
    if language not in LANGUAGES:
        fail(f"--language {language}: there are {' '.join(LANGUAGES)}")
    wish = Wish(
        kind, path, moment(now, system_clock()), school, _pairs("--answer", answer), _pairs("--map", code), rejects,
        language, dry=dry_run, part=part, announce=announce, json=json,
    )  # fmt: skip
    from bot.commands.import_lists import import_lists  # noqa: PLC0415 - spreadsheets are read by this command only
    from bot.commands.import_marks import import_marks  # noqa: PLC0415 - likewise

    work(import_marks(settings(), wish) if kind == "marks" else import_lists(settings(), wish))


def _pairs(option: str, typed: list[str] | None) -> dict[str, str]:
    """«a=b», once or several times; what is left of the last = is the name, as a name may have one."""
    found: dict[str, str] = {}
    for one in typed or ():
        name, equals, value = one.rpartition("=")
        if not equals or not name:
            fail(f"{option} {one}: write it like NAME=VALUE")
        found[name] = value
    return found
