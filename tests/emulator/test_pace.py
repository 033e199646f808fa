"""Who sends too fast waits, and is told for how long."""

import asyncio
from collections import Counter

from emulator.telegram import Limits, Phone, Server, Telegram
from emulator.telegram.limits import Pace
from tests.emulator.kit import Api


async def test_the_31st_message_of_a_second_is_refused(mother: Phone, api: Api) -> None:
    replies = await asyncio.gather(*(api("sendMessage", chat_id=7, text=str(n)) for n in range(40)))
    assert Counter(reply.status for reply in replies) == {200: 30, 429: 10}
    refused = next(reply for reply in replies if reply.status == 429)
    assert refused.body == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
    assert len(mother.screens) == 30


def test_a_chat_can_have_its_own_second() -> None:
    pace = Pace(Limits(per_chat_second=1))
    assert [pace.take(7), pace.take(7), pace.take(8)] == [0, 1, 0]


def test_a_group_takes_twenty_a_minute_and_an_album_counts_in_full() -> None:
    pace = Pace(Limits(per_second=None))
    assert pace.take(-1, 10) == pace.take(-1, 10) == 0
    assert 59 <= pace.take(-1) <= 60
    assert pace.take(7, 10) == 0


def test_limits_can_be_switched_off() -> None:
    pace = Pace(Limits(per_second=None, per_group_minute=None))
    assert {pace.take(-1) for _ in range(100)} == {0}


async def test_edits_are_not_counted(mother: Phone, api: Api, telegram: Telegram, server: Server) -> None:
    sent = await api("sendMessage", chat_id=7, text="0")
    number = sent.result["message_id"]
    for n in range(1, 40):
        await api("editMessageText", chat_id=7, message_id=number, text=str(n))
    assert mother.sees == "39"
    assert telegram.refusals == []
    assert server.url.startswith("http://127.0.0.1:")
