"""Closing a term, for the deputy and the head: what it lacks, a word to the teachers, one yes."""

from aiogram import Router

from db.queries import closing
from domain.closing import Closing
from domain.leading import LEAD
from handlers.common import OFFICE_PARTS, only
from handlers.turn import Turn
from views.closing import close_page, closing_term_page, closing_terms_page
from views.closing_buttons import CloseTerm, ClosingTerm, ClosingTerms, ReopenTerm, TellTeachers

router = only(Router(name=__name__), *OFFICE_PARTS)


@router.callback_query(ClosingTerms.filter())
async def show_terms(_press: object, callback_data: ClosingTerms, turn: Turn) -> None:
    """Which term."""
    post = turn.viewer.works_as(LEAD, callback_data.school)
    async with turn.sessions() as session:
        found = await closing.terms(session, turn.viewer, post.school_id, turn.now)
    await turn.reply.show(closing_terms_page(turn.texts, post.school_id, found, post.zone))


@router.callback_query(ClosingTerm.filter())
async def show_term(_press: object, callback_data: ClosingTerm, turn: Turn) -> None:
    """What is missing, by teacher."""
    found = await _missing(turn, callback_data.school, callback_data.term)
    await turn.reply.show(closing_term_page(turn.texts, callback_data.school, found, callback_data.part))


@router.callback_query(TellTeachers.filter())
async def tell(_press: object, callback_data: TellTeachers, turn: Turn) -> None:
    """Each hears of their own; twice a day nobody does."""
    found = await _missing(turn, callback_data.school, callback_data.term)
    async with turn.sessions.begin() as session:
        told = 0 if found.of.closed else await closing.tell(session, found, turn.now)
    said = turn.texts("closing-told", count=told) if told else turn.texts("closing-told-nobody")
    await turn.reply.show(closing_term_page(turn.texts, callback_data.school, found, said=said))


@router.callback_query(CloseTerm.filter())
async def close(_press: object, callback_data: CloseTerm, turn: Turn) -> None:
    """Asked first: what is missing then is missing for good."""
    if not callback_data.yes:
        found = await _missing(turn, callback_data.school, callback_data.term)
        await turn.reply.show(close_page(turn.texts, callback_data.school, found))
        return
    async with turn.sessions.begin() as session:
        done = await closing.close(session, turn.viewer, callback_data.school, callback_data.term, turn.now)
    await _show_done(turn, callback_data, "closing-closed" if done else "closing-closed-before")


@router.callback_query(ReopenTerm.filter())
async def reopen(_press: object, callback_data: ReopenTerm, turn: Turn) -> None:
    """As if it had not been closed."""
    async with turn.sessions.begin() as session:
        done = await closing.reopen(session, turn.viewer, callback_data.school, callback_data.term, turn.now)
    await _show_done(turn, callback_data, "closing-reopened" if done else "closing-open-before")


async def _missing(turn: Turn, school: int, term: int) -> Closing:
    async with turn.sessions() as session:
        return await closing.missing(session, turn.viewer, school, term, turn.now)


async def _show_done(turn: Turn, data: CloseTerm | ReopenTerm, said: str) -> None:
    found = await _missing(turn, data.school, data.term)
    await turn.reply.show(closing_term_page(turn.texts, data.school, found, said=turn.texts(said)))
