"""The list of the own form, and a pupil's card; that a card was opened is written down where the family reads it."""

from aiogram import Router

from db.queries import access, calendars, class_book, class_roster
from domain.access import Opening
from domain.people import local_day
from domain.words import Role
from handlers.common import only
from handlers.turn import Turn
from views.class_roster import card_page, roster_page
from views.class_ways import ClassPupil, ClassRoster
from views.terms import asked, span_of

router = only(Router(name=__name__), "class_teacher", "class_teacher_office", "class_teacher_deputy")


@router.callback_query(ClassRoster.filter())
async def show_roster(_press: object, callback_data: ClassRoster, turn: Turn) -> None:
    """Who is in the form today."""
    post = turn.viewer.post(Role.CLASS_TEACHER, callback_data.form)
    async with turn.sessions() as session:
        mates = await class_roster.of_form(session, post, local_day(turn.now, post.zone))
    await turn.reply.show(roster_page(turn.texts, post, mates, callback_data.page))


@router.callback_query(ClassPupil.filter())
async def show_card(_press: object, callback_data: ClassPupil, turn: Turn) -> None:
    """A pupil of the form today (NotAllowed for anybody else's)."""
    post = turn.viewer.post(Role.CLASS_TEACHER, callback_data.form)
    today = local_day(turn.now, post.zone)
    async with turn.sessions() as session:
        mate = await class_roster.of_pupil(session, post, today, callback_data.pupil)
        calendar = await calendars.of_form(session, callback_data.form)
        term = asked(calendar.terms, today, callback_data.term)
        span = span_of(calendar, term, today)
        book = await class_book.of_pupil(session, post, today, span, callback_data.pupil)
    async with turn.sessions.begin() as session:
        await access.note_opening(session, turn.viewer, mate.id, Opening.CARD, turn.now)
    await turn.reply.show(card_page(turn.texts, post, mate, book, calendar.terms, term, today, callback_data))
