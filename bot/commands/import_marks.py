"""Importing a journal: rows stream into the staging table, are compared there, and applied in one transaction."""

import asyncio
from typing import Any
from zoneinfo import ZoneInfo

import typer
from rich.console import Console
from rich.progress import Progress

from bot.commands.common import fail, question, tell
from bot.commands.import_wish import Wish
from bot.commands.schools import only_school
from bot.settings import Settings
from bot.upgrading import upgrade
from db.queries import import_runs, journal_import, roster, staging
from db.queries.journal import Entry
from db.queries.journal_import import Tally
from db.queries.roster import Snapshot
from db.session import Sessions, connect
from domain.lists import Refused
from domain.reading import Reading, portions
from domain.resolving import Resolver
from domain.words import Source
from exchange.marks import read_marks
from exchange.rejects import write_rejects
from views import import_report as report

SHOWN = 50


async def import_marks(settings: Settings, wish: Wish) -> None:
    """The whole way; ends the command with exit 1 or 2 when nothing was changed for a reason."""
    await upgrade(settings)
    sessions = connect(settings.database_url)
    try:
        async with sessions() as session:
            school = await only_school(session, wish.school)
            today = wish.now.astimezone(ZoneInfo(school.zone)).date()
            known = await roster.snapshot(session, school.id, today)
            codes = {**await staging.codes(session, school.id), **wish.codes}
        async with sessions.begin() as session:
            run = await import_runs.begin(session, school.id, None, "marks", wish.path.name, None, wish.now)
        try:
            await _import(sessions, wish, known, run, Resolver(known.roster, today, codes))
        finally:
            async with sessions.begin() as session:
                await import_runs.end(session, run)
    except Refused as refused:
        fail(report.complaint_line(wish.texts, refused.complaint))
    finally:
        await sessions.close()


async def _import(sessions: Sessions, wish: Wish, known: Snapshot, run: int, resolver: Resolver) -> None:
    reading = await stage(sessions, wish, staging.Stage(known.ids, run), resolver)
    async with sessions.begin() as session:
        tally = await journal_import.compare(session, known.ids, run)
        first = not await journal_import.has_marks(session, known.ids.year)
    if resolver.unknown and wish.rejects is None:
        raise _ask(wish, resolver)
    if reading.wrong and wish.rejects is None:
        _show(wish, reading, tally, applied=False, silent=False)
        raise typer.Exit(1)
    silent = first and not wish.announce
    if not wish.dry:
        async with sessions.begin() as session:
            await roster.lock(session, known.ids.school)
            await journal_import.compare(session, known.ids, run)
            await journal_import.apply(session, known.ids, run, Entry(wish.now, Source.IMPORT, silent=silent))
            await staging.remember_codes(session, known.ids.school, wish.codes)
    if wish.rejects is not None:
        reasons = {c.where: wish.texts.plain(c.problem, **c.details) for c in reading.complaints}
        await asyncio.to_thread(write_rejects, wish.path, wish.rejects, reasons)
    _show(wish, reading, tally, applied=not wish.dry, silent=silent)


async def stage(sessions: Sessions, wish: Wish, table: staging.Stage, resolver: Resolver) -> Reading:
    """Into the staging table, with a bar in a terminal."""
    reading = Reading()
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=wish.json or not console.is_terminal) as bar:
        task = bar.add_task(wish.path.name, total=None)

        async def told() -> None:
            bar.update(task, completed=reading.rows, description=f"{wish.path.name}: {reading.rows}")

        await staging.fill(sessions, table, portions(read_marks(wish.path), resolver, reading), told)
    return reading


def _ask(wish: Wish, resolver: Resolver) -> typer.Exit:
    """Every unknown code at once, each answer as it is to be typed."""
    lines: list[str] = []
    for code, (count, where) in resolver.unknown.items():
        asked = wish.texts.plain("entries-code-question", code=code, count=count)
        lines += [
            report.at(wish.texts, where, asked),
            f'  --map "{code}=5"  {wish.texts.plain("entries-code-is", means="5")}',
            f'  --map "{code}="  {wish.texts.plain("entries-code-nothing")}',
        ]
    return question(wish.texts.plain("import-questions", count=len(resolver.unknown)), *lines)


def _show(wish: Wish, reading: Reading, tally: Tally, *, applied: bool, silent: bool) -> None:
    texts = wish.texts
    lines = [*report.complaint_lines(texts, reading.complaints, SHOWN, of_lists=False)]
    lines += report.tally_lines(texts, {what: (c.new, c.changed, c.same) for what, c in tally.items()})
    if silent:
        lines.append(texts.plain("entries-silent"))
    lines.append(texts.plain("import-applied" if applied else "import-not-applied"))
    facts: dict[str, Any] = {
        "applied": applied,
        "silent": silent,
        "rows": reading.rows,
        "wrong": reading.wrong,
        "counts": {what: {"new": c.new, "changed": c.changed, "same": c.same} for what, c in tally.items()},
    }
    tell(wish.json, facts, *lines)
