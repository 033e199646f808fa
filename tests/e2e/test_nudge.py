"""A teacher without marks for twelve days is reminded once, in the morning, and nobody else is told."""

from datetime import datetime

import pytest
from sqlalchemy import select

from db.models import Delegation, Outbox
from domain.outbox import Failure, Kind
from domain.words import Role
from emulator.telegram import Phone
from tests.db.kit import add
from tests.e2e.conftest import Town
from tests.school import ZONE

RULE = "По правилу школы отметки ставят не реже раза в две недели. Это напоминание видите только Вы."


def morning(day: int, hour: int = 8, minute: int = 5) -> datetime:
    """Of November."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


@pytest.fixture
async def sokolova(town: Town) -> Phone:
    """Teaches Russian in 7Б; the last mark there is of Tuesday, 10 November."""
    phone = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
    town.new(phone)
    return phone


async def comes(town: Town, day: int, hour: int = 8) -> int:
    """That hour: what the nudge has written, and everything is delivered."""
    town.clock.now = morning(day, hour)
    made = (await town.ticks("nudge"))["nudge"]["done"]
    await town.ticks("delivery")
    return made


async def failures(town: Town) -> list[str | None]:
    """What became of the nudges."""
    async with town.sessions() as session:
        return list(await session.scalars(select(Outbox.failure).where(Outbox.kind == Kind.NUDGE)))


async def test_the_teacher_is_reminded_on_the_first_school_day_from_the_twelfth_on_and_once(
    town: Town, sokolova: Phone
) -> None:
    deputy = await town.linked("Олег", Role.DEPUTY, "petrov")
    town.new(deputy)
    assert await comes(town, 20) == 0  # ten days
    assert await comes(town, 22) == 0  # twelve, and a Sunday
    assert await comes(town, 23, hour=7) == 0
    assert await comes(town, 23) == 1
    [letter] = town.new(sokolova)
    assert letter == (
        "<b>7Б, Русский язык</b>\nОтметок нет с 10 ноября: прошло 13 дней, не считая каникул.\n\n"
        f"{RULE} Если отметок не будет ещё 2 дня, группа появится в списке завуча."
    )
    assert sokolova.labels == [["К моим урокам"]]
    assert [await comes(town, day) for day in (23, 24, 25, 30)] == [0, 0, 0, 0]
    assert town.new(sokolova) == []
    assert town.new(deputy) == []
    await sokolova.presses("К моим урокам")
    assert sokolova.sees.startswith("<b>Мои уроки: 30 ноября, понедельник</b>")


async def test_a_new_silence_is_told_anew(town: Town, sokolova: Phone) -> None:
    await comes(town, 23)
    await town.marks("artyom", "5", day=morning(23).date())
    town.new(sokolova)
    assert await comes(town, 30) == 0
    town.clock.now = datetime(2026, 12, 7, 8, 5, tzinfo=ZONE)
    await town.ticks("nudge", "delivery")
    [letter] = town.new(sokolova)
    assert letter.startswith("<b>7Б, Русский язык</b>\nОтметок нет с 23 ноября: прошло 14 дней")


async def test_a_mark_that_came_before_the_letter_left_makes_it_nothing(town: Town, sokolova: Phone) -> None:
    town.clock.now = morning(23)
    await town.ticks("nudge")
    await town.marks("artyom", "5", day=morning(23).date())
    await town.ticks("delivery")
    assert town.new(sokolova) == []
    assert await failures(town) == [Failure.NOTHING]


async def test_whoever_wished_for_silence_or_sleeps_longer_is_left_alone(town: Town, sokolova: Phone) -> None:
    await town.prefers("sokolova", quiet="21-10")
    await comes(town, 23)
    assert town.new(sokolova) == []
    town.clock.now = morning(23, 10)
    await town.ticks("delivery")
    assert len(town.new(sokolova)) == 1


async def test_who_is_away_is_not_reminded_and_who_stands_in_is_not_told(town: Town, sokolova: Phone) -> None:
    people, day = town.ids.people, morning(23).date()
    await add(town.sessions, Delegation, school_id=town.ids.school, from_id=people["sokolova"],
              to_id=people["morozova"], since=day, until=day, document="приказ 41")  # fmt: skip
    morozova = await town.linked("Татьяна", Role.TEACHER, "morozova")
    town.new(morozova)
    assert await comes(town, 23) == 0
    assert town.new(sokolova) == town.new(morozova) == []


async def test_the_ledger_of_the_teacher_knows_it_by_name(town: Town, sokolova: Phone) -> None:
    await comes(town, 23)
    await sokolova.sends("/delivery")
    await sokolova.presses("Мои сообщения")
    assert "• 23.11 08:05 · Давно нет отметок" in sokolova.sees
