"""Digests as they arrive: what was put right at the last moment, and whose news it is."""

from db.models import AttendanceEntry, Homework, Mark
from db.queries import journal_changes
from domain.digests import WEEK
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_alerts import clock
from tests.school import FRIDAY, MONDAY, WEDNESDAY


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


async def test_homework_that_no_digest_of_ones_own_will_tell_is_told_at_once(town: Town, mother: Phone) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await town.prefers("dmitry", days="123456")  # and on a Saturday without lessons there is nothing to tell
    await town.waits_until(clock(18, days=2))
    town.clock.now = clock(19, days=2)
    await town.enters(Homework, group_id=town.ids.groups["7Б Русский"], due=MONDAY + WEEK, text="упр. 130", minutes=20)
    town.new(mother), town.new(father)
    await town.waits_until(clock(19, 10, days=2))
    news = "<b>Артём, 7Б.</b> Новое в журнале\nЗадано на 16 ноября, понедельник. Русский язык: упр. 130 · 20 минут"
    assert (town.new(mother), town.new(father)) == ([], [news])
    await town.waits_until(clock(18, days=4))
    assert "упр. 130" in town.new(mother)[-1]
    assert town.new(father) == []


async def test_the_week_comes_on_friday_and_its_chart_when_it_is_asked_for(town: Town, mother: Phone) -> None:
    await town.marks("artyom", "5", day=WEDNESDAY)
    town.new(mother)
    friday = clock(18, days=2)
    await town.waits_until(friday)
    week = next(text for text in town.new(mother) if text.startswith("<b>Итоги недели, 9–13 ноября</b>"))
    assert "• Русский язык: 5,00" in week
    pictures = len(mother.files)
    await mother.presses("Артём: график")
    assert mother.files[pictures:][0].content.startswith(b"\x89PNG")
