"""Two records turn out to be one human: what waits for both is told once, and nothing of it is lost."""

from sqlalchemy import insert, select

from db.models import JournalEvent, Outbox, OutboxEvent
from db.queries import folding
from db.queries.roster import Ids
from db.session import Session, Sessions, inserted
from tests.school import NOW, WEDNESDAY


async def event(session: Session, ids: Ids) -> int:
    """An entry."""
    values = {"school_id": ids.school, "subject": "mark", "subject_id": 1, "source": "chat", "at": NOW}
    return await inserted(session, insert(JournalEvent).values(**values).returning(JournalEvent.id))


async def letter(session: Session, person: int, reference: str, *events: int, state: str = "waiting") -> int:
    """A message to a person that tells these events."""
    values = {"person_id": person, "kind": "alert", "local_day": WEDNESDAY, "reference": reference, "state": state}
    row = await inserted(session, insert(Outbox).values(**values, created_at=NOW, not_before=NOW).returning(Outbox.id))
    for number in events:
        await session.execute(insert(OutboxEvent).values(outbox_id=row, person_id=person, event_id=number))
    return row


async def test_what_waits_moves_and_what_both_have_is_told_once(sessions: Sessions, ids: Ids) -> None:
    kept, gone, other = (ids.people[name] for name in ("elena", "dmitry", "lebedeva"))
    async with sessions.begin() as session:
        both, only, alone = [await event(session, ids) for _ in range(3)]
        mine = await letter(session, kept, "1:1", both)
        twin = await letter(session, gone, "1:1", both, only)
        moved = await letter(session, gone, "1:3", alone)
        await letter(session, gone, "1:4", state="sent")
        noise = await letter(session, other, "1:1", both)
        await folding.move(session, kept, gone)
        rows = (await session.execute(select(Outbox.id, Outbox.person_id, Outbox.state).order_by(Outbox.id))).all()
        told = (await session.execute(select(OutboxEvent.outbox_id, OutboxEvent.event_id))).all()
    assert {(row.id, row.person_id, row.state) for row in rows} >= {
        (mine, kept, "waiting"),
        (twin, gone, "folded"),
        (moved, kept, "waiting"),
        (noise, other, "waiting"),
    }
    assert sorted(tuple(row) for row in told) == sorted([(mine, both), (mine, only), (moved, alone), (noise, both)])
