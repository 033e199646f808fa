"""`/notices`: what somebody has been told by class teachers and the school; reading it, and saying so."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.filters import Command

from db.files import Files
from db.queries import notices, notices_got
from db.queries.notices_got import Got
from domain.homework import StoredFile
from domain.notice import NoticeFile, Stage
from handlers.common import only, send_stored
from handlers.turn import Turn
from views.help import MENUS
from views.notice_buttons import NoticeFiles, Notices, OpenNotice, ReadNotice, SignNotice
from views.notices import PER_PAGE, answered_page, notices_page, opened_page
from views.paging import part_of_list

LAST = 999  # whatever part is the last one

router = only(Router(name=__name__), *(part for part in MENUS if part != "stranger"))


@router.message(Command("notices"))
async def ask_notices(message: object, turn: Turn) -> None:
    """The newest ones."""
    await show_notices(message, Notices(), turn)


@router.callback_query(Notices.filter())
async def show_notices(_press: object, callback_data: Notices, turn: Turn) -> None:
    """Those of the hat the viewer wears."""
    async with turn.sessions() as session:
        listed = await notices_got.listed(session, turn.viewer, turn.now)
        shown, part = part_of_list(listed, callback_data.page, PER_PAGE)
        known = await notices.read(session, [number for number, _ in part])
    got = [(known[number], receipt) for number, receipt in part]
    await turn.reply.show(notices_page(turn.texts, got, shown, len(listed), turn.now))


@router.callback_query(OpenNotice.filter())
async def open_notice(_press: object, callback_data: OpenNotice, turn: Turn) -> None:
    """The notice itself, which is opened now."""
    notice, receipt = await _opened(turn, callback_data.notice)
    await turn.reply.show(opened_page(turn.texts, notice, receipt, callback_data.part, turn.now))


@router.callback_query(NoticeFiles.filter())
async def send_files(_press: object, callback_data: NoticeFiles, turn: Turn, files: Files) -> None:
    """Below, as documents; those of a withdrawn notice are gone."""
    async with turn.sessions() as session:
        notice, _ = await notices_got.find(session, turn.viewer, callback_data.notice, turn.now)
    there = () if notice.stage is Stage.WITHDRAWN else notice.files
    if await send_stored(turn, files, _stored(there)):
        await turn.reply.say(turn.texts.plain("homework-files-sent" if there else "notices-files-gone"))


@router.callback_query(ReadNotice.filter())
async def say_read(_press: object, callback_data: ReadNotice, turn: Turn) -> None:
    """«Прочитано», below the message itself or elsewhere."""
    try:
        got = await _opened(turn, callback_data.notice)
    except notices_got.Own:
        await turn.reply.say(turn.texts.plain("notice-only-preview"), alert=True)
    else:
        await _answered(turn, callback_data, got)


@router.callback_query(SignNotice.filter())
async def sign(_press: object, callback_data: SignNotice, turn: Turn) -> None:
    """«Ознакомлен(а)»; not once it has expired, which is said in a sentence."""
    try:
        got = await _signed(turn, callback_data.notice)
    except notices_got.Own:
        await turn.reply.say(turn.texts.plain("notice-only-preview"), alert=True)
    else:
        notice, receipt = got
        if receipt.confirmed_at is not None:
            await turn.reply.say(turn.texts.plain("notices-signed"))
        elif notice.over(turn.now):
            await turn.reply.say(turn.texts.plain("notices-too-late"), alert=True)
        await _answered(turn, callback_data, got)


async def _opened(turn: Turn, number: int) -> Got:
    async with turn.sessions.begin() as session:
        got = await notices_got.find(session, turn.viewer, number, turn.now)
        if got[0].stage is Stage.WITHDRAWN:
            return got
        return got[0], await notices_got.note_opened(session, got, turn.now)


async def _signed(turn: Turn, number: int) -> Got:
    async with turn.sessions.begin() as session:
        got = await notices_got.find(session, turn.viewer, number, turn.now)
        if got[0].stage is Stage.WITHDRAWN or got[0].over(turn.now):
            return got
        return got[0], await notices_got.sign(session, got, turn.now)


async def _answered(turn: Turn, pressed: ReadNotice | SignNotice, got: Got) -> None:
    if pressed.opened:
        await turn.reply.show(opened_page(turn.texts, *got, LAST, turn.now))
    else:
        await turn.reply.show(answered_page(turn.texts, *got, turn.now))


def _stored(files: Sequence[NoticeFile]) -> list[StoredFile]:
    """A picture goes as a document here, under which name the messenger does not know it."""
    return [StoredFile(one.attachment_id, one.name, one.sha256, None if one.photo else one.file_id) for one in files]
