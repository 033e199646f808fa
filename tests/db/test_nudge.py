"""A silence is owed to its teacher once, on both databases."""

from datetime import date, timedelta

from sqlalchemy import select

from db.models import (
    Outbox,
)
from db.queries import nudge
from db.queries.roster import Ids
from db.session import Sessions
from domain.outbox import Kind
from tests.db.kit import a_channel, a_chat
from tests.school import NOW, WEDNESDAY, ZONE

SECOND_STARTS = date(2026, 11, 2)


async def test_a_silence_is_owed_once_to_who_can_be_reached(sessions: Sessions, ids: Ids) -> None:
    monday = NOW + timedelta(days=12)
    await a_chat(sessions, await a_channel(sessions), 500, ids.people["sokolova"], linked_at=NOW)
    made = []
    for _ in range(2):
        async with sessions() as session:
            found = await nudge.silent(session, ids.school, ZONE, monday)
        async with sessions.begin() as session:
            made.append(await nudge.owe(session, found, monday))
    assert [(one.group.subject_name, one.days) for one in found if one.teachers] == [
        ("Алгебра", 14), ("Русский язык", 13),
    ]  # fmt: skip
    assert made == [1, 0]
    async with sessions() as session:
        rows = (await session.execute(select(Outbox.person_id, Outbox.kind, Outbox.reference, Outbox.local_day))).all()
    assert [tuple(row) for row in rows] == [
        (ids.people["sokolova"], Kind.NUDGE, str(ids.groups["7Б Русский"]), WEDNESDAY),
    ]  # fmt: skip
