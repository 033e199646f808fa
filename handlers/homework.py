"""`/homework`: what is set, for all children at once, day by day, by week, and its files."""

from datetime import date, timedelta

from aiogram import Router
from aiogram.filters import Command, CommandObject

from db.files import Files
from db.queries import calendars, homework, homework_files
from domain.calendars import monday
from domain.homework import FORTNIGHT, child_day, due_day, due_days, family_days, tasks_on
from domain.homework_words import day_in, week_in
from domain.people import Hat, local_day
from handlers.common import families, send_stored
from handlers.turn import Turn
from views.homework import (
    HomeworkDay,
    HomeworkFiles,
    HomeworkOfAll,
    HomeworkOfWeek,
    HomeworkTick,
    homework_page,
    with_ticks,
)
from views.homework_family import family_page
from views.homework_subjects import unclear_page
from views.homework_week import homework_week_page

WEEK = timedelta(days=6)

router = families(Router(name=__name__))


@router.message(Command("homework"))
async def ask_homework(message: object, command: CommandObject, turn: Turn) -> None:
    """The next school day of every child; or the day or week that is typed behind the command."""
    child, words = turn.viewer.child(), command.args or ""
    today = local_day(turn.now, child.zone)
    day, week = day_in(words, today), week_in(words, today)
    if week:
        await show_week(message, HomeworkOfWeek(pupil=child.id, day=week.toordinal()), turn)
    elif words and day is None:
        await turn.reply.show(unclear_page(turn.texts))
    elif len(turn.viewer.children) > 1:
        await show_all(message, HomeworkOfAll(day=day.toordinal() if day else 0), turn)
    else:
        await show_day(message, HomeworkDay(pupil=child.id, day=day.toordinal() if day else 0), turn)


@router.callback_query(HomeworkOfAll.filter())
async def show_all(_press: object, callback_data: HomeworkOfAll, turn: Turn) -> None:
    """Every child of the family in one message."""
    family = turn.viewer.children
    async with turn.sessions() as session:
        days = family_days(family, await calendars.of_children(session, family), turn.now, callback_data.day)
        due = await homework.due(session, turn.viewer, [day for one in days for day in one.due])
    await turn.reply.show(family_page(turn.texts, days, due, callback_data))


@router.callback_query(HomeworkDay.filter())
async def show_day(_press: object, callback_data: HomeworkDay, turn: Turn) -> None:
    """The day asked for; the pupil's own screen has ticks."""
    child = await turn.to_child(callback_data.pupil)
    async with turn.sessions() as session:
        shown = child_day(child, await calendars.of_child(session, child), turn.now, callback_data.day)
        due = await homework.due(session, turn.viewer, shown.until(shown.day + FORTNIGHT))
    page = homework_page(turn.texts, turn.viewer.children, shown, due, callback_data.part)
    if turn.viewer.hat is Hat.PUPIL:
        page = with_ticks(turn.texts, page, shown.day, tasks_on(due, child.id, shown.day))
    await turn.reply.show(page)


@router.callback_query(HomeworkOfWeek.filter())
async def show_week(_press: object, callback_data: HomeworkOfWeek, turn: Turn) -> None:
    """The week that contains the day."""
    child, first = await turn.to_child(callback_data.pupil), monday(date.fromordinal(callback_data.day))
    async with turn.sessions() as session:
        shown = child_day(child, await calendars.of_child(session, child), turn.now, first.toordinal())
        due = await homework.due(session, turn.viewer, due_days(child, shown.calendar, first, first + WEEK))
    await turn.reply.show(homework_week_page(turn.texts, turn.viewer.children, shown, due, callback_data.part))


@router.callback_query(HomeworkTick.filter())
async def tick(press: object, callback_data: HomeworkTick, turn: Turn) -> None:
    """The pupil has done it, or has not after all; the family sees it the next time they look."""
    task, done = callback_data.homework, callback_data.done
    async with turn.sessions.begin() as session:
        known = await homework.tick(session, turn.viewer, task, turn.now, done=done)
    if not known:
        await turn.reply.say(turn.texts.plain("homework-tick-gone"))
    await show_day(press, HomeworkDay(pupil=turn.viewer.child().id, day=callback_data.day), turn)


@router.callback_query(HomeworkFiles.filter())
async def send_files(_press: object, callback_data: HomeworkFiles, turn: Turn, files: Files) -> None:
    """Every file of that day's homework."""
    child, day = turn.viewer.child(callback_data.pupil), date.fromordinal(callback_data.day)
    async with turn.sessions() as session:
        calendar = await calendars.of_child(session, child)
        stored = await homework_files.due(session, turn.viewer, due_day(child, calendar, day))
    if await send_stored(turn, files, stored):
        await turn.reply.say(turn.texts.plain("homework-files-sent" if stored else "homework-files-gone"))
