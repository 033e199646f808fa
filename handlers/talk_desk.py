"""The own conversations: a list, one of them, files, taking a message back, blocking; a long letter turned over."""

from aiogram import Router

from db.files import Files
from db.keys import Keys
from db.queries import complaint, talk, talk_writing
from domain.people import Hat
from domain.talk import Side
from handlers.common import TALK_PARTS, only, send_stored
from handlers.turn import Turn
from views.talk_buttons import TalkBlock, TalkFiles, TalkList, TalkMessage, TalkThread, TalkWithdraw
from views.talk_thread import block_page, list_page, thread_page, withdrawn_page
from views.talk_told import told_page

router = only(Router(name=__name__), *TALK_PARTS)


@router.callback_query(TalkList.filter())
async def show_list(_press: object, callback_data: TalkList, turn: Turn) -> None:
    """The newest first."""
    async with turn.sessions() as session:
        found = await talk.lines(session, turn.viewer, turn.now)
    family = turn.viewer.hat is Hat.GUARDIAN
    side, child = (Side.FAMILY, turn.viewer.child()) if family else (Side.TEACHER, None)
    await turn.reply.show(list_page(turn.texts, side, found, child, callback_data.page))


@router.callback_query(TalkThread.filter())
async def show_thread(_press: object, callback_data: TalkThread, turn: Turn, keys: Keys) -> None:
    """What is on the page has been read then."""
    turn = await turn.in_thread(callback_data.thread)
    async with turn.sessions() as session:
        about = await talk.find(session, turn.viewer, callback_data.thread, turn.now)
        said, older = await talk.page(session, keys, turn.viewer, about, turn.now, callback_data.page)
        reported = await complaint.open_one(session, turn.viewer, about) is not None
    side = about.side(turn.viewer.person)
    if unread := [one.id for one in said if one.author is not side and one.read_at is None]:
        async with turn.sessions.begin() as session:
            await talk.mark_read(session, turn.viewer, unread, turn.now)
    page = thread_page(turn.texts, about, side, said, turn.now, callback_data, older=older, reported=reported)
    await turn.reply.show(page)


@router.callback_query(TalkMessage.filter())
async def turn_over(_press: object, callback_data: TalkMessage, turn: Turn, keys: Keys) -> None:
    """Another part of a long message."""
    turn = await turn.answering(callback_data.message)
    async with turn.sessions() as session:
        about, said = await talk.of_message(session, keys, turn.viewer, callback_data.message, turn.now)
    async with turn.sessions.begin() as session:
        await talk.mark_read(session, turn.viewer, [said.id], turn.now)
    await turn.reply.show(told_page(turn.texts, about, said, callback_data.part))


@router.callback_query(TalkFiles.filter())
async def send_files(_press: object, callback_data: TalkFiles, turn: Turn, keys: Keys, files: Files) -> None:
    """Below, as they were sent."""
    turn = await turn.answering(callback_data.message)
    async with turn.sessions() as session:
        _, said = await talk.of_message(session, keys, turn.viewer, callback_data.message, turn.now)
        stored = await talk.files(session, turn.viewer, said.id)
    async with turn.sessions.begin() as session:
        await talk.mark_read(session, turn.viewer, [said.id], turn.now)
    await send_stored(turn, files, stored)
    await turn.reply.say(turn.texts.plain("talk-files-sent" if stored else "talk-files-none"))


@router.callback_query(TalkWithdraw.filter())
async def withdraw(_press: object, callback_data: TalkWithdraw, turn: Turn, keys: Keys) -> None:
    """While its letter waits."""
    turn = await turn.answering(callback_data.message)
    async with turn.sessions.begin() as session:
        about, said = await talk.of_message(session, keys, turn.viewer, callback_data.message, turn.now)
        done = said.withdrawn or await talk_writing.withdraw(session, turn.viewer, said.id, turn.now)
    await turn.reply.show(withdrawn_page(turn.texts, about, done=done))


@router.callback_query(TalkBlock.filter())
async def block(press: object, callback_data: TalkBlock, turn: Turn, keys: Keys) -> None:
    """The teacher's to decide; asks before, and can be undone."""
    turn = await turn.wearing(Hat.STAFF)
    async with turn.sessions.begin() as session:
        about = await talk.find(session, turn.viewer, callback_data.thread, turn.now)
        if callback_data.sure or not callback_data.on:
            await talk_writing.block(session, turn.viewer, about, turn.now, on=callback_data.on)
    if callback_data.on and not callback_data.sure:
        await turn.reply.show(block_page(turn.texts, about))
    else:
        await show_thread(press, TalkThread(thread=about.id), turn, keys)
