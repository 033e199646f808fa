"""A family's note reaches the class teacher: once while it waits, again when it is changed after it was told."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, select, update

from db.models import AbsenceNote, Channel, Chat, Outbox
from db.queries import absence_told
from db.queries.roster import Ids
from db.session import Sessions, inserted
from tests.school import NOW, THURSDAY, WEDNESDAY


@pytest.fixture
async def note(sessions: Sessions, ids: Ids) -> int:
    """Artyom will be away on Thursday; his class teacher and another one have a chat."""
    async with sessions.begin() as session:
        channel = await inserted(
            session, insert(Channel).values(messenger="t", bot="1", username="").returning(Channel.id)
        )
        for number, name in enumerate(("sokolova", "morozova"), start=1):
            await session.execute(
                insert(Chat).values(
                    channel_id=channel, external_id=number, person_id=ids.people[name], language="ru", linked_at=NOW
                )
            )
        values = {"pupil_id": ids.people["artyom"], "author_id": ids.people["elena"], "reason": "ill"}
        return await inserted(
            session,
            insert(AbsenceNote)
            .values(**values, since=THURSDAY, until=THURSDAY, created_at=NOW)
            .returning(AbsenceNote.id),
        )


async def owed(sessions: Sessions, ids: Ids, note: int) -> list[tuple[bool, int, str]]:
    """Tell it (once more); what there is to tell: to Sokolova?, which part, its state."""
    async with sessions.begin() as session:
        await absence_told.owe(session, note, ids.people["artyom"], THURSDAY, WEDNESDAY, NOW)
        rows = await session.execute(select(Outbox.person_id, Outbox.part, Outbox.state).order_by(Outbox.id))
        return [(row.person_id == ids.people["sokolova"], row.part, row.state) for row in rows]


async def test_while_it_waits_it_is_one_message_however_often_it_is_changed(
    sessions: Sessions, ids: Ids, note: int
) -> None:
    await owed(sessions, ids, note)
    assert await owed(sessions, ids, note) == [(True, 0, "waiting")]


@pytest.mark.parametrize(
    "left", [{"state": "sent"}, {"leased_by": "somebody", "leased_until": NOW + timedelta(minutes=1)}]
)
async def test_after_it_was_told_or_while_it_is_being_sent_a_change_is_told_anew(
    sessions: Sessions, ids: Ids, note: int, left: dict[str, object]
) -> None:
    await owed(sessions, ids, note)
    async with sessions.begin() as session:
        await session.execute(update(Outbox).values(**left))
    assert [part for _, part, _ in await owed(sessions, ids, note)] == [0, 1]


async def test_it_is_told_as_it_stands(sessions: Sessions, note: int) -> None:
    async with sessions.begin() as session:
        await session.execute(update(AbsenceNote).values(withdrawn_at=NOW))
        found = await absence_told.of(session, [note, note + 1])
    assert list(found) == [note]
    told = found[note]
    assert (told.note.name.full, told.form, told.withdrawn) == ("Ковалёв Артём Дмитриевич", "7Б", True)
