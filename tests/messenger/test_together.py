"""Several processes of one bot before a Telegram that refuses the 31st message of a second: none is refused."""

import asyncio
import random
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from db.shared import Gone, Shared, sharing
from emulator.telegram import Phone, Server, Telegram
from emulator.telegram.message import Group
from messenger import telegram as ours
from messenger.pace import TELEGRAM
from messenger.port import TryLater
from messenger.slots import Limits, Parcel, shared_among
from messenger.together import FLIGHT, Together
from tests.messenger.conftest import families, took
from views.page import Page

PAGE = Page("Звонок")
NOWHERE = "redis://127.0.0.1:1/0"


@dataclass(frozen=True)
class Replicas:
    """One bot's processes; no other test has this bot, whose messages Redis counts."""

    telegram: Telegram
    server: Server
    token: str
    stack: AsyncExitStack

    async def starts(self, redis: str, limits: Limits = TELEGRAM) -> ours.Telegram:
        """One more."""
        shared = await self.stack.enter_async_context(sharing(redis))
        bot = ours.make_bots([self.token], self.server.url, limits, shared)[0]
        self.stack.push_async_callback(bot.session.close)
        return ours.Telegram(bot)

    def families(self, count: int) -> list[Phone]:
        """Chats 1, 2, … are open."""
        return families(self.telegram, count, self.token)


@pytest.fixture
async def replicas(telegram: Telegram, server: Server) -> AsyncIterator[Replicas]:
    async with AsyncExitStack() as stack:
        yield Replicas(telegram, server, f"{random.randrange(10**9, 10**10)}:" + "t" * 35, stack)


async def test_three_processes_together_are_never_refused(replicas: Replicas, redis: str) -> None:
    """Mail and answers of all of them, a hundred messages in little more than three seconds."""
    phones = replicas.families(105)
    three = [await replicas.starts(redis) for _ in range(3)]
    mail = [three[n % 3].post(phone.user.id, PAGE) for n, phone in enumerate(phones[:60])]
    answers = [three[n % 3].send(phone.user.id, PAGE) for n, phone in enumerate(phones[60:])]
    assert await took(asyncio.gather(*mail, *answers)) < 10
    assert replicas.telegram.refusals == []
    assert [len(phone.screens) for phone in phones] == [1] * 105


async def test_an_answer_overtakes_the_mail_of_another_process(replicas: Replicas, redis: str) -> None:
    phones = replicas.families(201)
    mailing, answering = [await replicas.starts(redis) for _ in range(2)]
    mail = asyncio.gather(*(mailing.post(phone.user.id, PAGE) for phone in phones[:200]))
    await asyncio.sleep(1.2)
    assert await took(answering.send(phones[200].user.id, PAGE)) < 3  # the mail takes six
    assert sum(len(phone.screens) for phone in phones) < 70
    mail.cancel()
    await asyncio.wait({mail})


async def test_a_group_hears_twenty_a_minute_from_all_of_them(replicas: Replicas, redis: str) -> None:
    one, other = [await replicas.starts(redis, Limits(chat_seconds=0.0)) for _ in range(2)]
    group = replicas.telegram.groups.setdefault(-70, Group(-70, "7Б"))
    account = replicas.telegram.bot(replicas.token)
    assert account
    account.dialog(group).state = "open"
    for number in range(20):
        await (one, other)[number % 2].edit(group.id, 10_000 + number, PAGE)  # gone: sent anew
    with pytest.raises(TryLater) as later:
        await other.post(group.id, PAGE)
    assert 30 <= later.value.seconds <= 61
    assert len(account.dialogs[group.id].messages) == 20


async def test_a_slot_is_free_for_the_others_a_second_after_it_was_answered(redis: str) -> None:
    """And a while after its process died: then nobody says so."""
    assert FLIGHT <= 15_000
    async with sharing(redis) as shared:
        assert shared
        bot = random.randrange(10**9, 10**10)
        one, other = (Together(Limits(per_second=1), shared, bot, name) for name in ("one", "other"))
        loop = asyncio.get_running_loop()
        await one.enter(Parcel(1, 1, unasked=False), loop.time() + 1)
        waiting = asyncio.create_task(other.enter(Parcel(2, 1, unasked=False), loop.time() + 60))
        await asyncio.sleep(0.2)
        assert not waiting.done()
        one.leave(Parcel(1, 1, unasked=False))
        assert 0.8 < await took(waiting) < 3
        other.leave(Parcel(2, 1, unasked=False))


async def test_without_redis_each_process_sends_its_share_and_none_is_refused(replicas: Replicas) -> None:
    phones = replicas.families(40)
    three = [await replicas.starts(NOWHERE) for _ in range(3)]
    sending = [three[n % 3].send(phone.user.id, PAGE) for n, phone in enumerate(phones)]
    assert await took(asyncio.gather(*sending)) > 1
    assert replicas.telegram.refusals == []
    assert [len(phone.screens) for phone in phones] == [1] * 40


@asynccontextmanager
async def own_redis(folder: Path) -> AsyncIterator[tuple[str, asyncio.subprocess.Process]]:
    """A Redis that may be killed."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = ("redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder))
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.DEVNULL)
    url = f"redis://127.0.0.1:{port}/0"
    try:
        await _answers(url)
        yield url, process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def _answers(url: str) -> None:
    async with asyncio.timeout(20), sharing(url) as shared:
        assert shared
        while True:
            try:
                await shared.answers()
            except Exception:  # noqa: BLE001 - redis-py's own ConnectionError is none of Python's
                await asyncio.sleep(0.05)
            else:
                return


async def test_redis_dies_while_mail_goes_out_and_nothing_is_lost(
    replicas: Replicas, redis: str, tmp_path: Path
) -> None:
    assert redis
    phones = replicas.families(60)
    async with own_redis(tmp_path) as (url, process):
        two = [await replicas.starts(url) for _ in range(2)]
        sending = asyncio.gather(*(two[n % 2].post(phone.user.id, PAGE) for n, phone in enumerate(phones)))
        await asyncio.sleep(0.7)
        process.kill()
        await sending
    assert [len(phone.screens) for phone in phones] == [1] * 60
    assert replicas.telegram.refusals == []


async def test_a_redis_that_did_not_answer_is_not_asked_for_a_while(redis: str) -> None:
    assert redis
    async with sharing(NOWHERE) as shared:
        assert isinstance(shared, Shared)
        with pytest.raises(Gone):
            await shared.run("return 1", [], [])
        assert await took(_gone_again(shared)) < 0.05


async def _gone_again(shared: Shared) -> None:
    for _ in range(100):
        with pytest.raises(Gone):
            await shared.run("return 1", [], [])


@pytest.mark.parametrize(("processes", "per_second", "per_minute"), [(4, 7, 5), (8, 3, 2), (100, 1, 1)])
def test_a_share_is_a_whole_part_and_never_nothing(processes: int, per_second: int, per_minute: int) -> None:
    share = shared_among(TELEGRAM, processes)
    assert (share.per_second, share.per_group_minute) == (per_second, per_minute)
