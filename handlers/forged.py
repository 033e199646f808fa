"""A press with numbers that stand on no button of ours is an old button, whoever it would have been for."""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery

from handlers.turn import Turn
from views.bounds import possible

router = Router(name=__name__)


class Impossible(Filter):
    """No day, no month, no number of ours."""

    async def __call__(self, press: CallbackQuery) -> bool:
        """Asked by aiogram."""
        return not possible(press.data or "")


@router.callback_query(Impossible())
async def refuse(_press: object, turn: Turn) -> None:
    """Telegram's own apps press what is there; this came from somebody's program."""
    await turn.reply.say(turn.texts.plain("stale-button"), alert=True)
