"""Whom a notice goes to, as the lists are at that moment; each once, and nobody else."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import event, update

from db.models import Enrolment, GroupMember, GroupTeacher, Guardianship, Person, RoleHeld
from db.queries import notice_audience, notice_reach, readers, roster
from db.queries.roster import Ids
from db.session import Sessions
from domain.notice import Audience, Whom
from domain.notice_desk import Addressees
from domain.notice_reach import Reach
from domain.people import Hat
from tests.db.kit import a_channel, a_chat, a_notice, add, joined
from tests.mailing import join
from tests.school import NOW, ROSTER, WEDNESDAY

YESTERDAY = WEDNESDAY - timedelta(days=1)


async def told(sessions: Sessions, ids: Ids, audience: Audience, **values: Any) -> Addressees:
    """Today's addressees of a notice."""
    notice = await a_notice(sessions, ids, audience, **values)
    async with sessions() as session:
        return await notice_audience.addressees(session, notice, NOW)


def names(ids: Ids, to: Addressees) -> dict[str, Hat]:
    """By the keys of the small school."""
    keys = {number: key for key, number in ids.people.items()}
    return {keys[number]: hat for number, hat in to.people.items()}


async def another_school(sessions: Sessions) -> Ids:
    """The same people and classes once more, elsewhere: noise."""
    async with sessions.begin() as session:
        return await roster.create(session, replace(ROSTER, school=replace(ROSTER.school, name="Школа № 8")))


async def changed(sessions: Sessions, table: Any, *where: Any, **values: Any) -> None:
    """Some rows are otherwise."""
    async with sessions.begin() as session:
        await session.execute(update(table).where(*where).values(**values))


def of_form(ids: Ids, whom: Whom = Whom.GUARDIANS) -> Audience:
    """7Б."""
    return Audience(whom, forms=(ids.forms["7Б"],))


async def test_a_guardian_of_two_pupils_is_told_once(sessions: Sessions, ids: Ids) -> None:
    await another_school(sessions)
    to = await told(sessions, ids, Audience(school=True))
    assert names(ids, to) == dict.fromkeys(("elena", "dmitry", "lebedeva", "belov"), Hat.GUARDIAN)
    assert to.pupils == {ids.people[key] for key in ("artyom", "sonya", "kirill", "onil", "vera")}
    assert to.linked == frozenset()
    assert to.unlinked == 4


async def test_of_a_form_nobody_of_another_form_or_school_is_told(sessions: Sessions, ids: Ids) -> None:
    await another_school(sessions)
    assert names(ids, await told(sessions, ids, of_form(ids))) == dict.fromkeys(
        ("elena", "dmitry", "lebedeva"), Hat.GUARDIAN
    )
    assert names(ids, await told(sessions, ids, of_form(ids, Whom.PUPILS))) == dict.fromkeys(
        ("artyom", "kirill", "onil"), Hat.PUPIL
    )


async def test_who_has_ever_had_a_chat_counts_as_linked_and_a_pupil_without_one_is_reached_by_the_family(
    sessions: Sessions, ids: Ids
) -> None:
    channel = await a_channel(sessions)
    await a_chat(sessions, channel, 1, ids.people["elena"], closed_at=NOW)
    await a_chat(sessions, channel, 2, ids.people["artyom"])
    to = await told(sessions, ids, of_form(ids, Whom.FAMILIES))
    guardians = dict.fromkeys(("elena", "dmitry", "lebedeva"), Hat.GUARDIAN)
    assert names(ids, to) == {**guardians, "artyom": Hat.PUPIL}
    assert to.linked == {ids.people["elena"], ids.people["artyom"]}
    assert to.unlinked == 2


@pytest.mark.parametrize(
    "terms",
    [{"restricted_since": YESTERDAY}, {"until": YESTERDAY}, {"since": WEDNESDAY + timedelta(days=1)}],
    ids=["restricted", "ended", "not begun"],
)
async def test_a_guardian_whose_right_does_not_hold_is_left_out(
    sessions: Sessions, ids: Ids, terms: dict[str, date]
) -> None:
    await changed(sessions, Guardianship, Guardianship.guardian_id == ids.people["elena"], **terms)
    assert names(ids, await told(sessions, ids, of_form(ids))) == dict.fromkeys(("dmitry", "lebedeva"), Hat.GUARDIAN)


@pytest.mark.parametrize("agreed", [False, True])
async def test_the_parents_of_an_adult_are_told_only_if_the_pupil_agreed(
    sessions: Sessions, ids: Ids, agreed: bool
) -> None:
    grown = {"birth_date": date(2008, 11, 11), "adult_agreed": agreed}
    await changed(sessions, Person, Person.id == ids.people["vera"], **grown)
    to = await told(sessions, ids, Audience(forms=(ids.forms["10А"],)))
    assert names(ids, to) == ({"belov": Hat.GUARDIAN} if agreed else {})
    assert to.pupils == {ids.people["vera"]}


async def test_the_family_of_a_pupil_who_has_left_is_not_told(sessions: Sessions, ids: Ids) -> None:
    await changed(sessions, Enrolment, Enrolment.pupil_id == ids.people["artyom"], until=YESTERDAY)
    for audience in (of_form(ids), Audience(pupils=(ids.people["artyom"], ids.people["kirill"]))):
        assert names(ids, await told(sessions, ids, audience)) == {"lebedeva": Hat.GUARDIAN}


async def test_a_group_is_who_belongs_to_it_today(sessions: Sessions, ids: Ids) -> None:
    english = ids.groups["7Б Англ 2"]
    mine = GroupMember.group_id == english, GroupMember.pupil_id == ids.people["kirill"]
    await changed(sessions, GroupMember, *mine, until=YESTERDAY)
    await add(sessions, GroupMember, group_id=english, pupil_id=ids.people["artyom"], since=WEDNESDAY)
    to = await told(sessions, ids, Audience(Whom.PUPILS, group=english))
    assert names(ids, to) == dict.fromkeys(("artyom", "onil"), Hat.PUPIL)


async def test_the_staff_is_who_works_there_today_but_for_the_author(sessions: Sessions, ids: Ids) -> None:
    await another_school(sessions)
    await changed(sessions, RoleHeld, RoleHeld.person_id == ids.people["krylova"], until=YESTERDAY)
    everybody = await told(sessions, ids, Audience(Whom.STAFF, school=True))
    assert names(ids, everybody) == dict.fromkeys(("morozova", "lebedeva", "petrov"), Hat.STAFF)
    assert everybody.pupils == frozenset()
    assert names(ids, await told(sessions, ids, of_form(ids, Whom.STAFF))) == {"lebedeva": Hat.STAFF}
    by_the_deputy = await told(sessions, ids, of_form(ids, Whom.STAFF), author_id=ids.people["petrov"])
    assert names(ids, by_the_deputy) == dict.fromkeys(("sokolova", "lebedeva"), Hat.STAFF)


async def test_a_teacher_who_is_a_parent_hears_of_the_own_notice_as_a_parent(sessions: Sessions, ids: Ids) -> None:
    to = await told(sessions, ids, of_form(ids), author_id=ids.people["lebedeva"])
    assert names(ids, to)["lebedeva"] is Hat.GUARDIAN


async def test_nobody_chosen_is_nobody(sessions: Sessions, ids: Ids) -> None:
    for whom in Whom:
        assert names(ids, await told(sessions, ids, Audience(whom))) == {}


async def reach_of(sessions: Sessions, ids: Ids, person: str) -> Reach:
    """What somebody may choose from."""
    async with sessions() as session:
        posts = await readers.posts_of(session, [ids.people[person]], NOW)
        return await notice_reach.of(session, ids.people[person], posts[ids.people[person]], ids.school, NOW)


async def test_a_class_teacher_may_choose_the_own_form_its_groups_and_pupils(sessions: Sessions, ids: Ids) -> None:
    await another_school(sessions)
    reach = await reach_of(sessions, ids, "sokolova")
    assert reach.forms == {ids.forms["7Б"]: "7Б"}
    assert list(reach.groups.values()) == [
        "7Б · Алгебра", "7Б (1) · Английский язык", "7Б (2) · Английский язык", "7Б · Русский язык",
    ]  # fmt: skip
    assert [name.in_class for name in reach.pupils.values()] == [
        "Ковалёв Артём",
        "Лебедев Кирилл",
        "О'Нил <b> Шон & «Ко»",
    ]
    assert reach.taught == {ids.groups["7Б Русский"]}


async def test_a_subject_teacher_may_choose_the_groups_of_today(sessions: Sessions, ids: Ids) -> None:
    assert list((await reach_of(sessions, ids, "lebedeva")).groups.values()) == ["7Б · Алгебра"]
    await changed(sessions, GroupTeacher, GroupTeacher.teacher_id == ids.people["lebedeva"], until=YESTERDAY)
    reach = await reach_of(sessions, ids, "lebedeva")
    assert (reach.forms, reach.groups, reach.pupils) == ({}, {}, {})


async def test_a_deputy_may_choose_every_form_of_the_year(sessions: Sessions, ids: Ids) -> None:
    await another_school(sessions)
    assert list((await reach_of(sessions, ids, "petrov")).forms.values()) == ["1А", "7Б", "10А"]


async def test_300_pupils_cost_no_more_statements_than_3(sessions: Sessions, ids: Ids) -> None:
    said: list[str] = []
    counts: list[tuple[int, int]] = []

    async def cost() -> None:
        notice = await a_notice(sessions, ids, of_form(ids, Whom.FAMILIES), confirmed_at=NOW, due_at=NOW)
        said.clear()
        async with sessions.begin() as session:
            await notice_audience.addressees(session, notice, NOW)
            looked = len(said)
            await notice_audience.lay_out(session, notice, NOW)
        counts.append((looked, len(said)))

    event.listen(sessions.engine.sync_engine, "before_cursor_execute", lambda *a: said.append(a[2]))
    await a_chat(sessions, await a_channel(sessions), 1, ids.people["elena"])
    await cost()
    await join(sessions, ids, await a_channel(sessions), pupils=150, guardians=2)
    await joined(sessions, ids, "7Б", 150)
    await cost()
    assert counts[0] == counts[1]
    assert counts[1][1] <= 12
