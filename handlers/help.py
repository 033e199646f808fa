"""`/start` without a code, `/help`, `/cancel`, and as whom one speaks."""

from aiogram import Router
from aiogram.filters import Command, CommandStart

from db.queries import chats, preferences
from domain.people import NotAllowed
from handlers.common import menu
from handlers.turn import Turn
from views.errors import sentence_page
from views.help import SpeakAs, help_page

router = Router(name=__name__)


@router.message(CommandStart())
async def greet(_message: object, turn: Turn) -> None:
    """What the bot is for a stranger, what it can do for everybody else; the menu is put right.

    Who wished for silence is told so: they may have come because nothing came.
    """
    await turn.reply.show(help_page(turn.texts, turn.viewer, muted=await _muted(turn)))
    await turn.reply.offer(menu(turn.texts, turn.viewer))


@router.message(Command("help"))
async def show_help(_message: object, turn: Turn) -> None:
    """The commands of the part the viewer plays."""
    await turn.reply.show(help_page(turn.texts, turn.viewer))


@router.message(Command("cancel"))
async def cancel(_message: object, turn: Turn) -> None:
    """Forget what was expected."""
    if turn.viewer.expects is None:
        await turn.reply.show(sentence_page(turn.texts, "nothing-to-cancel"))
        return
    async with turn.sessions.begin() as session:
        await chats.forget(session, turn.viewer.chat)
    await turn.reply.show(sentence_page(turn.texts, "cancelled"))


@router.callback_query(SpeakAs.filter())
async def speak_as(_press: object, callback_data: SpeakAs, turn: Turn) -> None:
    """Put on another hat; raises NotAllowed for one the viewer has not."""
    if callback_data.hat not in turn.viewer.hats:
        raise NotAllowed(f"hat {callback_data.hat}")
    async with turn.sessions.begin() as session:
        await chats.speak_as(session, turn.viewer.chat, callback_data.hat)
        turn = await turn.anew(session)
    await turn.reply.show(help_page(turn.texts, turn.viewer))
    await turn.reply.offer(menu(turn.texts, turn.viewer))


async def _muted(turn: Turn) -> bool:
    if not turn.viewer.ready:
        return False
    async with turn.sessions() as session:
        return (await preferences.of_viewer(session, turn.viewer)).muted
