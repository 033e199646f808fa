"""Claiming, sending, putting back: whoever is killed or waits, a row is nobody's twice and never lost."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, insert, select

from db.models import Outbox
from db.queries import outbox, owing
from db.queries.outbox import LEASE
from db.queries.roster import Ids
from db.session import Sessions, inserted
from domain.outbox import Failure, Kind, State
from domain.owing import Letter
from tests.db.kit import a_channel, a_chat
from tests.school import NOW, WEDNESDAY

SECOND = timedelta(seconds=1)


@dataclass
class Desk:
    """The outbox of a school in which Elena has a chat, Belov another bot's, Dmitry none and Lebedeva none open."""

    sessions: Sessions
    ids: Ids
    channel: int

    async def lays(self, reference: str = "1", person: str = "elena", **values: Any) -> int:
        """A row that is due NOW."""
        row = {
            "person_id": self.ids.people[person], "kind": Kind.ALERT, "local_day": WEDNESDAY, "reference": reference,
            "part": 0, "priority": 3, "state": State.WAITING, "created_at": NOW, "not_before": NOW, "tries": 0,
        }  # fmt: skip
        async with self.sessions.begin() as session:
            return await inserted(session, insert(Outbox).values(**row | values).returning(Outbox.id))

    async def claims(self, by: str = "one", now: datetime = NOW, limit: int = 10) -> list[str]:
        """The references of what a process gets, in the order of sending."""
        async with self.sessions.begin() as session:
            return [row.reference for row in await outbox.claim(session, by, [self.channel], now, limit)]

    async def does(self, what: Any, *arguments: Any) -> None:
        """One of the functions of `db.queries.outbox`, in a transaction of its own."""
        async with self.sessions.begin() as session:
            await what(session, *arguments)

    async def row(self, number: int) -> Any:
        """As it is stored."""
        async with self.sessions() as session:
            return (await session.execute(select(Outbox.__table__).where(Outbox.id == number))).one()


@pytest.fixture
async def desk(sessions: Sessions, ids: Ids) -> Desk:
    """With rows that are nobody's to send now: noise."""
    made = Desk(sessions, ids, await a_channel(sessions))
    await a_chat(sessions, made.channel, 1, ids.people["elena"], linked_at=NOW)
    await a_chat(sessions, await a_channel(sessions, "777"), 2, ids.people["belov"], linked_at=NOW)
    await a_chat(sessions, made.channel, 3, ids.people["lebedeva"], linked_at=NOW, closed_at=NOW)
    await made.lays("another bot", "belov")
    await made.lays("later", not_before=NOW + SECOND)
    for state in (State.SENT, State.CANCELLED, State.FOLDED, State.FAILED):
        await made.lays(state, state=state)
    return made


async def test_the_urgent_are_first_then_who_waits_longest_and_no_more_than_asked_for(desk: Desk) -> None:
    await desk.lays("digest", kind=Kind.EVENING, priority=5, not_before=NOW - SECOND)
    await desk.lays("new")
    await desk.lays("old", not_before=NOW - SECOND)
    await desk.lays("absence", kind=Kind.ABSENCE, priority=0)
    assert await desk.claims(limit=3) == ["absence", "old", "new"]
    assert await desk.claims() == ["digest"]


async def test_what_is_claimed_is_nobody_elses_until_the_lease_ends(desk: Desk) -> None:
    await desk.lays()
    assert await desk.claims("one") == ["1"]
    assert await desk.claims("two") == []
    assert await desk.claims("two", NOW + LEASE - SECOND) == ["later"]
    assert await desk.claims("two", NOW + LEASE) == ["1"]


async def test_who_is_alive_keeps_what_they_hold(desk: Desk) -> None:
    first, second = await desk.lays(), await desk.lays("2")
    await desk.claims("one", limit=1)
    await desk.claims("two", limit=1)
    await desk.does(outbox.renew, "one", NOW + LEASE - SECOND)
    assert (await desk.row(first)).leased_until == NOW + 2 * LEASE - SECOND
    assert (await desk.row(second)).leased_until == NOW + LEASE


async def test_the_dead_hold_nothing_and_the_living_keep_theirs(desk: Desk) -> None:
    await desk.lays("1")
    await desk.lays("2")
    await desk.claims("dead", limit=1)
    await desk.claims("alive", limit=1)
    async with desk.sessions() as session:
        assert await outbox.lessees(session) == {"dead", "alive"}
    await desk.does(outbox.release, ["dead"])
    assert await desk.claims("new") == ["1"]


async def test_only_who_holds_the_lease_says_sent(desk: Desk) -> None:
    number, other = await desk.lays(), await desk.lays("2")
    await desk.claims("one")
    await desk.does(outbox.mark_sent, number, "somebody else", "1:5", NOW)
    assert (await desk.row(number)).state == State.WAITING
    await desk.does(outbox.mark_sent, number, "one", "1:5", NOW)
    row = await desk.row(number)
    assert (row.state, row.sent_at, row.sent_ref, row.leased_until) == (State.SENT, NOW, "1:5", None)
    assert (await desk.row(other)).state == State.WAITING
    assert await desk.claims("two", NOW + 2 * LEASE) == ["2", "later"]


async def test_what_did_not_work_waits_and_keeps_its_moment_and_counts_its_tries(desk: Desk) -> None:
    number, other = await desk.lays(), await desk.lays("2")
    await desk.claims()
    await desk.does(outbox.put_back, number, NOW + 5 * SECOND, "unreachable: " + "x" * 300)
    row = await desk.row(number)
    assert (row.tries, row.not_before, len(row.failure), row.leased_by) == (1, NOW, 200, None)
    assert (await desk.row(other)).tries == 0
    assert await desk.claims("two", NOW + 4 * SECOND) == ["later"]
    assert await desk.claims("two", NOW + 5 * SECOND) == ["1"]


async def test_what_the_messenger_holds_back_waits_without_a_try(desk: Desk) -> None:
    number = await desk.lays()
    await desk.claims()
    await desk.does(outbox.hold, number, NOW + 5 * SECOND)
    assert (await desk.row(number)).tries == 0
    assert await desk.claims(now=NOW + 4 * SECOND) == ["later"]
    assert await desk.claims(now=NOW + 5 * SECOND) == ["1"]


async def test_what_is_postponed_is_free_until_its_new_moment(desk: Desk) -> None:
    number = await desk.lays()
    await desk.claims()
    await desk.does(outbox.postpone, number, NOW + 5 * SECOND)
    assert await desk.claims(now=NOW) == []
    assert await desk.claims(now=NOW + 5 * SECOND) == ["later", "1"]


@pytest.mark.parametrize("what", ["put_back", "postpone", "hold", "mark_sent", "end"])
async def test_what_has_ended_meanwhile_is_left_alone(desk: Desk, what: str) -> None:
    """Its last chat was closed by another message while this one was on its way."""
    number = await desk.lays()
    await desk.claims("one")
    await desk.does(outbox.end, [number], State.CANCELLED, Failure.BLOCKED)
    before = await desk.row(number)
    arguments: dict[str, tuple[Any, ...]] = {
        "put_back": (number, NOW, "later"),
        "postpone": (number, NOW),
        "hold": (number, NOW),
        "mark_sent": (number, "one", "1:1", NOW),
        "end": ([number], State.FAILED, "other"),
    }
    await desk.does(getattr(outbox, what), *arguments[what])
    assert await desk.row(number) == before
    assert (before.state, before.failure) == (State.CANCELLED, "blocked")


async def test_left_counts_what_is_due_whoever_is_sending_it(desk: Desk) -> None:
    await desk.lays("1")
    await desk.lays("2")
    await desk.claims(limit=1)
    async with desk.sessions() as session:
        another_bots = 1
        assert await outbox.due(session, NOW) == 2 + another_bots


async def test_what_waits_for_somebody_without_any_chat_is_claimed_so_that_it_ends(desk: Desk) -> None:
    await desk.lays("no chat", "dmitry")
    await desk.lays("a closed chat", "lebedeva")
    assert await desk.claims() == ["no chat", "a closed chat"]


@pytest.mark.parametrize(
    ("state", "leased_by", "joins"),
    [(State.WAITING, None, True), (State.WAITING, "one", False), (State.SENT, None, False)],
    ids=["waiting", "on its way", "sent"],
)
async def test_what_is_told_never_joins_a_digest_that_left_while_it_was_laid_out(
    desk: Desk, state: State, leased_by: str | None, *, joins: bool
) -> None:
    """The delivery lays out digests too: the row was not there when the letters were laid, and is now."""
    number = await desk.lays("", kind=Kind.EVENING, state=state, leased_by=leased_by)
    letter = Letter(desk.ids.people["elena"], Kind.EVENING, WEDNESDAY, "", None, NOW, NOW)
    async with desk.sessions.begin() as session:
        if not joins:
            with pytest.raises(owing.Overtaken):
                await owing.write(session, [letter])
            return
        await owing.write(session, [letter])
    assert letter.id == number
    async with desk.sessions() as session:
        assert await session.scalar(select(func.count()).where(Outbox.kind == Kind.EVENING)) == 1
