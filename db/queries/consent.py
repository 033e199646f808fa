"""The own consent of somebody whose chat is linked: given again, taken back."""

from datetime import datetime

from sqlalchemy import update

from db.models import Outbox
from db.queries import chats, linking
from db.session import Session
from domain import consent
from domain.people import Viewer


async def give(session: Session, viewer: Viewer, now: datetime) -> None:
    """To the current text."""
    await linking.agree(session, viewer.person, viewer.person, consent.OWN_DATA, now)


async def withdraw(session: Session, viewer: Viewer, now: datetime) -> None:
    """Nothing is shown or sent from now on; the record of the consent stays, with the moment it ended."""
    await linking.take_back(session, viewer.person, consent.OWN_DATA, now)
    await chats.forget(session, viewer.chat)
    await cancel_waiting(session, viewer.person)


async def cancel_waiting(session: Session, person: int) -> None:
    """What waits to be sent to the person is not sent any more."""
    await session.execute(
        update(Outbox).where(Outbox.person_id == person, Outbox.state == "waiting").values(state="cancelled")
    )
