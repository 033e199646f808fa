"""`/children`: which child is open, how to add one, whether a pupil may have an own account."""

from dataclasses import replace

from aiogram import Router
from aiogram.filters import Command

from db.queries import linking
from domain import consent
from handlers.common import only
from handlers.turn import Turn
from views.children import AllowAccount, OpenChild, children_page

router = only(Router(name=__name__), "guardian")


@router.message(Command("children"))
async def show_children(_message: object, turn: Turn) -> None:
    """All children of the guardian."""
    async with turn.sessions() as session:
        accounts = await linking.accounts_of(session, [child.id for child in turn.viewer.children])
    await turn.reply.show(children_page(turn.texts, turn.viewer, accounts))


@router.callback_query(OpenChild.filter())
async def open_child(press: object, callback_data: OpenChild, turn: Turn) -> None:
    """Commands are about this child from now on."""
    child = await turn.to_child(callback_data.pupil)
    await show_children(press, replace(turn, viewer=replace(turn.viewer, open_child=child.id)))


@router.callback_query(AllowAccount.filter())
async def allow_account(press: object, callback_data: AllowAccount, turn: Turn) -> None:
    """Consent to the pupil's own account, given or taken back; it counts at once."""
    child = turn.viewer.child(callback_data.pupil)
    async with turn.sessions.begin() as session:
        if callback_data.allow:
            await linking.agree(session, turn.viewer.person, child.id, consent.PUPIL_ACCOUNT, turn.now)
        else:
            await linking.take_back(session, child.id, consent.PUPIL_ACCOUNT, turn.now)
    said = "children-allowed-toast" if callback_data.allow else "children-forbidden-toast"
    await turn.reply.say(turn.texts.plain(said))
    await show_children(press, turn)
