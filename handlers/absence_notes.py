"""«Мои заявления»: what a guardian has announced; opened to be changed, or withdrawn."""

from aiogram import Router

from db.files import Files
from db.keys import Keys
from db.queries import absence, calendars
from db.queries import absence_drafts as drafts
from domain.people import local_day
from handlers.common import only, send_stored
from handlers.turn import Turn
from views.absence import look_page
from views.absence_notes import (
    AbsenceNotes,
    NoteFile,
    OpenNote,
    WithdrawNote,
    note_gone_page,
    notes_page,
    withdrawn_page,
)

router = only(Router(name=__name__), "guardian")


@router.callback_query(AbsenceNotes.filter())
async def show_notes(_press: object, callback_data: AbsenceNotes, turn: Turn, keys: Keys) -> None:
    """The own notes of all children, and the class teacher's entries about them."""
    child = await turn.to_child(callback_data.pupil)
    async with turn.sessions() as session:
        notes = await absence.own(session, keys, turn.viewer, turn.now)
    today = local_day(turn.now, child.zone)
    await turn.reply.show(notes_page(turn.texts, turn.viewer.children, notes, child, today, callback_data.part))


@router.callback_query(OpenNote.filter())
async def open_note(_press: object, callback_data: OpenNote, turn: Turn, keys: Keys) -> None:
    """As it was sent, with buttons to change it; what was said of another note is forgotten."""
    async with turn.sessions.begin() as session:
        note = await absence.find(session, keys, turn.viewer, callback_data.note)
        child = turn.viewer.child(note.pupil)
        calendar = await calendars.of_child(session, child)
        await drafts.forget(session, turn.viewer)
    if note.open_on(local_day(turn.now, child.zone)):
        page = look_page(turn.texts, turn.viewer.children, child, calendar, note.draft, note)
        await turn.reply.show(page)
    else:
        await turn.reply.show(note_gone_page(turn.texts, child))


@router.callback_query(WithdrawNote.filter())
async def withdraw(_press: object, callback_data: WithdrawNote, turn: Turn, keys: Keys) -> None:
    """While its last day is not over."""
    async with turn.sessions.begin() as session:
        note = await absence.find(session, keys, turn.viewer, callback_data.note)
        child = turn.viewer.child(note.pupil)
        if still := note.open_on(local_day(turn.now, child.zone)):
            await absence.withdraw(session, turn.viewer, note.id, turn.now)
            await drafts.forget(session, turn.viewer)
    await turn.reply.show(withdrawn_page(turn.texts, child, note) if still else note_gone_page(turn.texts, child))


@router.callback_query(NoteFile.filter())
async def send_file(_press: object, callback_data: NoteFile, turn: Turn, keys: Keys, files: Files) -> None:
    """The document of an own note."""
    async with turn.sessions() as session:
        note = await absence.find(session, keys, turn.viewer, callback_data.note)
        stored = await absence.documents(session, turn.viewer, note.id)
    await send_stored(turn, files, stored)
    await turn.reply.say(turn.texts.plain("absence-file-sent" if stored else "absence-file-gone"))
