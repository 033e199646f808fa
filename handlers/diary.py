"""`/diary`: a day with everything, a week at a glance."""

from datetime import date, timedelta

from aiogram import Router
from aiogram.filters import Command

from db.queries import calendars, diary
from domain.calendars import monday
from domain.people import local_day
from handlers.common import families
from handlers.turn import Turn
from views.diary import DiaryOfDay, DiaryOfWeek, diary_page, diary_week_page, no_diary_page

router = families(Router(name=__name__))


@router.message(Command("diary"))
async def ask_diary(_message: object, turn: Turn) -> None:
    """Today of the open child, or the nearest school day."""
    await show_day(_message, DiaryOfDay(pupil=turn.viewer.child().id), turn)


@router.callback_query(DiaryOfDay.filter())
async def show_day(_press: object, callback_data: DiaryOfDay, turn: Turn) -> None:
    """One day; one without lessons says why."""
    child = await turn.to_child(callback_data.pupil)
    today = local_day(turn.now, child.zone)
    async with turn.sessions() as session:
        calendar = await calendars.of_child(session, child)
        day = date.fromordinal(callback_data.day) if callback_data.day else calendar.nearest(today)
        days = await diary.between(session, turn.viewer, child.id, calendar, day, day)
    family = turn.viewer.children
    if days:
        page = diary_page(turn.texts, family, child, calendar, today, days[0], callback_data.part)
    else:
        page = no_diary_page(turn.texts, family, child, calendar, day)
    await turn.reply.show(page)


@router.callback_query(DiaryOfWeek.filter())
async def show_week(_press: object, callback_data: DiaryOfWeek, turn: Turn) -> None:
    """The week that contains the day."""
    child = await turn.to_child(callback_data.pupil)
    today = local_day(turn.now, child.zone)
    first = monday(date.fromordinal(callback_data.day))
    async with turn.sessions() as session:
        calendar = await calendars.of_child(session, child)
        days = await diary.between(session, turn.viewer, child.id, calendar, first, first + timedelta(days=6))
    family = turn.viewer.children
    await turn.reply.show(diary_week_page(turn.texts, family, child, calendar, today, first, days, callback_data.part))
