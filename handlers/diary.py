"""`/diary`: a day with everything, a week at a glance."""

from datetime import date, timedelta

from aiogram import Router
from aiogram.filters import Command

from db.queries import calendars, diary, signature
from db.session import Session
from domain.calendars import Calendar, monday
from domain.people import Child, Hat, local_day
from domain.signature import may_be_signed
from handlers.common import families
from handlers.turn import Turn
from views.diary import DiaryOfDay, DiaryOfWeek, diary_page, diary_week_page, no_diary_page
from views.page import Row
from views.signature import sign_button

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
        below = await _signature(session, turn, child, calendar, first)
    family, part = turn.viewer.children, callback_data.part
    await turn.reply.show(diary_week_page(turn.texts, family, child, calendar, today, first, days, part, *below))


async def _signature(session: Session, turn: Turn, child: Child, calendar: Calendar, week: date) -> list[Row]:
    """A guardian can sign the week, once it has begun."""
    if turn.viewer.hat is not Hat.GUARDIAN or not may_be_signed(calendar, week, local_day(turn.now, child.zone)):
        return []
    signed = await signature.own(session, turn.viewer, week)
    alone = len(turn.viewer.children) == 1
    return [[sign_button(turn.texts, child, week, signed.get(child.id), alone=alone)]]
