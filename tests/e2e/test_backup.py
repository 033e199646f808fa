"""At night a backup; on the first of the month it is checked, and the administrators hear how that went."""

import asyncio
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from bot.upgrading import backups_of
from db.backup import store
from db.models import Outbox, RoleHeld
from domain.backup import BackupFailed
from domain.outbox import Failure, Kind
from domain.words import Role
from emulator.telegram import Phone
from scheduler import plan
from scheduler.work import Work
from tests.backups import changed
from tests.e2e.conftest import Town
from tests.school import ZONE


def at(day: int, hour: int, minute: int = 0, month: int = 12) -> datetime:
    """By the school's clock."""
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE)


@pytest.fixture
async def krylova(town: Town) -> Phone:
    """Anna Krylova, whom the school has made its administrator; and another one, who has never opened the bot."""
    async with town.sessions.begin() as session:
        for person in ("krylova", "belov"):
            held = {"person_id": town.ids.people[person], "school_id": town.ids.school, "role": Role.ADMIN}
            await session.execute(insert(RoleHeld).values(**held))
    phone = await town.linked("Анна", Role.ADMIN, "krylova")
    town.new(phone)
    return phone


def made(town: Town) -> list[str]:
    """The backups there are, by the school's clock."""
    folder = town.settings.backups_dir
    return [f"{moment.astimezone(ZONE):%d.%m %H:%M}" for moment in store.in_folder(folder)]


async def night(town: Town, moment: datetime) -> int:
    """What the nightly job does at that moment."""
    town.clock.now = moment
    return (await town.ticks("backup"))["backup"]["done"]


async def morning(town: Town, moment: datetime) -> int:
    """What the monthly job does then; letters leave when nobody sleeps any more."""
    town.clock.now = moment
    owed = (await town.ticks("backup_check"))["backup_check"]["done"]
    town.clock.now = moment.replace(hour=9, minute=0)
    await town.ticks("delivery")
    return owed


async def test_every_night_there_is_one_and_a_machine_that_was_off_makes_up_for_it(town: Town) -> None:
    moments = [
        at(1, 2),
        at(1, 2, 59),
        at(1, 3),
        at(1, 3, 10),
        at(1, 23),
        at(2, 3, 5),
        at(4, 15),
        at(4, 15, 10),
        at(5, 3),
    ]
    assert [await night(town, moment) for moment in moments] == [1, 0, 1, 0, 0, 1, 1, 0, 1]
    assert made(town) == ["01.12 02:00", "01.12 03:00", "02.12 03:05", "04.12 15:00", "05.12 03:00"]


async def test_on_the_first_the_administrators_read_that_all_is_well(town: Town, krylova: Phone) -> None:
    mother = await town.linked("Елена", Role.GUARDIAN, "elena", "artyom")
    town.new(mother)
    await night(town, at(1, 3))
    assert await morning(town, at(1, 3, 30)) == 0
    assert await morning(town, at(1, 4)) == 1
    [letter] = town.new(krylova)
    assert letter.startswith("Резервная копия от 1 декабря проверена: 64 таблицы, ")
    assert letter.endswith(" всё совпадает.")
    assert [await morning(town, at(day, 4)) for day in (1, 2, 3)] == [0, 0, 0]
    assert (town.new(krylova), town.new(mother)) == ([], [])
    await krylova.sends("/delivery")
    assert krylova.sees == "<b>Что я присылаю</b>\n\n<b>За 14 дней</b>\n• 1.12 09:00 · Состояние бота"


async def test_the_next_month_is_told_anew(town: Town, krylova: Phone) -> None:
    await night(town, at(1, 3))
    await morning(town, at(1, 4))
    town.clock.now = datetime(2027, 1, 1, 3, 5, tzinfo=ZONE)
    await town.ticks("backup")
    town.new(krylova)
    assert await morning(town, datetime(2027, 1, 1, 4, 5, tzinfo=ZONE)) == 1
    [letter] = town.new(krylova)
    assert letter.startswith("Резервная копия от 1 января проверена: ")


async def test_a_backup_that_does_not_match_is_told(town: Town, krylova: Phone) -> None:
    await night(town, at(1, 3))
    [path] = store.in_folder(town.settings.backups_dir).values()
    changed(path, path, tables={})
    assert await morning(town, at(1, 4)) == 1
    [letter] = town.new(krylova)
    assert letter == (
        "<b>Резервная копия от 1 декабря не прошла проверку</b>\n"
        "Найдено 64 расхождения. Что именно не так, скажет команда на сервере бота: <code>zvonok db verify</code> и "
        "имя файла. Пока это не выяснено, не удаляйте старые копии."
    )


async def test_that_there_is_no_backup_is_told(town: Town, krylova: Phone) -> None:
    assert await morning(town, at(10, 4)) == 1
    [letter] = town.new(krylova)
    assert letter.startswith("<b>Резервных копий нет</b>\n")


async def test_who_is_no_administrator_any_more_reads_nothing(town: Town, krylova: Phone) -> None:
    await night(town, at(1, 3))
    town.clock.now = at(1, 4)
    await town.ticks("backup_check")
    async with town.sessions.begin() as session:
        ended = update(RoleHeld).where(RoleHeld.role == Role.ADMIN).values(until=date(2026, 11, 30))
        await session.execute(ended)
    town.clock.now = at(1, 9)
    await town.ticks("delivery")
    assert town.new(krylova) == []
    async with town.sessions() as session:
        [failure] = await session.scalars(select(Outbox.failure).where(Outbox.kind == Kind.OPERATIONS))
        assert failure == Failure.NOT_ALLOWED


async def test_while_another_process_is_at_it_nobody_waits_and_nobody_doubles(town: Town, krylova: Phone) -> None:
    async with store.alone(town.settings.backups_dir):
        assert await night(town, at(1, 3)) == 0
        assert await morning(town, at(1, 4)) == 0
    assert await night(town, at(1, 3, 10)) == 1
    town.clock.now = at(1, 4)
    done = await asyncio.gather(*(town.ticks("backup_check") for _ in range(2)))
    assert sum(one["backup_check"]["done"] for one in done) == 1
    async with town.sessions() as session:
        assert len(list(await session.scalars(select(Outbox.id).where(Outbox.kind == Kind.OPERATIONS)))) == 1
    assert town.new(krylova) == []


async def test_a_backup_that_fails_is_an_error_of_its_own_in_the_log_and_is_tried_again(
    town: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    folder: Path = town.settings.backups_dir
    folder.write_text("a file is in the way", encoding="utf-8")
    with pytest.raises(BackupFailed):
        await night(town, at(1, 3))
    await plan.logged(plan.find("backup"), Work(town.sessions, town.clock, backups=backups_of(town.settings)))
    said = capsys.readouterr().err
    assert '"event": "backup failed"' in said
    assert f'"reason": "{folder}: File exists"' in said
    folder.unlink()
    town.clock.passes(minutes=10)
    assert await night(town, town.clock()) == 1
    assert store.newest(folder) == town.clock().replace(microsecond=0)
    assert town.clock() - (store.newest(folder) or town.clock()) < timedelta(hours=26)
