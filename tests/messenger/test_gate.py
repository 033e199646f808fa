"""Everything that leaves the bot passes the gate, and Telegram refuses none of it."""

import asyncio

import pytest

from emulator.telegram import Telegram
from emulator.telegram.faults import Fault
from messenger import telegram as ours
from messenger.port import TryLater
from tests.messenger.conftest import families, took
from views.page import Page

PAGE = Page("Звонок")


@pytest.mark.parametrize("latency", [0.0, 0.02])
async def test_mail_and_answers_together_are_never_refused(
    telegram: Telegram, messenger: ours.Telegram, latency: float
) -> None:
    telegram.latency = latency
    phones = families(telegram, 70)
    mail = [messenger.post(phone.user.id, PAGE) for phone in phones[:35]]
    answers = [messenger.send(phone.user.id, PAGE) for phone in phones[35:]]
    await asyncio.gather(*mail, *answers)
    assert telegram.refusals == []
    assert [len(phone.screens) for phone in phones] == [1] * 70


async def test_answers_come_through_a_flood(telegram: Telegram, messenger: ours.Telegram) -> None:
    phones = families(telegram, 40)
    telegram.faults.flood("sendMessage", retry_after=1, times=20)
    await asyncio.gather(*(messenger.send(phone.user.id, PAGE) for phone in phones))
    assert [len(phone.screens) for phone in phones] == [1] * 40
    assert 2 <= len(telegram.refusals) <= 30


async def test_an_answer_overtakes_mail_that_waits(telegram: Telegram, messenger: ours.Telegram) -> None:
    phones = families(telegram, 201)
    mail = asyncio.gather(*(messenger.post(phone.user.id, PAGE) for phone in phones[:200]))
    await asyncio.sleep(1.2)
    assert await took(messenger.send(phones[200].user.id, PAGE)) < 0.5
    assert sum(len(phone.screens) for phone in phones) < 60
    mail.cancel()


async def test_edits_wait_for_nothing_but_are_repeated_when_refused(
    telegram: Telegram, messenger: ours.Telegram
) -> None:
    (mother,) = families(telegram, 1)
    sent = await messenger.send(mother.user.id, PAGE)
    telegram.faults.flood("editMessageText", retry_after=1)
    for number in range(20):
        await messenger.edit(mother.user.id, sent, Page(str(number)))
    assert mother.texts == ["19"]
    assert len(telegram.refusals) == 1


async def test_a_press_is_answered_after_a_flood(telegram: Telegram, messenger: ours.Telegram) -> None:
    mother, father = families(telegram, 2)
    telegram.faults.flood("sendMessage", retry_after=1, times=2)
    together = [messenger.send(mother.user.id, PAGE), messenger.send(father.user.id, PAGE)]
    assert 1 <= await took(asyncio.gather(*together)) < 3
    assert (mother.texts, father.texts) == ([PAGE.text], [PAGE.text])


async def test_mail_for_one_refused_chat_comes_back_and_the_others_arrive(
    telegram: Telegram, messenger: ours.Telegram
) -> None:
    refused, other = families(telegram, 2)
    telegram.faults.hook = lambda _, params: Fault("flood", 40) if params["chat_id"] == "1" else None
    with pytest.raises(TryLater) as later:
        await messenger.post(refused.user.id, PAGE)
    assert later.value.seconds == 40
    telegram.faults.hook = None
    with pytest.raises(TryLater) as later:
        await messenger.post(refused.user.id, PAGE)
    assert later.value.seconds == 40
    assert len(telegram.refusals) == 1
    await messenger.post(other.user.id, PAGE)
    assert (refused.screens, other.texts) == ([], [PAGE.text])


async def test_mail_waits_while_telegram_refuses_everybody(telegram: Telegram, messenger: ours.Telegram) -> None:
    phones = families(telegram, 3)
    telegram.faults.flood("sendMessage", retry_after=1, times=2)
    first = asyncio.ensure_future(messenger.send(1, PAGE))
    await asyncio.sleep(0.1)
    assert 0.9 <= await took(asyncio.gather(messenger.post(2, PAGE), messenger.post(3, PAGE), first)) < 2.5
    assert [phone.texts for phone in phones] == [[PAGE.text]] * 3
