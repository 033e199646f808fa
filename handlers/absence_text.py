"""«Саша сегодня не придёт, температура», written without any command; what is understood is shown, not kept."""

from typing import Any

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message

from db.queries import absence_drafts as drafts
from db.queries import calendars
from domain.absence import Draft
from domain.absence_text import Said, understand
from domain.people import local_day
from handlers.common import only
from handlers.turn import Turn
from handlers.words import Words
from views.absence import dialog_page, whose_page

router = only(Router(name=__name__), "guardian")


class AnnouncesAbsence(Filter):
    """The text says that a child of the family will not come; hands on what was `said`."""

    async def __call__(self, message: Message, turn: Turn) -> bool | dict[str, Any]:
        """Asked by aiogram. A chat in the middle of something else is not interrupted."""
        expects = turn.viewer.expects
        if expects is not None and expects.what != drafts.KEPT:
            return False
        today = local_day(turn.now, turn.viewer.child().zone)
        said = understand(message.text or "", turn.viewer.children, today)
        return {"said": said} if said is not None else False


@router.message(Words(), AnnouncesAbsence())
async def take_sentence(_message: Message, said: Said, turn: Turn) -> None:
    """The note as it would be sent, or the question that is open."""
    if turn.viewer.expects is not None:
        async with turn.sessions.begin() as session:
            await drafts.forget(session, turn.viewer)
    draft = Draft(said.pupils[0], said.days, said.reason)
    if len(said.pupils) > 1:
        children = [turn.viewer.child(pupil) for pupil in said.pupils]
        await turn.reply.show(whose_page(turn.texts, children, draft))
        return
    child = turn.viewer.child(draft.pupil)
    async with turn.sessions() as session:
        calendar = await calendars.of_child(session, child)
    today, family = local_day(turn.now, child.zone), turn.viewer.children
    await turn.reply.show(dialog_page(turn.texts, family, child, calendar, today, draft, kept=None))
