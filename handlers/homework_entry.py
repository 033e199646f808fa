"""Setting homework at a lesson: words, photos, documents and links as they come; then a day, minutes, for whom."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from aiogram import F, Router
from aiogram.types import Message

from db.files import Files
from db.queries import chats, homework_entry, load, scenes, sheet_entry
from db.queries.sheet_entry import Written
from domain.homework_entry import LONGEST, MINUTES, TaskDraft, due_days, from_json, to_json
from domain.keeping import At
from domain.people import Expectation, NotAllowed
from domain.scene import Entering, Scene
from handlers.common import JOURNAL_PARTS, only, received
from handlers.turn import Turn
from handlers.words import NoCommand, is_command
from views.homework_entry import (
    SetTask,
    TaskStep,
    ask_page,
    gone_page,
    pupils_page,
    task_page,
    text_page,
)
from views.journal import at_of
from views.lesson import SetHomework, lesson_page, refused_page, undo_of

TASK, TEXT = "homework-entry", "homework-entry-text"

router = only(Router(name=__name__), *JOURNAL_PARTS)

# What a step does to the draft; the others lead to screens of their own.
CHANGES: dict[TaskStep, Callable[[TaskDraft, int], TaskDraft]] = {
    TaskStep.DUE: lambda draft, value: replace(draft, due=date.fromordinal(value)),
    TaskStep.MINUTES: lambda draft, value: replace(draft, minutes=value if value != draft.minutes else None),
    TaskStep.NO_FILES: lambda draft, _: replace(draft, files=(), kept=()),
    TaskStep.SHOW: lambda draft, _: draft,
}


class SaysTask(NoCommand):
    """The chat is setting homework; hands on the `draft`, and whether the next words are its whole text (`anew`)."""

    async def __call__(self, message: Message, turn: Turn) -> bool | dict[str, Any]:
        """Asked by aiogram; a command is never taken for a task."""
        expects = turn.viewer.expects
        if expects is None or expects.what not in (TASK, TEXT) or is_command(message):
            return False
        return {"draft": from_json(expects.data), "anew": expects.what == TEXT}


@router.callback_query(SetHomework.filter())
async def ask(_press: object, callback_data: SetHomework, turn: Turn) -> None:
    """What is set already and what could be set again; the next messages are the task."""
    at = at_of(callback_data)
    scene = await _scene(turn, at)
    if refusal := scene.refusal(Entering.HOMEWORK):
        await turn.reply.show(refused_page(turn.texts, scene, refusal))
        return
    async with turn.sessions() as session:
        earlier = await homework_entry.earlier(session, scene.keeping, scene.group, at, scene.sheet.topic)
    await _keep(turn, TaskDraft(at))
    await turn.reply.show(ask_page(turn.texts, scene, earlier))


@router.message(SaysTask(), F.text)
async def take_words(message: Message, draft: TaskDraft, anew: bool, turn: Turn) -> None:  # noqa: FBT001 - handed on by the filter
    """Words of the task; too many are not cut."""
    draft = replace(draft, text="" if anew else draft.text).with_text(message.text or "")
    if len(draft.text) > LONGEST:
        scene = await _scene(turn, draft.at)
        await turn.reply.show(text_page(turn.texts, scene, len(draft.text)))
        return
    await _show(turn, replace(draft, screen=0, album=""))


@router.message(SaysTask(), F.photo | F.document)
async def take_file(message: Message, draft: TaskDraft, turn: Turn, files: Files) -> None:
    """A photo or document; of an album every one, on one screen."""
    same = bool(message.media_group_id) and message.media_group_id == draft.album
    draft = replace(draft, screen=draft.screen if same else 0, album=message.media_group_id or "")
    if message.caption and len(draft.text) + len(message.caption) <= LONGEST:
        draft = draft.with_text(message.caption)
    problem, sent = ("task-too-many", None) if draft.full else await received(turn, files, message)
    await _show(turn, draft.with_file(sent) if sent else draft, problem)


@router.message(SaysTask())
async def want_task(_message: Message, draft: TaskDraft, turn: Turn) -> None:
    """A voice, a sticker, a place: nothing that could be set."""
    await _show(turn, replace(draft, screen=0, album=""), "task-wanted")


@router.callback_query(SetTask.filter())
async def step(_press: object, callback_data: SetTask, turn: Turn) -> None:
    """Everything that buttons do to the task."""
    at = at_of(callback_data)
    scene, draft = await _scene(turn, at), _draft(turn, at)
    if refusal := scene.refusal(Entering.HOMEWORK):
        await turn.reply.show(refused_page(turn.texts, scene, refusal))
    elif callback_data.step in (TaskStep.NOTHING, TaskStep.WITHDRAW):
        await _undo_or_nothing(turn, scene, callback_data)
    elif callback_data.step in (TaskStep.EARLIER, TaskStep.CHANGE):
        await _begin_with(turn, scene, callback_data)
    elif draft is None:
        await turn.reply.show(gone_page(turn.texts))
    elif callback_data.step in CHANGES:
        part = callback_data.value if callback_data.step is TaskStep.SHOW else 0
        await _show(turn, CHANGES[callback_data.step](draft, _checked(callback_data)), part=part)
    elif callback_data.step is TaskStep.SAVE:
        await _save(turn, scene, draft)
    elif callback_data.step is TaskStep.TEXT:
        await _keep(turn, draft, TEXT)
        await turn.reply.show(text_page(turn.texts, scene))
    else:
        await _choose(turn, scene, draft, callback_data)


async def _choose(turn: Turn, scene: Scene, draft: TaskDraft, data: SetTask) -> None:
    """Whom it is for."""
    page = data.value if data.step is TaskStep.PUPILS else 0
    if data.step is TaskStep.PUPIL:
        place = next((n for n, seat in enumerate(scene.seats) if seat.pupil == data.value), None)
        if place is None:
            raise NotAllowed(f"pupil {data.value}")
        draft, page = draft.toggled(data.value), place // 10
        await _keep(turn, draft)
    await turn.reply.show(pupils_page(turn.texts, scene, draft, page))


async def _begin_with(turn: Turn, scene: Scene, data: SetTask) -> None:
    """An earlier task once more, or one of this lesson to be changed."""
    draft: TaskDraft | None = None
    if data.step is TaskStep.CHANGE:
        if known := next((task for task in scene.sheet.tasks if task.id == data.value), None):
            draft = TaskDraft(scene.at, known.text, known.due, known.minutes, known.pupils, task=known.id)
    else:
        async with turn.sessions() as session:
            found = await homework_entry.earlier(session, scene.keeping, scene.group, scene.at, scene.sheet.topic)
        if one := next((one for one in found if one.id == data.value), None):
            draft = TaskDraft(scene.at, one.text, minutes=one.minutes, kept=one.files)
    if draft is None:
        await turn.reply.show(gone_page(turn.texts))
    else:
        await _show(turn, draft)


async def _undo_or_nothing(turn: Turn, scene: Scene, data: SetTask) -> None:
    """«На дом не задано», or a task that is taken back."""
    entry = sheet_entry.by(turn.viewer, scene.held, turn.now)
    async with turn.sessions.begin() as session:
        if data.step is TaskStep.NOTHING:
            written = await sheet_entry.say(session, scene.group, scene.at, {"no_homework": True}, entry)
        else:
            written = await homework_entry.take_back(session, scene.group, scene.at, data.value, entry)
        await chats.forget(session, turn.viewer.chat)
    said = "task-nothing-said" if data.step is TaskStep.NOTHING else "task-withdrawn"
    undo = written if data.step is TaskStep.NOTHING else None  # its files and pupils would not come back
    await _done(turn, scene.at, said if written else "lesson-saved-already", undo)


async def _save(turn: Turn, scene: Scene, draft: TaskDraft) -> None:
    if not (draft.said and draft.due):
        await _show(turn, draft)
        return
    if draft.task and all(task.id != draft.task for task in scene.sheet.tasks):
        await turn.reply.show(gone_page(turn.texts))
        return
    async with turn.sessions.begin() as session:
        entry = sheet_entry.by(turn.viewer, scene.held, turn.now)
        written = await homework_entry.set_task(session, scene.group, draft, turn.viewer.channel, entry)
        await chats.forget(session, turn.viewer.chat)
    await _done(turn, scene.at, "task-changed" if draft.task else "task-set", written)


async def _done(turn: Turn, at: At, said: str, written: Written | None) -> None:
    scene = await _scene(turn, at)
    await turn.reply.show(lesson_page(turn.texts, scene, said=turn.texts(said), undo=undo_of(at, written)))


async def _show(turn: Turn, draft: TaskDraft, problem: str = "", part: int = 0) -> None:
    """The task as it is now; the first day the group meets again is proposed."""
    scene = await _scene(turn, draft.at)
    async with turn.sessions() as session:
        days = due_days(await homework_entry.meetings(session, scene.group, draft.at.day, turn.now), draft.at.day)
        draft = replace(draft, due=draft.due or next(iter(days), None))
        before = await load.heaviest(session, scene.group.id, draft.due) if draft.due else 0
    page = task_page(turn.texts, scene, draft, days, before, turn.texts(problem) if problem else "", part)
    if turn.reply.pressed:
        await turn.reply.show(page)
    else:
        draft = replace(draft, screen=await turn.reply.renew(draft.screen, page))
    await _keep(turn, draft)


async def _scene(turn: Turn, at: At) -> Scene:
    async with turn.sessions() as session:
        return await scenes.of_lesson(session, turn.viewer, at, turn.now)


async def _keep(turn: Turn, draft: TaskDraft, what: str = TASK) -> None:
    async with turn.sessions.begin() as session:
        await chats.expect(session, turn.viewer.chat, Expectation(what, to_json(draft)), turn.now)


def _draft(turn: Turn, at: At) -> TaskDraft | None:
    """What was said so far of this lesson's task; None when the chat is in the middle of something else."""
    expects = turn.viewer.expects
    if expects is None or expects.what not in (TASK, TEXT):
        return None
    draft = from_json(expects.data)
    return draft if draft.at == at else None


def _checked(data: SetTask) -> int:
    """A day after the lesson, minutes of the list; raises NotAllowed for what no button of ours says."""
    if data.step is TaskStep.DUE and not data.day < data.value <= data.day + 60:
        raise NotAllowed(f"due {data.value}")
    if data.step is TaskStep.MINUTES and data.value not in MINUTES:
        raise NotAllowed(f"minutes {data.value}")
    return data.value
