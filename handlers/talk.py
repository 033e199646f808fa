"""The message that is being written: words and files as they come, a preview, and one press sends it."""

from dataclasses import replace
from typing import Any

from aiogram import F, Router
from aiogram.types import Message

from db.files import Files
from db.keys import Keys
from db.queries import chats, talk, talk_drafts, talk_scene, talk_writing
from domain.people import Hat
from domain.talk import FILES, LONGEST, Draft, Refusal, Scene, Words
from handlers.common import TALK_PARTS, only, received
from handlers.turn import Turn
from handlers.words import NoCommand, is_command
from views.talk import (
    compose_page,
    dropped_page,
    long_page,
    preview_page,
    refused_page,
    sent_page,
    urgent_page,
)
from views.talk_buttons import DraftStep, TalkDraft, TalkUrgent

router = only(Router(name=__name__), *TALK_PARTS)
replies = only(Router(name=__name__), *TALK_PARTS)


class Writes(NoCommand):
    """The chat is writing a message; hands on the `draft`. A command is never taken for words."""

    async def __call__(self, message: Message, turn: Turn, keys: Keys) -> bool | dict[str, Any]:
        """Asked by aiogram."""
        draft = talk_drafts.recall(keys, turn.viewer)
        return {"draft": draft} if draft is not None and not is_command(message) else False


class Replies(NoCommand):
    """The message answers, by the messenger's own reply, one that a letter brought; hands on its `number`."""

    async def __call__(self, message: Message, turn: Turn) -> bool | dict[str, Any]:
        """Asked by aiogram."""
        answered = message.reply_to_message
        if answered is None or is_command(message):
            return False
        async with turn.sessions() as session:
            number = await talk.replied(session, turn.viewer, answered.message_id)
        return {"number": number} if number else False


@replies.message(Replies(), F.text)
async def reply(message: Message, number: int, turn: Turn, keys: Keys) -> None:
    """Sent at once; what the chat is in the middle of is left alone."""
    turn, draft = await _answering(turn, keys, number)
    draft = draft.with_text(message.text or "")
    if len(draft.words.text) > LONGEST:
        await turn.reply.show(long_page(turn.texts, len(draft.words.text), draft=False))
        return
    scene = await _scene(turn, draft)
    async with turn.sessions.begin() as session:
        sent = scene.refusal or await talk_writing.send(
            session, keys, turn.viewer, scene.talk, draft, scene.due, turn.now
        )
    await _tell(turn, scene, sent)


@replies.message(Replies())
async def reply_with_file(message: Message, number: int, turn: Turn, keys: Keys, files: Files) -> None:
    """A file may be one of several: it begins a draft."""
    known = talk_drafts.recall(keys, turn.viewer)
    turn, draft = await _answering(turn, keys, number)
    same = known is not None and known.album and known.album == message.media_group_id and _same(known, draft)
    await _take(turn, keys, files, message, known if known is not None and same else draft)


@router.message(Writes())
async def take_message(message: Message, draft: Draft, turn: Turn, keys: Keys, files: Files) -> None:
    """Words, a photo, a document; of an album every one, on one screen."""
    await _take(await _wearing(turn, draft), keys, files, message, draft)


@router.callback_query(TalkDraft.filter(F.step == DraftStep.SEND))
async def send(_press: object, callback_data: TalkDraft, turn: Turn, keys: Keys) -> None:
    """What was shown, once, however often it is pressed."""
    draft = talk_drafts.recall(keys, turn.viewer)
    if draft is None:
        await turn.reply.say(turn.texts.plain("talk-gone"), alert=True)
        return
    turn = await _wearing(turn, draft)
    scene = await _scene(turn, draft)
    if draft.stamp != callback_data.value or not draft.said:
        await turn.reply.say(turn.texts.plain("talk-changed"), alert=True)
        await _show(turn, keys, draft)
        return
    async with turn.sessions.begin() as session:
        taken = await talk_drafts.take(session, turn.viewer)
        sent: int | Refusal | None = scene.refusal if taken else None
        if taken and sent is None:
            sent = await talk_writing.send(session, keys, turn.viewer, scene.talk, draft, scene.due, turn.now)
        if isinstance(sent, Refusal):
            await talk_drafts.keep(session, keys, turn.viewer, draft, turn.now)
    if sent is None:
        await turn.reply.say(turn.texts.plain("talk-gone"), alert=True)
    else:
        await _tell(turn, scene, sent)


@router.callback_query(TalkDraft.filter())
async def step(_press: object, callback_data: TalkDraft, turn: Turn, keys: Keys) -> None:
    """Everything else that buttons do to the draft."""
    draft = talk_drafts.recall(keys, turn.viewer)
    if draft is None:
        await turn.reply.say(turn.texts.plain("talk-gone"), alert=True)
        return
    turn = await _wearing(turn, draft)
    match callback_data.step:
        case DraftStep.DROP:
            async with turn.sessions.begin() as session:
                await chats.forget(session, turn.viewer.chat)
            await turn.reply.show(dropped_page(turn.texts))
        case DraftStep.URGENT:
            await turn.reply.show(urgent_page(turn.texts))
        case DraftStep.TEXT:
            bare = replace(draft, words=replace(draft.words, text=""))
            await _ask(turn, keys, bare, anew=True)
        case DraftStep.NO_FILES:
            await _show(turn, keys, replace(draft, files=()))
        case DraftStep.CALM:
            await _show(turn, keys, replace(draft, words=replace(draft.words, urgency=None)))
        case _:
            await _show(turn, keys, draft, part=callback_data.value)


@router.callback_query(TalkUrgent.filter())
async def make_urgent(_press: object, callback_data: TalkUrgent, turn: Turn, keys: Keys) -> None:
    """It passes office hours and quiet hours; only a family's may."""
    draft = talk_drafts.recall(keys, turn.viewer)
    if draft is None or draft.teacher == turn.viewer.person:
        await turn.reply.say(turn.texts.plain("talk-gone"), alert=True)
        return
    turn = await _wearing(turn, draft)
    await _show(turn, keys, replace(draft, words=replace(draft.words, urgency=callback_data.why)))


async def _take(turn: Turn, keys: Keys, files: Files, message: Message, draft: Draft) -> None:
    same = bool(message.media_group_id) and message.media_group_id == draft.album
    draft = replace(draft, screen=draft.screen if same else 0, album=message.media_group_id or "")
    longer, problem = draft.with_text(message.text or message.caption or ""), ""
    if len(longer.words.text) > LONGEST:
        await _keep(turn, keys, draft)
        await turn.reply.show(long_page(turn.texts, len(longer.words.text)))
        return
    if message.photo or message.document:
        problem, sent = (
            ("talk-too-many-files", None) if len(draft.files) >= FILES else await received(turn, files, message)
        )
        longer = longer.with_file(sent) if sent else longer
    elif not message.text:
        problem = "talk-wanted"
    await _show(turn, keys, longer, problem)


async def _show(turn: Turn, keys: Keys, draft: Draft, problem: str = "", part: int = 0) -> None:
    """The draft as it is now; nothing to show yet is asked for."""
    if not draft.said and not problem:
        await _ask(turn, keys, draft)
        return
    scene = await _scene(turn, draft)
    said = turn.texts(problem) if problem else ""
    page = preview_page(turn.texts, scene, draft, turn.now, said, part)
    if turn.reply.pressed:
        await turn.reply.show(page)
    else:
        draft = replace(draft, screen=await turn.reply.renew(draft.screen, page))
    await _keep(turn, keys, draft)


async def _ask(turn: Turn, keys: Keys, draft: Draft, *, anew: bool = False) -> None:
    scene = await _scene(turn, draft)
    await _keep(turn, keys, draft)
    await turn.reply.show(compose_page(turn.texts, scene, draft, turn.now, anew=anew))


async def _tell(turn: Turn, scene: Scene, sent: int | Refusal) -> None:
    if isinstance(sent, Refusal):
        await turn.reply.show(refused_page(turn.texts, scene.talk, scene.side, sent))
    else:
        await turn.reply.show(sent_page(turn.texts, scene, sent, turn.now))


async def _answering(turn: Turn, keys: Keys, number: int) -> tuple[Turn, Draft]:
    """The message has been read then; raises NotAllowed when it is the viewer's no more."""
    turn = await turn.answering(number)
    async with turn.sessions() as session:
        about, said = await talk.of_message(session, keys, turn.viewer, number, turn.now)
    async with turn.sessions.begin() as session:
        await talk.mark_read(session, turn.viewer, [said.id], turn.now)
    return turn, Draft(about.pupil.id, about.relative.id, about.teacher.id, Words())


async def _scene(turn: Turn, draft: Draft) -> Scene:
    async with turn.sessions() as session:
        return await talk_scene.of(session, turn.viewer, draft, turn.now)


async def _wearing(turn: Turn, draft: Draft) -> Turn:
    """As whom the draft is written."""
    return await turn.wearing(Hat.STAFF if draft.teacher == turn.viewer.person else Hat.GUARDIAN)


async def _keep(turn: Turn, keys: Keys, draft: Draft) -> None:
    async with turn.sessions.begin() as session:
        await talk_drafts.keep(session, keys, turn.viewer, draft, turn.now)


def _same(one: Draft, other: Draft) -> bool:
    return (one.pupil, one.relative, one.teacher) == (other.pupil, other.relative, other.teacher)
