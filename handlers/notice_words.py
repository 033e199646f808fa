"""What goes into a notice: words, photos and documents, one message after the other, and why it is urgent."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from aiogram import F, Router
from aiogram.types import Message

from db.files import Files
from db.queries import attachments, chats, notice_desk, notice_reach, notices
from domain.notice import FILES, LONGEST, SPEAKERS, Notice, Stage
from domain.people import Expectation, NotAllowed, TooLate
from handlers.common import NOTICE_PARTS, only, received
from handlers.turn import Turn
from handlers.words import NoCommand, is_command
from views.errors import sentence_page
from views.notice import Change, ChangeNotice, NewNotice, ask_page, draft_page, too_long_page, words_page
from views.page import lines

WRITING, ANEW, WHY = "notice", "notice-text", "notice-urgent"
REASON = 200

router = only(Router(name=__name__), *NOTICE_PARTS)


class Says(NoCommand):
    """The chat is writing a notice; hands on what it waits for (`what`) and the `kept` data."""

    async def __call__(self, message: Message, turn: Turn) -> bool | dict[str, Any]:
        """Asked by aiogram; a command is never taken for words."""
        expects = turn.viewer.expects
        if expects is None or expects.what not in (WRITING, ANEW, WHY) or is_command(message):
            return False
        return {"what": expects.what, "kept": MappingProxyType(expects.data)}


@router.callback_query(NewNotice.filter())
async def begin(_press: object, turn: Turn) -> None:
    """The next messages are a new notice."""
    turn.viewer.works_as(SPEAKERS)
    await _expect(turn, WRITING, 0)
    await turn.reply.show(ask_page(turn.texts))


@router.callback_query(ChangeNotice.filter(F.change.in_({Change.TEXT, Change.URGENT})))
async def ask(_press: object, callback_data: ChangeNotice, turn: Turn) -> None:
    """The next message is words instead of those that are there, or why it is urgent."""
    async with turn.sessions() as session:
        notice = await notices.written_by(session, turn.viewer, callback_data.notice)
    if notice.stage is not Stage.DRAFT:
        raise TooLate("notice-left")
    anew = callback_data.change is Change.TEXT
    await _expect(turn, ANEW if anew else WHY, notice.id)
    await turn.reply.show(words_page(turn.texts, notice, "notice-words-ask" if anew else "notice-urgent-ask"))


@router.message(Says(), F.text)
async def take_words(message: Message, what: str, kept: Mapping[str, Any], turn: Turn) -> None:
    """Words below those that are there, words instead of them, or why it is urgent."""
    words = (message.text or "").strip()
    notice = await _of(turn, kept)
    if what == WHY:
        await _take_reason(turn, notice, words)
        return
    text = _joined(what, notice, words)
    if len(text) > LONGEST:
        await turn.reply.show(too_long_page(turn.texts, notice, len(text)))
        return
    if await _changed(turn, notice, text=text):
        await _renew(turn, notice.id, kept, "", "")


@router.message(Says(), F.photo | F.document)
async def take_file(message: Message, what: str, kept: Mapping[str, Any], turn: Turn, files: Files) -> None:
    """A photo or document; of an album every one, on one screen. A caption is words."""
    notice, caption = await _of(turn, kept), (message.caption or "").strip()
    problems = [await _keep_file(turn, notice, message, files)]
    text = _joined(what, notice, caption)
    if len(text) > LONGEST:
        problems.append(turn.texts("notice-caption-too-long", longest=LONGEST))
    elif caption and not await _changed(turn, notice, text=text):
        return
    await _renew(turn, notice.id, kept, message.media_group_id or "", lines(*problems))


@router.message(Says())
async def want_words(_message: Message, kept: Mapping[str, Any], turn: Turn) -> None:
    """A voice, a sticker, a place."""
    notice = await _of(turn, kept)
    await _renew(turn, notice.id, kept, "", turn.texts("notice-photo-or-text"))


async def _keep_file(turn: Turn, notice: Notice, message: Message, files: Files) -> str:
    """What is wrong with it, in words; empty when it is attached."""
    if len(notice.files) >= FILES:
        return turn.texts("notice-too-many")
    problem, sent = await received(turn, files, message)
    if sent is None:
        return turn.texts(problem)
    async with turn.sessions.begin() as session:
        one = sent.document.sha256, sent.document.name, sent.document.mime, sent.document.size
        row = await attachments.row_of(session, notice.school_id, *one)
        if not await notices.attach(session, notice.id, row, photo=bool(message.photo)):
            raise TooLate("notice-left")
    return ""


def _joined(what: str, notice: Notice, words: str) -> str:
    """Below those that are there, or instead of them."""
    return words or notice.text if what == ANEW else "\n".join(part for part in (notice.text, words) if part)


async def _take_reason(turn: Turn, notice: Notice, words: str) -> None:
    if len(words) > REASON:
        problem = turn.texts("notice-urgent-long")
        await turn.reply.show(words_page(turn.texts, notice, "notice-urgent-ask", problem))
    elif await _changed(turn, notice, urgent_reason=" ".join(words.split())):
        await _renew(turn, notice.id, {}, "", "")


async def _of(turn: Turn, kept: Mapping[str, Any]) -> Notice:
    """The draft that words are for; begun now if it is the first of them. What is none any more asks for no words."""
    post = turn.viewer.works_as(SPEAKERS)
    try:
        async with turn.sessions.begin() as session:
            number = kept.get("notice", 0)
            if not number:
                reach = await notice_reach.of(session, turn.viewer.person, turn.viewer.posts, post.school_id, turn.now)
                speaks = reach.speaks_as(reach.first) if reach.first.chosen else post
                number = await notices.begin(session, turn.viewer, speaks, reach.first, turn.now)
            notice = await notices.written_by(session, turn.viewer, number)
        if notice.stage is not Stage.DRAFT:
            raise TooLate("notice-left")
    except NotAllowed:
        async with turn.sessions.begin() as session:
            await chats.forget(session, turn.viewer.chat)
        raise
    return notice


async def _changed(turn: Turn, notice: Notice, **values: Any) -> bool:
    async with turn.sessions.begin() as session:
        done = await notices.change(session, notice.id, **values)
    if not done:
        await turn.reply.show(sentence_page(turn.texts, "notice-left"))
    return done


async def _renew(turn: Turn, number: int, kept: Mapping[str, Any], album: str, said: str) -> None:
    """The draft below what was sent; pictures of one album share one screen."""
    async with turn.sessions() as session:
        desk = await notice_desk.of(session, turn.viewer, number, turn.now)
    same = bool(album) and album == kept.get("album")
    page = draft_page(turn.texts, desk, said=said)
    screen = await turn.reply.renew(kept.get("screen", 0) if same else 0, page)
    await _expect(turn, WRITING, number, screen=screen, album=album)


async def _expect(turn: Turn, what: str, notice: int, **more: Any) -> None:
    async with turn.sessions.begin() as session:
        await chats.expect(session, turn.viewer.chat, Expectation(what, {"notice": notice, **more}), turn.now)
