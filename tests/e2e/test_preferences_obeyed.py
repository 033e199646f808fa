"""What is chosen under /settings is what happens: an event at once, in the digest or not at all, by one's own clock."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from db.models import Homework, Mark, PeriodMark
from db.queries import journal_changes
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_alerts import TITLE, clock
from tests.school import THURSDAY, WEDNESDAY

BERLIN = ZoneInfo("Europe/Berlin")
Happens = Callable[[Town], Awaitable[object]]


async def marked(town: Town) -> None:
    """A mark of today."""
    await town.marks("artyom", "4")


async def corrected(town: Town) -> None:
    """A mark that has been told already is another one now."""
    mark = await town.marks("artyom", "3")
    town.clock.passes(minutes=11)
    await town.ticks()
    await town.corrects(Mark, mark, "опечатка", value="5")


async def late(town: Town) -> None:
    """Late for Russian."""
    await town.misses("artyom", "ОП")


async def missed(town: Town) -> None:
    """Not there, and nobody has said so."""
    await town.misses("artyom", "Н")


async def set_late(town: Town) -> None:
    """For today, when there is no digest any more that would tell of it."""
    await town.enters(Homework, group_id=town.ids.groups["7Б Русский"], due=WEDNESDAY, text="упр. 9", minutes=5)


async def cancelled(town: Town) -> None:
    """Tomorrow's Russian is not held."""
    group, how = town.ids.groups["7Б Русский"], {"cancelled": True, "reason": "мороз"}
    async with town.sessions.begin() as session:
        await journal_changes.substitute(session, town.ids.school, group, THURSDAY, 1, how, town.entry())


async def summed_up(town: Town) -> None:
    """The mark of the term."""
    pupil, subject = town.ids.people["artyom"], town.ids.subjects["Алгебра"]
    await town.enters(
        PeriodMark, pupil_id=pupil, subject_id=subject, year_id=town.ids.year, kind="term", ordinal=2, value="4"
    )


HAPPENINGS: dict[str, tuple[Happens, str]] = {
    "mark": (marked, "Русский язык: <b>4</b>"),
    "correction": (corrected, "Русский язык: было 3 → стало <b>5</b>"),
    "absence": (missed, "Не отмечен(а) на 1-м уроке (Русский язык)"),
    "late": (late, "Русский язык: опоздание на 1-й урок"),
    "homework": (set_late, "Русский язык: упр. 9"),
    "timetable": (cancelled, "(Русский язык) отменён · причина: мороз"),
    "term_mark": (summed_up, "Алгебра, 2 четверть: <b>4</b>"),
}
DIGEST = "<b>Вечерняя сводка, "


@pytest.mark.parametrize("kind", HAPPENINGS)
async def test_each_event_comes_as_it_was_chosen(town: Town, mother: Phone, kind: str) -> None:
    """One parent wants it at once, the other not at all; neither has a digest that tells the day anyhow."""
    happens, said = HAPPENINGS[kind]
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await town.prefers("elena", evening="off", weekly="off", **{kind: "now"})
    await town.prefers("dmitry", **{kind: "off"})
    town.clock.now = clock(15)
    await happens(town)
    town.new(mother), town.new(father)
    town.clock.passes(minutes=11)
    await town.ticks()
    told = town.new(mother)
    assert len(told) == 1
    assert said in told[0]
    for moment in (clock(18), clock(18, days=1)):
        await town.waits_until(moment)
    assert town.new(mother) == []
    assert [text for text in town.new(father) if said in text] == []


@pytest.mark.parametrize("kind", sorted(HAPPENINGS.keys() - {"mark", "absence", "late"}))
async def test_what_waits_for_the_digest_stands_there_and_nowhere_else(town: Town, mother: Phone, kind: str) -> None:
    """Marks, absences and lateness of the day are in it in its own words: see test_alerts."""
    happens, said = HAPPENINGS[kind]
    await town.prefers("elena", **{kind: "digest"})
    town.clock.now = clock(15)
    await happens(town)
    town.clock.passes(minutes=11)
    await town.ticks()
    town.new(mother)
    await town.waits_until(clock(17, 59))
    assert town.new(mother) == []
    await town.waits_until(clock(18))
    (evening,) = town.new(mother)
    assert evening.startswith(DIGEST)
    assert evening.count(said) == 1


async def test_a_digest_comes_at_the_hour_of_the_readers_own_clock(town: Town, mother: Phone) -> None:
    """Eight in the evening in Berlin is two at night in Novokuznetsk; quiet hours are Berlin's too."""
    await town.prefers("elena", zone="Europe/Berlin", evening="20", mark="now")
    await town.marks("artyom", "5")
    town.new(mother)
    town.clock.passes(minutes=11)
    await town.ticks()
    assert town.new(mother) == [TITLE + "Русский язык: <b>5</b> · ответ на уроке"]
    due = datetime(2026, 11, 11, 20, tzinfo=BERLIN)
    await town.waits_until(due - timedelta(minutes=1))
    assert town.new(mother) == []
    await town.waits_until(due)
    (evening,) = town.new(mother)
    assert evening.startswith(f"{DIGEST}11 ноября, среда</b>\n\n<b>Артём, 7Б</b>\nРусский язык: <b>5</b>")


async def test_a_calm_week_is_silent_but_for_what_needs_attention_and_one_good_thing(town: Town, mother: Phone) -> None:
    await town.prefers("elena", calm="yes", mark="now")
    await town.marks("artyom", "5", group="7Б Алгебра", number=2)
    town.new(mother)
    for moment in (clock(16, 51), clock(18), clock(18, days=1)):
        await town.waits_until(moment)
    assert town.new(mother) == []
    town.clock.now = clock(9, days=2)
    await town.marks("artyom", "2", day=WEDNESDAY + timedelta(days=2))
    await town.waits_until(clock(9, 11, days=2))
    assert town.new(mother) == [TITLE + "Русский язык: <b>2</b> · ответ на уроке"]
    await town.waits_until(clock(18, days=2))
    told = town.new(mother)
    (week,) = [text for text in told if text.startswith("<b>Итоги недели, 9–13 ноября</b>")]
    assert "\nХорошая новость: " in week
    assert week.count("Хорошая новость") == 1
