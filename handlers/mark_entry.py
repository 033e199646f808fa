"""Marks by buttons: a pupil, the keypad, what the mark is for; nothing is saved before «Сохранить»."""

from collections.abc import Callable
from dataclasses import replace

from aiogram import Router

from db.queries import scenes, sheets
from domain.keeping import At
from domain.mark_entry import KEYS, WEIGHTS
from domain.people import NotAllowed
from domain.scene import Entering, Scene
from domain.sheet import Draft, Seat, marked, unmarked
from handlers.common import JOURNAL_PARTS, only, stop_asking
from handlers.turn import Turn
from views.journal import at_of
from views.lesson import GiveMarks, refused_page
from views.mark_entry import (
    ChooseComment,
    ChooseWork,
    GiveMark,
    MarkPupil,
    comment_of,
    keypad_page,
    marks_page,
    works_page,
)
from views.page import Page

router = only(Router(name=__name__), *JOURNAL_PARTS)

Change = Callable[[Scene, Draft], Draft]


@router.callback_query(GiveMarks.filter())
async def list_pupils(_press: object, callback_data: GiveMarks, turn: Turn) -> None:
    """A page of the list."""
    await _step(turn, at_of(callback_data), None, lambda s, d: marks_page(turn.texts, s, d, callback_data.page))


@router.callback_query(MarkPupil.filter())
async def show_keypad(_press: object, callback_data: MarkPupil, turn: Turn) -> None:
    """The keypad of one pupil."""

    def page(scene: Scene, draft: Draft) -> Page:
        return keypad_page(turn.texts, scene, draft, _seat(scene, callback_data.pupil), callback_data.page)

    await _step(turn, at_of(callback_data), None, page)


@router.callback_query(GiveMark.filter())
async def give(_press: object, callback_data: GiveMark, turn: Turn) -> None:
    """A key was pressed: back to the list, where the mark waits to be saved."""

    def change(scene: Scene, draft: Draft) -> Draft:
        seat = _seat(scene, callback_data.pupil)
        if not callback_data.given:
            return unmarked(draft, seat.pupil)
        if callback_data.given not in KEYS[scene.group.scale]:
            raise NotAllowed(f"mark {callback_data.given}")
        return marked(scene.sheet, draft, seat.pupil, callback_data.given)

    await _step(turn, at_of(callback_data), change, lambda s, d: marks_page(turn.texts, s, d, callback_data.page))


@router.callback_query(ChooseComment.filter())
async def choose_comment(_press: object, callback_data: ChooseComment, turn: Turn) -> None:
    """A ready comment for the next mark; pressed again it is none."""

    def change(_scene: Scene, draft: Draft) -> Draft:
        said = comment_of(callback_data.comment)
        return replace(draft, comment="" if said == draft.comment else said)

    def page(scene: Scene, draft: Draft) -> Page:
        return keypad_page(turn.texts, scene, draft, _seat(scene, callback_data.pupil), callback_data.page)

    await _step(turn, at_of(callback_data), change, page)


@router.callback_query(ChooseWork.filter())
async def choose_work(_press: object, callback_data: ChooseWork, turn: Turn) -> None:
    """What the next marks are for; those that wait already keep theirs."""

    def change(scene: Scene, draft: Draft) -> Draft:
        works = list(scene.works.items())
        if not 0 <= callback_data.work < len(works):
            return draft
        work, usual = works[callback_data.work]
        weight = callback_data.weight if callback_data.weight in WEIGHTS else usual
        return replace(draft, work=work, weight=weight)

    listed = callback_data.work < 0 or callback_data.weight == 0
    show = works_page if listed else marks_page
    await _step(
        turn, at_of(callback_data), change if callback_data.work >= 0 else None, lambda s, d: show(turn.texts, s, d)
    )


async def _step(turn: Turn, at: At, change: Change | None, page: Callable[[Scene, Draft], Page]) -> None:
    """Change the draft, keep it, show it; or say why no marks can be given here."""
    await stop_asking(turn)
    async with turn.sessions.begin() as session:
        scene = await scenes.of_lesson(session, turn.viewer, at, turn.now)
        refusal, draft = scene.refusal(Entering.MARKS), scene.draft or Draft()
        if refusal is None and change is not None:
            draft = change(scene, draft)
            await sheets.keep_draft(session, turn.viewer.person, at, draft, turn.now)
    await turn.reply.show(refused_page(turn.texts, scene, refusal) if refusal else page(scene, draft))


def _seat(scene: Scene, pupil: int) -> Seat:
    """Raises NotAllowed for somebody who is not in the lesson."""
    seat = next((seat for seat in scene.seats if seat.pupil == pupil), None)
    if seat is None:
        raise NotAllowed(f"pupil {pupil}")
    return seat
