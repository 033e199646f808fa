"""`/class`: a class teacher sees who of the own form will not come, and opens what the family wrote."""

from datetime import date, timedelta

from aiogram import Router
from aiogram.filters import Command

from db.files import Files
from db.keys import Keys
from db.queries import absence, absence_class, access, calendars, invitations
from domain.absence import Note
from domain.access import Opening
from domain.invitations import PupilLine
from domain.people import Post, local_day
from domain.words import Role
from handlers.common import only, send_stored
from handlers.turn import Turn
from views.absence_class import (
    ClassDay,
    ClassFile,
    ClassNote,
    ClassWithdraw,
    class_day_page,
    class_forms_page,
    class_note_gone_page,
    class_note_page,
)

AHEAD = timedelta(days=31)

router = only(Router(name=__name__), "class_teacher", "class_teacher_office", "class_teacher_deputy")


@router.message(Command("class"))
async def ask_class(_message: object, turn: Turn) -> None:
    """The form today; who leads several forms chooses one first."""
    posts = [post for post in turn.viewer.posts if post.role is Role.CLASS_TEACHER and post.form_id]
    if len(posts) > 1:
        await turn.reply.show(class_forms_page(turn.texts, posts))
    else:
        await show_class(_message, ClassDay(form=posts[0].form_id or 0), turn)


@router.callback_query(ClassDay.filter())
async def show_class(_press: object, callback_data: ClassDay, turn: Turn) -> None:
    """The notes of a day, and those to come."""
    post = turn.viewer.post(Role.CLASS_TEACHER, callback_data.form)
    today = local_day(turn.now, post.zone)
    async with turn.sessions() as session:
        calendar = await calendars.of_form(session, callback_data.form)
        day = date.fromordinal(callback_data.day) if callback_data.day else calendar.nearest(today)
        pupils = await invitations.class_list(session, post, turn.now)
        notes = await absence.covering(session, [pupil.id for pupil in pupils], day, day + AHEAD)
        letters = await absence_class.letters(session, post.school_id)
    part = callback_data.part
    await turn.reply.show(class_day_page(turn.texts, post, calendar, today, day, notes, letters, part))


@router.callback_query(ClassNote.filter())
async def open_note(_press: object, callback_data: ClassNote, turn: Turn, keys: Keys) -> None:
    """All of a note; that it was opened is written down where the family can read it."""
    post, pupil, note = await _note(turn, keys, callback_data.form, callback_data.note)
    if note.withdrawn:
        await turn.reply.show(class_note_gone_page(turn.texts, callback_data.form))
        return
    async with turn.sessions.begin() as session:
        letters = await absence_class.letters(session, post.school_id)
        await access.note_opening(session, turn.viewer, note.pupil, Opening.ABSENCES, turn.now)
    told, own = note.told_at.astimezone(post.zone), note.by_school and note.open_on(local_day(turn.now, post.zone))
    page = class_note_page(turn.texts, callback_data.form, pupil.name, note, told, letters, own=own)
    await turn.reply.show(page)


@router.callback_query(ClassFile.filter())
async def send_file(_press: object, callback_data: ClassFile, turn: Turn, keys: Keys, files: Files) -> None:
    """The document of a note."""
    _, _, note = await _note(turn, keys, callback_data.form, callback_data.note)
    async with turn.sessions.begin() as session:
        stored = [] if note.withdrawn else await absence.documents(session, turn.viewer, note.id)
        if stored:
            await access.note_opening(session, turn.viewer, note.pupil, Opening.ABSENCES, turn.now)
    await send_stored(turn, files, stored)
    await turn.reply.say(turn.texts.plain("absence-file-sent" if stored else "absence-file-gone"))


@router.callback_query(ClassWithdraw.filter())
async def withdraw(press: object, callback_data: ClassWithdraw, turn: Turn, keys: Keys) -> None:
    """Only what the class teacher has entered; a family's note stays as it is."""
    post, _, note = await _note(turn, keys, callback_data.form, callback_data.note)
    if note.by_school and note.open_on(local_day(turn.now, post.zone)):
        async with turn.sessions.begin() as session:
            await absence.withdraw(session, turn.viewer, note.id, turn.now)
    await show_class(press, ClassDay(form=callback_data.form), turn)


async def _note(turn: Turn, keys: Keys, form: int, number: int) -> tuple[Post, PupilLine, Note]:
    """A note about a pupil who is in the class teacher's own form today (NotAllowed)."""
    post = turn.viewer.post(Role.CLASS_TEACHER, form)
    async with turn.sessions() as session:
        pupils = {pupil.id: pupil for pupil in await invitations.class_list(session, post, turn.now)}
        note = await absence.opened(session, keys, pupils, number)
    return post, pupils[note.pupil], note
