"""Whose ledger is whose, and what a class teacher is told of a form."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, update

from db.models import Guardianship, Outbox
from db.queries import ledger, ledger_board
from db.queries.roster import Ids
from db.session import Sessions
from domain.ledger import Board
from domain.outbox import Failure, Kind, State
from domain.people import Hat, NotAllowed, Post, Viewer
from domain.words import Role
from tests.db.kit import a_channel, a_chat
from tests.school import NOW, WEDNESDAY, ZONE

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def written(sessions: Sessions, ids: Ids, person: str, *rows: dict[str, Any]) -> None:
    """Messages to a person; by default sent an hour ago."""
    async with sessions.begin() as session:
        for number, row in enumerate(rows):
            usual = {
                "person_id": ids.people[person], "kind": Kind.ALERT.value, "local_day": WEDNESDAY,
                "reference": f"{person} {number}", "state": State.SENT.value, "created_at": NOW - DAY,
                "not_before": NOW - HOUR, "sent_at": NOW - HOUR if row.get("state") is None else None,
            }  # fmt: skip
            await session.execute(insert(Outbox).values({**usual, **row}))


def wearing(ids: Ids, person: str, hat: Hat) -> Viewer:
    """Somebody in a hat."""
    return Viewer(1, 1, "ru", ids.people[person], ready=True, hat=hat, hats=(hat,))


async def own(sessions: Sessions, viewer: Viewer) -> list[tuple[str, str, Failure | None]]:
    """Kinds, states and reasons in order."""
    async with sessions() as session:
        return [(one.kind.value, one.state.value, one.failure) for one in await ledger.own(session, viewer, NOW)]


async def test_what_waits_comes_first_and_soonest_first_then_the_newest(sessions: Sessions, ids: Ids) -> None:
    await written(
        sessions, ids, "elena",
        {"sent_at": NOW - 3 * HOUR},
        {"sent_at": NOW - 2 * HOUR, "kind": "evening"},
        {"state": "waiting", "not_before": NOW + 9 * HOUR},
        {"state": "waiting", "not_before": NOW + HOUR, "kind": "weekly"},
        {"state": "failed", "failure": "refused: too long", "not_before": NOW - HOUR},
        {"sent_at": NOW - 15 * DAY},
        {"state": "cancelled", "failure": "nothing"},
        {"state": "cancelled"},
        {"state": "folded"},
        {"state": "cancelled", "failure": "muted", "not_before": NOW - 5 * HOUR},
        {"kind": "absent"},
    )  # fmt: skip
    await written(sessions, ids, "dmitry", {})
    assert await own(sessions, wearing(ids, "elena", Hat.GUARDIAN)) == [
        ("weekly", "waiting", None),
        ("alert", "waiting", None),
        ("alert", "failed", Failure.REFUSED),
        ("evening", "sent", None),
        ("alert", "sent", None),
        ("alert", "cancelled", Failure.MUTED),
    ]
    assert await own(sessions, wearing(ids, "elena", Hat.STAFF)) == [("absent", "sent", None)]


async def test_a_stranger_has_no_ledger(sessions: Sessions) -> None:
    async with sessions() as session:
        with pytest.raises(NotAllowed):
            await ledger.own(session, Viewer(0, 1, "ru"), NOW)


def leads(ids: Ids, form: str, role: Role = Role.CLASS_TEACHER) -> Post:
    """A post at the small school."""
    return Post(role, ids.school, "Школа № 7", ZONE, ids.forms[form], form)


async def board(sessions: Sessions, post: Post) -> Board:
    """What that post sees now."""
    async with sessions() as session:
        return await ledger_board.board(session, post, NOW)


def names(some: Any) -> list[str]:
    """Given names of people, or of those who were not reached."""
    return [getattr(one, "who", one).name.name for one in some]


async def test_a_class_teacher_sees_closed_chats_and_who_has_none_of_the_own_form(sessions: Sessions, ids: Ids) -> None:
    channel = await a_channel(sessions)
    people = ids.people
    await a_chat(sessions, channel, 1, people["elena"], closed_at=NOW - DAY, closed_reason="blocked")
    await a_chat(sessions, channel, 2, people["dmitry"], closed_at=NOW, closed_reason="not_found")
    await a_chat(sessions, channel, 3, people["dmitry"])
    await a_chat(sessions, channel, 4, people["belov"], closed_at=NOW, closed_reason="blocked")
    await a_chat(sessions, channel, 5, people["artyom"], closed_at=NOW, closed_reason="what?")
    seen = await board(sessions, leads(ids, "7Б"))
    assert [(one.who.name.name, one.closed_at, one.reason) for one in seen.closed] == [
        ("Елена", NOW - DAY, Failure.BLOCKED),
        ("Артём", NOW, None),
    ]
    assert (names(seen.failing), names(seen.unlinked)) == ([], ["Ольга"])
    assert [pupil for _, pupil in seen.closed[0].who.pupils] == [seen.closed[1].who.name]
    assert names((await board(sessions, leads(ids, "10А"))).closed) == ["Илья"]


async def test_messages_that_failed_are_counted_by_reason_and_only_of_the_own_form(
    sessions: Sessions, ids: Ids
) -> None:
    channel = await a_channel(sessions)
    await a_chat(sessions, channel, 1, ids.people["elena"])
    await a_chat(sessions, channel, 2, ids.people["belov"])
    artyom, sonya = {"pupil_id": ids.people["artyom"]}, {"pupil_id": ids.people["sonya"]}
    failed = {"state": "failed", "failure": "refused: too long"}
    await written(
        sessions, ids, "elena",
        failed | artyom,
        failed | {"failure": "refused: no such entity"},
        {"state": "cancelled", "failure": "blocked"} | artyom,
        failed | sonya,
        failed | artyom | {"not_before": NOW - 15 * DAY},
        {"state": "cancelled", "failure": "muted"} | artyom,
        {"state": "cancelled", "failure": "off"},
        failed | {"kind": "absent"},
        artyom,
    )  # fmt: skip
    await written(sessions, ids, "belov", failed)
    seen = await board(sessions, leads(ids, "7Б"))
    assert [(one.who.name.name, one.lost) for one in seen.failing] == [
        ("Елена", ((Failure.BLOCKED, 1), (Failure.REFUSED, 2)))
    ]
    first = await board(sessions, leads(ids, "1А"))
    assert [one.lost for one in first.failing] == [((Failure.REFUSED, 2),)]


async def test_whose_guardianship_has_ended_or_is_restricted_is_not_waited_for(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        for person, values in (("elena", {"until": date(2026, 11, 1)}), ("dmitry", {"restricted_since": WEDNESDAY})):
            mine = Guardianship.guardian_id == ids.people[person], Guardianship.pupil_id == ids.people["artyom"]
            await session.execute(update(Guardianship).where(*mine).values(values))
    assert names((await board(sessions, leads(ids, "7Б"))).unlinked) == ["Ольга"]


@pytest.mark.parametrize("role", [Role.TEACHER, Role.DEPUTY])
async def test_no_other_post_has_a_board(sessions: Sessions, ids: Ids, role: Role) -> None:
    with pytest.raises(NotAllowed):
        await board(sessions, leads(ids, "7Б", role))
