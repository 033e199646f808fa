"""«Пожаловаться завучу»: either side reports a conversation; the deputy reads that one, and answers."""

from aiogram import F, Router
from aiogram.types import Message

from db.files import Files
from db.keys import Keys
from db.queries import access, chats, complaint, talk
from domain.access import Opening
from domain.leading import LEAD
from domain.people import Expectation
from domain.talk import REASON
from handlers.common import OFFICE_PARTS, TALK_PARTS, only, send_stored
from handlers.turn import Turn
from handlers.words import NoCommand, is_command
from views.complaint import (
    already_page,
    ask_page,
    close_page,
    closed_page,
    complaint_page,
    complaints_page,
    sent_page,
)
from views.talk_buttons import CloseComplaint, ComplaintFiles, Complaints, OpenComplaint, TalkReport

REPORTING, ANSWERING = "talk-report", "complaint-answer"

router = only(Router(name=__name__), *TALK_PARTS)
deciders = only(Router(name=__name__), *OFFICE_PARTS)


class Asked(NoCommand):
    """The chat's next message was asked for; hands on the number it was asked `about`. Commands are not taken."""

    def __init__(self, what: str) -> None:
        """As it is kept in the chat's expectation."""
        self.what = what

    async def __call__(self, message: Message, turn: Turn) -> bool | dict[str, int]:
        """Asked by aiogram."""
        expects = turn.viewer.expects
        if expects is None or expects.what != self.what or is_command(message):
            return False
        return {"about": expects.data["about"]}


@router.callback_query(TalkReport.filter())
async def ask_reason(_press: object, callback_data: TalkReport, turn: Turn) -> None:
    """Once is enough, until it is decided."""
    turn = await turn.in_thread(callback_data.thread)
    async with turn.sessions.begin() as session:
        about = await talk.find(session, turn.viewer, callback_data.thread, turn.now)
        known = await complaint.open_one(session, turn.viewer, about) is not None
        if not known:
            asked = Expectation(REPORTING, {"about": about.id})
            await chats.expect(session, turn.viewer.chat, asked, turn.now)
    await turn.reply.show((already_page if known else ask_page)(turn.texts, about))


@router.message(Asked(REPORTING))
async def report(message: Message, about: int, turn: Turn, keys: Keys) -> None:
    """Too many words are not cut; what is no text is asked for again."""
    turn, reason = await turn.in_thread(about), (message.text or "").strip()
    async with turn.sessions() as session:
        found = await talk.find(session, turn.viewer, about, turn.now)
    if not reason or len(reason) > REASON:
        await turn.reply.show(ask_page(turn.texts, found, too_long=len(reason), wanted=not reason))
        return
    async with turn.sessions.begin() as session:
        told = await complaint.report(session, keys, turn.viewer, found, reason, turn.now)
        await chats.forget(session, turn.viewer.chat)
    await turn.reply.show(sent_page(turn.texts, found, told))


@deciders.callback_query(Complaints.filter())
async def show_list(_press: object, callback_data: Complaints, turn: Turn, keys: Keys) -> None:
    """What waits for the viewer's decision."""
    turn.viewer.works_as(LEAD, callback_data.school)
    async with turn.sessions() as session:
        found = await complaint.waiting(session, keys, turn.viewer, callback_data.school, turn.now)
    await turn.reply.show(complaints_page(turn.texts, callback_data.school, found, callback_data.page))


@deciders.callback_query(OpenComplaint.filter())
async def open_complaint(_press: object, callback_data: OpenComplaint, turn: Turn, keys: Keys) -> None:
    """The conversation until it was reported; the family can read that it was opened."""
    async with turn.sessions.begin() as session:
        found = await complaint.find(session, keys, turn.viewer, callback_data.complaint, turn.now)
        said, older = await complaint.conversation(session, keys, found, callback_data.page)
        if found.closed_at is None:
            await access.note_opening(session, turn.viewer, found.talk.pupil.id, Opening.RECORD, turn.now)
    if found.closed_at is not None:
        await turn.reply.show(closed_page(turn.texts, found))
    else:
        await turn.reply.show(complaint_page(turn.texts, found, said, turn.now, callback_data, older=older))


@deciders.callback_query(ComplaintFiles.filter())
async def send_files(_press: object, callback_data: ComplaintFiles, turn: Turn, keys: Keys, files: Files) -> None:
    """Of a message that stands there."""
    async with turn.sessions() as session:
        found = await complaint.find(session, keys, turn.viewer, callback_data.complaint, turn.now)
        stored = await complaint.files(session, turn.viewer, found, callback_data.message)
    await send_stored(turn, files, stored)
    await turn.reply.say(turn.texts.plain("talk-files-sent" if stored else "talk-files-none"))


@deciders.callback_query(CloseComplaint.filter())
async def ask_answer(_press: object, callback_data: CloseComplaint, turn: Turn, keys: Keys) -> None:
    """The next message is what was decided."""
    async with turn.sessions.begin() as session:
        found = await complaint.find(session, keys, turn.viewer, callback_data.complaint, turn.now)
        if found.closed_at is None:
            asked = Expectation(ANSWERING, {"about": found.id})
            await chats.expect(session, turn.viewer.chat, asked, turn.now)
    await turn.reply.show((closed_page if found.closed_at else close_page)(turn.texts, found))


@deciders.message(Asked(ANSWERING), F.text)
async def close(message: Message, about: int, turn: Turn, keys: Keys) -> None:
    """Its author reads it; the conversation is not shown to the deputy any more."""
    answer = (message.text or "").strip()
    async with turn.sessions() as session:
        found = await complaint.find(session, keys, turn.viewer, about, turn.now)
    if len(answer) > REASON:
        await turn.reply.show(close_page(turn.texts, found, too_long=len(answer)))
        return
    async with turn.sessions.begin() as session:
        await complaint.close(session, keys, turn.viewer, found, answer, turn.now)
        await chats.forget(session, turn.viewer.chat)
        found = await complaint.find(session, keys, turn.viewer, about, turn.now)
    await turn.reply.show(closed_page(turn.texts, found))
