"""Addresses of calendars: one at a time, for one chat and pupil; as whom the chat may see that pupil."""

from datetime import timedelta

import pytest

from db import addresses
from db.keys import Keys
from db.queries import feeds
from db.queries.roster import Ids
from db.session import Sessions
from domain.people import Hat, NotAllowed
from tests.conftest import KEYS
from tests.db.kit import a_channel, a_chat, family
from tests.school import NOW

NEWER = Keys((b"another secret of 32 characters!!", *KEYS.secrets))


async def test_the_first_is_made_by_itself_and_a_revoked_one_is_not(sessions: Sessions, ids: Ids) -> None:
    chat = await a_chat(sessions, await a_channel(sessions), 7, ids.people["elena"])
    artyom, viewer = ids.people["artyom"], family(ids, "artyom", "sonya")
    assert viewer.chat == chat
    async with sessions.begin() as session:
        first = await feeds.opened(session, viewer, artyom, NOW)
        assert first is not None
        assert await feeds.opened(session, viewer, artyom, NOW + timedelta(days=1)) == first
        other = await feeds.opened(session, viewer, ids.people["sonya"], NOW)
        second = await feeds.renew(session, viewer, artyom, NOW)
        assert await feeds.opened(session, viewer, artyom, NOW) == second
        assert len({first, second, other}) == 3
        await feeds.revoke(session, viewer, artyom, NOW)
        assert await feeds.opened(session, viewer, artyom, NOW) is None
        found = [await feeds.find(session, one or 0) for one in (first, second, other)]
    assert found == [None, None, feeds.Feed(1, 7, "ru", ids.people["sonya"], Hat.GUARDIAN)]


async def test_a_pupils_own_and_one_of_a_chat_that_is_nobodys(sessions: Sessions, ids: Ids) -> None:
    channel = await a_channel(sessions)
    await a_chat(sessions, channel, 7, ids.people["artyom"])
    async with sessions.begin() as session:
        own = await feeds.opened(session, family(ids, "artyom"), ids.people["artyom"], NOW) or 0
        found = await feeds.find(session, own)
    assert found is not None
    assert found.hat is Hat.PUPIL


async def test_nobody_makes_one_for_somebody_elses_child(sessions: Sessions, ids: Ids) -> None:
    async with sessions.begin() as session:
        for ask in (feeds.opened, feeds.renew, feeds.revoke):
            with pytest.raises(NotAllowed):
                await ask(session, family(ids, "artyom"), ids.people["kirill"], NOW)


def test_a_token_outlives_a_new_secret_and_nothing_else_is_one() -> None:
    token = addresses.token(KEYS, 17)
    assert len(token) == len("17-") + 40
    assert addresses.feed_of(NEWER, token) == addresses.feed_of(KEYS, token) == 17
    assert addresses.feed_of(KEYS, addresses.token(NEWER, 17)) is None
    seal = token.partition("-")[2]
    forged = [
        "",
        "-",
        "17",
        "17-",
        f"18-{seal}",
        f"017-{seal}",
        f"17-{seal}0",
        token[:-1],
        f"１７-{seal}",
        "9" * 99,
        "17-ё",
    ]
    assert [one for one in forged if addresses.feed_of(KEYS, one) is not None] == []
