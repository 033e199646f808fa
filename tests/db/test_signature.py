"""Signatures and their reminder, on both databases."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from db.models import Guardianship, Outbox, Signature
from db.queries import class_signatures, letters_signature, linking, signature, signature_rows
from db.queries.roster import Ids
from db.session import Sessions
from domain.outbox import Kind, State
from domain.people import Hat, NotAllowed, Post, Viewer
from domain.signature import SignedPupil, Signer, reminded_at
from domain.words import Kinship, Role
from tests.db.kit import a_channel, a_chat, add, family, joined
from tests.db.test_class_day import letter, read
from tests.school import FRIDAY, MONDAY, NOW, START, WEDNESDAY, ZONE
from tests.statements import counted

SUNDAY = reminded_at(MONDAY, ZONE)
WEEK = timedelta(days=7)


def guardian(ids: Ids, person: str, *pupils: str) -> Viewer:
    """Somebody with these children."""
    return replace(family(ids, *pupils), person_id=ids.people[person])


async def signs(sessions: Sessions, viewer: Viewer, pupil: int, at: datetime = NOW) -> None:
    """The week of the small school."""
    async with sessions.begin() as session:
        await signature.sign(session, viewer, pupil, MONDAY, at)


async def test_the_first_moment_stays_and_everybody_reads_their_own(sessions: Sessions, ids: Ids) -> None:
    elena, dmitry, artyom = guardian(ids, "elena", "artyom"), guardian(ids, "dmitry", "artyom"), ids.people["artyom"]
    for hours in (0, 5):
        await signs(sessions, elena, artyom, NOW + timedelta(hours=hours))
    await add(sessions, Signature, person_id=ids.people["elena"], pupil_id=artyom, week=MONDAY - WEEK, signed_at=NOW)
    async with sessions() as session:
        assert await signature.own(session, elena, MONDAY) == {artyom: NOW}
        assert (await signature.own(session, elena, MONDAY))[artyom].tzinfo == ZONE
        assert await signature.own(session, dmitry, MONDAY) == {}
        assert await signature.of_persons(session, {ids.people["elena"]}, {MONDAY}) == {
            (ids.people["elena"], artyom, MONDAY): NOW
        }
        assert await signature.of_persons(session, (), {MONDAY}) == {}


async def test_only_a_guardian_signs_and_only_for_their_own(sessions: Sessions, ids: Ids) -> None:
    artyom = ids.people["artyom"]
    for viewer in (guardian(ids, "belov", "vera"), replace(guardian(ids, "artyom", "artyom"), hat=Hat.PUPIL)):
        with pytest.raises(NotAllowed):
            await signs(sessions, viewer, artyom)
    async with sessions() as session:
        assert (await session.scalars(select(Signature.id))).all() == []


async def test_two_records_of_one_human_have_signed_a_week_once_and_the_earlier_stays(
    sessions: Sessions, ids: Ids
) -> None:
    people, later = ids.people, NOW + timedelta(hours=1)
    rows = [
        ("elena", "artyom", MONDAY, later), ("dmitry", "artyom", MONDAY, NOW), ("dmitry", "sonya", MONDAY, later),
        ("elena", "artyom", MONDAY - WEEK, NOW), ("dmitry", "artyom", MONDAY - WEEK, later),
        ("belov", "artyom", MONDAY, NOW),
    ]  # fmt: skip
    for person, pupil, week, at in rows:
        await add(sessions, Signature, person_id=people[person], pupil_id=people[pupil], week=week, signed_at=at)
    async with sessions.begin() as session:
        await linking.merge(session, people["elena"], people["dmitry"])
    async with sessions() as session:
        columns = Signature.person_id, Signature.pupil_id, Signature.week, Signature.signed_at
        kept = {tuple(row) for row in await session.execute(select(*columns))}
    assert kept == {
        (people["elena"], people["artyom"], MONDAY, NOW),
        (people["elena"], people["sonya"], MONDAY, later),
        (people["elena"], people["artyom"], MONDAY - WEEK, NOW),
        (people["belov"], people["artyom"], MONDAY, NOW),
    }


async def digest(sessions: Sessions, person: int, **values: object) -> None:
    """The week's digest of a person, sent on Friday."""
    row = {"kind": Kind.WEEKLY.value, "local_day": FRIDAY, "state": State.SENT.value, "reference": "", **values}
    await add(sessions, Outbox, person_id=person, created_at=NOW, not_before=NOW, sent_at=NOW, **row)


async def reminded(sessions: Sessions) -> list[int]:
    """Who is owed a reminder."""
    async with sessions() as session:
        rows = await session.scalars(select(Outbox.person_id).where(Outbox.kind == Kind.SIGNATURE))
        return sorted(rows)


async def test_a_reminder_is_owed_once_to_who_got_the_digest_and_has_not_signed(sessions: Sessions, ids: Ids) -> None:
    people, channel = ids.people, await a_channel(sessions)
    for number, name in enumerate(("elena", "dmitry", "lebedeva", "belov", "artyom")):
        await a_chat(sessions, channel, 500 + number, people[name], linked_at=NOW)
    await digest(sessions, people["elena"])
    await digest(sessions, people["dmitry"])
    await digest(sessions, people["artyom"])  # a pupil
    await digest(sessions, people["lebedeva"], state=State.CANCELLED.value)
    await digest(sessions, people["belov"], local_day=FRIDAY - WEEK)
    await signs(sessions, guardian(ids, "dmitry", "artyom"), people["artyom"])
    for since, until in ((SUNDAY - timedelta(hours=1), SUNDAY - timedelta(minutes=1)), *[(NOW, SUNDAY)] * 2):
        async with sessions.begin() as session:
            await signature_rows.lay_out(session, since, until)
    assert await reminded(sessions) == [people["elena"]]
    async with sessions() as session:
        row = (await session.execute(select(Outbox).where(Outbox.kind == Kind.SIGNATURE))).one()
    assert (row.not_before, row.local_day, row.reference, row.part) == (SUNDAY, SUNDAY.date(), "", 0)


async def test_letters_know_who_may_sign_for_whom_and_cost_the_same_for_many(sessions: Sessions, ids: Ids) -> None:
    people, channel = ids.people, await a_channel(sessions)
    for number, name in enumerate(("elena", "dmitry", "artyom")):
        await a_chat(sessions, channel, 500 + number, people[name], linked_at=NOW)
    await add_consents(sessions, ids, "elena", "dmitry")
    await signs(sessions, guardian(ids, "dmitry", "artyom"), people["artyom"])
    rows = await read(sessions, [letter(people[name], Kind.WEEKLY, FRIDAY) for name in ("elena", "dmitry", "artyom")])
    costs = []
    for some in (rows[:1], rows):
        async with sessions() as session:
            with counted(sessions.engine.sync_engine) as said:
                found = await letters_signature.of(session, some)
            costs.append(len(said))
    assert costs == [2, 2]
    assert {row.person: sorted(found[row.id].pupils) for row, _ in rows if row.id in found} == {
        people["elena"]: sorted([people["artyom"], people["sonya"]]), people["dmitry"]: [people["artyom"]],
    }  # fmt: skip
    assert [dict(found[row.id].signed) for row, _ in rows[:2]] == [{}, {people["artyom"]: NOW}]
    async with sessions() as session:
        with counted(sessions.engine.sync_engine) as said:
            assert await letters_signature.of(session, []) == {}
    assert said == []


async def add_consents(sessions: Sessions, ids: Ids, *names: str) -> None:
    """These have agreed."""
    async with sessions.begin() as session:
        for name in names:
            await linking.agree(session, ids.people[name], ids.people[name], "own_data", NOW)


async def test_the_list_of_a_form_is_its_own_pupils_with_who_may_sign_in_one_statement(
    sessions: Sessions, ids: Ids
) -> None:
    people = ids.people
    post = Post(Role.CLASS_TEACHER, ids.school, "Школа № 7", ZONE, ids.forms["7Б"], "7Б")
    await a_chat(sessions, await a_channel(sessions), 500, people["elena"], linked_at=NOW)
    await signs(sessions, guardian(ids, "elena", "artyom", "sonya"), people["artyom"])
    await signs(sessions, guardian(ids, "elena", "artyom", "sonya"), people["sonya"])
    await add(
        sessions, Guardianship, guardian_id=people["belov"], pupil_id=people["kirill"], kinship=Kinship.OTHER,
        since=START, restricted_since=MONDAY, document="решение суда",
    )  # fmt: skip
    await joined(sessions, ids, "7Б", 2, until=MONDAY - timedelta(days=1))
    async with sessions() as session:
        with counted(sessions.engine.sync_engine) as said:
            found = await class_signatures.of_week(session, post, MONDAY, WEDNESDAY, WEDNESDAY)
    assert len(said) == 1
    assert [
        (one.name.in_class, [(who.kinship, who.signed_at, who.linked) for who in one.signers]) for one in found
    ] == [
        ("Ковалёв Артём", [(Kinship.MOTHER, NOW, True), (Kinship.FATHER, None, False)]),
        ("Лебедев Кирилл", [(Kinship.MOTHER, None, False)]),
        ("О'Нил <b> Шон & «Ко»", []),
    ]
    assert isinstance(found[0], SignedPupil)
    assert isinstance(found[0].signers[0], Signer)
    with pytest.raises(NotAllowed):
        async with sessions() as session:
            await class_signatures.of_week(session, replace(post, role=Role.DEPUTY), MONDAY, WEDNESDAY, WEDNESDAY)
