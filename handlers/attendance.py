"""`/attendance`: absences and lateness, week by week."""

from datetime import date, timedelta

from aiogram import Router
from aiogram.filters import Command

from db.queries import attendance, calendars
from domain.calendars import monday
from domain.people import local_day
from handlers.common import families
from handlers.turn import Turn
from views.attendance import AttendanceOfWeek, attendance_page

router = families(Router(name=__name__))


@router.message(Command("attendance"))
async def ask_attendance(_message: object, turn: Turn) -> None:
    """This week of the open child."""
    await show_attendance(_message, AttendanceOfWeek(pupil=turn.viewer.child().id), turn)


@router.callback_query(AttendanceOfWeek.filter())
async def show_attendance(_press: object, callback_data: AttendanceOfWeek, turn: Turn) -> None:
    """The week that contains the day."""
    child = await turn.to_child(callback_data.pupil)
    today = local_day(turn.now, child.zone)
    first = monday(date.fromordinal(callback_data.day) if callback_data.day else today)
    async with turn.sessions() as session:
        calendar = await calendars.of_child(session, child)
        week = await attendance.between(session, turn.viewer, child.id, first, first + timedelta(days=6))
    family = turn.viewer.children
    await turn.reply.show(attendance_page(turn.texts, family, child, calendar, today, first, week, callback_data.part))
