"""One letter to one person: the newest chat first, the next one if nothing arrives there any more."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import structlog

from db.queries import alarms, chats, notice_told, outbox
from domain.outbox import Claimed, Failure, Kind, State
from domain.readers import ChatAt, Reader
from domain.sending import pause
from messenger.port import ChatClosed, ChatMoved, Refused, TryLater, Unreachable
from scheduler.content import Change, Content, Delivers
from scheduler.posting import post
from scheduler.work import Work

log = structlog.get_logger()

ELSEWHERE = 15.0  # seconds in which the process that has the chat's bot may come by


@dataclass(frozen=True, slots=True)
class Letter:
    """What a person is to get; `silent` comes without a sound."""

    row: Claimed
    reader: Reader
    content: Content
    silent: bool


async def send(work: Work, letter: Letter) -> State | None:
    """SENT, FAILED for ever, CANCELLED without a chat, or WAITING for another try; None when nobody answered.

    Nothing is sent inside a transaction. A chat with a bot of another process is that process's to try.
    """
    elsewhere = False
    for chat in addresses(letter):
        if chat.channel not in work.messengers:
            elsewhere = True
            continue
        try:
            return await _follow(work, letter, chat)
        except ChatMoved:
            return await _again(work, letter, pause(letter.row.tries, 1), "moved")
        except ChatClosed as closed:
            async with work.sessions.begin() as session:
                await chats.close(session, chat.id, closed.reason, work.clock())
            log.info("chat closed", chat=chat.id, reason=closed.reason)
        except TryLater as later:
            return await _later(work, letter, later.seconds)
        except Unreachable as trouble:
            spread = random.random()  # noqa: S311 - spreads tries, protects nothing
            await _again(work, letter, pause(letter.row.tries, spread), f"unreachable: {trouble.reason}")
            return None
        except Refused as refused:
            return await _fail(work, letter, f"{Failure.REFUSED}: {refused.reason}")
    return await (_later(work, letter, ELSEWHERE) if elsewhere else _nowhere(work, letter))


async def _nowhere(work: Work, letter: Letter) -> State:
    async with work.sessions.begin() as session:  # unless closing the last chat has ended it already
        await outbox.end(session, [letter.row.id], State.CANCELLED, Failure.NO_CHAT)
    return State.CANCELLED


def addresses(letter: Letter) -> Sequence[ChatAt]:
    """The chats to try, in order; a message is changed in its own chat and nowhere else."""
    if isinstance(letter.content, Change):
        return [chat for chat in letter.reader.chats if chat.id == letter.content.chat]
    return letter.reader.chats


async def _follow(work: Work, letter: Letter, chat: ChatAt) -> State:
    """A group that became a supergroup is written to at once under its new id, even where another row has that id."""
    try:
        return await _post(work, letter, chat, chat.external)
    except ChatMoved as moved:
        async with work.sessions.begin() as session:
            await chats.move(session, chat.id, moved.chat)
        return await _post(work, letter, chat, moved.chat)


async def _post(work: Work, letter: Letter, chat: ChatAt, external: int) -> State:
    messages = await post(work, chat, external, letter.content, silent=letter.silent)
    now, row = work.clock(), letter.row
    async with work.sessions.begin() as session:
        await outbox.mark_sent(session, row.id, work.name, f"{chat.id}:{','.join(map(str, messages))}", now)
        if isinstance(letter.content, Delivers | Change) and letter.content.notice is not None:
            await notice_told.arrived(session, letter.content.notice, row.person, now)
        if row.kind is Kind.ABSENCE and row.pupil is not None:
            await alarms.told(session, row.pupil, row.day, now)
    return State.SENT


async def _later(work: Work, letter: Letter, seconds: float) -> State:
    """The messenger named the time: that is no failure of the message."""
    async with work.sessions.begin() as session:
        await outbox.hold(session, letter.row.id, work.clock() + timedelta(seconds=seconds))
    return State.WAITING


async def _again(work: Work, letter: Letter, wait: timedelta, why: str) -> State:
    async with work.sessions.begin() as session:
        await outbox.put_back(session, letter.row.id, work.clock() + wait, why)
    return State.WAITING


async def _fail(work: Work, letter: Letter, why: Failure | str) -> State:
    """Loudly: what the messenger will never take is a fault of ours, or a chat that the class teacher must know of.

    What it said stands in the row; it may quote the message, so no log has it.
    """
    log.error("message failed", row=letter.row.id, kind=letter.row.kind, reason=str(why).partition(":")[0])
    async with work.sessions.begin() as session:
        await outbox.end(session, [letter.row.id], State.FAILED, why)
    return State.FAILED
