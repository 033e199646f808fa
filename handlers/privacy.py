"""`/privacy`: how data are treated, for everybody, linked or not."""

from aiogram import Router
from aiogram.filters import Command

from db.queries import linking
from handlers.turn import Turn
from views.privacy import privacy_page

router = Router(name=__name__)


@router.message(Command("privacy"))
async def show_privacy(_message: object, turn: Turn) -> None:
    """The text, and when the reader agreed to it."""
    async with turn.sessions() as session:
        agreed = await linking.agreed_at(session, turn.viewer.person_id)
    await turn.reply.show(privacy_page(turn.texts, agreed.date() if agreed else None))
