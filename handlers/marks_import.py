"""A journal sent to the chat: its unknown codes are asked about, then it is shown, then confirmed."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from aiogram import Router

from db.files import Files
from db.queries import import_runs, journal_import, roster, staging
from db.queries.import_runs import Run
from db.queries.journal import Entry
from db.queries.journal_import import Tally
from db.queries.roster import Snapshot
from domain.fingerprint import fingerprint_of
from domain.lists import Refused
from domain.people import local_day
from domain.reading import Reading, portions
from domain.resolving import Resolver, meanings
from domain.words import Source
from exchange.marks import read_marks
from handlers.common import office, only, send_rejects, waiting_file
from handlers.turn import Turn
from views import import_report as report
from views import importing as view
from views import marks_import as marks_view
from views.errors import sentence_page

OPEN = "?"  # begins an answer that is still to come: «?12» for a code that stands in the file twelve times

router = only(Router(name=__name__), "office", "class_teacher_office")


@dataclass(frozen=True, slots=True)
class Staged:
    """The file's rows beside the journal, waiting; `seen` is the fingerprint of what would change."""

    known: Snapshot
    reading: Reading
    unknown: Mapping[str, int]
    tally: Tally
    first: bool

    @property
    def seen(self) -> str:
        """What a button can carry of it."""
        return fingerprint_of((self.tally, self.reading.wrong), 16)


async def show(turn: Turn, files: Files, run: Run) -> None:
    """The first code nobody has explained, or what would change."""
    if await _ask(turn, run):
        return
    try:
        staged = await _stage(turn, files, run)
    except Refused as refused:
        await turn.reply.update(view.refused_page(turn.texts, report.complaint_line(turn.texts, refused.complaint)))
        return
    if staged.unknown:
        answers = {**run.answers, **{code: f"{OPEN}{count}" for code, count in staged.unknown.items()}}
        async with turn.sessions.begin() as session:
            await import_runs.remember(session, run.id, answers)
        await _ask(turn, replace(run, answers=answers))
        return
    school = office(turn, run.school).school
    page = marks_view.tally_page(turn.texts, run.id, run.name, school, _told(turn, staged), staged.seen,
                                 partly=bool(staged.reading.wrong), anything=_changes(staged.tally))  # fmt: skip
    await turn.reply.update(page)


@router.callback_query(marks_view.ExplainCode.filter())
async def explain(_press: object, callback_data: marks_view.ExplainCode, turn: Turn, files: Files) -> None:
    """Remember what a code means; ask about the next one, or show what would change."""
    run = await waiting_file(turn, callback_data.run, "marks")
    codes = list(run.answers) if run is not None else []
    if run is None or callback_data.place >= len(codes) or not run.answers[codes[callback_data.place]].startswith(OPEN):
        await turn.reply.show(sentence_page(turn.texts, "import-gone"))
        return
    answers = {**run.answers, codes[callback_data.place]: callback_data.means}
    async with turn.sessions.begin() as session:
        await import_runs.remember(session, run.id, answers)
    await show(turn, files, replace(run, answers=answers))


@router.callback_query(marks_view.ConfirmMarks.filter())
async def confirm(_press: object, callback_data: marks_view.ConfirmMarks, turn: Turn, files: Files) -> None:
    """Make the changes that were shown, all or none; if they would be others now, show them anew."""
    run = await waiting_file(turn, callback_data.run, "marks")
    if run is None:
        await turn.reply.show(sentence_page(turn.texts, "import-gone"))
        return
    staged = await _stage(turn, files, run)
    if staged.unknown or staged.seen != callback_data.seen:
        await show(turn, files, run)
        return
    ids, entry = staged.known.ids, Entry(turn.now, Source.IMPORT, actor=turn.viewer.person, silent=staged.first)
    async with turn.sessions.begin() as session:
        await roster.lock(session, run.school)
        tally = await journal_import.compare(session, ids, run.id)
        if done := tally == staged.tally:
            await journal_import.apply(session, ids, run.id, entry)
            await staging.remember_codes(session, run.school, run.answers)
            done = await import_runs.end(session, run.id)
    if not done:
        await show(turn, files, run)
        return
    school = office(turn, run.school).school
    await turn.reply.update(view.done_page(turn.texts, run.name, school, _told(turn, staged)))
    await send_rejects(turn, files, run, staged.reading.complaints)


async def _ask(turn: Turn, run: Run) -> bool:
    """Ask about the first code that is still open, if there is one."""
    still = [(n, code, means) for n, (code, means) in enumerate(run.answers.items()) if means.startswith(OPEN)]
    if not still:
        return False
    place, code, means = still[0]
    async with turn.sessions() as session:
        known = await roster.snapshot(session, run.school, local_day(turn.now, office(turn, run.school).zone))
    count = int(means.removeprefix(OPEN))
    page = marks_view.code_page(turn.texts, run.id, run.name, code, count, place, meanings(known.roster))
    await turn.reply.update(page)
    return True


async def _stage(turn: Turn, files: Files, run: Run) -> Staged:
    """Read the file anew, beside the journal as it is now."""
    today = local_day(turn.now, office(turn, run.school).zone)
    async with turn.sessions() as session:
        known = await roster.snapshot(session, run.school, today)
        codes = {**await staging.codes(session, run.school), **run.answers}
    async with turn.sessions.begin() as session:
        await staging.empty(session, run.id)
    reading, resolver = Reading(), Resolver(known.roster, today, codes)

    async def told() -> None:
        await turn.reply.update(marks_view.progress_page(turn.texts, run.name, reading.rows))

    with _on_disk(files, run) as path:
        lines = portions(read_marks(path), resolver, reading)
        await staging.fill(turn.sessions, staging.Stage(known.ids, run.id), lines, told)
    async with turn.sessions.begin() as session:
        tally = await journal_import.compare(session, known.ids, run.id)
        first = not await journal_import.has_marks(session, known.ids.year)
    return Staged(known, reading, {code: count for code, (count, _) in resolver.unknown.items()}, tally, first)


@contextmanager
def _on_disk(files: Files, run: Run) -> Iterator[Path]:
    """Read line by line, so it has to lie somewhere; sheets of CSV files are called like their file."""
    with tempfile.TemporaryDirectory(prefix="zvonok-") as folder:
        path = Path(folder) / (Path(run.name).name or "file")
        path.write_bytes(files.read(run.sha256))
        yield path


def _told(turn: Turn, staged: Staged) -> list[str]:
    counts = {what: (c.new, c.changed, c.same) for what, c in staged.tally.items()}
    told = [*report.complaint_lines(turn.texts, staged.reading.complaints, view.SHOWN_WRONG, of_lists=False)]
    told += report.tally_lines(turn.texts, counts)
    return [*told, turn.texts.plain("entries-silent")] if staged.first and _changes(staged.tally) else told


def _changes(tally: Tally) -> bool:
    return any(count.new or count.changed for count in tally.values())
