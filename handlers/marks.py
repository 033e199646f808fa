"""`/marks`: a term at a glance, a week, a subject with everything, and what it takes for a better mark."""

from datetime import date, timedelta

from aiogram import Router
from aiogram.filters import Command

from db.queries import calendars, class_average, marks, timetable
from domain.calendars import monday
from domain.forecast import Pace, forecast, trial
from domain.marks import MarkBook
from domain.people import Child, Hat, local_day
from domain.terms import Term
from domain.words import Scale
from handlers.common import families
from handlers.turn import Turn
from views import marks as view
from views.errors import sentence_page
from views.forecast import MarkForecast, forecast_page
from views.marks_week import marks_week_page
from views.terms import asked

router = families(Router(name=__name__))


@router.message(Command("marks"))
async def ask_marks(_message: object, turn: Turn) -> None:
    """The present term of the open child."""
    await show_term(_message, view.MarksOfTerm(pupil=turn.viewer.child().id), turn)


@router.callback_query(view.MarksOfTerm.filter())
async def show_term(_press: object, callback_data: view.MarksOfTerm, turn: Turn) -> None:
    """All subjects of a term or the year."""
    child, book, term = await _book(turn, callback_data.pupil, callback_data.term)
    if _without_marks(book):
        await turn.reply.show(view.no_marks_page(turn.texts, turn.viewer.children, child))
        return
    today, family = local_day(turn.now, child.zone), turn.viewer.children
    await turn.reply.show(view.marks_page(turn.texts, family, child, book, today, term, callback_data.part))


@router.callback_query(view.MarksOfWeek.filter())
async def show_week(_press: object, callback_data: view.MarksOfWeek, turn: Turn) -> None:
    """The week that contains the day, and the way back to its term."""
    child, book, _ = await _book(turn, callback_data.pupil)
    if _without_marks(book):
        await turn.reply.show(view.no_marks_page(turn.texts, turn.viewer.children, child))
        return
    first, today = monday(date.fromordinal(callback_data.day)), local_day(turn.now, child.zone)
    async with turn.sessions() as session:
        calendar = await calendars.of_child(session, child)
    family, part = turn.viewer.children, callback_data.part
    await turn.reply.show(marks_week_page(turn.texts, family, child, calendar, book, today, first, part))


@router.callback_query(view.MarksOfSubject.filter())
async def show_subject(_press: object, callback_data: view.MarksOfSubject, turn: Turn) -> None:
    """One subject with everything that was written about its marks."""
    child, book, term = await _book(turn, callback_data.pupil, callback_data.term)
    if (subject := book.subject(callback_data.subject)) is None:
        await turn.reply.show(sentence_page(turn.texts, "stale-button"))
        return
    today = local_day(turn.now, child.zone)
    async with turn.sessions() as session:
        beside = await class_average.of_form(session, turn.viewer, child.id, term, today, subject.id)
    page = view.subject_page(turn.texts, child, book, subject, today, term, beside.get(subject.id), callback_data.part)
    if turn.viewer.hat is Hat.GUARDIAN:
        page = view.asking(turn.texts, page, child, subject, term)
    await turn.reply.show(page)


@router.callback_query(MarkForecast.filter())
async def show_forecast(_press: object, callback_data: MarkForecast, turn: Turn) -> None:
    """What it takes for the wanted mark in the present term, and what marks that are tried out would do."""
    child, book, term = await _book(turn, callback_data.pupil)
    subject = book.subject(callback_data.subject)
    if subject is None or term is None or not 3 <= callback_data.wanted <= 5:
        await turn.reply.show(sentence_page(turn.texts, "stale-button"))
        return
    pace = await _pace(turn, child, subject.name, term, local_day(turn.now, child.zone))
    given, tried = subject.within(term), tuple(int(one) for one in callback_data.more if one in "2345")
    told = forecast(given, callback_data.wanted, pace, book.rounding)
    back = view.MarksOfSubject(pupil=child.id, subject=subject.id, term=term.ordinal)
    page = forecast_page(turn.texts, child, subject, term, back, told, trial(given, tried, book.rounding))
    await turn.reply.show(page)


async def _book(turn: Turn, pupil: int, number: int = 0) -> tuple[Child, MarkBook, Term | None]:
    child = await turn.to_child(pupil)
    async with turn.sessions() as session:
        book = await marks.of_year(session, turn.viewer, child.id)
    return child, book, asked(book.terms, local_day(turn.now, child.zone), number)


def _without_marks(book: MarkBook) -> bool:
    return all(subject.scale is Scale.NONE and not subject.marks for subject in book.subjects)


async def _pace(turn: Turn, child: Child, subject: str, term: Term, today: date) -> Pace | None:
    """Today's lesson counts as over: whether it still brings a mark is not known. None without a timetable."""
    async with turn.sessions() as session:
        calendar = await calendars.of_child(session, child)
        table = await timetable.between(session, turn.viewer, child.id, calendar, term.starts, term.ends)
    days = [term.starts + timedelta(days=n) for n in range((term.ends - term.starts).days + 1)]
    lessons = [day for day in days for one in table.on(day) if one.held and one.subject == subject]
    over = sum(day <= today for day in lessons)
    return Pace(over, len(lessons) - over) if lessons else None
