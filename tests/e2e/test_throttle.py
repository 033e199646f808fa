"""A flood from one chat costs next to nothing, and nobody else waits for it."""

from datetime import timedelta

import pytest

from bot.throttle import MOST, Flood, Throttle
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import NOW
from tests.statements import counted

TOO_MUCH = "Слишком много сообщений подряд: пока я не отвечаю. Подождите, пожалуйста, минуту и напишите ещё раз."


@pytest.fixture
async def hasty(town: Town) -> Phone:
    """Of a bot that answers five times a minute, somebody it does not know."""
    await town.end()
    town.most = 5
    await town.start()
    return town.phone("Торопыга")


async def test_a_flood_gets_one_sentence_and_then_nothing_until_a_minute_has_passed(town: Town, hasty: Phone) -> None:
    for _ in range(5):
        await hasty.sends("/help")
    await hasty.sends("/help")
    assert hasty.sees == TOO_MUCH
    count = len(hasty.screens)
    with counted() as said:
        for _ in range(20):
            await hasty.sends("/help", expect_silence=True)
    assert (said, len(hasty.screens)) == ([], count)
    await town.phone("Ольга").sends("/help")
    town.clock.passes(seconds=61)
    await hasty.sends("/help")
    assert len(hasty.screens) == count + 1
    assert hasty.sees != TOO_MUCH


async def test_a_stranger_costs_one_statement(town: Town) -> None:
    stranger = town.phone("Прохожий")
    for text in ("привет", "/homework", "/help", "AAAA-BBBB"):
        with counted() as said:
            await stranger.sends(text)
        assert len(said) <= 1 + (text == "AAAA-BBBB"), text


def test_who_goes_on_is_silenced_for_a_minute_from_the_first_too_many() -> None:
    throttle = Throttle(2)
    late = NOW + timedelta(seconds=50)
    assert [throttle.count(7, NOW), throttle.count(7, NOW), throttle.count(7, late)] == [
        Flood.NO,
        Flood.NO,
        Flood.FIRST,
    ]
    assert throttle.count(7, late + timedelta(seconds=59)) is Flood.MORE
    assert throttle.count(8, late) is Flood.NO
    assert throttle.count(7, late + timedelta(seconds=60)) is Flood.NO


def test_the_quickest_person_is_no_flood() -> None:
    """Two taps a second, for an hour."""
    throttle = Throttle()
    assert {throttle.count(7, NOW + timedelta(seconds=tap / 2)) for tap in range(7200)} == {Flood.NO}
    assert MOST < 200
