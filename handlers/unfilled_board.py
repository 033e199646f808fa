"""Who has not filled in the journal, for the deputy and the head."""

from aiogram import Router

from db.queries import unfilled_board
from domain.unfilled_board import Backlog, Board, Stretch
from handlers.common import OFFICE_PARTS, only
from handlers.turn import Turn
from views.unfilled_board import silent_page, unfilled_board_page, unfilled_of_page
from views.unfilled_board_buttons import SilentGroups, UnfilledBoard, UnfilledOf

router = only(Router(name=__name__), *OFFICE_PARTS)


@router.callback_query(UnfilledBoard.filter())
async def show_board(_press: object, callback_data: UnfilledBoard, turn: Turn) -> None:
    """Teachers, most first."""
    board = await _board(turn, callback_data.school, callback_data.stretch)
    await turn.reply.show(unfilled_board_page(turn.texts, board, callback_data))


@router.callback_query(UnfilledOf.filter())
async def show_teacher(_press: object, callback_data: UnfilledOf, turn: Turn) -> None:
    """Their lessons; who has filled in everything meanwhile has none."""
    board = await _board(turn, callback_data.school, callback_data.stretch)
    name = (board.people or {}).get(callback_data.person)
    backlog = board.of(callback_data.person) or Backlog(callback_data.person, name)
    await turn.reply.show(unfilled_of_page(turn.texts, backlog, callback_data))


@router.callback_query(SilentGroups.filter())
async def show_silent(_press: object, callback_data: SilentGroups, turn: Turn) -> None:
    """Groups without a mark for fifteen days."""
    board = await _board(turn, callback_data.school, callback_data.stretch)
    await turn.reply.show(silent_page(turn.texts, board, callback_data))


async def _board(turn: Turn, school: int, stretch: Stretch) -> Board:
    async with turn.sessions() as session:
        return await unfilled_board.of_school(session, turn.viewer, school, stretch, turn.now)
