"""The topic of a lesson and how it is held: one tap from the plan, or the next message."""

from aiogram import Router
from aiogram.types import Message

from db.queries import chats, scenes, sheet_entry, topics
from domain.people import Expectation
from domain.scene import Entering, Scene
from domain.words import LessonKind
from handlers.common import JOURNAL_PARTS, only
from handlers.turn import Turn
from handlers.words import Awaits
from views.journal import at_of, key
from views.lesson import SayKind, SayTopic, lesson_page, refused_page, undo_of
from views.topic import kind_page, topic_page

TOPIC, LONGEST = "lesson-topic", 500

router = only(Router(name=__name__), *JOURNAL_PARTS)


@router.callback_query(SayTopic.filter())
async def choose_topic(_press: object, callback_data: SayTopic, turn: Turn) -> None:
    """Ask for the topic, or take a planned one."""
    at = at_of(callback_data)
    async with turn.sessions() as session:
        scene = await scenes.of_lesson(session, turn.viewer, at, turn.now)
        coming = await topics.coming(session, at)
        planned = await topics.planned(session, at, callback_data.plan) if callback_data.plan else None
    if refusal := scene.refusal(Entering.TOPIC):
        await turn.reply.show(refused_page(turn.texts, scene, refusal))
    elif planned is not None:
        await _say(turn, scene, {"topic": planned}, "topic-said")
    else:
        async with turn.sessions.begin() as session:
            await chats.expect(session, turn.viewer.chat, Expectation(TOPIC, key(at)), turn.now)
        await turn.reply.show(topic_page(turn.texts, scene, coming))


@router.message(Awaits(TOPIC))
async def type_topic(message: Message, turn: Turn) -> None:
    """Taken as it was typed; too long is asked for again, shorter."""
    expects = turn.viewer.expects
    assert expects is not None  # noqa: S101 - the filter has looked
    at = at_of(SayTopic(**expects.data))
    topic = " ".join((message.text or "").split())
    if len(topic) <= LONGEST:
        async with turn.sessions.begin() as session:
            await chats.forget(session, turn.viewer.chat)
    async with turn.sessions() as session:
        scene = await scenes.of_lesson(session, turn.viewer, at, turn.now)
    if refusal := scene.refusal(Entering.TOPIC):
        await turn.reply.show(refused_page(turn.texts, scene, refusal))
    elif len(topic) > LONGEST:
        await turn.reply.show(topic_page(turn.texts, scene, [], too_long=len(topic)))
    else:
        await _say(turn, scene, {"topic": topic}, "topic-said" if _russian(topic) else "topic-said-foreign")


@router.callback_query(SayKind.filter())
async def choose_kind(_press: object, callback_data: SayKind, turn: Turn) -> None:
    """Ordinary, practical, laboratory, control, excursion; a second control work of a day is warned of, not refused."""
    at = at_of(callback_data)
    async with turn.sessions() as session:
        scene = await scenes.of_lesson(session, turn.viewer, at, turn.now)
        others = await topics.controls_that_day(session, at)
    if refusal := scene.refusal(Entering.TOPIC):
        await turn.reply.show(refused_page(turn.texts, scene, refusal))
    elif callback_data.kind not in set(LessonKind):
        await turn.reply.show(kind_page(turn.texts, scene, others))
    else:
        await _say(turn, scene, {"kind": LessonKind(callback_data.kind)}, "topic-kind-said")


async def _say(turn: Turn, scene: Scene, values: dict[str, str], said: str) -> None:
    entry = sheet_entry.by(turn.viewer, scene.held, turn.now)
    async with turn.sessions.begin() as session:
        written = await sheet_entry.say(session, scene.group, scene.at, values, entry)
    async with turn.sessions() as session:
        scene = await scenes.of_lesson(session, turn.viewer, scene.at, turn.now)
    page = lesson_page(turn.texts, scene, said=turn.texts(said), undo=undo_of(scene.at, written))
    await turn.reply.show(page)


def _russian(topic: str) -> bool:
    """Most letters Cyrillic? Topics are written in Russian, also for foreign languages (school rule 8)."""
    letters = [letter for letter in topic.casefold() if letter.isalpha()]
    cyrillic = sum("а" <= letter <= "я" or letter == "ё" for letter in letters)
    return 2 * cyrillic >= len(letters)
