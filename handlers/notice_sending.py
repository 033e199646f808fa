"""A notice is shown as it will look, confirmed, and leaves; one that waits for its time can be changed again."""

from collections.abc import Sequence
from functools import partial

from aiogram import Router

from db.files import Files
from db.keys import Unreadable
from db.queries import chats, notice_changes, notice_desk, notice_due, notices
from domain.notice import NoticeFile
from domain.notice_desk import Desk, seal_of
from domain.people import Expectation
from handlers.common import NOTICE_PARTS, only
from handlers.turn import Turn
from messenger.port import Album, OutgoingFile
from views.errors import lost_files_page, sentence_page
from views.notice import PreviewNotice, Unschedule, draft_page
from views.notice_sending import SendNotice, changed_since_page, leaving_page, scheduled_page, sure_page
from views.notice_told import told_pages

router = only(Router(name=__name__), *NOTICE_PARTS)


@router.callback_query(PreviewNotice.filter())
async def preview(_press: object, callback_data: PreviewNotice, turn: Turn, files: Files) -> None:
    """The very messages it will leave as, and below them how many people get it."""
    desk = await _look(turn, callback_data.notice)
    if not desk.notice.text and not desk.notice.files:
        await turn.reply.show(draft_page(turn.texts, desk))
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
        notice = await notices.own(session, turn.viewer, callback_data.notice)
        if notice.confirmed_at is None:
            desk = await notice_desk.of(session, turn.viewer, notice.id, turn.now)
            desk.reach.speaks_as(notice.audience)
            if seal_of(notice) == callback_data.seal and (desk.to.people.keys() & desk.to.linked):
                await notice_due.confirm(session, notice, turn.now)
                await chats.forget(session, turn.viewer.chat)
                notice = await notices.own(session, turn.viewer, notice.id)
    if notice.confirmed_at is None:
        await turn.reply.show(changed_since_page(turn.texts, notice))
    elif notice.laid_out_at is None:
        await turn.reply.show(scheduled_page(turn.texts, notice))
    else:
        await turn.reply.show(leaving_page(turn.texts, notice))


@router.callback_query(Unschedule.filter())
async def unschedule(_press: object, callback_data: Unschedule, turn: Turn) -> None:
    """A draft again, if it has not left a moment ago."""
    notice = (await _look(turn, callback_data.notice)).notice
    async with turn.sessions.begin() as session:
        done = await notice_changes.cancel(session, notice)
        await chats.expect(session, turn.viewer.chat, Expectation("notice", {"notice": notice.id}), turn.now)
    if done:
        await turn.reply.show(draft_page(turn.texts, await _look(turn, notice.id)))
    else:
        await turn.reply.show(sentence_page(turn.texts, "notice-left"))


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
