"""A typed line of a teacher: read, shown, its doubts settled, and entered only after a yes."""

from dataclasses import dataclass, replace
from typing import Any

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message

from db.queries import chats, desks, line_entry, load
from db.queries.desks import Room
from db.queries.journal import Entry
from db.queries.sheet_entry import Clashed
from db.session import Session
from domain.keeping import At
from domain.line import Reading, Why, read
from domain.line_plan import Plan, TaskPlan, fingerprint, plan
from domain.people import Expectation
from domain.sheet import Clash
from domain.words import Source
from handlers.common import JOURNAL_PARTS, only
from handlers.turn import Turn
from handlers.words import Words
from views.journal import key
from views.lesson import undo_of
from views.line import (
    AnswerLine,
    CancelLine,
    ConfirmLine,
    TurnLine,
    cancelled_page,
    doubt_page,
    fault_page,
    preview_page,
    saved_page,
    stale_page,
)

LINE = "line"

router = only(Router(name=__name__), *JOURNAL_PARTS)


@dataclass(frozen=True, slots=True)
class Typed:
    """What the chat is in the middle of: the line, what was answered, what the journal said when it was shown."""

    text: str
    answers: dict[str, str]
    seen: dict[str, dict[str, str]]
    token: str = ""

    @property
    def data(self) -> dict[str, Any]:
        """As the chat's expectation keeps it."""
        return {"text": self.text, "answers": self.answers, "seen": self.seen, "token": self.token}


class MeansALine(Filter):
    """The text is meant as a line of the journal; hands on the `reading` and the `room` it was read in."""

    async def __call__(self, message: Message, turn: Turn) -> bool | dict[str, Any]:
        """Asked by aiogram. A chat in the middle of something else is not interrupted."""
        expects = turn.viewer.expects
        if expects is not None and expects.what != LINE:
            return False
        async with turn.sessions() as session:
            room = await desks.of_viewer(session, turn.viewer, turn.now)
        reading = read(message.text or "", room.desk)
        if [fault.why for fault in reading.faults] == [Why.NOT_A_LINE]:
            return False
        return {"reading": reading, "room": room}


@router.message(Words(), MeansALine())
async def take_line(message: Message, reading: Reading, room: Room, turn: Turn) -> None:
    """Shown as it was understood; nothing is entered."""
    await _show(turn, room, Typed(message.text or "", {}, {}), reading)


@router.callback_query(AnswerLine.filter())
async def answer(_press: object, callback_data: AnswerLine, turn: Turn) -> None:
    """A doubt is settled; the line is read again with the answer."""
    typed = _typed(turn, callback_data.token)
    if typed is None:
        await turn.reply.show(stale_page(turn.texts))
        return
    typed = replace(typed, answers={**typed.answers, callback_data.doubt: callback_data.value})
    async with turn.sessions() as session:
        room = await desks.of_viewer(session, turn.viewer, turn.now)
    await _show(turn, room, typed, read(typed.text, room.desk, typed.answers))


@router.callback_query(TurnLine.filter())
async def turn_over(_press: object, callback_data: TurnLine, turn: Turn) -> None:
    """Another part of a long preview; what the journal said when it was shown first stays remembered."""
    typed = _typed(turn, callback_data.token)
    if typed is None:
        await turn.reply.show(stale_page(turn.texts))
        return
    async with turn.sessions() as session:
        room = await desks.of_viewer(session, turn.viewer, turn.now)
    await _show(turn, room, typed, read(typed.text, room.desk, typed.answers), part=callback_data.part)


@router.callback_query(ConfirmLine.filter())
async def confirm(_press: object, callback_data: ConfirmLine, turn: Turn) -> None:
    """Entered whole or not at all. What has changed since it was shown is shown again."""
    typed = _typed(turn, callback_data.token)
    if typed is None:
        await turn.reply.show(stale_page(turn.texts))
        return
    async with turn.sessions() as session:
        room = await desks.of_viewer(session, turn.viewer, turn.now)
        reading = read(typed.text, room.desk, typed.answers)
        plans = await _plans(session, room, reading, typed)
    same = fingerprint(typed.text, typed.answers, reading.parts) == callback_data.token
    if not (same and reading.clear and all(one.possible for one in plans)):
        await _show(turn, room, replace(typed, seen={}), reading)
        return
    try:
        async with turn.sessions.begin() as session:
            written = await line_entry.enter(session, plans, Entry(turn.now, Source.CHAT, turn.viewer.person))
            await chats.forget(session, turn.viewer.chat)
    except Clashed as clashed:
        await _show(turn, room, replace(typed, seen={}), reading, clashed.found)
        return
    await turn.reply.show(saved_page(turn.texts, plans, undo_of(plans[0].scene.at, written)))


@router.callback_query(CancelLine.filter())
async def cancel(_press: object, callback_data: CancelLine, turn: Turn) -> None:
    """Nothing is entered; a preview that is not the newest says so."""
    if _typed(turn, callback_data.token) is None:
        await turn.reply.show(stale_page(turn.texts))
        return
    async with turn.sessions.begin() as session:
        await chats.forget(session, turn.viewer.chat)
    await turn.reply.show(cancelled_page(turn.texts))


async def _show(
    turn: Turn, room: Room, typed: Typed, reading: Reading, clashes: tuple[Clash, ...] = (), part: int = 0
) -> None:
    token = fingerprint(typed.text, typed.answers, reading.parts)
    if reading.faults:
        await turn.reply.show(fault_page(turn.texts, reading.faults))
        return
    async with turn.sessions() as session:
        plans = [] if reading.doubts else await _plans(session, room, reading, typed)
        loads = await _loads(session, plans)
    seen = {_name(one.scene.at): {str(p): s for p, s in one.draft.seen.items()} for one in plans}
    async with turn.sessions.begin() as session:
        kept = Expectation(LINE, replace(typed, seen=seen, token=token).data)
        await chats.expect(session, turn.viewer.chat, kept, turn.now)
    if reading.doubts:
        await turn.reply.show(doubt_page(turn.texts, reading.doubts, reading.guesses, token))
    else:
        await turn.reply.show(preview_page(turn.texts, plans, reading.guesses, loads, token, clashes, part))


async def _plans(session: Session, room: Room, reading: Reading, typed: Typed) -> list[Plan]:
    made = []
    for part in reading.parts:
        at = At(part.group, part.day, part.number)
        seen = {int(pupil): state for pupil, state in typed.seen.get(_name(at), {}).items()}
        made.append(plan(part, await desks.scene(session, room, at), room.desk, seen))
    return made


async def _loads(session: Session, plans: list[Plan]) -> dict[TaskPlan, int]:
    told = [(one.scene.at.group, task) for one in plans for task in one.tasks if task.minutes]
    return {task: await load.heaviest(session, group, task.due) for group, task in told}


def _typed(turn: Turn, token: str) -> Typed | None:
    """The line the chat is in the middle of, if the button belongs to it."""
    expects = turn.viewer.expects
    if expects is None or expects.what != LINE or expects.data["token"] != token:
        return None
    return Typed(**expects.data)


def _name(at: At) -> str:
    return "/".join(map(str, key(at).values()))
