"""A choice is kept once, for one person and one child or all, however often and fast it is made."""

import asyncio
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from db.models import Preference
from db.queries import linking, preferences
from db.queries.roster import Ids
from db.session import Sessions
from domain.people import Hat, NotAllowed, Post, Viewer
from domain.preferences import Event, Preferences, When
from domain.words import Role
from tests.db.kit import add, count, family
from tests.school import ZONE

MOSCOW = ZoneInfo("Europe/Moscow")


@pytest.fixture
def mother(ids: Ids) -> Viewer:
    """Of Artyom and Sonya."""
    return replace(family(ids, "artyom", "sonya"), person_id=ids.people["elena"])


@pytest.fixture
def father(ids: Ids) -> Viewer:
    """Of Artyom; whatever he chooses must not come back to the mother."""
    return replace(family(ids, "artyom"), person_id=ids.people["dmitry"])


def teacher(ids: Ids) -> Viewer:
    """Olga Lebedeva in her hat of staff."""
    posts = (Post(Role.TEACHER, ids.school, "Школа № 7", ZONE),)
    return Viewer(3, 1, "ru", ids.people["lebedeva"], ready=True, hat=Hat.STAFF, hats=(Hat.STAFF,), posts=posts)


async def choose(sessions: Sessions, viewer: Viewer, key: str, value: str, pupil: int | None = None) -> None:
    """One tap."""
    async with sessions.begin() as session:
        await preferences.choose(session, viewer, key, value, pupil)


async def chosen(sessions: Sessions, viewer: Viewer) -> Preferences:
    """What is so now."""
    async with sessions() as session:
        return await preferences.of_viewer(session, viewer)


async def test_each_has_their_own_choices_and_the_last_one_counts(
    sessions: Sessions, ids: Ids, mother: Viewer, father: Viewer
) -> None:
    await choose(sessions, father, "zone", "Europe/Berlin")
    for zone in ("Asia/Omsk", "Europe/Moscow"):
        await choose(sessions, mother, "zone", zone)
    await choose(sessions, mother, "late", "now")
    await choose(sessions, mother, "late", "off", ids.people["sonya"])
    events = {(None, Event.LATE): When.NOW, (ids.people["sonya"], Event.LATE): When.OFF}
    assert await chosen(sessions, mother) == Preferences(zone=MOSCOW, events=events)
    async with sessions() as session:
        assert await count(session, Preference, Preference.person_id == mother.person) == 3


@pytest.mark.parametrize("child", [None, "sonya"], ids=["all children", "one child"])
async def test_two_taps_at_once_are_one_choice(sessions: Sessions, ids: Ids, mother: Viewer, child: str | None) -> None:
    pupil = ids.people[child] if child else None
    taps = ["now", "digest", "off"] * 3
    await asyncio.gather(*(choose(sessions, mother, "absence", tap, pupil) for tap in taps))
    async with sessions() as session:
        assert await count(session, Preference) == 1
    assert (await chosen(sessions, mother)).when(Event.ABSENCE, pupil) in When


async def test_a_choice_is_taken_back_for_one_child_or_for_all(sessions: Sessions, ids: Ids, mother: Viewer) -> None:
    await choose(sessions, mother, "late", "now")
    await choose(sessions, mother, "late", "off", ids.people["sonya"])
    await choose(sessions, mother, "late", "", ids.people["sonya"])
    assert await chosen(sessions, mother) == Preferences(events={(None, Event.LATE): When.NOW})
    await choose(sessions, mother, "late", "")
    assert await chosen(sessions, mother) == Preferences()


async def test_a_word_of_another_version_is_as_usual(sessions: Sessions, mother: Viewer) -> None:
    for key, value in (("evening", "18:30"), ("colour", "red"), ("zone", "Europe/Kedrovsk"), ("calm", "yes")):
        await add(sessions, Preference, person_id=mother.person, key=key, value=value)
    assert await chosen(sessions, mother) == Preferences(calm=True)


async def test_everything_is_as_usual_again_but_silence_and_the_fathers_choices(
    sessions: Sessions, ids: Ids, mother: Viewer, father: Viewer
) -> None:
    for viewer in (mother, father):
        for key, value in (("quiet", "off"), ("muted", "yes"), ("mark", "now")):
            await choose(sessions, viewer, key, value)
    await choose(sessions, mother, "late", "off", ids.people["sonya"])
    async with sessions.begin() as session:
        await preferences.reset(session, mother)
    assert await chosen(sessions, mother) == Preferences(muted=True)
    assert await chosen(sessions, father) == Preferences(quiet=None, muted=True, events={(None, Event.MARK): When.NOW})


async def test_who_resets_as_a_teacher_keeps_what_they_chose_as_a_mother(sessions: Sessions, ids: Ids) -> None:
    olga = replace(family(ids, "kirill"), person_id=ids.people["lebedeva"])
    await choose(sessions, olga, "calm", "yes")
    await choose(sessions, olga, "quiet", "22-8")
    async with sessions.begin() as session:
        await preferences.reset(session, teacher(ids))
    assert await chosen(sessions, olga) == Preferences(calm=True)


async def test_nobody_chooses_about_somebody_elses_child_nor_staff_about_any(
    sessions: Sessions, ids: Ids, father: Viewer
) -> None:
    artyom, sonya = ids.people["artyom"], ids.people["sonya"]
    refused = [
        (father, "late", sonya),
        (father, "calm", artyom),
        (father, "colour", None),
        (teacher(ids), "calm", None),
        (teacher(ids), "late", artyom),
        (replace(father, ready=False), "calm", None),
        (Viewer(1, 1, "ru"), "calm", None),
    ]
    for viewer, key, pupil in refused:
        with pytest.raises(NotAllowed):
            await choose(sessions, viewer, key, "off", pupil)
    async with sessions() as session:
        assert await count(session, Preference) == 0
        with pytest.raises(NotAllowed):
            await preferences.of_viewer(session, Viewer(1, 1, "ru"))


async def test_when_two_records_become_one_human_choices_move_and_are_not_doubled(
    sessions: Sessions, ids: Ids, mother: Viewer, father: Viewer
) -> None:
    await choose(sessions, mother, "zone", "Europe/Moscow")
    await choose(sessions, father, "zone", "Europe/Berlin")
    await choose(sessions, father, "muted", "yes")
    await choose(sessions, father, "late", "off", ids.people["artyom"])
    async with sessions.begin() as session:
        await linking.merge(session, mother.person, father.person)
    assert await chosen(sessions, mother) == Preferences(
        zone=MOSCOW, muted=True, events={(ids.people["artyom"], Event.LATE): When.OFF}
    )
