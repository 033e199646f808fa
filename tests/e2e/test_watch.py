"""Administrators hear at once, past the queue, when it stalls, a backup fails, a disk fills; and when it is over."""

import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from bot import app
from bot.upgrading import backups_of
from db.files import Files
from db.keys import Keys
from db.models import Channel, Chat, Outbox, RoleHeld, School
from db.queries import chats
from db.session import inserted
from db.shared import sharing
from domain.outbox import State
from domain.watch import Memory, Space
from domain.words import Role
from emulator.telegram import Fault, Phone
from messenger.telegram import Telegram as Messenger
from messenger.telegram import make_bot
from scheduler import plan
from scheduler.work import Work
from tests import mailing
from tests.conftest import KEYS
from tests.e2e.conftest import TOKEN, UNHURRIED, Town
from tests.e2e.test_backup import krylova as krylova  # noqa: PLC0414 - a fixture
from tests.school import NOW

GB = 1_000_000_000
UNDO = timedelta(minutes=10)
LATE = (
    "<b>Сообщения не уходят</b>\nСамое старое опаздывает уже на 11 минут. Ни одно не потеряно: они уйдут, когда "
    "причина исчезнет. Выполните на сервере бота <code>zvonok check</code> и посмотрите журнал его работы."
)
IN_TIME = "Снова в порядке: сообщения уходят вовремя."
NO_BACKUP = (
    "<b>Резервная копия не сделана</b>\nУдачных копий пока нет ни одной. Выполните на сервере бота "
    "<code>zvonok db backup</code>: команда скажет, что мешает."
)
OLD_BACKUP = NO_BACKUP.replace("Удачных копий пока нет ни одной.", "Последняя удачная — от 11 ноября.")
FULL = (
    "<b>На диске сервера почти нет места</b>\nСвободно 312 МБ. Когда место кончится, бот не сможет записать ни "
    "отметку, ни сообщение, ни резервную копию. Освободите место или перенесите копии на другой диск (BACKUPS_DIR)."
)


@dataclass
class Process:
    """What runs by itself in one process of the bot, on a disk of our making."""

    town: Town
    work: Work
    channel: int
    disk: Space = field(default=Space(100 * GB, 50 * GB))

    async def runs(self, *names: str, minutes: float = 0) -> list[dict[str, int]]:
        """These jobs, so much later; whatever they fail with, the log has."""
        self.town.clock.passes(minutes=minutes)
        return [await plan.find(name).run(self.work) for name in names]


@pytest.fixture
async def process(town: Town) -> AsyncIterator[Process]:
    """The bot's only one."""
    bot = make_bot(TOKEN, town.settings.telegram_api_base, UNHURRIED)
    async with town.sessions.begin() as session:
        channel = await chats.channel_of(session, app.MESSENGER, str(bot.id))
    files = Files(town.settings.files_dir, KEYS)
    work = Work(town.sessions, town.clock, {channel: Messenger(bot)}, files=files, backups=backups_of(town.settings))
    made = Process(town, work, channel)
    made.work = replace(work, space=lambda _: made.disk)
    yield made
    await bot.session.close()


async def owed(process: Process, guardians: int = 3) -> None:
    """So many guardians are owed a message, and its time has come."""
    town = process.town
    families = await mailing.owed(town.sessions, town.ids, process.channel, 1, guardians)
    mailing.open_chats(town.telegram, TOKEN, families.chats)
    town.clock.now = NOW + UNDO


async def test_when_nothing_leaves_the_administrators_are_told_and_when_it_does_again_as_well(
    process: Process, town: Town, krylova: Phone
) -> None:
    mother = await town.linked("Елена", Role.GUARDIAN, "elena", "artyom")
    town.new(mother)
    await owed(process)
    await process.runs("watch", minutes=10)
    assert town.new(krylova) == []
    await process.runs("watch", minutes=1.5)
    assert town.new(krylova) == [LATE]
    await process.runs("watch", minutes=60)
    assert town.new(krylova) == []
    await process.runs("watch", minutes=5 * 60)
    assert [text.splitlines()[0] for text in town.new(krylova)] == ["<b>Сообщения не уходят</b>"]
    await process.runs("delivery", "watch", minutes=1)
    assert town.new(krylova) == []  # perhaps only for a moment
    await process.runs("watch", minutes=10)
    assert town.new(krylova) == [IN_TIME]
    await process.runs("watch", minutes=60)
    assert town.new(krylova) == []
    assert "Сообщения" not in "".join(town.new(mother))


async def test_a_telegram_that_takes_no_mail_is_a_stall_although_it_is_tried_again_and_again(
    process: Process, town: Town, krylova: Phone
) -> None:
    def hook(method: str, params: dict[str, object]) -> Fault | None:
        refused = method == "sendMessage" and str(params["chat_id"]) != str(krylova.user.id)
        return Fault("page", 502) if refused else None

    await owed(process)
    town.telegram.faults.hook = hook
    for _ in range(12):
        await process.runs("delivery", "watch", minutes=1)
    assert town.new(krylova) == [LATE]
    town.telegram.faults.hook = None
    for _ in range(21):  # the pause between two tries, and ten minutes of calm
        await process.runs("delivery", "watch", minutes=1)
    assert town.new(krylova) == [IN_TIME]


async def test_mail_of_somebody_who_is_awaited_back_is_no_stall(process: Process, town: Town, krylova: Phone) -> None:
    await owed(process)
    async with town.sessions.begin() as session:
        held = update(Outbox).where(Outbox.state == State.WAITING).values(leased_until=NOW + timedelta(days=3))
        await session.execute(held)
    await process.runs("watch", minutes=60)
    assert town.new(krylova) == []


async def test_while_telegram_is_away_nothing_counts_as_told(process: Process, town: Town, krylova: Phone) -> None:
    await owed(process)
    town.telegram.faults.bad_gateway("sendMessage", times=100)
    assert await process.runs("watch", minutes=10.5) == [{"done": 0}]
    town.telegram.faults.take("sendMessage", {})
    while town.telegram.faults.take("sendMessage", {}):
        """It is back."""
    assert await process.runs("watch", minutes=1) == [{"done": 1}]
    assert town.new(krylova) == [LATE]


async def test_a_backup_that_failed_is_told_within_a_minute_and_that_one_was_made_too(
    process: Process, town: Town, krylova: Phone, capsys: pytest.CaptureFixture[str]
) -> None:
    folder: Path = town.settings.backups_dir
    folder.write_text("a file is in the way", encoding="utf-8")
    for _ in range(2):
        await plan.logged(plan.find("backup"), process.work)
        await process.runs("watch", minutes=1)
    assert town.new(krylova) == [NO_BACKUP]
    folder.unlink()
    await plan.logged(plan.find("backup"), process.work)
    await process.runs("watch", minutes=10)
    assert town.new(krylova) == ["Снова в порядке: резервная копия сделана."]
    assert '"event": "trouble"' in capsys.readouterr().err


async def test_a_backup_that_is_two_days_old_is_told_with_its_day(process: Process, town: Town, krylova: Phone) -> None:
    await process.runs("backup")
    await process.runs("watch", minutes=2 * 24 * 60)
    assert town.new(krylova) == []  # it has only just begun to watch, and a backup will be made up for
    await process.runs("watch", minutes=30)
    assert town.new(krylova) == [OLD_BACKUP]


async def test_a_disk_almost_full_is_told_and_room_on_it_too(process: Process, town: Town, krylova: Phone) -> None:
    process.disk = Space(20 * GB, 312_400_000)
    await process.runs("watch")
    assert town.new(krylova) == [FULL]
    process.disk = Space(20 * GB, 10 * GB)
    await process.runs("watch", minutes=10)
    assert town.new(krylova) == ["Снова в порядке: места на диске сервера достаточно."]


async def test_only_administrators_of_a_school_of_the_bot_are_told_each_in_one_chat_that_takes_it(
    process: Process, town: Town, krylova: Phone
) -> None:
    other = town.phone("Анна 2")
    await town.linked("Анна 2", Role.ADMIN, "krylova")
    town.new(other)
    process.disk = Space(GB, 0)
    await process.runs("watch")
    assert (town.new(krylova), len(town.new(other))) == ([], 1)  # the newest
    async with town.sessions.begin() as session:
        elsewhere = await inserted(
            session,
            insert(School).values(name="Гимназия", short_name="Гимназия", zone="Asia/Omsk").returning(School.id),
        )
        await session.execute(update(Channel).values(school_id=elsewhere))
    process.work = replace(process.work, memory=Memory())
    await process.runs("watch")
    assert (town.new(krylova), town.new(other)) == ([], [])
    async with town.sessions.begin() as session:
        await session.execute(update(RoleHeld).where(RoleHeld.role == Role.ADMIN).values(school_id=elsewhere))
        await session.execute(update(Chat).where(Chat.external_id == other.user.id).values(closed_at=town.clock()))
    process.work = replace(process.work, memory=Memory())
    await process.runs("watch")
    assert (len(town.new(krylova)), town.new(other)) == (1, [])


async def test_of_two_processes_one_tells_of_the_queue_and_each_machine_of_its_own_disk(
    process: Process, town: Town, krylova: Phone, redis: str
) -> None:
    await owed(process)
    process.disk = Space(20 * GB, 312_400_000)
    own = Files(town.settings.files_dir, Keys((secrets.token_bytes(32),)))  # nobody else's in that Redis
    async with sharing(redis) as shared, sharing(redis) as shared_too:
        first, same, there = (
            replace(process.work, name=name, memory=Memory(), shared=to, files=own)
            for name, to in (("a-1-1", shared), ("a-2-2", shared_too), ("b-1-1", shared_too))
        )
        town.clock.passes(minutes=11)
        done = [await plan.find("watch").run(one) for one in (first, same, there, first, same, there)]
    assert [one["done"] for one in done] == [2, 0, 1, 0, 0, 0]
    assert town.new(krylova) == [LATE, FULL, FULL]


async def test_processes_that_cannot_ask_each_other_speak_each_for_itself(
    process: Process, town: Town, krylova: Phone
) -> None:
    process.disk = Space(20 * GB, 312_400_000)
    async with sharing("redis://127.0.0.1:1/0") as shared:
        for name in ("a-1-1", "b-1-1"):
            await plan.find("watch").run(replace(process.work, name=name, memory=Memory(), shared=shared))
    assert town.new(krylova) == [FULL, FULL]


async def test_whoever_has_no_administrator_yet_has_it_in_the_log(
    process: Process, capsys: pytest.CaptureFixture[str]
) -> None:
    process.disk = Space(GB, 0)
    assert await process.runs("watch", "watch") == [{"done": 1}, {"done": 0}]
    assert '"kind": "disk"' in capsys.readouterr().err
    async with process.town.sessions() as session:
        assert list(await session.scalars(select(Outbox.id))) == []
