"""Whoever finds the bot costs it one cheap question to the database, and leaves nothing behind."""

from collections.abc import Awaitable, Callable

import pytest

from domain.codes import new_code
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.statements import READING, heard
from views.homework import HomeworkDay

Act = Callable[[Phone], Awaitable[None]]


def presses(data: str) -> Act:
    """On whatever they see."""

    async def act(phone: Phone) -> None:
        await phone.presses_data(phone.screens[-1].id, data)

    return act


ACTS: dict[str, Act] = {
    "words": lambda phone: phone.sends("здравствуйте"),
    "a long text": lambda phone: phone.sends("а" * 4096),
    "/start": lambda phone: phone.sends("/start"),
    "/help": lambda phone: phone.sends("/help"),
    "/homework": lambda phone: phone.sends("/homework"),
    "a code with a slip": lambda phone: phone.sends("ABCDE-FGHJK-MNPQR"),
    "a link with rubbish": lambda phone: phone.sends("/start rubbish"),
    "a photo": lambda phone: phone.sends_photo(),
    "a file": lambda phone: phone.sends_file("Список.xlsx", b"PK"),
    "a sticker": lambda phone: phone.sends_sticker(),
    "somebody's button": presses(HomeworkDay(pupil=1).pack()),
    "no button": presses("x"),
    "a forged button": presses("hw1:-1:-1:-1"),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
async def test_a_stranger_costs_one_statement_which_reads(town: Town, act: Act) -> None:
    stranger = town.phone("Прохожий")
    await stranger.sends("/start")
    with heard() as said:
        await act(stranger)
    assert len(said) == 1
    assert said[0].text.startswith(READING)


async def test_whoever_guesses_codes_is_told_to_wait_before_the_codes_are_asked(town: Town) -> None:
    stranger = town.phone("Прохожий")
    for _ in range(5):
        await stranger.sends(new_code())
    with heard() as said:
        await stranger.sends(new_code())
    assert [one for one in said if "code_hash" in one.text] == []
