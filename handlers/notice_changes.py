"""A notice that has left is corrected or withdrawn."""

from dataclasses import replace
from typing import Any

from aiogram import F, Router
from aiogram.types import Message

from db.queries import chats, notice_changes, notices
from domain.notice import LONGEST, Notice, Stage, parts_of
from domain.people import Expectation, NotAllowed, TooLate
from handlers.common import NOTICE_PARTS, only
from handlers.turn import Turn
from handlers.words import Awaits
from views.notice_sending import (
    CorrectNotice,
    WithdrawNotice,
    ask_correction_page,
    changed_page,
    correction_page,
    withdraw_page,
)
from views.notice_told import told_pages

CORRECTING = "notice-correct"

router = only(Router(name=__name__), *NOTICE_PARTS)


@router.callback_query(CorrectNotice.filter(F.sure.is_(False)))
async def ask_words(_press: object, callback_data: CorrectNotice, turn: Turn) -> None:
    """The next message is the corrected text."""
    notice = await _sent(turn, callback_data.notice)
    await _expect(turn, notice, "")
    await turn.reply.show(ask_correction_page(turn.texts, notice))


@router.message(Awaits(CORRECTING))
async def take_words(message: Message, turn: Turn) -> None:
    """Shown as it will look; it must fit into the messages that people have already."""
    kept: dict[str, Any] = turn.viewer.expects.data if turn.viewer.expects else {}
    notice, words = await _sent(turn, kept["notice"]), (message.text or "").strip()
    if len(words) > LONGEST or len(parts_of(words)) > len(parts_of(notice.text)):
        await turn.reply.show(ask_correction_page(turn.texts, notice, turn.texts("notice-correct-parts")))
        return
    await _expect(turn, notice, words)
    for page in told_pages(turn.texts, replace(notice, text=words)):
        await turn.reply.add(page)
    await turn.reply.add(correction_page(turn.texts, notice))


@router.callback_query(CorrectNotice.filter())
async def correct(_press: object, callback_data: CorrectNotice, turn: Turn) -> None:
    """The words that were shown last."""
    notice = await _sent(turn, callback_data.notice)
    expects = turn.viewer.expects
    mine = expects is not None and expects.what == CORRECTING and expects.data["notice"] == notice.id
    words = expects.data["words"] if expects is not None and mine else ""
    if not words:
        await turn.reply.show(changed_page(turn.texts, notice, "notice-correct-same"))
        return
    async with turn.sessions.begin() as session:
        done = await notice_changes.correct(session, notice, words, turn.now)
        await chats.forget(session, turn.viewer.chat)
    key = "notice-correct-done" if done else "notice-correct-same"
    await turn.reply.show(changed_page(turn.texts, notice, key, turn.now if done else None))


@router.callback_query(WithdrawNotice.filter())
async def withdraw(_press: object, callback_data: WithdrawNotice, turn: Turn) -> None:
    """Asks once."""
    notice = await _sent(turn, callback_data.notice, gone=True)
    if not callback_data.sure and notice.stage is Stage.SENT:
        await turn.reply.show(withdraw_page(turn.texts, notice))
        return
    async with turn.sessions.begin() as session:
        done = await notice_changes.withdraw(session, notice, turn.now)
    key = "notice-withdraw-done" if done else "notice-withdraw-again"
    await turn.reply.show(changed_page(turn.texts, notice, key, turn.now if done else None))


async def _sent(turn: Turn, number: int, *, gone: bool = False) -> Notice:
    async with turn.sessions() as session:
        notice = await notices.own(session, turn.viewer, number)
    if notice.stage is Stage.SENT or (gone and notice.stage is Stage.WITHDRAWN):
        return notice
    if notice.stage is Stage.WITHDRAWN:
        raise TooLate("notice-withdraw-again")
    raise NotAllowed(f"notice {number} has not left")


async def _expect(turn: Turn, notice: Notice, words: str) -> None:
    async with turn.sessions.begin() as session:
        kept = Expectation(CORRECTING, {"notice": notice.id, "words": words})
        await chats.expect(session, turn.viewer.chat, kept, turn.now)
