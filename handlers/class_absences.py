"""Missed lessons of the own form, of a week and of a term."""

from datetime import date, timedelta

from aiogram import Router

from db.queries import calendars, class_book
from domain.calendars import monday
from domain.people import local_day
from domain.words import Role
from handlers.common import only
from handlers.turn import Turn
from views.class_absences import class_term_page, class_week_page
from views.class_ways import ClassAbsencesOfTerm, ClassAbsencesOfWeek
from views.terms import asked, span_of

router = only(Router(name=__name__), "class_teacher", "class_teacher_office", "class_teacher_deputy")


@router.callback_query(ClassAbsencesOfWeek.filter())
async def show_week(_press: object, callback_data: ClassAbsencesOfWeek, turn: Turn) -> None:
    """The week that contains the day; of a summer's day the year's nearest."""
    post = turn.viewer.post(Role.CLASS_TEACHER, callback_data.form)
    today = local_day(turn.now, post.zone)
    async with turn.sessions() as session:
        calendar = await calendars.of_form(session, callback_data.form)
        day = date.fromordinal(callback_data.day) if callback_data.day else today
        first = monday(min(max(day, calendar.starts), calendar.ends))
        last = first + timedelta(days=calendar.days - 1)
        book = await class_book.absences(session, post, today, (first, min(last, today)))
    page = class_week_page(turn.texts, post, book, calendar, today, first, last, callback_data)
    await turn.reply.show(page)


@router.callback_query(ClassAbsencesOfTerm.filter())
async def show_term(_press: object, callback_data: ClassAbsencesOfTerm, turn: Turn) -> None:
    """A term or the year, until today."""
    post = turn.viewer.post(Role.CLASS_TEACHER, callback_data.form)
    today = local_day(turn.now, post.zone)
    async with turn.sessions() as session:
        calendar = await calendars.of_form(session, callback_data.form)
        term = asked(calendar.terms, today, callback_data.term)
        book = await class_book.absences(session, post, today, span_of(calendar, term, today))
    await turn.reply.show(class_term_page(turn.texts, post, book, calendar.terms, term, callback_data))
