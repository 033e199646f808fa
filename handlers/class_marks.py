"""Marks of the own form, and the workbook for the parents' meeting."""

import asyncio
from datetime import date

from aiogram import Router

from db.queries import access, calendars, class_book
from domain.access import Opening
from domain.calendars import Calendar
from domain.class_book import ClassBook
from domain.people import Post, local_day
from domain.terms import Term
from domain.words import Role
from exchange.class_report import write_report
from handlers.common import only
from handlers.turn import Turn
from messenger.port import OutgoingFile
from views.class_marks import class_subject_page, class_subjects_page
from views.class_report import file_name, report_sheets
from views.class_ways import ClassReport, ClassSubject, ClassSubjects
from views.errors import sentence_page
from views.terms import asked, span_of

router = only(Router(name=__name__), "class_teacher", "class_teacher_office", "class_teacher_deputy")

Found = tuple[Post, Calendar, Term | None, ClassBook]


@router.callback_query(ClassSubjects.filter())
async def show_subjects(_press: object, callback_data: ClassSubjects, turn: Turn) -> None:
    """What the form is marked in."""
    post, calendar, term, book = await _book(turn, callback_data.form, callback_data.term)
    await turn.reply.show(class_subjects_page(turn.texts, post, book, calendar.terms, term, callback_data))


@router.callback_query(ClassSubject.filter())
async def show_subject(_press: object, callback_data: ClassSubject, turn: Turn) -> None:
    """Everybody in one subject."""
    post, calendar, term, book = await _book(turn, callback_data.form, callback_data.term, callback_data.subject)
    if not book.taking(callback_data.subject):
        await turn.reply.show(sentence_page(turn.texts, "stale-button"))
        return
    await turn.reply.show(class_subject_page(turn.texts, post, book, calendar.terms, term, callback_data))


@router.callback_query(ClassReport.filter())
async def send_report(_press: object, callback_data: ClassReport, turn: Turn) -> None:
    """A file below the screen, which stays; every family can read that it was made."""
    post = turn.viewer.post(Role.CLASS_TEACHER, callback_data.form)
    today = local_day(turn.now, post.zone)
    async with turn.sessions() as session:
        calendar = await calendars.of_form(session, callback_data.form)
        term = asked(calendar.terms, today, callback_data.term)
        span = span_of(calendar, term, today)
        book = await class_book.everything(session, post, today, span, span)
    if not book.pupils:
        await turn.reply.say(turn.texts.plain("class-report-nobody"))
        return
    async with turn.sessions.begin() as session:
        await access.note_export(
            session, turn.viewer, post.school_id, Opening.REPORT, today, turn.now, form=callback_data.form
        )
    sheets = report_sheets(turn.texts, post, book, term, today)
    content = await asyncio.to_thread(write_report, sheets, today)
    await turn.reply.send_file(OutgoingFile(file_name(turn.texts, post, term), lambda: content))
    await turn.reply.say(turn.texts.plain("class-report-made"))


async def _book(turn: Turn, form: int, number: int, subject: int | None = None) -> Found:
    post = turn.viewer.post(Role.CLASS_TEACHER, form)
    today: date = local_day(turn.now, post.zone)
    async with turn.sessions() as session:
        calendar = await calendars.of_form(session, form)
        term = asked(calendar.terms, today, number)
        book = await class_book.marks(session, post, today, span_of(calendar, term, None), subject)
    return post, calendar, term, book
