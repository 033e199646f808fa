"""`/mydata`: everything that is kept about a person, as a file."""

import asyncio

from aiogram import Router
from aiogram.filters import Command

from db.keys import Keys
from db.queries import access, own_data
from domain.access import Opening
from exchange.own_data import packed
from handlers.common import only
from handlers.turn import Turn
from messenger.port import OutgoingFile
from views.help import MENUS
from views.own_data import TakeOwnData, own_data_document, own_data_page

router = only(Router(name=__name__), *(MENUS.keys() - {"stranger"}))


@router.message(Command("mydata"))
@router.callback_query(TakeOwnData.filter())
async def take_own_data(_asked: object, turn: Turn, keys: Keys) -> None:
    """The person's own, and their children's in the hat they wear; that they took it is noted first."""
    async with turn.sessions.begin() as session:
        await access.note_own(session, turn.viewer, Opening.OWN_DATA, turn.now)
    async with turn.sessions() as session:
        sections = await own_data.sections(session, turn.viewer, keys, turn.now)
    document = own_data_document(turn.texts, turn.viewer, sections, turn.now)
    content = await asyncio.to_thread(packed, sections, document, turn.now)
    await turn.reply.send_file(OutgoingFile(turn.texts.plain("own-data-name"), lambda: content))
    await turn.reply.add(own_data_page(turn.texts, turn.viewer))
