"""What the office decides beside the journal leaves its event too: who, when, what before, what after."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert

from db.models import Base, JournalEvent
from db.session import Session
from domain.people import Viewer
from domain.words import Source

State = Mapping[str, Any]


def event(
    viewer: Viewer,
    school: int,
    table: type[Base],
    record: int,
    before: State | None,
    after: State | None,
    now: datetime,
) -> dict[str, Any]:
    """The row. Whoever has to hear of it hears by a message of its own: no event waits for the alerts."""
    return {
        "school_id": school, "subject": table.__tablename__, "subject_id": record, "actor_id": viewer.person,
        "source": Source.CHAT, "before": _plain(before), "after": _plain(after), "at": now, "processed_at": now,
    }  # fmt: skip


async def note(session: Session, *events: dict[str, Any]) -> None:
    """Keep them, in the transaction of what was decided."""
    await session.execute(insert(JournalEvent), list(events))


def _plain(state: State | None) -> dict[str, Any] | None:
    """As JSON keeps it; the number stands beside it."""
    if state is None:
        return None
    return {
        name: value.isoformat() if isinstance(value, date | datetime) else value
        for name, value in state.items()
        if name != "id"
    }
