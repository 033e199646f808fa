"""`/notice`: what an author has written, and a notice as it is until it leaves; `notice_words` is what goes into it."""

from aiogram import F, Router
from aiogram.filters import Command

from db.queries import chats, notice_desk, notices
from domain.notice import SPEAKERS, Notice, Stage
from domain.people import Expectation, TooLate
from handlers.common import NOTICE_PARTS, only
from handlers.turn import Turn
from views.errors import sentence_page
from views.notice import Change, ChangeNotice, DraftNotice, NoticesWritten, draft_page, written_page

WRITING = "notice"  # what is sent next is added to it

router = only(Router(name=__name__), *NOTICE_PARTS)


@router.message(Command("notice"))
@router.callback_query(NoticesWritten.filter())
async def show_written(_event: object, turn: Turn, callback_data: NoticesWritten | None = None) -> None:
    """The author's notices, the newest first."""
    post = turn.viewer.works_as(SPEAKERS)
    async with turn.sessions() as session:
        found = await notices.written(session, turn.viewer, post.school_id)
    await turn.reply.show(written_page(turn.texts, found, callback_data.page if callback_data else 0))


@router.callback_query(DraftNotice.filter())
async def show_draft(_press: object, callback_data: DraftNotice, turn: Turn) -> None:
    """As it is now; what is sent next is added to it."""
    async with turn.sessions() as session:
        desk = await notice_desk.of(session, turn.viewer, callback_data.notice, turn.now)
    if desk.notice.stage is Stage.DRAFT:
        async with turn.sessions.begin() as session:
            expected = Expectation(WRITING, {"notice": desk.notice.id})
            await chats.expect(session, turn.viewer.chat, expected, turn.now)
    await turn.reply.show(draft_page(turn.texts, desk, callback_data.part))


@router.callback_query(ChangeNotice.filter(F.change == Change.DELETE))
async def delete(_press: object, callback_data: ChangeNotice, turn: Turn) -> None:
    """A draft, and what its author was about to send."""
    notice = await _draft(turn, callback_data.notice)
    async with turn.sessions.begin() as session:
        done = await notices.drop(session, notice.id)
        await chats.forget(session, turn.viewer.chat)
    await turn.reply.show(sentence_page(turn.texts, "notice-deleted" if done else "notice-left"))


@router.callback_query(ChangeNotice.filter(F.change.in_({Change.SIGN, Change.CALM, Change.NO_FILES})))
async def change(_press: object, callback_data: ChangeNotice, turn: Turn) -> None:
    """One thing about a draft that needs no words."""
    notice = await _draft(turn, callback_data.notice)
    async with turn.sessions.begin() as session:
        match callback_data.change:
            case Change.SIGN:
                done = await notices.change(session, notice.id, wants_signature=not notice.wants_signature)
            case Change.CALM:
                done = await notices.change(session, notice.id, urgent_reason=None)
            case _:
                done = await notices.detach(session, notice.id)
    if not done:
        raise TooLate("notice-left")
    await show_draft(_press, DraftNotice(notice=notice.id), turn)


async def _draft(turn: Turn, number: int) -> Notice:
    async with turn.sessions() as session:
        notice = await notices.written_by(session, turn.viewer, number)
    if notice.stage is not Stage.DRAFT:
        raise TooLate("notice-left")
    return notice
