"""What has ended long ago goes, and nothing that is owed, that is a record, or by which a second telling is known."""

import asyncio
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from time import monotonic
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select, update

from db.models import JournalEvent, Outbox, OutboxEvent, Person, Receipt
from db.queries import folding, notice_changes, nudge, outbox_kept, talk
from db.queries.outbox_kept import Batch
from db.queries.roster import Ids
from db.session import Session, Sessions, connect, inserted
from domain.notice import Audience
from domain.outbox import Kind, State
from scheduler.outbox_kept import BATCH, PAUSE, forget_ended
from scheduler.plan import find
from scheduler.work import Work
from tests.databases import Databases
from tests.db.kit import a_channel, a_chat, a_notice, count, family
from tests.school import NOW, ZONE

DAY = timedelta(days=1)
AGES = [-14, 0, 30, 89, 90, 91, 200, 399, 400, 401, 900]  # days
RECORDS = {"notice", "urgent_notice", "notice_edit", "message", "urgent_message"}
ENDED = ["sent", "cancelled", "folded", "failed"]


@dataclass(frozen=True)
class Row:
    """A message; how many days ago it ended and is about, and which entries it tells."""

    kind: str = "alert"
    state: str = "sent"
    ended: int = 100
    day: int = 100
    person: str = "elena"
    reference: str = "1:1"
    events: frozenset[int] = frozenset()
    held: bool = False
    values: dict[str, Any] = field(default_factory=dict, hash=False)

    @property
    def key(self) -> tuple[str, int, str]:
        """Under which it is known that it was told, whoever it was told to."""
        return self.kind, self.day, self.reference


def columns(ids: Ids, row: Row) -> dict[str, Any]:
    """As it lies in the outbox."""
    at = NOW - row.ended * DAY
    return {
        "person_id": ids.people[row.person], "kind": row.kind, "local_day": NOW.date() - row.day * DAY,
        "reference": row.reference, "state": row.state, "created_at": at, "not_before": at,
        "sent_at": at if row.state == "sent" else None, "leased_by": "somebody" if row.held else None,
        "leased_until": NOW + DAY if row.held else None, **row.values,
    }  # fmt: skip


async def written(sessions: Sessions, ids: Ids, *rows: Row) -> list[int]:
    """The numbers of the rows; entries are as many as they tell of."""
    async with sessions.begin() as session:
        entries = [await _entry(session, ids) for _ in range(4)]
        numbers = []
        for row in rows:
            number = await inserted(session, insert(Outbox).values(**columns(ids, row)).returning(Outbox.id))
            numbers.append(number)
            for event in row.events:
                told = {"outbox_id": number, "person_id": ids.people[row.person], "event_id": entries[event]}
                await session.execute(insert(OutboxEvent).values(**told))
    return numbers


async def _entry(session: Session, ids: Ids) -> int:
    values = {"school_id": ids.school, "subject": "mark", "subject_id": 1, "source": "chat", "at": NOW - 900 * DAY}
    return await inserted(session, insert(JournalEvent).values(**values, processed_at=NOW).returning(JournalEvent.id))


async def left(sessions: Sessions) -> list[int]:
    """Which rows are there."""
    async with sessions() as session:
        return list(await session.scalars(select(Outbox.id).order_by(Outbox.id)))


async def forgets(sessions: Sessions, now: datetime = NOW) -> int:
    """The job does it, with the usual 90 days."""
    return await forget_ended(Work(sessions, lambda: now))


def may_go(row: Row, rows: Sequence[Row]) -> bool:
    """The rule once more, in plain words."""
    waiting = [one for one in rows if one.state == "waiting"]
    days = 400 if row.kind == "nudge" else 90
    return (
        row.state in ENDED
        and row.kind not in RECORDS
        and row.ended >= days
        and row.day > days
        and all(one.key != row.key for one in waiting)
        and not any(one.events & row.events for one in waiting)
    )


PILES = st.lists(
    st.builds(
        Row,
        kind=st.sampled_from([kind.value for kind in Kind] + ["alert", "evening", "nudge"] * 5),
        state=st.sampled_from(["sent", "sent", "waiting", *ENDED]),
        ended=st.sampled_from(AGES),
        day=st.sampled_from(AGES),
        person=st.sampled_from(["elena", "dmitry", "lebedeva"]),
        reference=st.sampled_from(["", "7"]),
        events=st.frozensets(st.integers(0, 3), max_size=2),
        held=st.booleans(),
    ),
    max_size=25,
    unique_by=lambda row: (row.person, row.key),
)


def _once(rows: Sequence[Row]) -> list[Row]:
    """An entry is owed to a person once, in whichever message: the first that tells it."""
    told: set[tuple[str, int]] = set()
    found = []
    for row in rows:
        events = frozenset(one for one in row.events if (row.person, one) not in told)
        told |= {(row.person, one) for one in events}
        found.append(Row(row.kind, row.state, row.ended, row.day, row.person, row.reference, events, row.held))
    return found


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pile=PILES)
async def test_nothing_that_is_owed_or_still_needed_is_ever_forgotten_and_the_rest_is(
    databases: Databases, tmp_path_factory: pytest.TempPathFactory, kind: str, pile: list[Row]
) -> None:
    rows, folder = _once(pile), tmp_path_factory.mktemp("pile")
    async with databases.copied(kind, folder, school=True) as url:
        assert databases.ids is not None
        sessions = connect(url)
        try:
            numbers = await written(sessions, databases.ids, *rows)
            gone = await forgets(sessions)
            stays = [number for number, row in zip(numbers, rows, strict=True) if not may_go(row, rows)]
            assert await left(sessions) == stays
            assert gone == len(numbers) - len(stays)
            async with sessions() as session:
                told = set(await session.scalars(select(OutboxEvent.outbox_id)))
            assert told == {n for n, row in zip(numbers, rows, strict=True) if row.events} & set(stays)
        finally:
            await sessions.close()
    shutil.rmtree(folder)


@pytest.mark.parametrize("state", ENDED)
async def test_what_ended_in_spring_goes_with_what_it_told_and_the_entry_stays(
    sessions: Sessions, ids: Ids, state: str
) -> None:
    async with sessions() as session:
        before = await count(session, JournalEvent)
    await written(sessions, ids, Row(state=state, events=frozenset({0, 1})))
    assert await forgets(sessions) == 1
    assert await left(sessions) == []
    async with sessions() as session:
        assert (await count(session, OutboxEvent), await count(session, JournalEvent)) == (0, before + 4)


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"leased_by": "us", "leased_until": NOW + DAY},
        {"leased_by": "us", "leased_until": NOW - DAY},
        {"leased_until": NOW + DAY, "tries": 7, "failure": "the network is down"},
        {"leased_until": NOW + 30 * DAY},
    ],
    ids=["due for years", "being sent", "its sender died", "between two tries", "held for who is awaited back"],
)
async def test_what_is_owed_stays_however_old(sessions: Sessions, ids: Ids, values: dict[str, Any]) -> None:
    there = await written(sessions, ids, Row(state="waiting", ended=900, day=900, values=values))
    assert await forgets(sessions) == 0
    assert await left(sessions) == there


async def test_a_day_off_that_is_to_come_is_known_as_told(sessions: Sessions, ids: Ids) -> None:
    there = await written(sessions, ids, Row(kind="day_off", reference="p1:off", ended=100, day=-3))
    assert await forgets(sessions) == 0
    assert await left(sessions) == there


async def test_a_silence_of_a_whole_school_year_is_told_once(sessions: Sessions, ids: Ids) -> None:
    monday = NOW + 12 * DAY
    await a_chat(sessions, await a_channel(sessions), 500, ids.people["sokolova"], linked_at=NOW)
    async with sessions() as session:
        found = await nudge.silent(session, ids.school, ZONE, monday)
    made = []
    for later in (monday, monday + 250 * DAY):
        async with sessions.begin() as session:
            made.append(await nudge.owe(session, found, later))
            await session.execute(update(Outbox).values(state=State.SENT, sent_at=monday))
        await forgets(sessions, later)
    assert made == [1, 0]


@pytest.mark.parametrize("told", [frozenset({0}), frozenset[int]()], ids=["by the entry", "by the key"])
async def test_two_records_of_one_mother_do_not_tell_her_twice_what_one_of_them_heard_in_spring(
    sessions: Sessions, ids: Ids, told: frozenset[int]
) -> None:
    """The other one has waited for a new code since; whoever has nothing to do with it is forgotten."""
    elsewhere = "1:2" if told else "1:1"
    sent, waits, _ = await written(
        sessions, ids,
        Row(events=told),
        Row(state="waiting", person="dmitry", reference=elsewhere, held=True, events=told),
        Row(person="lebedeva", reference="3:3", events=frozenset({1})),
    )  # fmt: skip
    assert await forgets(sessions) == 1
    assert await left(sessions) == [sent, waits]
    async with sessions.begin() as session:
        await folding.move(session, ids.people["elena"], ids.people["dmitry"])
        rows = await session.execute(select(Outbox.id, Outbox.state).order_by(Outbox.id))
        states = {row.id: row.state for row in rows}
        events = (await session.scalars(select(OutboxEvent.outbox_id))).all()
    assert events == ([sent] if told else [])
    assert states == {sent: "sent", waits: "waiting" if told else "folded"}  # without an entry it tells nothing


async def test_a_notice_of_last_year_is_still_withdrawn_where_it_stands(sessions: Sessions, ids: Ids) -> None:
    at = NOW - 400 * DAY
    notice = await a_notice(
        sessions, ids, Audience(forms=(ids.forms["7Б"],)), confirmed_at=at, laid_out_at=at,
        wants_signature=True,
    )  # fmt: skip
    await _receipt(sessions, notice.id, ids.people["elena"])
    await written(
        sessions, ids, Row("notice", ended=400, day=400, reference=str(notice.id), values={"sent_ref": "1:7"})
    )
    assert await forgets(sessions) == 0
    async with sessions.begin() as session:
        assert await notice_changes.withdraw(session, notice, NOW)
        edits = await session.scalars(select(Outbox.person_id).where(Outbox.kind == Kind.NOTICE_EDIT))
        assert edits.all() == [ids.people["elena"]]


async def _receipt(sessions: Sessions, notice: int, person: int) -> None:
    async with sessions.begin() as session:
        await session.execute(insert(Receipt).values(notice_id=notice, person_id=person, hat="guardian"))


async def test_a_teachers_message_of_last_year_is_still_answered_by_replying(sessions: Sessions, ids: Ids) -> None:
    await written(sessions, ids, Row("message", ended=400, day=400, reference="5", values={"sent_ref": "1:7"}))
    assert await forgets(sessions) == 0
    mother = replace(family(ids, "artyom"), person_id=ids.people["elena"])
    async with sessions() as session:
        assert await talk.replied(session, mother, 7) == 5


async def test_who_stays_is_passed_by_and_does_not_hold_up_the_others(sessions: Sessions, ids: Ids) -> None:
    both = ("1", "2")
    stays = await written(sessions, ids, *(Row(ended=200, reference=one) for one in both))
    waits = await written(sessions, ids, *(Row(state="waiting", person="dmitry", reference=one) for one in both))
    await written(sessions, ids, Row(reference="3"), Row(reference="4"), Row(reference="5"))
    batches, spared = [], 0
    for _ in range(3):
        async with sessions.begin() as session:
            batches.append(await outbox_kept.forget(session, Kind.ALERT, NOW - 90 * DAY, spared, 2))
        spared += batches[-1].spared
    assert batches == [Batch(0, 2), Batch(2, 0), Batch(1, 0)]
    assert await left(sessions) == [*stays, *waits]


async def test_many_go_a_few_at_a_time_and_who_writes_meanwhile_does_not_wait_for_all(
    sessions: Sessions, ids: Ids
) -> None:
    alerts = [columns(ids, Row(reference=str(number))) for number in range(3 * BATCH + 1)]
    async with sessions.begin() as session:
        await session.execute(insert(Outbox), alerts)
    began, waits = monotonic(), []
    job = asyncio.create_task(forgets(sessions))
    while not job.done():
        at = monotonic()
        async with sessions.begin() as session:
            await session.execute(update(Person).where(Person.id == ids.people["elena"]).values(adult_agreed=False))
        waits.append(monotonic() - at)
        await asyncio.sleep(0.01)
    assert await job == 3 * BATCH + 1
    assert monotonic() - began >= 3 * PAUSE
    assert len(waits) >= 3


async def test_asked_to_stop_it_stops_and_the_rest_goes_an_hour_later(sessions: Sessions, ids: Ids) -> None:
    alerts = [columns(ids, Row(reference=str(number))) for number in range(2 * BATCH)]
    async with sessions.begin() as session:
        await session.execute(insert(Outbox), alerts)
    work = Work(sessions, lambda: NOW)
    asyncio.get_running_loop().call_soon(work.stop.set)
    assert await forget_ended(work) <= BATCH
    assert (await find("housekeeping").run(Work(sessions, lambda: NOW)))["done"] >= BATCH
    assert await left(sessions) == []


async def test_it_stays_as_long_as_the_administrator_has_chosen(sessions: Sessions, ids: Ids) -> None:
    old, new = await written(sessions, ids, Row(ended=50, day=50), Row(ended=40, day=40, reference="2"))
    assert await forgets(sessions) == 0
    assert await forget_ended(Work(sessions, lambda: NOW, outbox_kept=45 * DAY)) == 1
    assert old not in await left(sessions)
    assert await left(sessions) == [new]
