"""A guardian signs a week: below its digest, below Sunday's reminder, or in the diary."""

from datetime import date

from aiogram import Router

from db.queries import calendars, signature
from domain.people import local_day
from domain.signature import may_be_signed
from handlers.common import only
from handlers.turn import Turn
from views.signature import SignWeek, labels, signed_toast

router = only(Router(name=__name__), "guardian")


@router.callback_query(SignWeek.filter())
async def sign(_press: object, callback_data: SignWeek, turn: Turn) -> None:
    """Signed once; the words on the screen stay, and its buttons say of every child when it was signed."""
    child, week = turn.viewer.child(callback_data.pupil), date.fromordinal(callback_data.week)
    async with turn.sessions() as session:
        calendar = await calendars.of_child(session, child)
    if not may_be_signed(calendar, week, local_day(turn.now, child.zone)):
        await turn.reply.say(turn.texts.plain("stale-button"), alert=True)
        return
    async with turn.sessions.begin() as session:
        await signature.sign(session, turn.viewer, child.id, week, turn.now)
        signed = await signature.own(session, turn.viewer, week)
    await turn.reply.say(signed_toast(turn.texts, child, week, signed[child.id]))
    await turn.reply.relabel(labels(turn.texts, turn.viewer.children, week, signed))
