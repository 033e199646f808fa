"""All children in one answer: each for its own next school day."""

from datetime import datetime

from sqlalchemy import update

from db.models import Form
from domain import journal
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_homework import TOMORROW
from tests.e2e.vladivostok import becomes_guardian, founded
from tests.school import FRIDAY, THURSDAY, ZONE, at

NONE_IN_FIRST = "<b>Софья, 1А.</b> В первом классе домашних заданий не задают."


async def test_a_mother_of_two_reads_both_in_one_message_and_opens_one(mother: Phone) -> None:
    await mother.sends("/homework")
    assert mother.sees == f"{TOMORROW}\n\n{NONE_IN_FIRST}"
    assert mother.labels == [["Артём, 7Б", "Софья, 1А"]]
    await mother.presses("Артём, 7Б")
    assert mother.sees == TOMORROW
    await mother.presses("Все дети")
    assert mother.sees == f"{TOMORROW}\n\n{NONE_IN_FIRST}"
    await mother.presses("Софья, 1А")
    assert mother.sees == NONE_IN_FIRST


async def test_the_father_has_one_child_and_sees_that_childs_own_screen(town: Town, mother: Phone) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await father.sends("/homework")
    assert father.sees == TOMORROW
    assert father.labels == [["Файлы (1)"], ["◀ ср 11.11", "пт 13.11 ▶"], ["Неделя", "По предмету"]]
    await mother.sends("/homework")
    assert mother.sees.startswith(TOMORROW)


async def test_five_children_at_two_schools_in_two_zones(town: Town, mother: Phone) -> None:
    """Ten in the evening in Novokuznetsk is one at night in Vladivostok: there it is Thursday already."""
    east = await founded(town)
    await becomes_guardian(town, "elena", town.ids.people["kirill"], east.people["artyom"], east.people["vera"])
    town.clock.now = datetime(2026, 11, 11, 22, tzinfo=ZONE)
    await mother.sends("/homework")
    assert mother.sees == (
        "<b>Вера, 10А. Задано на 13 ноября, пятница</b>\n"
        "На этот день ничего не задано.\n\n"
        f"{TOMORROW}\n\n"
        "<b>Глеб, 7Б. Задано на 13 ноября, пятница</b>\n"
        "• <b>Русский язык</b>, примерно 1 ч 55 мин: сочинение\n"
        "• <b>Алгебра</b>, примерно 40 мин: № 500\n"
        "<i>Всего примерно 2 ч 35 мин — больше нормы для 7 класса: до 2 ч 30 мин в день.</i>\n\n"
        "<b>Кирилл, 7Б. Задано на 12 ноября, четверг</b>\n"
        "• <b>Алгебра</b>, примерно 30 мин, 1 файл: № 412–415; 3 &lt; x &lt; 7 &amp; y &gt; 2\n"
        "• <b>Английский язык</b>: Unit 3, ex. 1\n\n"
        f"{NONE_IN_FIRST}"
    )
    assert mother.labels == [["Вера, 10А", "Артём, 7Б"], ["Глеб, 7Б", "Кирилл, 7Б"], ["Софья, 1А"]]
    await mother.presses("Глеб, 7Б")
    assert mother.sees.startswith("<b>Глеб, 7Б. Задано на 13 ноября, пятница</b>\n• <b>Русский язык</b>")


async def test_before_a_weekend_a_six_day_week_goes_on(town: Town, mother: Phone) -> None:
    east = await founded(town)
    await becomes_guardian(town, "elena", east.people["artyom"])
    town.clock.now = datetime(2026, 11, 13, 15, tzinfo=ZONE)
    await mother.sends("/homework")
    assert mother.sees == (
        "<b>Артём, 7Б. Задано на 16 ноября, понедельник</b>\n"
        "<i>14–15 ноября: выходные</i>\n"
        "На этот день ничего не задано.\n\n"
        "<b>Глеб, 7Б. Задано на 14 ноября, суббота</b>\n"
        "На этот день ничего не задано.\n\n"
        f"{NONE_IN_FIRST}"
    )


async def test_in_summer_each_child_is_one_line(town: Town, mother: Phone) -> None:
    async with town.sessions.begin() as session:
        await session.execute(update(Form).where(Form.name == "1А").values(homework=True))
    town.clock.now = town.clock.now.replace(year=2027, month=7)
    await mother.sends("/homework")
    assert mother.sees == (
        "<b>Артём, 7Б.</b> Учебный год закончен. Новый начнётся осенью.\n\n"
        "<b>Софья, 1А.</b> Учебный год закончен. Новый начнётся осенью."
    )


async def test_a_day_that_is_typed_is_shown_for_every_child(town: Town, mother: Phone) -> None:
    await town.writes(journal.Journal(homework=(journal.Homework(at("7Б Русский", THURSDAY, 1), FRIDAY, "упр. 200"),)))
    await mother.sends("/homework пятница")
    friday = "<b>Артём, 7Б. Задано на 13 ноября, пятница</b>\n• <b>Русский язык</b>: упр. 200"
    assert mother.sees == f"{friday}\n\n{NONE_IN_FIRST}"
    await mother.presses("Артём, 7Б")
    assert mother.sees == friday
    await mother.sends("/homework 31.10")
    assert mother.sees == (
        "<b>Артём, 7Б. Задано на 31 октября, суббота</b>\n"
        f"<i>24 октября – 1 ноября: осенние каникулы</i>\n\n{NONE_IN_FIRST}"
    )


async def test_a_subject_of_the_other_child_is_found_too(town: Town, mother: Phone) -> None:
    async with town.sessions.begin() as session:
        await session.execute(update(Form).where(Form.name == "1А").values(homework=True))
    await town.writes(journal.Journal(homework=(journal.Homework(at("1А Чтение", THURSDAY, 1), FRIDAY, "с. 8–9"),)))
    await mother.sends("/homework чтение")
    assert mother.sees == ("<b>Софья, 1А. Чтение: задания, 28 октября – 25 ноября</b>\n\n• <b>пт 13.11</b>: с. 8–9")
    await mother.sends("/diary")
    assert mother.sees.startswith("<b>Софья, 1А. Дневник")
