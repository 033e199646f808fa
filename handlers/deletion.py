"""`/deleteme`: asked twice, then the person is a stranger to the bot."""

import asyncio

from aiogram import Router
from aiogram.filters import Command

from db.files import Files
from db.queries import deletion
from domain.people import local_day
from handlers.common import linked, menu
from handlers.turn import Turn
from views.deletion import DeleteMe, DeleteNow, deleted_page, deletion_page, last_question_page

router = linked(Router(name=__name__))


@router.message(Command("deleteme"))
async def ask_deletion(_message: object, turn: Turn) -> None:
    """What would be deleted, what stays and why."""
    async with turn.sessions() as session:
        outlook = await deletion.outlook(session, turn.viewer, turn.now)
    await turn.reply.show(deletion_page(turn.texts, outlook))


@router.callback_query(DeleteMe.filter())
async def ask_again(press: object, callback_data: DeleteMe, turn: Turn) -> None:
    """The last question, after what it means was read."""
    if callback_data.sure:
        await turn.reply.show(last_question_page(turn.texts, local_day(turn.now, turn.viewer.zone)))
    else:
        await ask_deletion(press, turn)


@router.callback_query(DeleteNow.filter())
async def delete(press: object, callback_data: DeleteNow, turn: Turn, files: Files) -> None:
    """One transaction; the files nobody points at any more go after it."""
    if callback_data.day != local_day(turn.now, turn.viewer.zone).toordinal():
        await ask_deletion(press, turn)
        return
    texts = turn.texts
    async with turn.sessions.begin() as session:
        loose = await deletion.erase(session, turn.viewer, turn.now)
        turn = await turn.anew(session)
    for name in loose:
        await asyncio.to_thread(files.forget, name)
    await turn.reply.show(deleted_page(texts))
    await turn.reply.offer(menu(texts, turn.viewer))
