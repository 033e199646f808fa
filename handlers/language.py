"""`/language`: in which language the bot answers."""

from aiogram import Router
from aiogram.filters import Command

from db.queries import chats
from handlers.common import menu
from handlers.turn import Turn
from locales import LANGUAGES
from views.language import ChooseLanguage, language_chosen_page, language_page

router = Router(name=__name__)


@router.message(Command("language"))
async def ask_language(_message: object, turn: Turn) -> None:
    """Strangers may choose too."""
    await turn.reply.show(language_page(turn.texts))


@router.callback_query(ChooseLanguage.filter())
async def choose_language(_press: object, callback_data: ChooseLanguage, turn: Turn) -> None:
    """The answer and the menu change at once; a language we do not speak (a forged press) changes nothing."""
    chosen = callback_data.code if callback_data.code in LANGUAGES else turn.viewer.language
    async with turn.sessions.begin() as session:
        chat = await chats.open_chat(session, turn.viewer, turn.chat)
        await chats.choose_language(session, chat, chosen)
        turn = await turn.anew(session)
    await turn.reply.show(language_chosen_page(turn.texts))
    await turn.reply.offer(menu(turn.texts, turn.viewer))
