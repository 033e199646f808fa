"""Digests as they arrive: what was put right at the last moment, and whose news it is."""

from db.models import AttendanceEntry, Mark
from db.queries import journal_changes
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_alerts import clock
from tests.school import FRIDAY


def block(evening: str, child: str) -> list[str]:
    """The lines about one child, but for its next day."""
    (found,) = (part for part in evening.split("\n\n") if part.startswith(f"<b>{child}"))
    return found.partition("\n<u>")[0].splitlines()[1:]


async def test_a_mark_that_is_put_right_minutes_before_the_digest_is_told_as_it_is_then(
    town: Town, mother: Phone
) -> None:
    await town.prefers("elena", mark="digest")
    mark = await town.marks("artyom", "3")
    await town.waits_until(clock(17))
    town.clock.now = clock(17, 55)
    await town.corrects(Mark, mark, "опечатка", value="4")
    town.new(mother)
    await town.waits_until(clock(18))
    (evening,) = town.new(mother)
    assert block(evening, "Артём, 7Б") == ["Русский язык: <b>4</b> · ответ на уроке"]


async def test_lateness_that_is_put_right_minutes_before_the_digest_is_told_as_it_is_then(
    town: Town, mother: Phone
) -> None:
    late = await town.misses("artyom", "ОП")
    await town.waits_until(clock(17))
    town.clock.now = clock(17, 55)
    await town.corrects(AttendanceEntry, late, minutes=5)
    town.new(mother)
    await town.waits_until(clock(18))
    (evening,) = town.new(mother)
    assert block(evening, "Артём, 7Б") == ["Русский язык: опоздание на 1-й урок на 5 минут"]


async def test_a_change_of_the_timetable_stands_under_the_child_whose_lesson_it_is(town: Town, mother: Phone) -> None:
    for group in ("1А Чтение", "10А Алгебра"):
        async with town.sessions.begin() as session:
            await journal_changes.substitute(
                session, town.ids.school, town.ids.groups[group], FRIDAY, 1, {"cancelled": True}, town.entry()
            )
    town.new(mother)
    await town.waits_until(clock(17))
    await town.waits_until(clock(18))
    (evening,) = town.new(mother)
    assert block(evening, "Артём, 7Б") == []
    assert block(evening, "Софья, 1А") == ["13 ноября, пятница: 1-й урок (Чтение) отменён"]
