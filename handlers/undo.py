"""Taking back what the last press has written, for ten minutes."""

from aiogram import Router

from db.queries import scenes, sheet_entry, undo
from handlers.common import JOURNAL_PARTS, only
from handlers.turn import Turn
from views.journal import at_of
from views.lesson import UndoEntry, lesson_page

router = only(Router(name=__name__), *JOURNAL_PARTS)


@router.callback_query(UndoEntry.filter())
async def take_back(_press: object, callback_data: UndoEntry, turn: Turn) -> None:
    """Everything of that press; what others have changed since stays, and is said."""
    at = at_of(callback_data)
    async with turn.sessions() as session:
        scene = await scenes.of_lesson(session, turn.viewer, at, turn.now)
    entry = sheet_entry.by(turn.viewer, scene.held, turn.now)
    async with turn.sessions.begin() as session:
        first, last = callback_data.event, callback_data.event + callback_data.span
        done = await undo.undo(session, first, last, entry)
    async with turn.sessions() as session:
        scene = await scenes.of_lesson(session, turn.viewer, at, turn.now)
    if done is None:
        said = turn.texts("undo-late")
    elif done.kept and done.back:
        said = turn.texts("undo-partly", kept=done.kept)
    else:
        said = turn.texts("undo-done" if done.back else "undo-nothing")
    await turn.reply.show(lesson_page(turn.texts, scene, said=said))
