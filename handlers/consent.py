"""Consent taken back, and given again, in a chat that stays linked."""

from aiogram import Router

from db.queries import consent
from domain.people import NotAllowed, local_day
from handlers.common import menu
from handlers.turn import Turn
from views.consent import AgreeAgain, Withdraw, withdraw_page
from views.errors import sentence_page
from views.help import help_page
from views.privacy import may_decide

router = Router(name=__name__)


@router.callback_query(AgreeAgain.filter())
async def agree_again(_press: object, callback_data: AgreeAgain, turn: Turn) -> None:
    """Everything is as it was before; without consent nothing is shown."""
    if turn.viewer.hat is None:
        raise NotAllowed("consent of a stranger")
    if not callback_data.yes:
        await turn.reply.show(sentence_page(turn.texts, "consent-still-missing"))
        return
    async with turn.sessions.begin() as session:
        await consent.give(session, turn.viewer, turn.now)
        turn = await turn.anew(session)
    await turn.reply.show(help_page(turn.texts, turn.viewer))
    await turn.reply.offer(menu(turn.texts, turn.viewer))


@router.callback_query(Withdraw.filter())
async def withdraw(_press: object, callback_data: Withdraw, turn: Turn) -> None:
    """Asked, then done: nothing is shown any more until the person agrees again."""
    today = local_day(turn.now, turn.viewer.zone)
    if not turn.viewer.consented or not may_decide(turn.viewer, today):
        raise NotAllowed("withdraw")
    if callback_data.day != today.toordinal():
        await turn.reply.show(withdraw_page(turn.texts, today))
        return
    async with turn.sessions.begin() as session:
        await consent.withdraw(session, turn.viewer, turn.now)
        turn = await turn.anew(session)
    await turn.reply.show(sentence_page(turn.texts, "withdraw-done"))
    await turn.reply.offer(menu(turn.texts, turn.viewer))
