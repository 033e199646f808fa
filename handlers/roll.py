"""The roll call by buttons, and saving what is tapped: attendance and marks of one lesson together."""

from dataclasses import replace

from aiogram import Router

from db.queries import scenes, sheet_entry, sheets
from db.queries.sheet_entry import Clashed
from domain.people import NotAllowed
from domain.scene import Entering, Scene
from domain.sheet import Draft, begun, clashes, sealed, settled, tapped
from handlers.common import JOURNAL_PARTS, only, stop_asking
from handlers.turn import Turn
from views.journal import at_of
from views.lesson import CallRoll, DropDraft, SaveLesson, clash_page, lesson_page, refused_page, undo_of
from views.roll import roll_page

router = only(Router(name=__name__), *JOURNAL_PARTS)


@router.callback_query(CallRoll.filter())
async def call_roll(_press: object, callback_data: CallRoll, turn: Turn) -> None:
    """A page of the list; a tapped pupil goes one step further."""
    at = at_of(callback_data)
    await stop_asking(turn)
    async with turn.sessions.begin() as session:
        scene = await scenes.of_lesson(session, turn.viewer, at, turn.now)
        refusal = scene.refusal(Entering.ROLL)
        draft = _roll_of(scene)
        if refusal is None and callback_data.pupil:
            _own_seat(scene, callback_data.pupil)
            draft = tapped(scene.sheet, draft, callback_data.pupil)
            await sheets.keep_draft(session, turn.viewer.person, at, draft, turn.now)
    if refusal is not None:
        await turn.reply.show(refused_page(turn.texts, scene, refusal))
    else:
        await turn.reply.show(roll_page(turn.texts, scene, draft, callback_data.page))


@router.callback_query(SaveLesson.filter())
async def save(_press: object, callback_data: SaveLesson, turn: Turn) -> None:
    """All of it in one transaction; who was slower sees what has changed, and nothing is written."""
    at = at_of(callback_data)
    async with turn.sessions() as session:
        scene = await scenes.of_lesson(session, turn.viewer, at, turn.now)
    draft = _own(scene, _roll_of(scene) if callback_data.roll else scene.draft or Draft())
    if refusal := scene.refusal(Entering.MARKS if draft.marks else Entering.ROLL):
        await turn.reply.show(refused_page(turn.texts, scene, refusal))
        return
    if callback_data.mine and sealed(clashes(scene.sheet, draft)) == callback_data.seal:
        draft = settled(scene.sheet, draft, mine=True)
    try:
        written = await _write(turn, scene, draft)
    except Clashed as clashed:
        await _clash(turn, scene, draft, clashed)
        return
    async with turn.sessions() as session:
        scene = await scenes.of_lesson(session, turn.viewer, at, turn.now)
    said = turn.texts("lesson-saved" if written else "lesson-saved-already")
    await turn.reply.show(lesson_page(turn.texts, scene, said=said, undo=undo_of(at, written)))


async def _clash(turn: Turn, scene: Scene, draft: Draft, clashed: Clashed) -> None:
    """What was about to be saved stays a draft until the teacher has decided."""
    async with turn.sessions.begin() as session:
        await sheets.keep_draft(session, turn.viewer.person, scene.at, draft, turn.now)
    async with turn.sessions() as session:
        scene = await scenes.of_lesson(session, turn.viewer, scene.at, turn.now)
    await turn.reply.show(clash_page(turn.texts, scene, clashed.found))


@router.callback_query(DropDraft.filter())
async def drop(_press: object, callback_data: DropDraft, turn: Turn) -> None:
    """Throw away what is tapped, or only what somebody else has entered otherwise meanwhile."""
    at = at_of(callback_data)
    async with turn.sessions.begin() as session:
        scene = await scenes.of_lesson(session, turn.viewer, at, turn.now)
        kept = settled(scene.sheet, scene.draft or Draft(), mine=False) if callback_data.theirs else Draft()
        await sheets.keep_draft(session, turn.viewer.person, at, kept, turn.now)
        scene = await scenes.of_lesson(session, turn.viewer, at, turn.now)
    said = turn.texts("lesson-theirs" if callback_data.theirs else "lesson-dropped")
    await turn.reply.show(lesson_page(turn.texts, scene, said=said))


async def _write(turn: Turn, scene: Scene, draft: Draft) -> sheet_entry.Written | None:
    entry = sheet_entry.by(turn.viewer, scene.held, turn.now)
    async with turn.sessions.begin() as session:
        written = None if draft.empty else await sheet_entry.save(session, scene.group, scene.at, draft, entry)
        await sheets.forget_draft(session, turn.viewer.person, scene.at)
    return written


def _own(scene: Scene, draft: Draft) -> Draft:
    """About pupils of the lesson whom the viewer may enter; who calls one form of several has not called the others."""
    own = draft.about({seat.pupil for seat in scene.seats})
    return replace(own, rolled=False) if scene.held.form and len(scene.group.forms) > 1 else own


def _roll_of(scene: Scene) -> Draft:
    """What is tapped so far; a roll that was not called yet begins with what families have announced."""
    if scene.draft is not None and scene.draft.rolled:
        return scene.draft
    fresh = Draft(rolled=True) if scene.sheet.rolled else begun(scene.sheet, scene.seats)
    if scene.draft is None:
        return fresh
    seen = {**fresh.seen, **scene.draft.seen}
    return replace(scene.draft, presences=fresh.presences, rolled=True, seen=seen)


def _own_seat(scene: Scene, pupil: int) -> None:
    """A class teacher taps own pupils only, nobody one who is not in the lesson."""
    if all(seat.pupil != pupil for seat in scene.seats):
        raise NotAllowed(f"pupil {pupil}")
