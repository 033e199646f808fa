"""`/privacy`: how data are treated, for everybody, linked or not."""

from aiogram import Router
from aiogram.filters import Command

from db.queries import linking
from domain.people import local_day
from handlers.turn import Turn
from views.consent import PrivacyText
from views.privacy import privacy_page

router = Router(name=__name__)


@router.message(Command("privacy"))
async def ask_privacy(_message: object, turn: Turn) -> None:
    """The text the reader agreed to, and when."""
    await show_privacy(_message, PrivacyText(), turn)


@router.callback_query(PrivacyText.filter())
async def show_privacy(_press: object, callback_data: PrivacyText, turn: Turn) -> None:
    """Another version of it."""
    async with turn.sessions() as session:
        agreed = await linking.agreement(session, turn.viewer.person_id)
    today = local_day(turn.now, turn.viewer.zone)
    await turn.reply.show(privacy_page(turn.texts, turn.viewer, agreed, today, callback_data.day))
