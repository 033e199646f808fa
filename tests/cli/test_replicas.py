"""Three processes of one bot on PostgreSQL and Redis behind a webhook; one is killed with kill -9 while it sends.

Telegram is the emulator's: it takes 30 messages a second and brings an update again until somebody has taken it.
"""

import asyncio
import random
import signal
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from sqlalchemy import func, select

from bot.app import MESSENGER
from db.models import Outbox, Receipt
from db.queries import chats
from db.queries.roster import Ids
from db.session import Sessions
from emulator.telegram import Server, Telegram, User, acts, serve
from emulator.telegram.acts import Said
from tests import mailing
from tests.cli.conftest import speaks_to
from tests.cli.replicas import free_ports, in_turn, started
from tests.databases import KEYS
from tests.e2e.conftest import Clock
from tests.school import NOW

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)

PEOPLE, ASKING = 340, 60  # more than one process claims at once
CONCURRENCY = 4
SOON = 40
NOTICE, HOMEWORK = "Собрание в четверг в 18:00.", "Задано на "


@dataclass
class Town:
    """Telegram, the families that have a chat, and what they have asked."""

    telegram: Telegram
    token: str
    chats: list[int] = field(default_factory=list)
    asked: Counter[int] = field(default_factory=Counter)

    def said(self, words: str) -> Counter[int]:
        """How many messages with these words each chat has got from the bot."""
        account = self.telegram.bot(self.token)
        assert account
        texts = [(chat, one) for chat, dialog in account.dialogs.items() for one in dialog.messages.values()]
        return Counter(chat for chat, message in texts if message.sender.is_bot and words in message.text)

    async def sees(self, words: str, count: int) -> bool:
        """Wait until so many different chats have got it."""
        return await self.telegram.bell.until(lambda: len(self.said(words)) >= count, SOON)

    async def asks(self) -> None:
        """Parents, one after the other, each once."""
        account = self.telegram.bot(self.token)
        assert account
        for chat in self.chats[:ASKING]:
            user = self.telegram.users[chat]
            acts.write(self.telegram, account, user, user, Said("/homework"))
            self.asked[chat] += 1
            await asyncio.sleep(random.uniform(0.05, 0.25))


@pytest.fixture
async def town() -> Town:
    """As slow as a near Telegram is; its bot is nobody else's, as Redis is everybody's."""
    made = Telegram(Clock())
    made.latency = 0.01
    return Town(made, f"{random.randrange(10**9, 10**10)}:" + "t" * 35)


@pytest.fixture
async def server(town: Town) -> AsyncIterator[Server]:
    async with serve(town.telegram) as running:
        yield running


async def families(town: Town, sessions: Sessions, ids: Ids) -> int:
    """All of them are owed an urgent notice, whatever the hour; its number."""
    async with sessions.begin() as session:
        channel = await chats.channel_of(session, MESSENGER, town.token.partition(":")[0])
    joined = await mailing.join(sessions, ids, channel, pupils=PEOPLE // 20, guardians=20)
    town.chats = list(joined.chats)
    for chat in town.chats:
        town.telegram.users[chat] = User(chat, "Имя")
    mailing.open_chats(town.telegram, town.token, town.chats)
    return await mailing.announced(sessions, ids, NOTICE)


async def sender(sessions: Sessions) -> int:
    """The process id of who holds most of the mail just now."""
    held = Outbox.leased_by.is_not(None), Outbox.state == "waiting"
    async with sessions() as session:
        names = await session.execute(
            select(Outbox.leased_by, func.count().label("rows")).where(*held).group_by(Outbox.leased_by)
        )
    name = max(names, key=lambda row: row.rows).leased_by
    return int(name.split("-")[1])


async def test_one_of_three_is_killed_and_every_message_and_every_answer_arrives_at_the_pace_telegram_takes(
    town: Town, server: Server, sessions: Sessions, ids: Ids, database_url: str, redis: str, tmp_path: object
) -> None:
    notice = await families(town, sessions, ids)
    ports = free_ports(3)
    async with in_turn(ports) as address:
        environment = speaks_to(server, town.token) | {
            "DATABASE_URL": database_url,
            "REDIS_URL": redis,
            "WEBHOOK_URL": address,
            "SECRET_KEYS": KEYS.secrets[0].decode(),
            "FILES_DIR": f"{tmp_path}/files",
            "SECRETS_DIR": f"{tmp_path}/secrets",
            "DELIVERY_CONCURRENCY": str(CONCURRENCY),
        }
        async with started(environment, ports, NOW) as processes:
            assert await town.sees(NOTICE, 60)
            asking = asyncio.create_task(town.asks())
            assert await town.sees(NOTICE, 120)
            victim = processes[await sender(sessions)]
            victim.kill()
            await asyncio.to_thread(victim.join)
            assert victim.exitcode == -signal.SIGKILL
            await asking
            assert await town.sees(NOTICE, PEOPLE)
            assert await town.sees(HOMEWORK, ASKING)
            await asyncio.sleep(1)  # nothing comes after it
        exits = Counter(process.exitcode for process in processes.values())
    told, answered = town.said(NOTICE), town.said(HOMEWORK)
    assert (set(told), set(answered)) == (set(town.chats), set(town.asked))
    assert told.total() - PEOPLE <= CONCURRENCY
    assert answered.total() - ASKING <= 3  # what it was answering is answered once more
    assert Counter(call.status for call in town.telegram.refusals) == {}
    async with sessions() as session:
        states = await session.execute(select(Outbox.state, func.count()).group_by(Outbox.state))
        delivered = (
            select(func.count())
            .select_from(Receipt)
            .where(Receipt.notice_id == notice, Receipt.delivered_at.is_not(None))
        )
        assert {row.state: row[1] for row in states}["sent"] >= PEOPLE
        assert await session.scalar(delivered) == PEOPLE
    account = town.telegram.bot(town.token)
    assert account
    assert account.webhook.url.startswith(address)
    assert exits == {0: 2, -signal.SIGKILL: 1}
