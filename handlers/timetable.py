"""`/timetable`: now and next, a day, a week."""

from datetime import date, datetime, timedelta

from aiogram import Router
from aiogram.filters import Command

from db.queries import calendars, timetable
from domain.calendars import monday
from domain.people import Child, local_day
from domain.planned import at_moment
from domain.timetable import FORTNIGHT, Timetable
from handlers.common import families
from handlers.turn import Turn
from views.controls import controls_page
from views.holidays import holidays_page
from views.timetable import moment_lines, timetable_page, timetable_week_page
from views.timetable_buttons import ControlsAhead, HolidaysOfYear, TimetableOfDay, TimetableOfWeek

WEEK = timedelta(days=6)

router = families(Router(name=__name__))


@router.message(Command("timetable"))
async def ask_timetable(_message: object, turn: Turn) -> None:
    """Today of the open child while there is something to come, else the next school day."""
    await show_day(_message, TimetableOfDay(pupil=turn.viewer.child().id), turn)


@router.callback_query(TimetableOfDay.filter())
async def show_day(_press: object, callback_data: TimetableOfDay, turn: Turn) -> None:
    """One day; today with what goes on now; below it the control works of two weeks."""
    child = await turn.to_child(callback_data.pupil)
    here = turn.now.astimezone(child.zone)
    asked = date.fromordinal(callback_data.day) if callback_data.day else None
    first = min(asked or here.date(), here.date())
    table = await _table(turn, child, first, max(asked or here.date(), here.date()) + FORTNIGHT)
    day = asked or _day(table, here)
    moment = moment_lines(turn.texts, at_moment(table.on(day), here)) if day == here.date() else ""
    family = turn.viewer.children
    page = timetable_page(turn.texts, family, child, table, here.date(), day, moment, callback_data.part)
    await turn.reply.show(page)


@router.callback_query(TimetableOfWeek.filter())
async def show_week(_press: object, callback_data: TimetableOfWeek, turn: Turn) -> None:
    """The week that contains the day."""
    child = await turn.to_child(callback_data.pupil)
    first = monday(date.fromordinal(callback_data.day))
    table = await _table(turn, child, first, first + WEEK)
    today, family = local_day(turn.now, child.zone), turn.viewer.children
    await turn.reply.show(timetable_week_page(turn.texts, family, child, table, today, first, callback_data.part))


@router.callback_query(ControlsAhead.filter())
async def show_controls(_press: object, callback_data: ControlsAhead, turn: Turn) -> None:
    """The control works of the next two weeks."""
    child = await turn.to_child(callback_data.pupil)
    today = local_day(turn.now, child.zone)
    works = (await _table(turn, child, today, today + FORTNIGHT)).controls_ahead(today)
    await turn.reply.show(controls_page(turn.texts, turn.viewer.children, child, works, callback_data.part))


@router.callback_query(HolidaysOfYear.filter())
async def show_holidays(_press: object, callback_data: HolidaysOfYear, turn: Turn) -> None:
    """The year of the child's parallel."""
    child = await turn.to_child(callback_data.pupil)
    today = local_day(turn.now, child.zone)
    async with turn.sessions() as session:
        calendar = await calendars.of_child(session, child)
    page = holidays_page(turn.texts, turn.viewer.children, child, calendar, today, callback_data.part)
    await turn.reply.show(page)


async def _table(turn: Turn, child: Child, first: date, last: date) -> Timetable:
    async with turn.sessions() as session:
        calendar = await calendars.of_child(session, child)
        return await timetable.between(session, turn.viewer, child.id, calendar, first, last)


def _day(table: Timetable, here: datetime) -> date:
    """Today until its last lesson is over, or while nobody knows when that is."""
    lessons = [lesson for lesson in table.on(here.date()) if lesson.held]
    if lessons and (lessons[-1].ends is None or here.time() < lessons[-1].ends):
        return here.date()
    return table.calendar.next_school_day(here.date()) or table.calendar.nearest(here.date())
