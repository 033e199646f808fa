"""`/delivery`: everybody reads what they were sent unasked, a class teacher also what did not arrive in the form."""

from aiogram import Router
from aiogram.filters import Command

from db.queries import ledger, ledger_board, preferences
from domain.words import Role
from handlers.common import only
from handlers.turn import Turn
from views.delivery import DeliveryOfForm, OpenDelivery, delivery_page
from views.delivery_board import board_page
from views.help import MENUS

router = only(Router(name=__name__), *(part for part in MENUS if part != "stranger"))


@router.message(Command("delivery"))
async def ask_delivery(message: object, turn: Turn) -> None:
    """A class teacher of one form sees that form first: somebody may be waiting for a code."""
    forms = [post.form_id for post in turn.viewer.posts if post.role is Role.CLASS_TEACHER and post.form_id]
    if len(forms) == 1:
        await show_form(message, DeliveryOfForm(form=forms[0]), turn)
    else:
        await show_own(message, OpenDelivery(), turn)


@router.callback_query(OpenDelivery.filter())
async def show_own(_press: object, callback_data: OpenDelivery, turn: Turn) -> None:
    """The viewer's own ledger, by their own clock."""
    async with turn.sessions() as session:
        chosen = await preferences.of_viewer(session, turn.viewer)
        told = await ledger.own(session, turn.viewer, turn.now)
    here = turn.now.astimezone(chosen.clock(turn.viewer.zone))
    await turn.reply.show(delivery_page(turn.texts, turn.viewer, told, here, callback_data.page))


@router.callback_query(DeliveryOfForm.filter())
async def show_form(_press: object, callback_data: DeliveryOfForm, turn: Turn) -> None:
    """Only of a form of one's own."""
    post = turn.viewer.post(Role.CLASS_TEACHER, callback_data.form)
    async with turn.sessions() as session:
        chosen = await preferences.of_viewer(session, turn.viewer)
        board = await ledger_board.board(session, post, turn.now)
    await turn.reply.show(board_page(turn.texts, post, board, chosen.clock(post.zone), callback_data.page))
