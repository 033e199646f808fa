"""When a notice leaves, and until when it holds."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.types import Message

from db.queries import chats, notice_desk, notices
from domain.notice import Notice, Stage
from domain.notice_times import EVENING, FARTHEST, MORNING, from_minutes, read_moment
from domain.people import Expectation, TooLate
from handlers.common import NOTICE_PARTS, only
from handlers.turn import Turn
from handlers.words import Awaits
from views.notice import ChooseWhen, When, draft_page
from views.notice_when import when_page

ASKED = "notice-when"

router = only(Router(name=__name__), *NOTICE_PARTS)


@router.callback_query(ChooseWhen.filter(F.minutes == 0))
async def ask(_press: object, callback_data: ChooseWhen, turn: Turn) -> None:
    """On a button, or typed."""
    notice = await _notice(turn, callback_data.notice)
    kept = {"notice": notice.id, "when": callback_data.when.value}
    async with turn.sessions.begin() as session:
        await chats.expect(session, turn.viewer.chat, Expectation(ASKED, kept), turn.now)
    await turn.reply.show(when_page(turn.texts, notice, callback_data.when, turn.now))


@router.callback_query(ChooseWhen.filter())
async def choose(_press: object, callback_data: ChooseWhen, turn: Turn) -> None:
    """A moment that was on a button; one that has passed meanwhile is not taken."""
    notice = await _notice(turn, callback_data.notice)
    moment = from_minutes(callback_data.minutes, notice.zone) if callback_data.minutes > 0 else None
    if moment is not None and not turn.now < moment <= turn.now + FARTHEST:
        await turn.reply.show(when_page(turn.texts, notice, callback_data.when, turn.now, _wrong(turn)))
    else:
        await _set(turn, notice, callback_data.when, moment)


@router.message(Awaits(ASKED))
async def take(message: Message, turn: Turn) -> None:
    """A moment that was typed."""
    kept: dict[str, Any] = turn.viewer.expects.data if turn.viewer.expects else {}
    notice, when = await _notice(turn, kept["notice"]), When(kept["when"])
    usual = MORNING if when is When.DUE else EVENING
    moment = read_moment(message.text or "", turn.now, notice.zone, usual)
    if moment is None:
        await turn.reply.show(when_page(turn.texts, notice, when, turn.now, _wrong(turn)))
    else:
        await _set(turn, notice, when, moment)


def _wrong(turn: Turn) -> str:
    return turn.texts("notice-when-wrong")


async def _set(turn: Turn, notice: Notice, when: When, moment: datetime | None) -> None:
    due, expires = (moment, notice.expires_at) if when is When.DUE else (notice.due_at, moment)
    if replace(notice, due_at=due, expires_at=expires).over_before_it_leaves(turn.now):
        problem = turn.texts("notice-when-after" if when is When.DUE else "notice-when-before")
        await turn.reply.show(when_page(turn.texts, notice, when, turn.now, problem))
        return
    async with turn.sessions.begin() as session:
        done = await notices.change(session, notice.id, due_at=due, expires_at=expires)
        if not done:
            raise TooLate("notice-left")
        await chats.expect(session, turn.viewer.chat, Expectation("notice", {"notice": notice.id}), turn.now)
    async with turn.sessions() as session:
        desk = await notice_desk.of(session, turn.viewer, notice.id, turn.now)
    await turn.reply.show(draft_page(turn.texts, desk))


async def _notice(turn: Turn, number: int) -> Notice:
    async with turn.sessions() as session:
        notice = (await notice_desk.of(session, turn.viewer, number, turn.now)).notice
    if notice.stage is not Stage.DRAFT:
        raise TooLate("notice-left")
    return notice
