"""The log of who opened, exported, or tried to open whose data."""

from datetime import datetime

from sqlalchemy import insert

from db.models import AccessLog
from db.session import Session
from domain.people import Viewer


async def note_refusal(session: Session, viewer: Viewer, action: str, now: datetime) -> None:
    """Somebody pressed for what is not theirs; names nobody's data, only who tried what."""
    await session.execute(
        insert(AccessLog).values(
            at=now, person_id=viewer.person_id, chat_id=viewer.chat or None, action=action[:40], allowed=False
        )
    )
