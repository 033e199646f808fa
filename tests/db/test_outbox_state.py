"""How the mail is doing, in numbers: on both databases the same."""

from datetime import timedelta
from typing import Any

from sqlalchemy import insert, update

from db.models import JournalEvent, Outbox
from db.queries import outbox_state
from db.queries.outbox_state import OutboxState
from db.queries.roster import Ids
from db.session import Sessions
from domain.words import Source
from tests.db.kit import add
from tests.school import MONDAY, NOW

HOUR = timedelta(hours=1)


async def written(sessions: Sessions, ids: Ids, *rows: dict[str, Any]) -> None:
    """Messages to Elena, by default waiting for the next hour."""
    async with sessions.begin() as session:
        for number, row in enumerate(rows):
            usual = {
                "person_id": ids.people["elena"], "kind": "alert", "local_day": MONDAY, "reference": str(number),
                "state": "waiting", "created_at": NOW - 30 * HOUR, "not_before": NOW + HOUR,
            }  # fmt: skip
            await session.execute(insert(Outbox).values({**usual, **row}))


async def read(sessions: Sessions) -> OutboxState:
    """Now."""
    async with sessions() as session:
        return await outbox_state.read(session, NOW)


async def test_of_an_empty_outbox_there_is_nothing_to_say(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        await session.execute(update(JournalEvent).values(processed_at=NOW))
    assert ids
    assert await read(sessions) == OutboxState(0, 0, 0.0, 0, {}, {})


async def test_what_waits_what_is_due_and_what_nobody_was_told_of(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        await session.execute(update(JournalEvent).values(processed_at=NOW))
    for processed in (None, None, NOW):
        await add(
            sessions, JournalEvent, school_id=ids.school, subject="mark", subject_id=1, source=Source.CHAT, at=NOW,
            processed_at=processed,
        )  # fmt: skip
    late = {"not_before": NOW - timedelta(minutes=5)}
    await written(sessions, ids, {}, {"not_before": NOW}, late, late | {"state": "sent", "sent_at": NOW - 30 * HOUR})
    state = await read(sessions)
    assert (state.waiting, state.due, state.oldest_due, state.unprocessed) == (3, 2, 300.0, 2)


async def test_what_became_of_the_mail_of_the_last_day_by_kind_and_reason(sessions: Sessions, ids: Ids) -> None:
    sent, recent = {"state": "sent", "sent_at": NOW - HOUR}, {"not_before": NOW - HOUR}
    await written(
        sessions, ids,
        sent,
        sent | {"kind": "evening"},
        sent | {"sent_at": NOW - 25 * HOUR},
        recent | {"state": "failed", "failure": "refused: too long"},
        recent | {"state": "failed", "failure": "refused: no such entity"},
        recent | {"state": "cancelled", "failure": "blocked"},
        recent | {"state": "cancelled", "failure": "what a word"},
        recent | {"state": "folded"},
        {"state": "cancelled", "failure": "off", "not_before": NOW - 25 * HOUR},
    )  # fmt: skip
    assert (await read(sessions)).ended == {
        ("alert", "sent", ""): 1,
        ("evening", "sent", ""): 1,
        ("alert", "failed", "refused"): 2,
        ("alert", "cancelled", "blocked"): 1,
        ("alert", "cancelled", "other"): 1,
    }


async def test_how_long_it_takes_from_the_entry_to_the_delivery(sessions: Sessions, ids: Ids) -> None:
    def sent(seconds: int, kind: str = "alert", at: timedelta = HOUR) -> dict[str, Any]:
        moment = NOW - at
        return {"state": "sent", "kind": kind, "sent_at": moment, "created_at": moment - timedelta(seconds=seconds)}

    noise = [sent(1, "evening"), sent(1, at=25 * HOUR)]
    await written(sessions, ids, *(sent(second) for second in range(200, 0, -1)), sent(7, "absence"), *noise)
    assert (await read(sessions)).delays == {
        ("alert", 50): 100.0, ("alert", 99): 198.0, ("absence", 50): 7.0, ("absence", 99): 7.0,
    }  # fmt: skip
