"""A school decides for itself; who decided what and when is kept, and another school decides otherwise."""

from dataclasses import replace

import pytest
from sqlalchemy import insert, select

from db.models import School
from db.queries import school_settings
from db.queries.roster import Ids
from db.session import Sessions
from domain.names import Name
from domain.people import Hat, NotAllowed, Post, Viewer
from domain.school_settings import ROUNDINGS, Change, SchoolSettings, Setting, value_of
from domain.words import Role
from tests.db.kit import add
from tests.school import NOW, ZONE

YES, NO = True, False
BEGINNING = SchoolSettings("half_up", class_average=False, discreet=False, official=False)


def deputy(ids: Ids, role: Role = Role.DEPUTY) -> Viewer:
    """Oleg Petrov at work."""
    post = Post(role, ids.school, "Школа № 7", ZONE)
    return Viewer(1, 1, "ru", ids.people["petrov"], ready=True, hat=Hat.STAFF, hats=(Hat.STAFF,), posts=(post,))


async def test_a_deputy_decides_and_the_last_change_says_who_and_when(sessions: Sessions, ids: Ids) -> None:
    await add(sessions, School, name="Школа № 8", short_name="Школа № 8", zone=ZONE.key)
    viewer = deputy(ids)
    async with sessions.begin() as session:
        assert await school_settings.read(session, viewer, ids.school) == BEGINNING
        await school_settings.decide(session, viewer, ids.school, Setting.ROUNDING, "0.6", NOW)
        await school_settings.decide(session, viewer, ids.school, Setting.DISCREET, YES, NOW)
    async with sessions() as session:
        decided = await school_settings.read(session, viewer, ids.school)
        history = await session.scalar(select(School.settings).where(School.id == ids.school))
        beside = (await session.execute(select(School.rounding, School.discreet).where(School.id != ids.school))).all()
    last = Change(NOW, Name("Петров", "Олег", "Иванович"), Setting.DISCREET, value=True)
    assert decided == SchoolSettings("0.6", class_average=False, discreet=True, official=False, last=last)
    assert history is not None
    assert [(one["setting"], one["before"], one["after"]) for one in history["changes"]] == [
        ("rounding", "half_up", "0.6"),
        ("discreet", False, True),
    ]
    assert beside == [("half_up", False)]


async def test_what_is_decided_already_is_no_change_and_other_settings_stay(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        await session.execute(insert(School).values(name="Школа № 9", short_name="9", zone=ZONE.key, settings={"a": 1}))
        number = await session.scalar(select(School.id).where(School.short_name == "9"))
        assert number is not None
        viewer = deputy(ids)
        there = replace(viewer, posts=(replace(viewer.posts[0], school_id=number),))
        await school_settings.decide(session, there, number, Setting.OFFICIAL, NO, NOW)
        assert await session.scalar(select(School.settings).where(School.id == number)) == {"a": 1}
        await school_settings.decide(session, there, number, Setting.OFFICIAL, YES, NOW)
        kept = await session.scalar(select(School.settings).where(School.id == number))
    assert kept is not None
    assert (kept["a"], len(kept["changes"])) == (1, 1)


@pytest.mark.parametrize("role", [Role.TEACHER, Role.SECRETARY, Role.CLASS_TEACHER])
async def test_nobody_else_decides(sessions: Sessions, ids: Ids, role: Role) -> None:
    async with sessions.begin() as session:
        for viewer, school in ((deputy(ids, role), ids.school), (deputy(ids), ids.school + 1)):
            with pytest.raises(NotAllowed):
                await school_settings.read(session, viewer, school)
            with pytest.raises(NotAllowed):
                await school_settings.decide(session, viewer, school, Setting.DISCREET, YES, NOW)


@pytest.mark.parametrize(
    ("setting", "said", "value"),
    [
        *((Setting.ROUNDING, rounding, rounding) for rounding in ROUNDINGS),
        (Setting.DISCREET, "yes", True),
        (Setting.OFFICIAL, "no", False),
    ],
)
def test_a_buttons_word_is_a_value(setting: Setting, said: str, value: object) -> None:
    assert value_of(setting, said) == value


@pytest.mark.parametrize(
    ("setting", "said"), [(Setting.ROUNDING, "yes"), (Setting.DISCREET, "0.6"), (Setting.OFFICIAL, "maybe")]
)
def test_a_forged_word_is_none(setting: Setting, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        value_of(setting, said)
