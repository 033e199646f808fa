"""Who is told of codes, on both databases."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from db.models import Enrolment, Guardianship, Outbox, RoleHeld
from db.queries import code_told, invitations
from db.queries.invitations import Draft
from db.queries.roster import Ids
from db.session import Sessions
from domain.code_told import LINKED, STRANGER, About, CodeTold
from domain.outbox import Claimed, Kind
from domain.people import Viewer
from domain.words import Kinship, Role
from tests.db.kit import a_channel, a_chat, a_code, add
from tests.school import NOW, START, WEDNESDAY, ZONE

DAY = timedelta(days=1)


@pytest.fixture
async def linked(sessions: Sessions, ids: Ids) -> dict[str, int]:
    """Both class teachers, the secretary and the father have chats."""
    channel = await a_channel(sessions)
    people = ("sokolova", "morozova", "krylova", "dmitry")
    for number, key in enumerate(people):
        await a_chat(sessions, channel, number, ids.people[key], linked_at=NOW)
    return {key: ids.people[key] for key in people}


async def tried(
    sessions: Sessions, draft: Draft, person: int | None = None, now: datetime = NOW, number: int = 0
) -> int:
    """Somebody tries the code that was issued for this."""
    number = number or (await a_code(sessions, draft))[0]
    async with sessions.begin() as session:
        code = await invitations.by_id(session, number, now)
        await code_told.reused(session, code, Viewer(1, 1, "ru", person), now)
    return number


async def owed(sessions: Sessions) -> list[tuple[int, date, str, int]]:
    """Whom, which day, what, which part."""
    async with sessions() as session:
        rows = await session.execute(
            select(Outbox.person_id, Outbox.local_day, Outbox.reference, Outbox.part).order_by(Outbox.id)
        )
        return [(row.person_id, row.local_day, row.reference, row.part) for row in rows]


async def letters(sessions: Sessions, now: datetime = NOW) -> dict[int, CodeTold]:
    """What the letters say, by whom they go to."""
    async with sessions() as session:
        rows = (await session.execute(select(Outbox.id, Outbox.person_id, Outbox.reference))).all()
        claimed = [Claimed(r.id, r.person_id, Kind.CODE, WEDNESDAY, r.reference, None, NOW, NOW, 0) for r in rows]
        found = await code_told.told(session, claimed, now)
    return {row.person_id: found[row.id] for row in rows if row.id in found}


async def test_the_class_teacher_of_that_pupil_is_told_once_a_day(
    sessions: Sessions, ids: Ids, linked: dict[str, int]
) -> None:
    draft = Draft(ids.school, Role.GUARDIAN, ids.people["elena"], ids.people["artyom"])  # also guards a pupil of 1А
    number = await tried(sessions, draft)
    for person in (None, linked["dmitry"], None):
        await tried(sessions, draft, person, number=number)
    await tried(sessions, draft, linked["dmitry"], NOW + DAY, number)
    told, reference = linked["sokolova"], f"reused:{number}"
    assert await owed(sessions) == [
        (told, WEDNESDAY, reference, STRANGER),
        (told, WEDNESDAY + DAY, reference, LINKED),
    ]
    letter = (await letters(sessions))[told]
    assert (letter.about, letter.whom and letter.whom.name, letter.kinship) == (About.REUSED, "Елена", Kinship.MOTHER)
    assert [(pupil.name.name, form) for pupil, form in letter.pupils] == [("Артём", ids.forms["7Б"])]


@pytest.mark.parametrize("who", ["user", "holder", "class teacher"])
async def test_neither_its_own_holder_nor_the_class_teacher_is_a_stranger(
    sessions: Sessions, ids: Ids, linked: dict[str, int], who: str
) -> None:
    draft = Draft(ids.school, Role.GUARDIAN, ids.people["elena"], ids.people["artyom"])
    number, _ = await a_code(sessions, draft)
    async with sessions.begin() as session:
        assert await invitations.use(session, number, linked["dmitry"], NOW)
    person = {"user": linked["dmitry"], "holder": ids.people["elena"], "class teacher": linked["sokolova"]}[who]
    await tried(sessions, draft, person, number=number)
    assert await owed(sessions) == []


async def test_the_day_is_the_schools(sessions: Sessions, ids: Ids, linked: dict[str, int]) -> None:
    late = datetime(2026, 11, 12, 0, 30, tzinfo=ZONE)
    await tried(sessions, Draft(ids.school, Role.GUARDIAN, None, ids.people["artyom"]), now=late)
    assert [day for _, day, _, _ in await owed(sessions)] == [WEDNESDAY + DAY]
    assert linked


async def test_a_code_of_staff_is_told_of_to_its_issuer_and_one_of_the_command_line_to_nobody(
    sessions: Sessions, ids: Ids, linked: dict[str, int]
) -> None:
    people = ids.people
    given = Draft(ids.school, Role.TEACHER, people["lebedeva"], issued_by=linked["krylova"])
    number = await tried(sessions, given)
    await tried(sessions, Draft(ids.school, Role.TEACHER, people["lebedeva"]))
    await tried(sessions, Draft(ids.school, Role.TEACHER, people["lebedeva"], issued_by=people["petrov"]))  # no chat
    assert await owed(sessions) == [(linked["krylova"], WEDNESDAY, f"reused:{number}", STRANGER)]
    letter = (await letters(sessions))[linked["krylova"]]
    assert (letter.of_family, letter.pupils, letter.issued_by) == (False, (), linked["krylova"])


async def test_who_is_back_is_told_of_in_every_form_of_their_pupils(
    sessions: Sessions, ids: Ids, linked: dict[str, int]
) -> None:
    draft = Draft(ids.school, Role.GUARDIAN, ids.people["elena"], ids.people["artyom"], renewal=True)
    number, _ = await a_code(sessions, draft)
    async with sessions.begin() as session:
        for _ in range(2):
            await code_told.renewed(session, await invitations.by_id(session, number, NOW), NOW)
    reference = f"renewed:{number}"
    assert sorted(await owed(sessions)) == sorted(
        (linked[key], WEDNESDAY, reference, 0) for key in ("sokolova", "morozova")
    )
    letter = (await letters(sessions))[linked["morozova"]]
    assert [(pupil.name.name, form) for pupil, form in letter.pupils] == [
        ("Артём", ids.forms["7Б"]), ("Софья", ids.forms["1А"]),
    ]  # fmt: skip


async def test_a_letter_tells_of_pupils_where_they_are_today(
    sessions: Sessions, ids: Ids, linked: dict[str, int]
) -> None:
    artyom = ids.people["artyom"]
    await tried(sessions, Draft(ids.school, Role.GUARDIAN, None, artyom))
    async with sessions.begin() as session:
        here = Enrolment.pupil_id == artyom
        await session.execute(update(Enrolment).where(here).values(until=WEDNESDAY))
        led = RoleHeld.form_id == ids.forms["7Б"]
        await session.execute(update(RoleHeld).where(led).values(until=WEDNESDAY))
        await session.execute(update(Guardianship).values(kinship=Kinship.OTHER))
    assert len((await letters(sessions))[linked["sokolova"]].pupils) == 1
    await add(sessions, Enrolment, pupil_id=artyom, form_id=ids.forms["10А"], since=START + 90 * DAY)
    tomorrow = await letters(sessions, NOW + DAY)
    assert tomorrow[linked["sokolova"]].pupils == ()
    assert (tomorrow[linked["sokolova"]].whom, tomorrow[linked["sokolova"]].kinship) == (None, None)
