"""Retake, correction and removal of a mark that stands in the journal; each is a new event, nothing is overwritten."""

from aiogram import Router

from db.queries import scenes, sheet_entry, sheets
from domain.keeping import UNDO
from domain.mark_entry import KEYS, REASONS, Reason
from domain.scene import Entering, Scene
from domain.sheet import Given, MarkChange, Seat
from handlers.common import JOURNAL_PARTS, only
from handlers.turn import Turn
from views.lesson import lesson_page, refused_page, undo_of
from views.mark_change import CORRECT, REMOVE, RETAKE, change_page, done_line, gone_page, new_value_page, reason_page
from views.mark_entry import ChangeMark

router = only(Router(name=__name__), *JOURNAL_PARTS)


@router.callback_query(ChangeMark.filter())
async def change(_press: object, callback_data: ChangeMark, turn: Turn) -> None:
    """What to do, to which mark, why; asked one after the other, then written."""
    async with turn.sessions() as session:
        at = await sheets.lesson_of_mark(session, callback_data.mark)
        scene = await scenes.of_lesson(session, turn.viewer, at, turn.now) if at else None
    found = _find(scene, callback_data.mark) if scene else None
    if scene is None or found is None:
        await turn.reply.show(gone_page(turn.texts))
        return
    seat, mark = found
    if refusal := scene.refusal(Entering.MARKS):
        await turn.reply.show(refused_page(turn.texts, scene, refusal))
    elif callback_data.step not in (RETAKE, CORRECT, REMOVE) or callback_data.was != mark.value:
        await turn.reply.show(change_page(turn.texts, scene, seat, mark))
    elif callback_data.step != REMOVE and callback_data.given not in KEYS[scene.group.scale]:
        await turn.reply.show(new_value_page(turn.texts, scene, seat, mark, callback_data.step))
    elif _wants_reason(callback_data, mark, turn):
        await turn.reply.show(reason_page(turn.texts, scene, seat, mark, callback_data))
    else:
        await _write(turn, scene, seat, mark, callback_data)


def _wants_reason(data: ChangeMark, mark: Given, turn: Turn) -> bool:
    """Not for a retake, which is its own reason, and not while the mark could still be undone."""
    fresh = mark.entered is not None and turn.now - mark.entered <= UNDO
    return data.step != RETAKE and not fresh and data.reason not in set(Reason)


async def _write(turn: Turn, scene: Scene, seat: Seat, mark: Given, data: ChangeMark) -> None:
    entry = sheet_entry.by(turn.viewer, scene.held, turn.now)
    reason = REASONS[Reason(data.reason)] if data.reason in set(Reason) else ""
    value = data.given if data.step != REMOVE else None
    async with turn.sessions.begin() as session:
        wanted = MarkChange(seat.pupil, mark, value, reason, retake=data.step == RETAKE)
        written = await sheet_entry.change(session, scene.group, scene.at, wanted, entry)
    async with turn.sessions() as session:
        scene = await scenes.of_lesson(session, turn.viewer, scene.at, turn.now)
    said = done_line(turn.texts, mark, data) if written else turn.texts("mark-same")
    await turn.reply.show(lesson_page(turn.texts, scene, said=said, undo=undo_of(scene.at, written)))


def _find(scene: Scene, number: int) -> tuple[Seat, Given] | None:
    """The mark, of a pupil whose journal the viewer keeps."""
    return next(((seat, mark) for seat in scene.seats for mark in seat.marks if mark.id == number), None)
