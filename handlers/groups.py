"""In a group nothing is shown about anybody: a command gets the way to the private chat."""

from aiogram import F, Router
from aiogram.enums import ChatType

from handlers.turn import Turn
from views.errors import group_page

router = Router(name=__name__)
router.message.filter(F.chat.type != ChatType.PRIVATE)
router.callback_query.filter(F.message.chat.type != ChatType.PRIVATE)


@router.message(F.text.startswith("/"))
async def point_to_private_chat(_message: object, turn: Turn, username: str) -> None:
    """Whatever the command was."""
    await turn.reply.show(group_page(turn.texts, username))


@router.message()
async def keep_silent(_message: object) -> None:
    """People talk to each other there; the bot does not join in."""


@router.callback_query()
async def refuse_press(_press: object, turn: Turn) -> None:
    """Our screens never stand in a group."""
    await turn.reply.say(turn.texts.plain("stale-button"), alert=True)
