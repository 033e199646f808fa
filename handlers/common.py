"""Rights as filters on routers, the command menu of a part, files that are sent and files that wait in the office."""

import asyncio
from collections.abc import Sequence
from functools import partial

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message, TelegramObject

from db.files import Files
from db.keys import Unreadable
from db.queries import chats, file_refs, import_runs, invitees
from db.queries.import_runs import Run
from domain.absence import Document
from domain.homework import StoredFile
from domain.homework_entry import Sent
from domain.invitees import Families
from domain.lists import Complaint
from domain.people import Post, Viewer, local_day
from domain.words import Role
from exchange.documents import document_type, tidy_name
from exchange.uploads import rejected
from handlers.turn import Turn
from locales import Texts
from messenger.port import FETCH_LIMIT, MenuLine, OutgoingFile
from views.errors import lost_files_page
from views.help import MENUS, part_of

OFFICE = (Role.SECRETARY, Role.ADMIN)
OFFICE_PARTS = (
    "office", "class_teacher_office", "teacher_office", "deputy", "class_teacher_deputy", "teacher_deputy",
)  # fmt: skip
JOURNAL_PARTS = tuple(part for part, commands in MENUS.items() if "journal" in commands)
TALK_PARTS = ("guardian", *JOURNAL_PARTS)  # a pupil writes to nobody

NOTICE_PARTS = tuple(part for part, commands in MENUS.items() if "notice" in commands)


ASKED = frozenset(
    {
        "lesson-topic", "homework-entry", "homework-entry-text", "topic-plan",
        "notice", "notice-text", "notice-urgent", "notice-when", "notice-correct",
    }
)  # fmt: skip


async def families_of(turn: Turn, form: int) -> tuple[Post, Families]:
    """The families of a form of one's own today; raises NotAllowed for any other."""
    post = turn.viewer.post(Role.CLASS_TEACHER, form)
    async with turn.sessions() as session:
        return post, await invitees.of_form(session, post, local_day(turn.now, post.zone))


async def stop_asking(turn: Turn) -> None:
    """A topic, task, plan or notice that was asked for is not any more: the teacher has gone on to something else."""
    if turn.viewer.expects is None or turn.viewer.expects.what not in ASKED:
        return
    async with turn.sessions.begin() as session:
        await chats.forget(session, turn.viewer.chat)


class Plays(Filter):
    """Lets through who plays one of these parts (keys of `views.help.MENUS`) right now."""

    def __init__(self, *parts: str) -> None:
        """The parts, readable from outside: the rights test enumerates them."""
        self.parts = frozenset(parts)

    async def __call__(self, _event: TelegramObject, turn: Turn) -> bool:
        """Asked by aiogram for every update that reaches the router."""
        return part_of(turn.viewer) in self.parts


def only(router: Router, *parts: str) -> Router:
    """A router for these parts alone."""
    router.message.filter(Plays(*parts))
    router.callback_query.filter(Plays(*parts))
    return router


class Linked(Filter):
    """Lets through whose chat is linked to a person, whatever they may see just now."""

    async def __call__(self, _event: TelegramObject, turn: Turn) -> bool:
        """Asked by aiogram for every update that reaches the router."""
        return turn.viewer.person_id is not None


def linked(router: Router) -> Router:
    """A router for whoever is no stranger, also before and after their consent."""
    router.message.filter(Linked())
    router.callback_query.filter(Linked())
    return router


def families(router: Router) -> Router:
    """A router for guardians and pupils."""
    return only(router, "guardian", "pupil")


def office(turn: Turn, school: int | None = None) -> Post:
    """The viewer's post in the office (of that school); raises NotAllowed."""
    return turn.viewer.works_as(OFFICE, school)


async def waiting_file(turn: Turn, number: int, kind: str | None = None) -> Run | None:
    """A file (of that kind), if it still waits, for whoever sent it and still works in that office."""
    office(turn)
    async with turn.sessions() as session:
        run = await import_runs.find(session, number, turn.viewer.person)
    if run is not None:
        office(turn, run.school)
    return run if run is not None and kind in (None, run.kind) else None


async def send_rejects(turn: Turn, files: Files, run: Run, wrong: Sequence[Complaint]) -> None:
    """The rows of a file that were left out, if there are any, to be mended and sent again."""
    if not wrong:
        return
    reasons = {one.where: turn.texts.plain(one.problem, **one.details) for one in wrong}
    content = await asyncio.to_thread(lambda: rejected(run.name, files.read(run.sha256), reasons))
    name = turn.texts.plain("import-rejects-name", name=run.name)
    await turn.reply.send_file(OutgoingFile(name, lambda: content))


async def send_stored(turn: Turn, files: Files, stored: Sequence[StoredFile]) -> bool:
    """Attached files, in order; the messenger's own ids are remembered: each is uploaded once.

    False when some are not in their folder any more, which the person has been told then; the others were sent.
    """
    seen: dict[int, str] = {}
    for file in stored:
        known = seen.get(file.attachment_id) or file.file_id
        if sent := await _send(turn, OutgoingFile(file.name, partial(files.read, file.sha256), known)):
            seen[file.attachment_id] = sent
    async with turn.sessions.begin() as session:
        await file_refs.remember(session, turn.viewer.channel, seen)
    lost = [file.name for file in stored if file.attachment_id not in seen]
    if lost:
        await turn.reply.add(lost_files_page(turn.texts, lost))
    return not lost


async def _send(turn: Turn, file: OutgoingFile) -> str | None:
    try:
        return await turn.reply.send_file(file)
    except (FileNotFoundError, Unreadable):
        return None


async def received(turn: Turn, files: Files, message: Message) -> tuple[str, Sent | None]:
    """Keep the bytes of a photo or document; else the key of the sentence about what is wrong with it."""
    upload = message.document or (message.photo or [])[-1]
    name = tidy_name((message.document.file_name if message.document else None) or "photo.jpg")
    if (upload.file_size or 0) > FETCH_LIMIT:
        return "task-file-big", None
    content = await turn.reply.fetch(upload.file_id)
    mime = await asyncio.to_thread(document_type, name, content)
    if mime is None:
        return "task-file-kind", None
    sha256 = await asyncio.to_thread(files.keep, content)
    again = upload.file_id if message.document else ""  # a photo cannot be sent again as a document
    return "", Sent(Document(name, mime, len(content), sha256), again)


def menu(texts: Texts, viewer: Viewer) -> list[MenuLine]:
    """The commands of the part the viewer plays."""
    return menu_of(texts, part_of(viewer))


def menu_of(texts: Texts, part: str) -> list[MenuLine]:
    """The commands of a part, described in the language of `texts`."""
    return [MenuLine(command, texts.plain(f"command-{command}")) for command in MENUS[part]]
