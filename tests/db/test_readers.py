"""Who may be written to unasked: the same people who would be answered on command, and nobody else."""

from collections.abc import Collection
from datetime import date, timedelta

import pytest
from sqlalchemy import insert, update

from db.models import Channel, Chat, Consent, Enrolment, Guardianship, Person, Preference
from db.queries import readers
from db.queries.roster import Ids
from db.session import Sessions, inserted
from domain import consent
from domain.preferences import Event, When
from domain.readers import Reader
from domain.words import Role
from tests.school import NOW


@pytest.fixture
async def linked(sessions: Sessions, ids: Ids) -> None:
    """Elena, Dmitry, Artyom and Sokolova have a chat; Lebedeva never wrote."""
    async with sessions.begin() as session:
        channel = await inserted(
            session, insert(Channel).values(messenger="telegram", bot="1", username="b").returning(Channel.id)
        )
        for number, name in enumerate(("elena", "dmitry", "artyom", "sokolova"), start=1):
            person = ids.people[name]
            await session.execute(
                insert(Chat).values(
                    channel_id=channel, external_id=number, person_id=person, language="ru", linked_at=NOW
                )
            )
            for kind, about in ((consent.OWN_DATA, person), (consent.PUPIL_ACCOUNT, ids.people["artyom"])):
                await session.execute(
                    insert(Consent).values(
                        person_id=person, about_id=about, kind=kind, version=consent.VERSION, given_at=NOW
                    )
                )


async def read(sessions: Sessions, ids: Ids, names: Collection[str] = ()) -> dict[str, Reader]:
    """Readers by the small school's names."""
    persons = {ids.people[name]: name for name in names or ids.people}
    async with sessions() as session:
        return {persons[person]: one for person, one in (await readers.of(session, list(persons), NOW)).items()}


def told_of(reader: Reader) -> list[str]:
    """Whose journal."""
    return [child.name.name for child in reader.pupils]


@pytest.mark.usefixtures("linked")
async def test_who_has_a_chat_is_told_of_the_own_children_only(sessions: Sessions, ids: Ids) -> None:
    found = await read(sessions, ids)
    assert {name: told_of(one) for name, one in found.items()} == {
        "elena": ["Артём", "Софья"],
        "dmitry": ["Артём"],
        "artyom": ["Артём"],
        "sokolova": [],
    }
    assert found["sokolova"].forms(Role.CLASS_TEACHER) == {ids.forms["7Б"]}


@pytest.mark.usefixtures("linked")
async def test_families_are_guardians_and_pupils_with_a_chat(sessions: Sessions, ids: Ids) -> None:
    async with sessions() as session:
        found = await readers.families(session, [ids.people["artyom"]])
    assert found == {ids.people[name] for name in ("elena", "dmitry", "artyom")}


@pytest.mark.usefixtures("linked")
async def test_whom_the_deputy_restricts_or_who_took_their_consent_back_is_told_nothing(
    sessions: Sessions, ids: Ids
) -> None:
    async with sessions.begin() as session:
        await session.execute(
            update(Guardianship)
            .where(Guardianship.guardian_id == ids.people["dmitry"])
            .values(restricted_since=NOW.date())
        )
        await session.execute(update(Consent).where(Consent.person_id == ids.people["elena"]).values(withdrawn_at=NOW))
    found = await read(sessions, ids, ("elena", "dmitry"))
    assert {name: told_of(one) for name, one in found.items()} == {"elena": [], "dmitry": []}


@pytest.mark.usefixtures("linked")
async def test_when_a_pupil_turns_18_or_leaves_the_school_nobody_is_told_any_more(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        grown = update(Person).where(Person.id == ids.people["artyom"]).values(birth_date=date(2008, 1, 1))
        await session.execute(grown)
        await session.execute(
            update(Enrolment)
            .where(Enrolment.pupil_id == ids.people["sonya"])
            .values(until=NOW.date() - timedelta(days=2))
        )
    found = await read(sessions, ids, ("elena",))
    assert told_of(found["elena"]) == []


@pytest.mark.usefixtures("linked")
async def test_a_closed_chat_is_not_written_to(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        await session.execute(
            update(Chat).where(Chat.person_id == ids.people["elena"]).values(closed_at=NOW, closed_reason="blocked")
        )
    assert list(await read(sessions, ids, ("elena", "dmitry"))) == ["dmitry"]


@pytest.mark.usefixtures("linked")
async def test_choices_are_the_persons_own(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        for name, value in (("elena", "now"), ("dmitry", "off")):
            await session.execute(insert(Preference).values(person_id=ids.people[name], key="mark", value=value))
    found = await read(sessions, ids, ("elena", "dmitry"))
    assert [found[name].preferences.when(Event.MARK) for name in ("elena", "dmitry")] == [When.NOW, When.OFF]
