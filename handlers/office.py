"""The office: what can be sent there, and workbooks to fill in."""

import asyncio
import tempfile
from pathlib import Path

from aiogram import Router
from aiogram.filters import Command

from db.queries import roster
from domain.people import local_day
from exchange.templates import write_marks, write_roster, write_timetable
from handlers.common import office, only
from handlers.turn import Turn
from messenger.port import OutgoingFile
from views import office as view

WRITERS = {"roster": write_roster, "timetable": write_timetable, "marks": write_marks}

router = only(Router(name=__name__), "office", "class_teacher_office")


@router.message(Command("office"))
@router.callback_query(view.OpenOffice.filter())
async def show_office(_asked: object, turn: Turn) -> None:
    """How to send a file, and templates."""
    await turn.reply.show(view.office_page(turn.texts, office(turn).school))


@router.callback_query(view.SendTemplate.filter())
async def send_template(_press: object, callback_data: view.SendTemplate, turn: Turn) -> None:
    """A workbook to fill in, with an example or with what is known today."""
    post = office(turn)
    day = local_day(turn.now, post.zone)
    known = None
    if callback_data.filled:
        async with turn.sessions() as session:
            known = (await roster.snapshot(session, post.school_id, day)).roster

    def written() -> bytes:
        with tempfile.TemporaryDirectory(prefix="zvonok-") as folder:
            path = Path(folder) / "template.xlsx"
            WRITERS[callback_data.kind](path, known, turn.viewer.language, day)
            return path.read_bytes()

    content = await asyncio.to_thread(written)
    name = turn.texts.plain(f"import-template-name-{callback_data.kind}")
    await turn.reply.send_file(OutgoingFile(name, lambda: content))
