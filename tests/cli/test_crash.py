"""kill -9, again and again, while messages go out: none is lost, and twice comes at most what was in flight.

What is killed is a real process with a real SIGKILL; what counts is what Telegram has accepted, not what we believe.
"""

import asyncio
import random
import signal
from collections import Counter
from collections.abc import AsyncIterator, Callable

import pytest
from sqlalchemy import func, select

from db.models import Outbox, Receipt
from db.queries.roster import Ids
from db.session import Sessions, connect
from emulator.telegram import Limits, Server, Telegram, serve
from scheduler.alerts import owe
from tests import mailing
from tests.cli.conftest import PATIENCE, Shell, speaks_to
from tests.cli.crashing import Order, channel_of, delivered, delivering, entering, forked, planning
from tests.e2e.conftest import TOKEN, Clock
from tests.mailing import DUE, TICK, arrived, open_chats
from tests.school import NOW

KILLS = 8
MESSAGES = 400
LATENCY = 0.002  # seconds in which a kill finds a message on its way


@pytest.fixture
async def telegram() -> Telegram:
    """Takes everything, but not at once."""
    made = Telegram(Clock(), limits=Limits(per_second=10_000))
    made.latency = LATENCY
    return made


@pytest.fixture
async def server(telegram: Telegram) -> AsyncIterator[Server]:
    async with serve(telegram) as running:
        yield running


async def states(sessions: Sessions) -> dict[str, int]:
    """How many rows of the outbox are in which state."""
    async with sessions() as session:
        rows = await session.execute(select(Outbox.state, func.count()).group_by(Outbox.state))
        return {row.state: row[1] for row in rows}


async def has_sent(telegram: Telegram, count: int) -> bool:
    """Wait until Telegram has accepted so many in all."""
    return await telegram.bell.until(lambda: arrived(telegram).total() >= count, PATIENCE)


@pytest.mark.parametrize("concurrency", [1, 4, 8])
async def test_killed_eight_times_400_messages_arrive_and_twice_only_what_was_in_flight(
    concurrency: int, sessions: Sessions, ids: Ids, database_url: str, telegram: Telegram, server: Server
) -> None:
    families = await mailing.owed(sessions, ids, await channel_of(sessions), pupils=20, guardians=MESSAGES // 20)
    open_chats(telegram, TOKEN, families.chats)
    order = Order(database_url, server.url, concurrency, DUE)
    for _ in range(KILLS):
        process = forked.Process(target=delivering, args=(order,))
        await asyncio.to_thread(process.start)
        assert await has_sent(telegram, arrived(telegram).total() + random.randint(1, MESSAGES // KILLS - 5))
        await asyncio.sleep(random.uniform(0, 4 * LATENCY))
        process.kill()
        await asyncio.to_thread(process.join)
        assert process.exitcode == -signal.SIGKILL
    done = await delivered(order)
    got = arrived(telegram)
    doubles = got.total() - MESSAGES
    assert set(got) == set(families.chats)
    assert doubles <= concurrency * KILLS
    assert (done["left"], await states(sessions)) == (0, {"sent": MESSAGES})


async def test_killed_in_the_middle_of_500_notices_everybody_gets_it_and_twice_only_what_was_in_flight(
    sessions: Sessions, ids: Ids, database_url: str, telegram: Telegram, server: Server
) -> None:
    concurrency = 4
    families = await mailing.join(sessions, ids, await channel_of(sessions), pupils=25, guardians=20)
    open_chats(telegram, TOKEN, families.chats)
    notice = await mailing.announced(sessions, ids, "Собрание в четверг в 18:00.")
    order = Order(database_url, server.url, concurrency, NOW)
    process = forked.Process(target=delivering, args=(order,))
    await asyncio.to_thread(process.start)
    assert await has_sent(telegram, random.randint(150, 350))
    process.kill()
    await asyncio.to_thread(process.join)
    assert process.exitcode == -signal.SIGKILL
    done = await delivered(order)
    got = arrived(telegram)
    assert set(got) == set(families.chats)
    assert got.total() - 500 <= concurrency
    assert done["left"] == 0
    async with sessions() as session:
        delivered_to = Receipt.notice_id == notice, Receipt.delivered_at.is_not(None)
        assert await session.scalar(select(func.count()).select_from(Receipt).where(*delivered_to)) == 500


async def test_killed_between_the_parts_of_a_long_notice_nobody_gets_half_of_it_or_the_end_first(
    sessions: Sessions, ids: Ids, database_url: str, telegram: Telegram, server: Server
) -> None:
    families = await mailing.join(sessions, ids, await channel_of(sessions), pupils=10, guardians=5)
    open_chats(telegram, TOKEN, families.chats)
    await mailing.announced(sessions, ids, "слово " * 800)
    order = Order(database_url, server.url, 4, NOW)
    for _ in range(4):
        process = forked.Process(target=delivering, args=(order,))
        await asyncio.to_thread(process.start)
        assert await has_sent(telegram, arrived(telegram).total() + random.randint(5, 15))
        process.kill()
        await asyncio.to_thread(process.join)
    await delivered(order)
    account = telegram.bot(TOKEN)
    assert account
    for chat in families.chats:
        texts = [one.text for one in account.dialogs[chat].messages.values()]
        firsts = [number for number, text in enumerate(texts) if "Объявление" in text]
        lasts = [number for number, text in enumerate(texts) if "Объявление" not in text]
        assert firsts
        assert lasts
        assert max(firsts) < min(lasts)


@pytest.mark.parametrize("committed", [False, True], ids=["before the commit", "after the commit"])
@pytest.mark.parametrize("job", ["journal", "alerts"])
async def test_killed_between_the_journal_and_the_alert_nothing_is_lost_and_nothing_comes_twice(
    job: str, committed: bool, sessions: Sessions, ids: Ids, database_url: str, telegram: Telegram, server: Server
) -> None:
    """What was entered is told once; what was killed before its commit was never entered."""
    families = await mailing.join(sessions, ids, await channel_of(sessions), pupils=3, guardians=2)
    open_chats(telegram, TOKEN, families.chats)
    marks = mailing.marks_for(ids, families.pupils)
    if job == "journal":
        await killed(entering, database_url, marks, committed)
    else:
        await mailing.enter_marks(sessions, marks)
        await killed(planning, database_url, NOW + TICK, committed)
        assert await states(sessions) == ({"waiting": 6} if committed else {})
    for _ in range(2):
        await owe(sessions, NOW + TICK)
        await delivered(Order(database_url, server.url, 4, DUE))
    told = families.chats if committed or job == "alerts" else []
    assert arrived(telegram) == Counter(told)


async def killed(body: Callable[..., None], *arguments: object) -> None:
    """kill -9 of such a process at the moment it says it has halted."""
    here, there = forked.Pipe()
    process = forked.Process(target=body, args=(*arguments, there))
    await asyncio.to_thread(process.start)
    assert await asyncio.to_thread(here.poll, PATIENCE)
    process.kill()
    await asyncio.to_thread(process.join)
    assert process.exitcode == -signal.SIGKILL
    here.close()
    there.close()


async def test_the_command_line_is_killed_three_times_and_ends_what_it_began(
    shell: Shell, school: Ids, telegram: Telegram, server: Server
) -> None:
    """`zvonok job delivery` from outside, at the real pace."""
    sessions = connect(f"sqlite+aiosqlite:///{shell.folder}/school.db")
    families = await mailing.owed(sessions, school, await channel_of(sessions), pupils=6, guardians=10)
    open_chats(telegram, TOKEN, families.chats)
    command = shell.command("job", "delivery", "--json", "--now", DUE.isoformat())
    environment = shell.environment | speaks_to(server, TOKEN) | {"DELIVERY_CONCURRENCY": "4"}
    for _ in range(3):
        process = await asyncio.create_subprocess_exec(*command, cwd=shell.folder, env=environment)
        assert await has_sent(telegram, arrived(telegram).total() + random.randint(1, 12))
        process.kill()
        assert await process.wait() == -signal.SIGKILL
    ended = await shell.runs_beside(server, TOKEN, "job", "delivery", "--json", "--now", DUE.isoformat())
    got = arrived(telegram)
    assert ended.code == 0, ended.err
    assert ended.object["left"] == 0
    assert set(got) == set(families.chats)
    assert got.total() - len(families.chats) <= 4 * 3
    assert await states(sessions) == {"sent": 60}
    await sessions.close()
