"""The families of a form and their codes, on both databases; what belongs to another form never comes along."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from db.models import Chat, Enrolment, Guardianship, Invitation, Person, RoleHeld
from db.queries import invitations, invite_codes, invite_sheet, invitees
from db.queries.invitations import Draft
from db.queries.invite_sheet import Issuer
from db.queries.roster import Ids
from db.session import Sessions
from domain.invitees import Families
from domain.linking import CodeState
from domain.people import NotAllowed
from domain.words import Kinship, Role
from tests.db.kit import FORTNIGHT, a_channel, a_chat, a_code, add, count, joined, leads
from tests.school import NOW, START, WEDNESDAY

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


def issuer(ids: Ids, form: str = "7Б", now: timedelta = HOUR) -> Issuer:
    """The class teacher, an hour later."""
    return Issuer(leads(ids, form), ids.people["sokolova"], NOW + now, FORTNIGHT)


async def everybody(sessions: Sessions, ids: Ids, form: str = "7Б") -> Families:
    """The families of a form."""
    async with sessions() as session:
        return await invitees.of_form(session, leads(ids, form), WEDNESDAY)


async def changed(sessions: Sessions, ids: Ids, guardian: str, **values: object) -> None:
    """A guardianship of Artyom's is otherwise."""
    mine = Guardianship.guardian_id == ids.people[guardian], Guardianship.pupil_id == ids.people["artyom"]
    async with sessions.begin() as session:
        await session.execute(update(Guardianship).where(*mine).values(**values))


def said(found: Families) -> list[tuple[str, str, str]]:
    """Role, name and pupils of each."""
    return [
        (one.role.value, one.name.name if one.name else "", ", ".join(pupil.name.name for pupil in one.pupils))
        for one in found.people
    ]


async def test_guardians_of_each_pupil_then_the_pupil_and_nobody_of_another_form(sessions: Sessions, ids: Ids) -> None:
    found = await everybody(sessions, ids)
    assert said(found) == [
        ("guardian", "Елена", "Артём"),
        ("guardian", "Дмитрий", "Артём"),
        ("pupil", "Артём", "Артём"),
        ("guardian", "Ольга", "Кирилл"),
        ("pupil", "Кирилл", "Кирилл"),
        ("guardian", "", "Шон & «Ко»"),
        ("pupil", "Шон & «Ко»", "Шон & «Ко»"),
    ]
    assert [one.staff for one in found.people] == [False, False, False, True, False, False, False]
    assert not any(one.linked or one.guarded for one in found.people)


async def test_who_has_a_chat_is_linked_and_their_newest_language_counts(sessions: Sessions, ids: Ids) -> None:
    channel = await a_channel(sessions)
    elena, artyom = ids.people["elena"], ids.people["artyom"]
    await a_chat(sessions, channel, 1, elena, language="en", linked_at=NOW - DAY)
    await a_chat(sessions, channel, 2, elena, language="de", linked_at=NOW, closed_at=NOW, closed_reason="blocked")
    await a_chat(sessions, channel, 3, artyom, language="en", linked_at=NOW)
    await a_chat(sessions, channel, 4, language="ru")
    found = {one.person: (one.linked, one.language) for one in (await everybody(sessions, ids)).people}
    assert (found[elena], found[ids.people["dmitry"]], found[artyom]) == ((True, "de"), (False, "en"), (True, "en"))


@pytest.mark.parametrize(
    ("values", "told", "guarded"),
    [
        ({"restricted_since": WEDNESDAY}, False, True),
        ({"until": WEDNESDAY - DAY}, False, False),
        ({"until": WEDNESDAY}, True, False),
        ({"since": WEDNESDAY + DAY}, True, False),
        ({"since": WEDNESDAY + DAY, "restricted_since": WEDNESDAY + DAY}, False, True),
    ],
    ids=["restricted", "over", "the last day", "begins tomorrow", "restricted from tomorrow"],
)
async def test_whose_time_is_over_is_left_out_and_a_restriction_makes_careful(
    sessions: Sessions, ids: Ids, values: dict[str, object], told: bool, guarded: bool
) -> None:
    for guardian in ("elena", "dmitry"):
        await changed(sessions, ids, guardian, **values)
    _, family = (await everybody(sessions, ids)).of(ids.people["artyom"])
    nobody = (await everybody(sessions, ids)).find(ids.people["artyom"])
    assert [one.name.name for one in family if one.name] == (["Елена", "Дмитрий", "Артём"] if told else ["Артём"])
    assert (nobody.person, nobody.guarded) == (None, guarded)


async def test_parents_of_a_grown_up_pupil_are_invited_only_when_the_pupil_agrees(sessions: Sessions, ids: Ids) -> None:
    artyom = Person.id == ids.people["artyom"]
    async with sessions.begin() as session:
        await session.execute(update(Person).where(artyom).values(birth_date=WEDNESDAY.replace(year=2008)))
    assert [entry for entry in said(await everybody(sessions, ids)) if entry[2] == "Артём"] == [
        ("pupil", "Артём", "Артём")
    ]
    async with sessions.begin() as session:
        await session.execute(update(Person).where(artyom).values(adult_agreed=True))
    assert len([entry for entry in said(await everybody(sessions, ids)) if entry[2] == "Артём"]) == 3


async def test_nobody_but_a_class_teacher_reads_families(sessions: Sessions, ids: Ids) -> None:
    async with sessions() as session:
        for post in (replace(leads(ids), role=Role.DEPUTY), replace(leads(ids), form_id=None)):
            with pytest.raises(NotAllowed):
                await invitees.of_form(session, post, WEDNESDAY)


async def test_new_codes_kill_the_unused_ones_of_the_same_people_in_this_form(sessions: Sessions, ids: Ids) -> None:
    people, school = ids.people, ids.school
    await add(sessions, Enrolment, pupil_id=people["sonya"], form_id=ids.forms["7Б"], since=START)
    lost = [
        Draft(school, Role.GUARDIAN, people["elena"], people["artyom"]),
        Draft(school, Role.GUARDIAN, people["elena"], people["sonya"]),  # the other child, in this form too
        Draft(school, Role.GUARDIAN, None, people["onil"]),
    ]
    kept = [
        Draft(school, Role.GUARDIAN, None, people["artyom"]),  # an adult without a name, given by hand
        Draft(school, Role.GUARDIAN, people["elena"], people["vera"]),  # another form's paper
        Draft(school, Role.PUPIL, people["artyom"], people["artyom"]),
        Draft(school, Role.TEACHER, people["lebedeva"]),
        Draft(school, Role.CLASS_TEACHER, people["elena"], form=ids.forms["7Б"]),
    ]
    dead, good = [(await a_code(sessions, one))[0] for one in lost], [(await a_code(sessions, one))[0] for one in kept]
    spent, _ = await a_code(sessions, lost[0])
    old, _ = await a_code(sessions, lost[0], NOW - FORTNIGHT)
    async with sessions.begin() as session:
        assert await invitations.use(session, spent, people["elena"], NOW)
        found = await invitees.of_form(session, leads(ids), WEDNESDAY)
        who = found.sheet(own=False)
        assert await invite_sheet.issue(session, issuer(ids), who, [f"{n}" for n in range(len(who))]) == 3
    async with sessions() as session:
        revoked = set(await session.scalars(select(Invitation.id).where(Invitation.revoked_at.is_not(None))))
        fresh = (await session.execute(select(Invitation).where(Invitation.issued_at == NOW + HOUR))).all()
        assert await invite_sheet.newest(session, found.pupils) == max(row.id for row in fresh)
    assert revoked == set(dead)
    assert not revoked & {spent, old, *good}
    assert {(row.person_id, row.pupil_id, row.issued_by_id, row.expires_at) for row in fresh} == {
        (person, people[pupil], people["sokolova"], NOW + HOUR + FORTNIGHT)
        for person, pupil in ((people["elena"], "artyom"), (people["dmitry"], "artyom"), (None, "onil"))
    }


async def test_two_taps_at_once_issue_one_set_of_codes(sessions: Sessions, ids: Ids) -> None:
    found = await everybody(sessions, ids)
    who = found.sheet(own=True)

    async def tap(name: str) -> bool:
        async with sessions.begin() as session:
            await invite_sheet.lock(session, ids.forms["7Б"])
            if await invite_sheet.newest(session, found.pupils):
                return False
            await invite_sheet.issue(session, issuer(ids), who, [f"{name}{n}" for n in range(len(who))])
            return True

    assert sorted(await asyncio.gather(tap("a"), tap("b"))) == [False, True]
    async with sessions() as session:
        assert await count(session, Invitation) == len(who)


async def test_one_code_replaces_another_and_a_second_press_makes_none(sessions: Sessions, ids: Ids) -> None:
    who = (await everybody(sessions, ids)).person(ids.people["elena"])
    async with sessions.begin() as session:
        first = await invite_sheet.issue_one(session, issuer(ids), who, "a")
        assert await invite_sheet.issue_one(session, issuer(ids), who, "b") is None
        second = await invite_sheet.issue_one(session, issuer(ids, now=2 * HOUR), who, "c")
        states = [(await invitations.by_id(session, one or 0, NOW + 2 * HOUR)) for one in (first, second)]
        old = states[1]
        third = await invite_sheet.replace(session, issuer(ids, now=2 * HOUR), who, old, "d")
        assert await invite_sheet.replace(session, issuer(ids, now=2 * HOUR), who, old, "e") is None
    assert [one.times.state(NOW + 2 * HOUR) for one in states] == [CodeState.REVOKED, CodeState.OPEN]
    assert third is not None


async def test_a_code_of_another_form_or_of_staff_is_not_taken_back(sessions: Sessions, ids: Ids) -> None:
    people, found = ids.people, await everybody(sessions, ids)
    foreign = [
        Draft(ids.school, Role.GUARDIAN, people["belov"], people["vera"]),
        Draft(ids.school, Role.TEACHER, people["lebedeva"]),
        Draft(ids.school, Role.CLASS_TEACHER, people["lebedeva"], people["artyom"]),
    ]
    numbers = [(await a_code(sessions, one))[0] for one in foreign]
    mine, _ = await a_code(sessions, Draft(ids.school, Role.GUARDIAN, people["elena"], people["artyom"]))
    later, _ = await a_code(sessions, Draft(ids.school, Role.PUPIL, people["artyom"], people["artyom"]))
    async with sessions.begin() as session:
        for number in (*numbers, 999_999):
            with pytest.raises(NotAllowed):
                await invite_sheet.revoke(session, found.pupils, number, NOW)
        assert await invite_sheet.take_back_all(session, found.pupils, mine, NOW) == 1
        assert await invite_sheet.take_back_all(session, found.pupils, mine, NOW) == 0
        assert not await invite_sheet.revoke(session, found.pupils, mine, NOW)
        assert await invite_sheet.revoke(session, found.pupils, later, NOW)


async def test_codes_are_read_in_the_order_of_the_pupils_with_whoever_used_them(sessions: Sessions, ids: Ids) -> None:
    people = ids.people
    nobodys, _ = await a_code(sessions, Draft(ids.school, Role.GUARDIAN, None, people["onil"]))
    hers, _ = await a_code(sessions, Draft(ids.school, Role.GUARDIAN, people["elena"], people["artyom"], renewal=True))
    await a_code(sessions, Draft(ids.school, Role.GUARDIAN, people["belov"], people["vera"]))
    await a_code(sessions, Draft(ids.school, Role.TEACHER, people["lebedeva"]))
    async with sessions.begin() as session:
        assert await invitations.use(session, nobodys, people["krylova"], NOW)
        found = await invitees.of_form(session, leads(ids), WEDNESDAY)
        codes = await invite_codes.of_pupils(session, found.pupils)
    assert [(one.id, one.name.name if one.name else "", one.kinship, one.used_by) for one in codes] == [
        (hers, "Елена", Kinship.MOTHER, None),
        (nobodys, "Анна", None, people["krylova"]),
    ]
    assert [one.renewal for one in codes] == [True, False]


async def test_a_large_form_costs_as_many_statements_as_a_small_one(sessions: Sessions, ids: Ids) -> None:
    more = await joined(sessions, ids, "7Б", 40)
    found = await everybody(sessions, more)
    assert (len(found.pupils), len(found.sheet(own=True))) == (43, 2 + 1 + 3 + 80)
    async with sessions.begin() as session:
        held = RoleHeld.person_id == ids.people["lebedeva"]
        await session.execute(update(RoleHeld).where(held).values(until=WEDNESDAY - DAY))
        await session.execute(update(Chat).values(language="de"))
    assert len((await everybody(sessions, more)).sheet(own=False)) == 2 + 1 + 1 + 40
