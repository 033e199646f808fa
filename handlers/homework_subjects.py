"""`/homework алгебра` and «По предмету»: the tasks of one subject, and its files."""

from datetime import date

from aiogram import F, Router
from aiogram.filters import Command, CommandObject

from db.files import Files
from db.queries import homework, homework_files
from domain.homework import Subject, fortnights, gets_any, single_day
from domain.homework_words import matching, subject_in
from domain.people import local_day
from handlers.common import families, send_stored
from handlers.turn import Turn
from views.homework import HomeworkSubjects
from views.homework_subjects import (
    HomeworkOfSubject,
    HomeworkSubjectFiles,
    subject_page,
    subjects_page,
    unclear_page,
    which_page,
)

router = families(Router(name=__name__))


@router.message(Command("homework", magic=F.args.func(subject_in)))
async def ask_subject(_message: object, command: CommandObject, turn: Turn) -> None:
    """A subject by its name: of the open child, else of the first one who learns it."""
    opened = turn.viewer.child()
    family = sorted(filter(gets_any, turn.viewer.children), key=lambda child: child != opened)
    pupils = [child.id for child in family]
    async with turn.sessions() as session:
        known = await homework.subjects(session, turn.viewer, pupils, local_day(turn.now, opened.zone))
    found = matching(known, str(command.magic_result), pupils)
    if not found:
        await turn.reply.show(unclear_page(turn.texts))
    elif len(found) > 1:
        await turn.reply.show(which_page(turn.texts, turn.viewer.child(found[0].pupil), found))
    else:
        await _show(turn, found[0])


@router.callback_query(HomeworkSubjects.filter())
async def show_subjects(_press: object, callback_data: HomeworkSubjects, turn: Turn) -> None:
    """The subjects with tasks in the next two weeks."""
    child, family = await turn.to_child(callback_data.pupil), turn.viewer.children
    today = local_day(turn.now, child.zone)
    async with turn.sessions() as session:
        known = await homework.subjects(session, turn.viewer, [child.id], today)
    await turn.reply.show(subjects_page(turn.texts, family, child, known, today, callback_data.part))


@router.callback_query(HomeworkOfSubject.filter())
async def show_subject(press: object, callback_data: HomeworkOfSubject, turn: Turn) -> None:
    """One subject; all of them when the pupil does not learn it any more."""
    child = await turn.to_child(callback_data.pupil)
    async with turn.sessions() as session:
        known = await homework.subjects(session, turn.viewer, [child.id], local_day(turn.now, child.zone))
    found = next((one for one in known if one.id == callback_data.subject), None)
    if found is None:
        await show_subjects(press, HomeworkSubjects(pupil=child.id), turn)
    else:
        await _show(turn, found, callback_data.part)


@router.callback_query(HomeworkSubjectFiles.filter())
async def send_files(_press: object, callback_data: HomeworkSubjectFiles, turn: Turn, files: Files) -> None:
    """Every file of the subject's tasks for that day."""
    day = single_day(callback_data.pupil, date.fromordinal(callback_data.day))
    async with turn.sessions() as session:
        stored = await homework_files.due(session, turn.viewer, day, callback_data.subject)
    if await send_stored(turn, files, stored):
        await turn.reply.say(turn.texts.plain("homework-files-sent" if stored else "homework-files-gone"))


async def _show(turn: Turn, subject: Subject, part: int = 0) -> None:
    """Its tasks, two weeks back and two ahead."""
    child = await turn.to_child(subject.pupil)
    today = local_day(turn.now, child.zone)
    async with turn.sessions() as session:
        due = await homework.due(session, turn.viewer, fortnights(child.id, today), subject.id)
    await turn.reply.show(subject_page(turn.texts, turn.viewer.children, child, subject, today, due, part))
