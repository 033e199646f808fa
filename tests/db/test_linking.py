"""What a code gives its holder, and what happens when two records turn out to be one human."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select, update

from db.models import Chat, Consent, Guardianship, Invitation, Person
from db.queries import invitations, linking, viewers
from db.queries.invitations import Draft
from db.queries.roster import Ids
from db.session import Sessions
from domain import consent
from domain.names import Name
from domain.people import Hat, Viewer
from domain.words import Kinship, Role
from tests.conftest import KEYS
from tests.db.kit import a_channel, a_chat, a_code, count
from tests.school import NOW

ANNA = Name("Лебедева", "Анна", "Сергеевна")
AFTER_MIDNIGHT = datetime(2026, 11, 11, 17, 30, tzinfo=UTC)  # half past midnight, 12 November, in Kedrovsk


async def accepts(sessions: Sessions, draft: Draft, viewer: Viewer, now: datetime = NOW) -> bool:
    """Somebody accepts a fresh code; the answer of `linking.accept`."""
    number, _ = await a_code(sessions, draft)
    async with sessions.begin() as session:
        invitation = await invitations.by_id(session, number, NOW)
        return await linking.accept(session, viewer, invitation, Kinship.GRANDMOTHER, ANNA, now)


async def stranger(sessions: Sessions, external: int = 7) -> Viewer:
    """A chat nobody has linked yet."""
    channel = await a_channel(sessions)
    return Viewer(await a_chat(sessions, channel, external), channel, "ru")


async def test_a_guardian_without_a_name_becomes_somebody_with_a_child_and_a_consent(
    sessions: Sessions, ids: Ids
) -> None:
    viewer = await stranger(sessions)
    assert await accepts(sessions, Draft(ids.school, Role.GUARDIAN, pupil=ids.people["kirill"]), viewer)
    async with sessions() as session:
        linked = await viewers.identify(session, viewer.channel, 7, "ru", NOW)
    assert (linked.name, linked.ready, linked.hat) == (ANNA, True, Hat.GUARDIAN)
    assert [child.id for child in linked.children] == [ids.people["kirill"]]


async def test_a_guardianship_begins_on_the_schools_own_day(sessions: Sessions, ids: Ids) -> None:
    draft = Draft(ids.school, Role.GUARDIAN, pupil=ids.people["kirill"])
    assert await accepts(sessions, draft, await stranger(sessions), AFTER_MIDNIGHT)
    async with sessions() as session:
        newest = await session.scalar(select(Guardianship.since).order_by(Guardianship.id.desc()).limit(1))
    assert newest == date(2026, 11, 12)


async def test_who_comes_too_late_gets_nothing(sessions: Sessions, ids: Ids) -> None:
    number, code = await a_code(sessions, Draft(ids.school, Role.GUARDIAN, pupil=ids.people["kirill"]))
    first, second = await stranger(sessions, 7), await stranger(sessions, 8)
    async with sessions.begin() as session:
        found = await invitations.find(session, KEYS.hashes("invitation", code), NOW)
        assert found is not None
        assert found.id == number
        assert await linking.accept(session, first, found, Kinship.OTHER, ANNA, NOW)
        assert not await linking.accept(session, second, found, Kinship.OTHER, ANNA, NOW)
    async with sessions() as session:
        assert await count(session, Chat, Chat.person_id.is_not(None)) == 1
        assert await count(session, Guardianship, Guardianship.pupil_id == ids.people["kirill"]) == 2
        assert await count(session, Invitation, Invitation.used_at.is_not(None)) == 1


async def married(sessions: Sessions, ids: Ids) -> Viewer:
    """A second record of Elena, linked, with a child of hers that the first record has and one that it has not."""
    viewer = await stranger(sessions)
    async with sessions.begin() as session:
        other = await linking.new_person(session, Name("Орлова", "Елена", "Викторовна"))
        await linking.become_guardian(session, other, ids.people["artyom"], Kinship.MOTHER, NOW.date())
        await linking.become_guardian(session, other, ids.people["kirill"], Kinship.TRUSTEE, NOW.date())
        await linking.hold_role(session, other, ids.school, Role.SECRETARY, None, NOW.date())
        await linking.agree(session, other, other, consent.OWN_DATA, NOW)
        await linking.agree(session, other, ids.people["artyom"], consent.PUPIL_ACCOUNT, NOW)
        await session.execute(update(Chat).where(Chat.id == viewer.chat).values(person_id=other, hat="guardian"))
    return replace(viewer, person_id=other)


async def test_one_human_keeps_children_posts_and_consents_of_both_records(sessions: Sessions, ids: Ids) -> None:
    other, elena = await married(sessions, ids), ids.people["elena"]
    assert await accepts(sessions, Draft(ids.school, Role.GUARDIAN, elena), other)
    async with sessions() as session:
        merged = await viewers.identify(session, other.channel, 7, "ru", NOW)
        agreed = set(await session.execute(select(Consent.about_id, Consent.kind).where(Consent.person_id == elena)))
        left = await count(session, Consent, Consent.person_id == other.person)
        remembered = await count(session, Person, Person.id == other.person)
    assert (merged.person_id, merged.hats) == (elena, (Hat.GUARDIAN, Hat.STAFF))
    assert {child.id for child in merged.children} == {ids.people[key] for key in ("artyom", "sonya", "kirill")}
    assert agreed == {(elena, consent.OWN_DATA), (ids.people["artyom"], consent.PUPIL_ACCOUNT)}
    assert (left, remembered) == (0, 1)


async def test_a_restriction_is_not_lost_by_taking_another_record(sessions: Sessions, ids: Ids) -> None:
    other = await married(sessions, ids)
    async with sessions.begin() as session:
        await session.execute(
            update(Guardianship)
            .where(Guardianship.guardian_id == other.person, Guardianship.pupil_id == ids.people["artyom"])
            .values(restricted_since=date(2026, 9, 1))
        )
    assert await accepts(sessions, Draft(ids.school, Role.GUARDIAN, ids.people["elena"]), other)
    async with sessions() as session:
        merged = await viewers.identify(session, other.channel, 7, "ru", NOW)
    assert {child.id for child in merged.children} == {ids.people[key] for key in ("sonya", "kirill")}


async def test_a_restricted_guardian_is_not_freed_by_a_second_code(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        await session.execute(
            update(Guardianship)
            .where(Guardianship.guardian_id == ids.people["dmitry"])
            .values(restricted_since=date(2026, 9, 1))
        )
    viewer = await stranger(sessions)
    draft = Draft(ids.school, Role.GUARDIAN, ids.people["dmitry"], ids.people["artyom"])
    assert await accepts(sessions, draft, viewer)
    async with sessions() as session:
        linked = await viewers.identify(session, viewer.channel, 7, "ru", NOW)
    assert linked.children == ()


@pytest.mark.parametrize("kind", [consent.OWN_DATA, consent.PUPIL_ACCOUNT])
async def test_a_consent_taken_back_ends_and_given_again_counts(sessions: Sessions, ids: Ids, kind: str) -> None:
    elena, artyom = ids.people["elena"], ids.people["artyom"]
    about = elena if kind == consent.OWN_DATA else artyom

    async def counts() -> bool:
        async with sessions() as session:
            if kind == consent.OWN_DATA:
                return await linking.agreement(session, elena) is not None
            return bool((await linking.accounts_of(session, [artyom]))[artyom])

    seen = [await counts()]
    for given in (True, False, True):
        async with sessions.begin() as session:
            if given:
                await linking.agree(session, elena, about, kind, NOW)
            else:
                await linking.take_back(session, about, kind, NOW)
        seen.append(await counts())
    assert seen == [False, True, False, True]
