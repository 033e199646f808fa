"""Counting and forgetting what has ended reads what it has to, however much there is: the databases say how."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from sqlalchemy import insert, select

from db.models import JournalEvent, Outbox, OutboxEvent
from db.queries import outbox_kept, outbox_state
from db.queries.roster import Ids
from db.session import Session, Sessions
from domain.outbox import Kind
from tests.school import NOW
from tests.statements import heard

ROWS, DAYS = 12_000, 240
WAITING = ("ix_outbox_due", "ix_outbox_person_waiting")  # hold what waits alone: all of it may be read
DUTY = ("outbox", "outbox_event", "journal_event")


@pytest.fixture
async def much(sessions: Sessions, ids: Ids) -> Sessions:
    """Messages of most of a year, each telling an entry; a fiftieth did not arrive. The database has counted them."""
    letters, entries = [], []
    for number in range(ROWS):
        at, reference, sent = NOW - timedelta(days=number % DAYS, minutes=number % 600), str(number), number % 50
        letters.append({
            "person_id": ids.people["elena"], "kind": ("alert", "evening", "notice")[number % 3],
            "local_day": at.date(), "reference": reference, "state": "sent" if sent else "cancelled",
            "created_at": at, "not_before": at, "sent_at": at if sent else None,
        })  # fmt: skip
        entries.append({
            "school_id": ids.school, "subject": "mark", "subject_id": number, "source": "chat", "reason": reference,
            "at": at, "processed_at": at,
        })  # fmt: skip
    told = select(Outbox.id, Outbox.person_id, JournalEvent.id).join(
        JournalEvent, JournalEvent.reason == Outbox.reference
    )
    async with sessions.begin() as session:
        await session.execute(insert(Outbox), letters)
        await session.execute(insert(JournalEvent), entries)
        await session.execute(insert(OutboxEvent).from_select(["outbox_id", "person_id", "event_id"], told))
    async with sessions() as session:
        await session.exec_driver_sql("ANALYZE")
    return sessions


async def plans(sessions: Sessions, what: Callable[[Session], Awaitable[object]]) -> list[list[str]]:
    """How the database goes about each statement of it, line by line."""
    engine = sessions.engine.sync_engine
    with heard(engine, ("SELECT", "UPDATE", "DELETE")) as said:
        async with sessions.begin() as session:
            await what(session)
    explain = "EXPLAIN QUERY PLAN" if engine.dialect.name == "sqlite" else "EXPLAIN"
    found = []
    async with sessions() as session:
        for one in said:
            rows = await session.exec_driver_sql(f"{explain} {one.text}", one.parameters)
            found.append([str(row[-1]).strip() for row in rows])
    return found


def scans(plan: list[str]) -> list[str]:
    """Lines that read a whole table of duty; what waits, and what nobody has looked at, have an index of their own."""
    names = tuple(f"SCAN {table}" for table in DUTY) + tuple(f"Seq Scan on {table}" for table in DUTY)
    small = (*WAITING, "ix_journal_event_unprocessed")
    return [line for line in plan if any(name in line for name in names) and not any(one in line for one in small)]


async def test_the_last_day_is_counted_without_reading_the_year(much: Sessions) -> None:
    found = await plans(much, lambda session: outbox_state.read(session, NOW))
    assert [scans(plan) for plan in found] == [[]] * 4
    assert ["ix_outbox_ended" in " ".join(plan) for plan in found] == [False, False, True, True]


async def test_the_oldest_are_found_without_reading_the_year(much: Sessions) -> None:
    before = NOW - timedelta(days=90)
    found = await plans(much, lambda session: outbox_kept.forget(session, Kind.ALERT, before, 0, 50))
    assert [scans(plan) for plan in found] == [[]] * 4
    assert "ix_outbox_ended" in " ".join(found[0])
    assert not any("SORT" in line.upper() or "TEMP B-TREE" in line for line in found[0])
