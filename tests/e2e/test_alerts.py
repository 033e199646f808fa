"""What is told without being asked, on the emulator's clock: nothing lost, nothing twice, nobody woken."""

from datetime import datetime, timedelta

from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import WEDNESDAY, ZONE

MORNING = "<b>Артём, 7Б.</b> Новое в журнале\n"


def clock(hour: int, minute: int = 0, days: int = 0) -> datetime:
    """A moment of Wednesday (or so many days later), by the school's clock."""
    return datetime.combine(WEDNESDAY, datetime.min.time(), ZONE) + timedelta(days=days, hours=hour, minutes=minute)


async def test_a_mark_entered_at_22_40_arrives_at_7_in_the_morning(town: Town, mother: Phone) -> None:
    town.new(mother)
    town.clock.now = clock(22, 40)
    await town.marks("artyom", "4")
    for moment in (clock(22, 41), clock(23), clock(6, 59, days=1)):
        await town.waits_until(moment)
        assert town.new(mother) == []
    await town.waits_until(clock(7, days=1))
    assert town.new(mother) == [MORNING + "Русский язык: <b>4</b> · ответ на уроке · за 11 ноября"]
    await town.waits_until(clock(9, days=1))
    assert town.new(mother) == []
