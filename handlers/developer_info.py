"""`/developer_info`: about the bot, for everybody, linked or not."""

from aiogram import Router
from aiogram.filters import Command

from handlers.turn import Turn
from views.developer_info import developer_info_page

router = Router(name=__name__)


@router.message(Command("developer_info"))
async def show_developer_info(_message: object, turn: Turn, version: str) -> None:
    """Nothing is looked up: the viewer says which schools, the program which version."""
    await turn.reply.show(developer_info_page(turn.texts, turn.viewer, version))
