"""«Не придёт»: a guardian announces an absence, button by button; words, days and a document may be sent besides."""

import asyncio
from dataclasses import dataclass, replace
from datetime import date

from aiogram import F, Router
from aiogram.types import Document as Upload
from aiogram.types import Message, PhotoSize

from db.files import Files
from db.keys import Keys
from db.queries import absence, calendars
from db.queries import absence_drafts as drafts
from domain.absence import WORDS, Document, Draft, Note, joined, misfit
from domain.absence_days import read_days
from domain.calendars import Calendar
from domain.people import Child, local_day
from exchange.documents import document_type, tidy_name
from handlers.common import only
from handlers.turn import Turn
from handlers.words import NoCommand, is_command
from messenger.port import FETCH_LIMIT
from views.absence import dialog_page, in_the_way_page, sent_page
from views.absence_days import calendar_page, unclear_days_page
from views.absence_extras import file_page, words_page, words_wanted_page
from views.absence_notes import note_gone_page
from views.absence_steps import AbsenceCalendar, AbsenceStep, Step, draft_of

router = only(Router(name=__name__), "guardian")


class Asked(NoCommand):
    """The chat's next message was asked for; hands on the `draft` it is for. Commands are not taken."""

    def __init__(self, what: str) -> None:
        """A word of `db.queries.absence_drafts`."""
        self.what = what

    async def __call__(self, message: Message, turn: Turn, keys: Keys) -> bool | dict[str, Draft]:
        """Asked by aiogram."""
        draft = drafts.recall(keys, turn.viewer)
        expects = turn.viewer.expects
        asked = expects is not None and expects.what == self.what and not is_command(message)
        return {"draft": draft} if asked and draft is not None else False


@dataclass(frozen=True, slots=True)
class Scene:
    """What a screen of the dialog is made of: the whole draft, and the note it changes."""

    child: Child
    calendar: Calendar
    today: date
    draft: Draft
    kept: Note | None

    @property
    def gone(self) -> bool:
        """Is the note that is to be changed withdrawn, or over?"""
        return self.kept is not None and not self.kept.open_on(self.today)

    @property
    def complete(self) -> bool:
        """Can it be sent as it is?"""
        days, began = self.draft.days, self.kept.days.first if self.kept else None
        return bool(days and self.draft.reason and not misfit(days, self.today, self.calendar, began))


@router.callback_query(AbsenceStep.filter(F.step == Step.BEGIN))
async def begin(_press: object, callback_data: AbsenceStep, turn: Turn, keys: Keys) -> None:
    """A new note; what was said of another one is forgotten."""
    async with turn.sessions.begin() as session:
        await drafts.forget(session, turn.viewer)
    await _show(turn, await _scene(turn, keys, Draft(callback_data.pupil), remembered=None))


@router.callback_query(AbsenceStep.filter(F.step.in_({Step.WHEN, Step.WHY, Step.LOOK, Step.CHILD})))
async def go_on(_press: object, callback_data: AbsenceStep, turn: Turn, keys: Keys) -> None:
    """Ask for the days or the reason anew, or for what is still missing; nothing is waited for any more."""
    remembered, draft = drafts.recall(keys, turn.viewer), draft_of(callback_data)
    if remembered is not None and callback_data.step is Step.CHILD:
        remembered = replace(remembered, pupil=callback_data.pupil)
    if callback_data.step is Step.WHEN:
        draft = replace(draft, days=None)
    elif callback_data.step is Step.WHY:
        draft = replace(draft, reason=None)
    scene = await _scene(turn, keys, draft, remembered)
    await _settle(turn, keys, remembered)
    await _show(turn, scene)


@router.callback_query(AbsenceCalendar.filter())
async def pick_days(_press: object, callback_data: AbsenceCalendar, turn: Turn, keys: Keys) -> None:
    """A month to pick days on; they may be written as well."""
    draft = Draft(callback_data.pupil, None, callback_data.reason, callback_data.note)
    scene = await _scene(turn, keys, draft, drafts.recall(keys, turn.viewer))
    await _remember(turn, keys, scene.draft, drafts.DAYS_ASKED)
    await turn.reply.show(calendar_page(turn.texts, scene.child, scene.calendar, scene.today, callback_data))


@router.callback_query(AbsenceStep.filter(F.step.in_({Step.WORDS, Step.FILE})))
async def ask_for_more(_press: object, callback_data: AbsenceStep, turn: Turn, keys: Keys) -> None:
    """The next message is for the words, or for the document."""
    scene = await _scene(turn, keys, draft_of(callback_data), drafts.recall(keys, turn.viewer))
    words = callback_data.step is Step.WORDS
    await _remember(turn, keys, scene.draft, drafts.WORDS_ASKED if words else drafts.FILE_ASKED)
    await turn.reply.show((words_page if words else file_page)(turn.texts, scene.draft))


@router.callback_query(AbsenceStep.filter(F.step.in_({Step.NO_WORDS, Step.NO_FILE})))
async def leave_out(_press: object, callback_data: AbsenceStep, turn: Turn, keys: Keys) -> None:
    """The words, or the document, shall not be sent after all."""
    scene = await _scene(turn, keys, draft_of(callback_data), drafts.recall(keys, turn.viewer))
    bare = (
        replace(scene.draft, words="") if callback_data.step is Step.NO_WORDS else replace(scene.draft, document=None)
    )
    await _remember(turn, keys, bare, drafts.KEPT)
    await _show(turn, replace(scene, draft=bare))


@router.callback_query(AbsenceStep.filter(F.step == Step.SEND))
async def send(_press: object, callback_data: AbsenceStep, turn: Turn, keys: Keys) -> None:
    """Keep the note. What has become impossible since it was shown is shown again."""
    scene = await _scene(turn, keys, draft_of(callback_data), drafts.recall(keys, turn.viewer))
    if scene.gone or not scene.complete:
        await _show(turn, scene)
        return
    async with turn.sessions.begin() as session:
        earlier = await absence.tell(session, keys, turn.viewer, scene.draft, turn.now)
        if earlier is None:
            await drafts.forget(session, turn.viewer)
    if earlier is not None and not earlier.says(scene.draft):
        await turn.reply.show(in_the_way_page(turn.texts, scene.child, scene.draft, earlier))
    else:
        sent = earlier.draft if earlier is not None else scene.draft
        await turn.reply.show(sent_page(turn.texts, scene.child, sent))


@router.message(Asked(drafts.DAYS_ASKED), F.text)
async def tell_days(message: Message, draft: Draft, turn: Turn, keys: Keys) -> None:
    """«12–14 ноября»; what says no days is asked again."""
    child = turn.viewer.child(draft.pupil)
    days = read_days(message.text or "", local_day(turn.now, child.zone))
    if days is None:
        await turn.reply.show(unclear_days_page(turn.texts, child, draft))
    else:
        await _take(turn, keys, replace(draft, days=days))


@router.message(Asked(drafts.WORDS_ASKED), F.text)
async def tell_words(message: Message, draft: Draft, turn: Turn, keys: Keys) -> None:
    """Too many are not cut: they are asked for again, shorter."""
    words = (message.text or "").strip()
    if len(words) > WORDS:
        await turn.reply.show(words_page(turn.texts, draft, len(words)))
    else:
        await _take(turn, keys, replace(draft, words=words))


@router.message(Asked(drafts.FILE_ASKED), F.document.as_("upload"))
async def send_document(message: Message, upload: Upload, draft: Draft, turn: Turn, keys: Keys, files: Files) -> None:
    """A picture, PDF or office document."""
    draft = _with_caption(draft, message)
    await _receive(turn, keys, files, draft, upload.file_id, upload.file_size, upload.file_name or "file")


@router.message(Asked(drafts.FILE_ASKED), F.photo[-1].as_("photo"))
async def send_photo(message: Message, photo: PhotoSize, draft: Draft, turn: Turn, keys: Keys, files: Files) -> None:
    """Telegram keeps photos as JPEG and without a name."""
    draft = _with_caption(draft, message)
    await _receive(turn, keys, files, draft, photo.file_id, photo.file_size, "photo.jpg")


@router.message(Asked(drafts.WORDS_ASKED), ~F.text)
async def want_words(_message: Message, draft: Draft, turn: Turn) -> None:
    """A sticker, a voice, a photo: nothing that could be read out."""
    await turn.reply.show(words_wanted_page(turn.texts, draft))


@router.message(Asked(drafts.FILE_ASKED))
async def want_document(_message: Message, draft: Draft, turn: Turn) -> None:
    """Words or a sticker."""
    await turn.reply.show(file_page(turn.texts, draft, "absence-file-wanted"))


def _with_caption(draft: Draft, message: Message) -> Draft:
    """What is written below a picture are the words of the note, unless it has some."""
    return replace(draft, words=draft.words or (message.caption or "")[:WORDS])


async def _receive(
    turn: Turn, keys: Keys, files: Files, draft: Draft, file_id: str, size: int | None, name: str
) -> None:
    """Keep the bytes; the note has the document when it is sent."""
    if (size or 0) > FETCH_LIMIT:
        await turn.reply.show(file_page(turn.texts, draft, "absence-file-big"))
        return
    content, named = await turn.reply.fetch(file_id), tidy_name(name)
    mime = await asyncio.to_thread(document_type, named, content)
    if mime is None:
        await turn.reply.show(file_page(turn.texts, draft, "absence-file-kind"))
        return
    sha256 = await asyncio.to_thread(files.keep, content)
    await _take(turn, keys, replace(draft, document=Document(named, mime, len(content), sha256)))


async def _take(turn: Turn, keys: Keys, draft: Draft) -> None:
    """What was asked for has come."""
    scene = await _scene(turn, keys, draft, draft)
    await _remember(turn, keys, draft, drafts.KEPT)
    await _show(turn, scene)


async def _scene(turn: Turn, keys: Keys, draft: Draft, remembered: Draft | None) -> Scene:
    child = await turn.to_child(draft.pupil)
    async with turn.sessions() as session:
        calendar = await calendars.of_child(session, child)
        kept = await absence.find(session, keys, turn.viewer, draft.note) if draft.note else None
    return Scene(child, calendar, local_day(turn.now, child.zone), joined(draft, remembered, kept), kept)


async def _show(turn: Turn, scene: Scene) -> None:
    if scene.gone:
        await turn.reply.show(note_gone_page(turn.texts, scene.child))
        return
    family, child = turn.viewer.children, scene.child
    page = dialog_page(turn.texts, family, child, scene.calendar, scene.today, scene.draft, scene.kept)
    await turn.reply.show(page)


async def _remember(turn: Turn, keys: Keys, draft: Draft, expects: str) -> None:
    async with turn.sessions.begin() as session:
        await drafts.remember(session, keys, turn.viewer, draft, expects, turn.now)


async def _settle(turn: Turn, keys: Keys, remembered: Draft | None) -> None:
    """The next message is taken for nothing; words and document said so far are kept."""
    if remembered is None:
        return
    if remembered.words or remembered.document or remembered.note:
        await _remember(turn, keys, remembered, drafts.KEPT)
    else:
        async with turn.sessions.begin() as session:
            await drafts.forget(session, turn.viewer)
