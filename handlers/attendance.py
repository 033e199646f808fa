"""`/attendance`: who was there, by day, week, month and term."""

from datetime import date, timedelta

from aiogram import Router
from aiogram.filters import Command

from db.queries import attendance, calendars
from domain.attendance import Register, days_of_month
from domain.calendars import Calendar, monday
from domain.people import Child, Hat, local_day
from handlers.common import families
from handlers.turn import Turn
from views.absence import with_absence
from views.attendance import attendance_day_page, attendance_details_page, attendance_page
from views.attendance_month import attendance_month_page
from views.attendance_term import attendance_term_page, span
from views.attendance_ways import (
    AttendanceDetails,
    AttendanceOfDay,
    AttendanceOfMonth,
    AttendanceOfTerm,
    AttendanceOfWeek,
)
from views.terms import asked

WEEK = timedelta(days=6)

router = families(Router(name=__name__))


@router.message(Command("attendance"))
async def ask_attendance(_message: object, turn: Turn) -> None:
    """This week of the open child."""
    await show_week(_message, AttendanceOfWeek(pupil=turn.viewer.child().id), turn)


@router.callback_query(AttendanceOfDay.filter())
async def show_day(_press: object, callback_data: AttendanceOfDay, turn: Turn) -> None:
    """One day, lesson by lesson."""
    child, calendar, today = await _school(turn, callback_data.pupil)
    day = date.fromordinal(callback_data.day)
    register = await _register(turn, child, day, day, today)
    page = attendance_day_page(
        turn.texts, turn.viewer.children, child, calendar, today, day, register, callback_data.part
    )
    await turn.reply.show(page)


@router.callback_query(AttendanceOfWeek.filter())
async def show_week(_press: object, callback_data: AttendanceOfWeek, turn: Turn) -> None:
    """The week that contains the day."""
    child, calendar, today = await _school(turn, callback_data.pupil)
    first = monday(date.fromordinal(callback_data.day) if callback_data.day else today)
    register = await _register(turn, child, first, first + WEEK, today)
    family = turn.viewer.children
    page = attendance_page(turn.texts, family, child, calendar, today, first, register, callback_data.part)
    guardian = turn.viewer.hat is Hat.GUARDIAN
    await turn.reply.show(with_absence(turn.texts, page, child) if guardian else page)


@router.callback_query(AttendanceDetails.filter())
async def show_details(_press: object, callback_data: AttendanceDetails, turn: Turn) -> None:
    """The same week with the reasons, which a discreet school keeps behind a button."""
    child = await turn.to_child(callback_data.pupil)
    first, today = monday(date.fromordinal(callback_data.day)), local_day(turn.now, child.zone)
    register = await _register(turn, child, first, first + WEEK, today)
    await turn.reply.show(attendance_details_page(turn.texts, child, first, register, callback_data.part))


@router.callback_query(AttendanceOfMonth.filter())
async def show_month(_press: object, callback_data: AttendanceOfMonth, turn: Turn) -> None:
    """The month that contains the day, as a calendar."""
    child, calendar, today = await _school(turn, callback_data.pupil)
    days = days_of_month(date.fromordinal(callback_data.day))
    register = await _register(turn, child, days[0], days[-1], today)
    family = turn.viewer.children
    await turn.reply.show(attendance_month_page(turn.texts, family, child, calendar, today, days[0], register))


@router.callback_query(AttendanceOfTerm.filter())
async def show_term(_press: object, callback_data: AttendanceOfTerm, turn: Turn) -> None:
    """What a term of the child's parallel, or the year, adds up to."""
    child, calendar, today = await _school(turn, callback_data.pupil)
    term = asked(calendar.terms, today, callback_data.term)
    register = await _register(turn, child, *span(calendar, term), today)
    family = turn.viewer.children
    page = attendance_term_page(turn.texts, family, child, calendar, today, term, register, callback_data.part)
    await turn.reply.show(page)


async def _school(turn: Turn, pupil: int) -> tuple[Child, Calendar, date]:
    """The child, the calendar of the form, and what day it is at the school."""
    child = await turn.to_child(pupil)
    async with turn.sessions() as session:
        return child, await calendars.of_child(session, child), local_day(turn.now, child.zone)


async def _register(turn: Turn, child: Child, first: date, last: date, today: date) -> Register:
    """The lessons of these days until today: what is prepared for later has not been held."""
    async with turn.sessions() as session:
        return await attendance.between(session, turn.viewer, child.id, first, min(last, today))
