"""A parent asks whether the child was there."""

from emulator.telegram import Phone
from tests.e2e.conftest import Town


async def test_a_week_with_lateness_and_illness(mother: Phone) -> None:
    await mother.sends("/attendance")
    assert mother.sees == (
        "<b>Артём, 7Б. Посещаемость, 9–13 ноября</b>\n\n"
        "<b>9 ноября, понедельник</b>\n1. Русский язык: ОП — опоздание на 10 мин\n\n"
        "<b>10 ноября, вторник</b>\n3. Английский язык: Б — отсутствие по болезни\n\n"
        "Уроков проведено: 5. Пропущено: 1. Опозданий: 1."
    )
    assert mother.labels == [["◀ неделя раньше", "неделя позже ▶"], ["Софья, 1А"]]


async def test_a_week_without_lessons_and_one_without_absences(mother: Phone) -> None:
    await mother.sends("/attendance")
    await mother.presses("неделя позже ▶")
    assert mother.sees == ("<b>Артём, 7Б. Посещаемость, 16–20 ноября</b>\n\nНа этой неделе уроков не было.")
    await mother.presses("Эта неделя")
    await mother.presses("Софья, 1А")
    assert mother.sees == (
        "<b>Софья, 1А. Посещаемость, 9–13 ноября</b>\n\n"
        "Пропусков и опозданий нет.\n\n"
        "Уроков проведено: 1. Пропущено: 0. Опозданий: 0."
    )


async def test_the_child_that_was_switched_to_stays_open(town: Town, mother: Phone) -> None:
    await mother.sends("/attendance")
    await mother.presses("Софья, 1А")
    await mother.sends("/diary")
    assert mother.sees.startswith("<b>Софья, 1А. Дневник, 11 ноября, среда</b>")
    await town.end()
    await town.start()
    await mother.sends("/homework")
    assert mother.sees == "<b>Софья, 1А.</b> В первом классе домашних заданий не задают."
