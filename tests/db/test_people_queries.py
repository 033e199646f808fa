"""Who is behind a chat, whose code it is, and who is meant by a name: on both databases, with somebody beside."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import insert, update

from db.keys import Keys
from db.models import Guardianship, Person
from db.queries import chats, invitations, invitees, linking, people, viewers
from db.queries.invitations import Draft
from db.queries.roster import Ids
from db.session import Session, Sessions
from domain import consent
from domain.linking import CodeState
from domain.names import Name
from domain.people import Hat, Viewer
from domain.words import Kinship, Role
from tests.conftest import KEYS
from tests.db.kit import leads
from tests.school import NOW
from tests.statements import counted

CHAT = 500


async def linked(session: Session, ids: Ids, person: str, hat: Hat, external: int = CHAT) -> Viewer:
    """A chat that speaks for a person of the small school, consent given."""
    channel = await chats.register_channel(session, "telegram", "7", "bot")
    stranger = Viewer(chat=0, channel=channel, language="ru")
    chat = await chats.open_chat(session, stranger, external)
    await chats.attach(session, chat, ids.people[person], hat, NOW)
    await linking.agree(session, ids.people[person], ids.people[person], consent.OWN_DATA, NOW)
    return await viewers.identify(session, channel, external, "ru", NOW)


async def test_a_stranger_is_nobody_and_leaves_nothing(sessions: Sessions, ids: Ids) -> None:
    async with sessions() as session:
        viewer = await viewers.identify(session, 1, CHAT, "de", NOW)
    assert viewer == Viewer(chat=0, channel=1, language="de")
    assert ids.school


async def test_a_mother_of_two_sees_both_elder_first(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        viewer = await linked(session, ids, "elena", Hat.GUARDIAN)
        await linked(session, ids, "belov", Hat.GUARDIAN, external=CHAT + 1)
    assert [child.title for child in viewer.children] == ["Артём, 7Б", "Софья, 1А"]
    assert (viewer.ready, viewer.hats, viewer.posts) == (True, (Hat.GUARDIAN,), ())


async def test_a_teacher_who_is_a_mother_has_two_hats_and_wears_one(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        viewer = await linked(session, ids, "lebedeva", Hat.STAFF)
        assert (viewer.hats, viewer.hat) == ((Hat.GUARDIAN, Hat.STAFF), Hat.STAFF)
        assert (viewer.children, [post.role for post in viewer.posts]) == ((), [Role.TEACHER])
        await chats.speak_as(session, viewer.chat, Hat.GUARDIAN)
        viewer = await viewers.identify(session, viewer.channel, CHAT, "ru", NOW)
    assert ([child.name.name for child in viewer.children], viewer.posts) == (["Кирилл"], ())


async def test_a_pupil_is_ready_when_a_guardian_agreed(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        viewer = await linked(session, ids, "artyom", Hat.PUPIL)
        assert (viewer.hat, viewer.ready) == (Hat.PUPIL, False)
        elena, artyom = ids.people["elena"], ids.people["artyom"]
        assert await linking.accounts_of(session, [artyom, ids.people["sonya"]]) == {
            artyom: False,
            ids.people["sonya"]: None,
        }
        await linking.agree(session, elena, artyom, consent.PUPIL_ACCOUNT, NOW)
        assert (await viewers.identify(session, viewer.channel, CHAT, "ru", NOW)).ready
        await linking.take_back(session, artyom, consent.PUPIL_ACCOUNT, NOW)
        assert not (await viewers.identify(session, viewer.channel, CHAT, "ru", NOW)).ready


async def test_a_restricted_guardian_sees_only_the_other_child(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        viewer = await linked(session, ids, "elena", Hat.GUARDIAN)
        await session.execute(
            update(Guardianship)
            .where(Guardianship.guardian_id == ids.people["elena"], Guardianship.pupil_id == ids.people["artyom"])
            .values(restricted_since=NOW.date())
        )
        viewer = await viewers.identify(session, viewer.channel, CHAT, "ru", NOW)
        _, family = (await invitees.of_form(session, leads(ids), NOW.date())).of(ids.people["artyom"])
    known = [one.name.name for one in family if one.role is Role.GUARDIAN and one.name]
    assert known == ["Дмитрий"]
    assert [child.title for child in viewer.children] == ["Софья, 1А"]


async def test_who_is_writing_costs_one_statement(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        viewer = await linked(session, ids, "elena", Hat.GUARDIAN)
    with counted(sessions.engine.sync_engine) as said:
        async with sessions() as session:
            await viewers.identify(session, viewer.channel, CHAT, "ru", NOW)
    assert len(said) == 1


async def issued(session: Session, ids: Ids, code: str, keys: Keys = KEYS) -> int:
    draft = Draft(ids.school, Role.GUARDIAN, ids.people["elena"], ids.people["artyom"])
    return await invitations.issue(session, draft, keys.hashes("invitation", code)[0], NOW, timedelta(days=14))


async def test_of_twenty_who_use_one_code_at_once_one_succeeds(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        number = await issued(session, ids, "CODE")

    async def use(person: int) -> bool:
        async with sessions.begin() as session:
            return await invitations.use(session, number, person, NOW)

    used = await asyncio.gather(*(use(ids.people[who]) for who in ["elena", "dmitry"] * 10))
    assert used.count(True) == 1


@pytest.mark.parametrize("ending", ["expired", "revoked"])
async def test_a_code_that_ended_cannot_be_used(sessions: Sessions, ids: Ids, ending: str) -> None:
    async with sessions.begin() as session:
        number = await issued(session, ids, "CODE")
        if ending == "revoked":
            assert await invitations.revoke(session, number, NOW)
            assert not await invitations.revoke(session, number, NOW)
        now = NOW + timedelta(days=14)
        assert not await invitations.use(session, number, ids.people["elena"], now)
        found = await invitations.by_id(session, number, NOW)
    assert found.times.state(now) is CodeState(ending)


async def test_only_the_hash_of_a_code_is_stored_and_an_old_key_still_finds_it(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        await issued(session, ids, "OLDCODE")
        rotated = Keys((b"a newer secret of 32 characters!!", *KEYS.secrets))
        found = await invitations.find(session, rotated.hashes("invitation", "OLDCODE"), NOW)
        assert await invitations.find(session, rotated.hashes("invitation", "OTHER"), NOW) is None
    assert found is not None
    assert [pupil.name.name for pupil in found.pupils] == ["Артём", "Софья"]
    assert (found.kinship, found.person) == (Kinship.MOTHER, Name("Ковалёва", "Елена", "Викторовна"))


async def test_merging_keeps_chats_children_and_posts_and_doubles_none(sessions: Sessions, ids: Ids) -> None:
    lebedeva, artyom, kirill = (ids.people[who] for who in ("lebedeva", "artyom", "kirill"))
    async with sessions.begin() as session:
        gone = await linking.new_person(session, Name("", ""))
        for pupil in (artyom, kirill):
            await linking.become_guardian(session, gone, pupil, Kinship.OTHER, NOW.date())
        await linking.merge(session, lebedeva, gone)
        viewer = await linked(session, ids, "lebedeva", Hat.GUARDIAN)
    assert [child.name.name for child in viewer.children] == ["Артём", "Кирилл"]


async def test_a_name_means_one_person_or_asks(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        await session.execute(
            insert(Person).values(
                surname="Соколова", name="Марина", patronymic="", search="соколова марина", birth_date=None
            )
        )
        found = await people.named(session, ids.school, Role.TEACHER, "соколова марина игоревна", NOW.date())
        assert [one.name.full for one in found] == ["Соколова Марина Игоревна"]
        pupils = await people.named(session, ids.school, Role.PUPIL, "ковалев Артем", NOW.date())
        assert [(one.name.in_class, one.form) for one in pupils] == [("Ковалёв Артём", "7Б")]
        child = ids.people["artyom"]
        guardians = await people.named(session, ids.school, Role.GUARDIAN, "Ковалева", NOW.date(), pupil=child)
        assert [one.name.name for one in guardians] == ["Елена"]
        assert await people.named(session, ids.school, Role.DEPUTY, "Неизвестный", NOW.date()) == []
