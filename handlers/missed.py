"""What was missed, and its files."""

from datetime import date

from aiogram import Router

from db.files import Files
from db.queries import calendars, missed
from domain.people import local_day
from handlers.common import families, send_stored
from handlers.turn import Turn
from views.attendance_ways import MissedLessons
from views.missed import MissedFiles, missed_page

router = families(Router(name=__name__))


@router.callback_query(MissedLessons.filter())
async def show_missed(_press: object, callback_data: MissedLessons, turn: Turn) -> None:
    """All missed lessons of these days with their topics and tasks."""
    child = await turn.to_child(callback_data.pupil)
    first, last = date.fromordinal(callback_data.first), date.fromordinal(callback_data.last)
    async with turn.sessions() as session:
        calendar = await calendars.of_child(session, child)
        lessons = await missed.between(session, turn.viewer, child.id, first, last)
    today, family = local_day(turn.now, child.zone), turn.viewer.children
    await turn.reply.show(missed_page(turn.texts, family, child, calendar, today, callback_data, lessons))


@router.callback_query(MissedFiles.filter())
async def send_files(_press: object, callback_data: MissedFiles, turn: Turn, files: Files) -> None:
    """Every file of what was set at those lessons."""
    first, last = date.fromordinal(callback_data.first), date.fromordinal(callback_data.last)
    async with turn.sessions() as session:
        stored = await missed.files_between(session, turn.viewer, callback_data.pupil, first, last)
    if await send_stored(turn, files, stored):
        await turn.reply.say(turn.texts.plain("homework-files-sent" if stored else "missed-files-gone"))
