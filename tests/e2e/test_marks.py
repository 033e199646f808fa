"""A parent reads marks and asks what it takes for a better one."""

from datetime import date

from domain import journal
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import at

EARLIER = date(2026, 11, 5)
SMALL_PRINT = "<i>Считаю отметки с весом 1; отметку за период ставит учитель. Попробуйте сами:</i>"


async def test_a_term_at_a_glance(mother: Phone) -> None:
    await mother.sends("/marks")
    assert mother.sees == (
        "<b>Артём, 7Б. Отметки, 2 четверть</b>\n\n"
        "Алгебра · <b>3</b>×3 <b>4</b>×3 · средний 3,50\n"
        "Русский язык · <b>5</b> · средний 5,00\n\n"
        "<i>Пока без отметок: Английский язык</i>"
    )
    assert mother.labels == [["Алгебра", "Русский язык"], ["1 четверть", "Год"], ["Софья, 1А"]]
    await mother.presses("1 четверть")
    assert mother.sees == "<b>Артём, 7Б. Отметки, 1 четверть</b>\n\nОтметок пока нет."
    assert mother.labels == [["2 четверть", "Год"], ["Софья, 1А"]]


async def test_a_subject_with_works_weights_and_comments(mother: Phone) -> None:
    await mother.sends("/marks")
    await mother.presses("Алгебра")
    assert mother.sees == (
        "<b>Артём, 7Б. Алгебра, 2 четверть</b>\n\n"
        "пн 9.11 · <b>3</b> · контрольная работа, вес 3\n"
        "«проверь знаки»\n"
        "пн 9.11 · <b>4</b> · контрольная работа, пересдача\n\n"
        "Средний балл 3,50, выходит 4."
    )
    assert mother.labels == [["Что нужно для 5?"], ["1 четверть", "Год"], ["◀ Все предметы"]]


async def test_what_a_better_mark_takes_and_what_would_be_if(mother: Phone) -> None:
    await mother.sends("/marks")
    await mother.presses("Алгебра")
    await mother.presses("Что нужно для 5?")
    assert mother.sees == (
        "<b>Артём, 7Б. Алгебра: что нужно для 5?</b>\n\n"
        "Сейчас средний балл 3,50.\n"
        "До 30 декабря по расписанию осталось 35 уроков.\n\n"
        "Хватит таких отметок: <b>5\u00a0×\u00a012</b>.\n"
        "Нужно 12 отметок, а за столько уроков обычно бывает 10: успеть можно, но трудно.\n\n"
        f"{SMALL_PRINT}"
    )
    assert mother.labels == [["+5", "+4", "+3", "+2"], ["◀ Алгебра"]]
    await mother.presses("+5")
    await mother.presses("+4")
    assert "Если получить ещё 5, 4: средний балл 3,75, выходит 4." in mother.sees
    await mother.presses("Сбросить")
    assert "Если получить" not in mother.sees
    await mother.presses("◀ Алгебра")
    assert mother.sees.startswith("<b>Артём, 7Б. Алгебра, 2 четверть</b>")


async def test_when_it_is_too_late_it_is_said(town: Town, mother: Phone) -> None:
    town.clock.passes(days=47)
    await mother.sends("/marks")
    await mother.presses("Алгебра")
    await mother.presses("Что нужно для 5?")
    assert mother.sees == (
        "<b>Артём, 7Б. Алгебра: что нужно для 5?</b>\n\n"
        "Сейчас средний балл 3,50.\n"
        "До 30 декабря по расписанию осталось 2 урока.\n\n"
        "По текущим отметкам не получается: нужно <b>5\u00a0×\u00a012</b>, а осталось 2 урока. "
        "Возможна пересдача — решает учитель.\n\n"
        f"{SMALL_PRINT}"
    )


async def test_the_first_form_has_none(mother: Phone) -> None:
    await mother.sends("/marks")
    await mother.presses("Софья, 1А")
    assert mother.sees == "<b>Софья, 1А.</b> В этом классе учатся без отметок."
    assert mother.labels == [["Артём, 7Б"]]


async def test_marks_that_count_nowhere_have_no_average(town: Town, mother: Phone) -> None:
    book = journal.Journal(
        lessons=(journal.Lesson(at("7Б Англ 1", EARLIER, 3), "Present Perfect"),),
        marks=(journal.Mark(at("7Б Англ 1", EARLIER, 3), "artyom", "н/а", "ответ на уроке", 1),),
    )
    await town.writes(book)
    await mother.sends("/marks")
    await mother.presses("Английский язык")
    assert mother.sees.endswith(
        "чт 5.11 · <b>н/а</b> · ответ на уроке\n\nСреднего балла нет: эти отметки в него не входят."
    )
    await mother.presses("Год")
    assert mother.sees.startswith("<b>Артём, 7Б. Английский язык, год</b>")
