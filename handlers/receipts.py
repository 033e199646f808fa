"""The author of a notice follows it: who has answered; a reminder to the silent, a list to sign on paper."""

import asyncio

from aiogram import Router

from db.queries import receipts, receipts_reminder
from domain.notice import Notice
from domain.receipts import Board
from exchange.drawn import notice_pdf
from handlers.common import only
from handlers.turn import Turn
from messenger.port import OutgoingFile
from views.help import MENUS
from views.notice_buttons import NoticeBoard
from views.page import Page
from views.receipts import ReceiptList, RemindSilent, SignatureSheet, board_page, list_page
from views.signature_sheet import sheet_name, signature_sheet

router = only(Router(name=__name__), *(part for part in MENUS if part not in ("stranger", "guardian", "pupil")))


@router.callback_query(NoticeBoard.filter())
async def show_board(_press: object, callback_data: NoticeBoard, turn: Turn) -> None:
    """As it is now."""
    notice, board = await _board(turn, callback_data.notice)
    await turn.reply.show(_page(turn, notice, board))


@router.callback_query(ReceiptList.filter())
async def show_list(_press: object, callback_data: ReceiptList, turn: Turn) -> None:
    """Family by family."""
    notice, board = await _board(turn, callback_data.notice)
    await turn.reply.show(list_page(turn.texts, notice, board, callback_data.came, callback_data.part))


@router.callback_query(RemindSilent.filter())
async def remind(_press: object, callback_data: RemindSilent, turn: Turn) -> None:
    """Once for each number; the board says who is left."""
    async with turn.sessions.begin() as session:
        notice = await receipts.watched(session, turn.viewer, callback_data.notice)
        count, board = await receipts_reminder.remind(session, notice, callback_data.number, turn.now)
    said = turn.texts.plain("receipts-reminding", count=count) if count else turn.texts.plain("receipts-not-reminding")
    await turn.reply.say(said)
    await turn.reply.show(_page(turn, notice, board))


@router.callback_query(SignatureSheet.filter())
async def send_sheet(_press: object, callback_data: SignatureSheet, turn: Turn) -> None:
    """A file below the board, which stays."""
    notice, board = await _board(turn, callback_data.notice)
    sheet = signature_sheet(turn.texts, notice, board)
    content = await asyncio.to_thread(notice_pdf, sheet, turn.now.astimezone(notice.zone))
    await turn.reply.send_file(OutgoingFile(sheet_name(turn.texts, notice), lambda: content))
    await turn.reply.say(turn.texts.plain("receipts-sheet-made"))


def _page(turn: Turn, notice: Notice, board: Board) -> Page:
    return board_page(turn.texts, notice, board, turn.now, own=notice.author_id == turn.viewer.person)


async def _board(turn: Turn, number: int) -> tuple[Notice, Board]:
    async with turn.sessions() as session:
        notice = await receipts.watched(session, turn.viewer, number)
        return notice, await receipts.board(session, notice, turn.now)
