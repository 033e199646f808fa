"""The office: what can be sent there, and workbooks to fill in."""

import asyncio
import tempfile
from pathlib import Path

from aiogram import F, Router
from aiogram.filters import Command

from db.queries import access, roster
from domain.access import Opening
from domain.leading import LEAD
from domain.people import local_day
from domain.school_settings import DECIDE
from exchange.templates import write_marks, write_roster, write_timetable
from handlers.common import OFFICE, OFFICE_PARTS, office, only
from handlers.turn import Turn
from messenger.port import OutgoingFile
from views import office as view

WRITERS = {"roster": write_roster, "timetable": write_timetable, "marks": write_marks}

router = only(Router(name=__name__), *OFFICE_PARTS)


@router.message(Command("office"))
@router.callback_query(view.OpenOffice.filter())
async def show_office(_asked: object, turn: Turn) -> None:
    """How to send a file and templates, for who keeps the lists; days, journals, settings, for who leads."""
    held = turn.viewer.posts
    files = next((post for post in held if post.role in OFFICE), None)
    decides = next((post for post in held if post.role in DECIDE), None)
    leads = next((post for post in held if post.role in LEAD), None)
    await turn.reply.show(view.office_page(turn.texts, files, decides, leads))


@router.callback_query(view.SendTemplate.filter(F.kind.in_(WRITERS)))
async def send_template(_press: object, callback_data: view.SendTemplate, turn: Turn) -> None:
    """A workbook to fill in, with an example or with what is known today."""
    post = office(turn)
    day = local_day(turn.now, post.zone)
    known = None
    if callback_data.filled:
        async with turn.sessions() as session:
            known = (await roster.snapshot(session, post.school_id, day)).roster
    if callback_data.filled and callback_data.kind == "roster":
        async with turn.sessions.begin() as session:
            await access.note_export(session, turn.viewer, post.school_id, Opening.LISTS, day, turn.now)

    def written() -> bytes:
        with tempfile.TemporaryDirectory(prefix="zvonok-") as folder:
            path = Path(folder) / "template.xlsx"
            WRITERS[callback_data.kind](path, known, turn.viewer.language, day)
            return path.read_bytes()

    content = await asyncio.to_thread(written)
    name = turn.texts.plain(f"import-template-name-{callback_data.kind}")
    await turn.reply.send_file(OutgoingFile(name, lambda: content))
