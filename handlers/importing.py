"""The office: a file sent to the chat is shown as what it would change, and changes it when that is confirmed."""

import asyncio

from aiogram import F, Router
from aiogram.types import Document, Message

from db.files import Files
from db.queries import import_runs, importing
from db.queries.import_runs import Run
from db.queries.importing import Changed, Plan, fingerprint
from domain.lists import Lists, Refused
from domain.people import local_day
from exchange.documents import tidy_name
from exchange.uploads import kind_of, read_upload
from handlers import marks_import
from handlers.common import office, only, send_rejects, waiting_file
from handlers.turn import Turn
from messenger.port import FETCH_LIMIT
from views import import_report as report
from views import importing as view
from views.errors import sentence_page

router = only(Router(name=__name__), "office", "class_teacher_office")


@router.message(F.document.as_("document"))
async def receive(_message: Message, document: Document, turn: Turn, files: Files) -> None:
    """Keep the file and show what it would change."""
    post, name = office(turn), tidy_name(document.file_name or "file")
    if (document.file_size or 0) > FETCH_LIMIT:
        await turn.reply.show(sentence_page(turn.texts, "import-too-big"))
        return
    await turn.reply.update(view.reading_page(turn.texts, name))
    content = await turn.reply.fetch(document.file_id)
    try:
        kind = await asyncio.to_thread(kind_of, name, content)
    except Refused as refused:
        await _refuse(turn, refused)
        return
    sha256 = await asyncio.to_thread(files.keep, content)
    async with turn.sessions.begin() as session:
        number = await import_runs.begin(session, post.school_id, turn.viewer.person, kind, name, sha256, turn.now)
    run = Run(number, post.school_id, kind, name, sha256, {})
    await (marks_import.show if kind == "marks" else _show)(turn, files, run)


@router.callback_query(view.AnswerImport.filter())
async def answer(_press: object, callback_data: view.AnswerImport, turn: Turn, files: Files) -> None:
    """Remember the answer; ask the next question, or show what would change."""
    run = await waiting_file(turn, callback_data.run)
    if run is None or len(run.answers) != callback_data.step:
        await turn.reply.show(sentence_page(turn.texts, "import-gone"))
        return
    plan = (await _plan(turn, files, run))[1]
    question = plan.wanted.questions[0]
    answers = {**run.answers, question.id: question.choices[callback_data.choice].value}
    async with turn.sessions.begin() as session:
        await import_runs.remember(session, run.id, answers)
    await _show(turn, files, Run(run.id, run.school, run.kind, run.name, run.sha256, answers))


@router.callback_query(view.ConfirmImport.filter())
async def confirm(_press: object, callback_data: view.ConfirmImport, turn: Turn, files: Files) -> None:
    """Make exactly the changes that were shown; if they would be others now, show them anew."""
    run = await waiting_file(turn, callback_data.run)
    if run is None:
        await turn.reply.show(sentence_page(turn.texts, "import-gone"))
        return
    lists, plan = await _plan(turn, files, run)
    post = office(turn, run.school)
    day = local_day(turn.now, post.zone)
    if plan.wanted.questions or fingerprint(plan.changes) != callback_data.seen:
        await _show(turn, files, run)
        return
    try:
        async with turn.sessions.begin() as session:
            if await import_runs.end(session, run.id):
                await importing.carry_out(session, run.school, lists, day, run.answers, plan.changes)
    except Changed:
        await _show(turn, files, run)
        return
    told = report.summary_lines(turn.texts, plan.summary, day, view.SHOWN)
    await turn.reply.show(view.done_page(turn.texts, run.name, post.school, told))
    await send_rejects(turn, files, run, [one for one in plan.wanted.complaints if not one.note and one.where.row])


@router.callback_query(view.CancelImport.filter())
async def cancel(_press: object, callback_data: view.CancelImport, turn: Turn) -> None:
    """Forget the file."""
    if (run := await waiting_file(turn, callback_data.run)) is not None:
        async with turn.sessions.begin() as session:
            await import_runs.end(session, run.id)
    await turn.reply.show(sentence_page(turn.texts, "import-cancelled"))


async def _plan(turn: Turn, files: Files, run: Run) -> tuple[Lists, Plan]:
    content = await asyncio.to_thread(files.read, run.sha256)
    lists = await asyncio.to_thread(read_upload, run.kind, run.name, content)
    day = local_day(turn.now, office(turn, run.school).zone)
    async with turn.sessions() as session:
        return lists, await importing.plan(session, run.school, lists, day, run.answers)


async def _show(turn: Turn, files: Files, run: Run) -> None:
    """The first open question, or what would change."""
    try:
        _, plan = await _plan(turn, files, run)
    except Refused as refused:
        await _refuse(turn, refused)
        return
    post = office(turn, run.school)
    day = local_day(turn.now, post.zone)
    if plan.wanted.questions:
        asked = plan.wanted.questions[0]
        await turn.reply.update(view.question_page(turn.texts, run.id, run.name, asked, len(run.answers)))
        return
    page = view.plan_page(turn.texts, run.id, run.name, post.school, plan.wanted.complaints, plan.summary, day,
                          fingerprint(plan.changes))  # fmt: skip
    await turn.reply.update(page)


async def _refuse(turn: Turn, refused: Refused) -> None:
    await turn.reply.update(view.refused_page(turn.texts, report.complaint_line(turn.texts, refused.complaint)))
