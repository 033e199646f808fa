"""A parent reads the diary."""

from emulator.telegram import Phone
from tests.e2e.conftest import Town


async def test_a_day_has_topics_marks_with_comments_and_lateness(mother: Phone) -> None:
    await mother.sends("/diary")
    await mother.presses("◀ вт 10.11")
    await mother.presses("◀ пн 9.11")
    assert mother.sees == (
        "<b>Артём, 7Б. Дневник, 9 ноября, понедельник</b>\n"
        "<i>7–8 ноября: выходные</i>\n\n"
        "<b>1. Русский язык</b>\n"
        "Тема: Деепричастие\n"
        "ОП — опоздание на 10 мин\n\n"
        "<b>2. Алгебра</b> · контрольная работа\n"
        "Тема: Степень и её свойства\n"
        "Отметка <b>3</b>: контрольная работа, вес 3\n"
        "«проверь знаки»\n"
        "Отметка <b>4</b>: контрольная работа, пересдача"
    )
    assert mother.labels == [["◀ пт 6.11", "Сегодня", "вт 10.11 ▶"], ["Неделя"], ["Софья, 1А"]]


async def test_today_shows_planned_lessons_and_what_is_due(mother: Phone) -> None:
    await mother.sends("/diary")
    assert mother.sees == (
        "<b>Артём, 7Б. Дневник, 11 ноября, среда</b>\n\n<b>1. Русский язык</b>\nК уроку: упр. 112\n\n<b>2. Алгебра</b>"
    )


async def test_a_week_fits_on_one_screen(mother: Phone) -> None:
    await mother.sends("/diary")
    await mother.presses("Неделя")
    assert mother.sees == (
        "<b>Артём, 7Б. Дневник, 9–13 ноября</b>\n\n"
        "<b>9 ноября, понедельник</b>\n1. Русский язык · ОП\n2. Алгебра · <b>3</b>, <b>4</b>\n\n"
        "<b>10 ноября, вторник</b>\n1. Русский язык · <b>5</b>\n2. Алгебра\n3. Английский язык · Б\n\n"
        "<b>11 ноября, среда</b>\n1. Русский язык\n2. Алгебра\n\n"
        "<b>12 ноября, четверг</b>\n1. Русский язык\n2. Алгебра\n3. Английский язык\n\n"
        "<b>13 ноября, пятница</b>\n1. Русский язык\n2. Алгебра"
    )
    await mother.presses("◀ неделя раньше")
    assert mother.sees == (
        "<b>Артём, 7Б. Дневник, 2–6 ноября</b>\n\n"
        "<b>2 ноября, понедельник</b>\n1. Русский язык\n2. Алгебра\n\n"
        "<b>3 ноября, вторник</b>\n1. Русский язык\n2. Алгебра\n3. Английский язык\n\n"
        "<i>4 ноября, среда: День народного единства</i>\n\n"
        "<b>5 ноября, четверг</b>\n1. Русский язык\n2. Алгебра\n3. Английский язык\n\n"
        "<b>6 ноября, пятница</b>\n1. Русский язык\n2. Алгебра"
    )
    await mother.presses("Эта неделя")
    await mother.presses("По дням")
    assert mother.sees.startswith("<b>Артём, 7Б. Дневник, 11 ноября, среда</b>")


async def test_the_first_form_learns_without_marks(mother: Phone) -> None:
    await mother.sends("/diary")
    await mother.presses("Софья, 1А")
    assert mother.sees == (
        "<b>Софья, 1А. Дневник, 11 ноября, среда</b>\n\n<b>1. Чтение</b>\n\n<i>В первом классе учатся без отметок.</i>"
    )


async def test_on_sunday_the_next_school_day_is_opened_and_sunday_is_named(town: Town, mother: Phone) -> None:
    town.clock.passes(days=4)
    await mother.sends("/diary")
    assert mother.sees == (
        "<b>Артём, 7Б. Дневник, 16 ноября, понедельник</b>\n<i>14–15 ноября: выходные</i>\n\n"
        "<b>1. Русский язык</b>\n\n<b>2. Алгебра</b>"
    )


async def test_the_day_of_a_pupil_is_the_schools_day(town: Town, mother: Phone) -> None:
    """At 18:30 UTC it is half past one of the next day in Kemerovo."""
    town.clock.now = town.clock.now.replace(hour=18, minute=30)
    await mother.sends("/diary")
    assert mother.sees.startswith("<b>Артём, 7Б. Дневник, 12 ноября, четверг</b>")
