"""«Кто смотрел»: the access log as the family may read it."""

from aiogram import Router

from db.queries import access
from domain import consent
from domain.people import Hat, NotAllowed, local_day
from handlers.common import families
from handlers.turn import Turn
from views.access import WhoLooked, access_page

router = families(Router(name=__name__))


@router.callback_query(WhoLooked.filter())
async def show_looks(_press: object, callback_data: WhoLooked, turn: Turn) -> None:
    """For guardians; a pupil reads it from 14 on, when data are theirs to agree to."""
    child = await turn.to_child(callback_data.pupil)
    today = local_day(turn.now, child.zone)
    if turn.viewer.hat is Hat.PUPIL and not consent.own_consent_needed(child.born, today, pupil=True):
        raise NotAllowed("access log before 14")
    async with turn.sessions() as session:
        looked = await access.looked_at(session, turn.viewer, child.id, turn.now)
    await turn.reply.show(access_page(turn.texts, turn.viewer.children, child, looked, callback_data.part))
