"""A teacher sends the plan of topics of a group: shown first, taken after a yes."""

import asyncio
from typing import Any

from aiogram import F, Router
from aiogram.types import Document as Upload
from aiogram.types import Message

from db.queries import chats, keeping, topic_plan
from domain.fingerprint import fingerprint_of
from domain.keeping import Taught
from domain.lists import Refused
from domain.people import Expectation, NotAllowed, local_day
from domain.topic_plan import TopicPlan, plan_change
from exchange.documents import tidy_name
from exchange.topic_plan import read_topics
from exchange.uploads import in_a_file
from handlers.common import JOURNAL_PARTS, only
from handlers.turn import Turn
from handlers.words import NoCommand, is_command
from messenger.port import FETCH_LIMIT
from views.import_report import complaint_line
from views.topic_plan import OpenPlan, TakePlan, change_page, plan_page

PLAN = "topic-plan"

router = only(Router(name=__name__), *JOURNAL_PARTS)


class SendsPlan(NoCommand):
    """The chat was asked for a plan; hands on for which `group`."""

    async def __call__(self, message: Message, turn: Turn) -> bool | dict[str, Any]:
        """Asked by aiogram; a command is never taken for a plan."""
        expects = turn.viewer.expects
        if expects is None or expects.what != PLAN or is_command(message):
            return False
        return {"number": expects.data["group"]}


@router.callback_query(OpenPlan.filter())
async def open_plan(_press: object, callback_data: OpenPlan, turn: Turn) -> None:
    """What is planned; the next message is a new plan."""
    group = await _own(turn, callback_data.group)
    await _ask(turn, group)


@router.message(SendsPlan(), F.document.as_("upload"))
async def take_file(_message: Message, upload: Upload, number: int, turn: Turn) -> None:
    """A table or a text with a topic in each line."""
    group = await _own(turn, number)
    if (upload.file_size or 0) > FETCH_LIMIT:
        await _ask(turn, group, turn.texts("task-file-big"))
        return
    content = await turn.reply.fetch(upload.file_id)
    await _show(turn, group, tidy_name(upload.file_name or "plan.xlsx"), content)


@router.message(SendsPlan(), F.text)
async def take_text(message: Message, number: int, turn: Turn) -> None:
    """The topics typed or pasted, one in a line."""
    group = await _own(turn, number)
    await _show(turn, group, "plan.txt", (message.text or "").encode())


@router.message(SendsPlan())
async def want_plan(_message: Message, number: int, turn: Turn) -> None:
    """A voice, a photo: no plan."""
    group = await _own(turn, number)
    await _ask(turn, group, turn.texts("plan-wanted"))


@router.callback_query(TakePlan.filter())
async def take(_press: object, callback_data: TakePlan, turn: Turn) -> None:
    """The plan that was shown takes the place of the one before."""
    group = await _own(turn, callback_data.group)
    expects = turn.viewer.expects
    if expects is None or expects.what != PLAN or expects.data.get("token") != callback_data.token:
        await _ask(turn, group, turn.texts("plan-gone"))
        return
    topics = expects.data["topics"]
    async with turn.sessions.begin() as session:
        await topic_plan.replace(session, group.id, topics)
        await chats.forget(session, turn.viewer.chat)
    await turn.reply.show(plan_page(turn.texts, group, topics, turn.texts("plan-taken")))


async def _show(turn: Turn, group: Taught, name: str, content: bytes) -> None:
    try:
        plan = await asyncio.to_thread(_read, name, content)
    except Refused as refused:
        await _ask(turn, group, complaint_line(turn.texts, refused.complaint))
        return
    token = fingerprint_of(plan.topics, 12)
    async with turn.sessions.begin() as session:
        known = (await topic_plan.of_groups(session, [group.id]))[group.id]
        data = {"group": group.id, "topics": plan.topics, "token": token}
        await chats.expect(session, turn.viewer.chat, Expectation(PLAN, data), turn.now)
    change = plan_change(known, plan.topics)
    await turn.reply.show(change_page(turn.texts, group, change, plan.complaints, token))


async def _ask(turn: Turn, group: Taught, said: str = "") -> None:
    async with turn.sessions.begin() as session:
        known = (await topic_plan.of_groups(session, [group.id]))[group.id]
        await chats.expect(session, turn.viewer.chat, Expectation(PLAN, {"group": group.id}), turn.now)
    await turn.reply.show(plan_page(turn.texts, group, known, said))


async def _own(turn: Turn, number: int) -> Taught:
    """A group whose whole journal the viewer keeps today; raises NotAllowed."""
    today = local_day(turn.now, turn.viewer.zone)
    async with turn.sessions() as session:
        kept = await keeping.of_viewer(session, turn.viewer, today, today)
    if not any(held.group == number and held.right.whole and held.number is None for held in kept.rights):
        raise NotAllowed(f"plan of {number}")
    return kept.group(number)


def _read(name: str, content: bytes) -> TopicPlan:
    return in_a_file(name, content, read_topics)
