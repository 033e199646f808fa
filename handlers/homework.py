"""`/homework`: what is set, day by day, and its files."""

from datetime import date

from aiogram import Router
from aiogram.filters import Command

from db.files import Files
from db.queries import calendars, homework
from domain.homework import is_set
from domain.people import Hat, local_day
from handlers.common import families, send_stored
from handlers.turn import Turn
from views.homework import (
    HomeworkDay,
    HomeworkFiles,
    HomeworkTick,
    homework_page,
    no_homework_page,
    out_of_year_page,
    with_ticks,
)

router = families(Router(name=__name__))


@router.message(Command("homework"))
async def ask_homework(_message: object, turn: Turn) -> None:
    """For the next school day of the open child."""
    await show_homework(_message, HomeworkDay(pupil=turn.viewer.child().id), turn)


@router.callback_query(HomeworkDay.filter())
async def show_homework(_press: object, callback_data: HomeworkDay, turn: Turn) -> None:
    """The day asked for; a form without homework is told so."""
    child = await turn.to_child(callback_data.pupil)
    family = turn.viewer.children
    if not is_set(child.grade, child.homework):
        await turn.reply.show(no_homework_page(turn.texts, family, child))
        return
    today = local_day(turn.now, child.zone)
    async with turn.sessions() as session:
        calendar = await calendars.of_child(session, child)
        day = date.fromordinal(callback_data.day) if callback_data.day else calendar.next_school_day(today)
        due = await homework.due_on(session, turn.viewer, child.id, day, calendar.weekday(day)) if day else []
    if day is None:
        await turn.reply.show(out_of_year_page(turn.texts, family, child, calendar, today))
    else:
        page = homework_page(turn.texts, family, child, calendar, today, day, due, callback_data.part)
        own = turn.viewer.hat is Hat.PUPIL
        await turn.reply.show(with_ticks(turn.texts, page, day, due) if own else page)


@router.callback_query(HomeworkTick.filter())
async def tick(press: object, callback_data: HomeworkTick, turn: Turn) -> None:
    """The pupil has done it, or has not after all; the family sees it the next time they look."""
    async with turn.sessions.begin() as session:
        await homework.tick(session, turn.viewer, callback_data.homework, turn.now)
    await show_homework(press, HomeworkDay(pupil=turn.viewer.child().id, day=callback_data.day), turn)


@router.callback_query(HomeworkFiles.filter())
async def send_files(_press: object, callback_data: HomeworkFiles, turn: Turn, files: Files) -> None:
    """Every file of that day's homework."""
    day = date.fromordinal(callback_data.day)
    async with turn.sessions() as session:
        stored = await homework.files_due_on(session, turn.viewer, callback_data.pupil, day)
    await send_stored(turn, files, stored)
    await turn.reply.say(turn.texts.plain("homework-files-sent" if stored else "homework-files-gone"))
