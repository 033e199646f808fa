"""A notice is shown as it will look, confirmed, and leaves; one that waits for its time can be changed again."""

from collections.abc import Sequence
from functools import partial

from aiogram import Router

from db.files import Files
from db.keys import Unreadable
from db.queries import chats, notice_changes, notice_desk, notice_due, notices, receipts
from domain.notice import Notice, NoticeFile, Stage
from domain.notice_desk import Desk, seal_of
from domain.people import Expectation, TooLate
from handlers.common import NOTICE_PARTS, only
from handlers.turn import Turn
from messenger.port import Album, OutgoingFile
from views.errors import lost_files_page
from views.notice import PreviewNotice, Unschedule, When, draft_page
from views.notice_sending import SendNotice, changed_since_page, scheduled_page, sure_page
from views.notice_told import told_pages
from views.notice_when import when_page
from views.notice_whom import whom_page
from views.page import Page
from views.receipts import board_page

router = only(Router(name=__name__), *NOTICE_PARTS)


@router.callback_query(PreviewNotice.filter())
async def preview(_press: object, callback_data: PreviewNotice, turn: Turn, files: Files) -> None:
    """The very messages it will leave as, and below them how many people get it."""
    desk = await _look(turn, callback_data.notice)
    if not desk.notice.text and not desk.notice.files:
        await turn.reply.show(draft_page(turn.texts, desk))
        return
    if not desk.notice.audience.chosen:
        await turn.reply.show(whom_page(turn.texts, desk))
        return
    if desk.notice.over_before_it_leaves(turn.now):
        problem = turn.texts("notice-when-before")
        await turn.reply.show(when_page(turn.texts, desk.notice, When.EXPIRES, turn.now, problem))
        return
    for page in told_pages(turn.texts, desk.notice):
        await turn.reply.add(page)
    for photos in (True, False):
        await _album(turn, files, [file for file in desk.notice.files if file.photo is photos], photos=photos)
    await turn.reply.add(sure_page(turn.texts, desk.notice, desk.to))


@router.callback_query(SendNotice.filter())
async def send(_press: object, callback_data: SendNotice, turn: Turn) -> None:
    """Once, however often it is pressed; as it was shown, to whom its author may address at this moment."""
    async with turn.sessions.begin() as session:
        await notices.hold(session, callback_data.notice)
        notice = await notices.own(session, turn.viewer, callback_data.notice)
        if notice.stage is Stage.DRAFT:
            desk = await notice_desk.of(session, turn.viewer, notice.id, turn.now)
            if seal_of(desk.notice) == callback_data.seal and desk.ready(turn.now):
                await notice_due.confirm(session, desk.notice, turn.now)
                await chats.forget(session, turn.viewer.chat)
                notice = await notices.own(session, turn.viewer, notice.id)
    await turn.reply.show(await _answer(turn, notice))


async def _answer(turn: Turn, notice: Notice) -> Page:
    """What has left is followed from here on."""
    match notice.stage:
        case Stage.DRAFT | Stage.REFUSED:
            return changed_since_page(turn.texts, notice)
        case Stage.SCHEDULED:
            return scheduled_page(turn.texts, notice)
    async with turn.sessions() as session:
        board = await receipts.board(session, notice, turn.now)
    return board_page(turn.texts, notice, board, turn.now)


@router.callback_query(Unschedule.filter())
async def unschedule(_press: object, callback_data: Unschedule, turn: Turn) -> None:
    """A draft again, if it has not left a moment ago."""
    notice = (await _look(turn, callback_data.notice)).notice
    async with turn.sessions.begin() as session:
        if not await notice_changes.cancel(session, notice):
            raise TooLate("notice-left")
        await chats.expect(session, turn.viewer.chat, Expectation("notice", {"notice": notice.id}), turn.now)
    await turn.reply.show(draft_page(turn.texts, await _look(turn, notice.id)))


async def _album(turn: Turn, files: Files, of_kind: Sequence[NoticeFile], *, photos: bool) -> None:
    if not of_kind:
        return
    album = [OutgoingFile(file.name, partial(files.read, file.sha256)) for file in of_kind]
    try:
        await turn.reply.send_album(Album(album, photos))
    except (FileNotFoundError, Unreadable):
        await turn.reply.add(lost_files_page(turn.texts, [file.name for file in of_kind]))


async def _look(turn: Turn, number: int) -> Desk:
    async with turn.sessions() as session:
        return await notice_desk.of(session, turn.viewer, number, turn.now)
