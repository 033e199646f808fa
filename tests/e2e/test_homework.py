"""A parent reads what is set."""

from datetime import date

from domain import journal
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.school import FRIDAY, MONDAY, THURSDAY, at

TOMORROW = (
    "<b>Артём, 7Б. Задано на 12 ноября, четверг</b>\n"
    "• <b>Алгебра</b>, примерно 30 мин, 1 файл: № 412–415; 3 &lt; x &lt; 7 &amp; y &gt; 2\n"
    "• <b>Английский язык</b>: Unit 4, ex. 5"
)


async def test_parent_reads_tomorrows_homework_of_the_own_subgroup_and_turns_the_page(mother: Phone) -> None:
    await mother.sends("/homework")
    assert mother.sees == TOMORROW
    assert mother.labels == [["Файлы (1)"], ["◀ ср 11.11", "пт 13.11 ▶"], ["Софья, 1А"]]
    await mother.presses("пт 13.11 ▶")
    assert mother.sees == "<b>Артём, 7Б. Задано на 13 ноября, пятница</b>\nНа этот день ничего не задано."
    assert mother.labels == [["◀ чт 12.11", "Ближайший день", "пн 16.11 ▶"], ["Софья, 1А"]]
    await mother.presses("Ближайший день")
    assert mother.sees == TOMORROW


async def test_a_weekend_is_skipped_and_named(mother: Phone) -> None:
    await mother.sends("/homework")
    await mother.presses("пт 13.11 ▶")
    await mother.presses("пн 16.11 ▶")
    assert mother.sees == (
        "<b>Артём, 7Б. Задано на 16 ноября, понедельник</b>\n"
        "<i>14–15 ноября: выходные</i>\nНа этот день ничего не задано."
    )


async def test_on_the_last_day_before_the_holidays_the_first_day_after_them_is_shown(town: Town, mother: Phone) -> None:
    town.clock.now = town.clock.now.replace(month=10, day=23)
    await mother.sends("/homework")
    assert mother.sees == (
        "<b>Артём, 7Б. Задано на 2 ноября, понедельник</b>\n"
        "<i>24 октября – 1 ноября: осенние каникулы</i>\n"
        "На этот день ничего не задано."
    )


async def test_in_summer_the_year_is_over(town: Town, mother: Phone) -> None:
    town.clock.now = town.clock.now.replace(year=2027, month=7)
    await mother.sends("/homework")
    assert mother.sees == "Учебный год закончен. Новый начнётся осенью."


async def test_the_first_form_has_no_homework_and_is_told_so(mother: Phone) -> None:
    await mother.sends("/homework")
    await mother.presses("Софья, 1А")
    assert mother.sees == "<b>Софья, 1А.</b> В первом классе домашних заданий не задают."
    await mother.presses("Артём, 7Б")
    assert mother.sees == TOMORROW


async def test_attached_files_come_as_files_and_are_uploaded_only_once(town: Town, mother: Phone) -> None:
    await mother.sends("/homework")
    await mother.presses("Файлы (1)")
    await mother.presses("Файлы (1)")
    assert [(file.name, file.content.decode()) for file in mother.files] == [
        ("Карточка 3.txt", "Вариант 1\n2x + 3 = 7\n")
    ] * 2
    assert mother.toast == "Файлы отправлены."
    sent = [call for call in town.telegram.calls if call.method == "sendDocument"]
    first, second = ("attach" in str(call.params.get("document", "attach")) for call in sent)
    assert (first, second) == (True, False)


async def test_an_individual_task_is_shown_to_its_pupil_alone(town: Town) -> None:
    parent = await town.linked("Ольга", Role.GUARDIAN, "lebedeva", "kirill")
    await parent.sends("/homework")
    await parent.presses("пт 13.11 ▶")
    assert parent.sees == (
        "<b>Кирилл, 7Б. Задано на 13 ноября, пятница</b>\n• <b>Русский язык</b>, личное задание: словарный диктант"
    )


async def test_ten_thousand_characters_are_folded_into_parts_and_none_is_lost(town: Town, mother: Phone) -> None:
    task = "\n".join(f"задание {n}: прочитать <главу> и ответить & записать" for n in range(200))
    assert len(task) > 10_000
    await town.writes(journal.Journal(homework=(journal.Homework(at("7Б Русский", THURSDAY, 1), FRIDAY, task),)))
    await mother.sends("/homework")
    await mother.presses("пт 13.11 ▶")
    parts = [mother.screens[-1].text]
    while any("▶" in label and "часть" in label for label in mother.labels[0]):
        await mother.presses(mother.labels[0][-1])
        parts.append(mother.screens[-1].text)
    assert len(parts) == 3
    assert task in "\n".join(parts)
    assert mother.labels[0] == ["◀ часть 2 из 3"]


async def test_a_pupil_who_turned_to_another_group_sees_only_the_present_one(town: Town, mother: Phone) -> None:
    await town.writes(
        journal.Journal(homework=(journal.Homework(at("10А Алгебра", THURSDAY, 1), date(2026, 11, 12), "чужое"),))
    )
    await mother.sends("/homework")
    assert mother.sees == TOMORROW


async def test_a_pupil_ticks_what_is_done_and_the_parent_sees_it(town: Town, mother: Phone) -> None:
    pupil = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    await pupil.sends("/homework")
    assert pupil.labels == [
        ["✓ Сделано: Алгебра"],
        ["✓ Сделано: Английский язык"],
        ["Файлы (1)"],
        ["◀ ср 11.11", "пт 13.11 ▶"],
    ]
    await pupil.presses("✓ Сделано: Алгебра")
    ticked = TOMORROW.replace("• <b>Алгебра", "✓ <b>Алгебра")
    assert pupil.sees == ticked
    await mother.sends("/homework")
    assert mother.sees == ticked
    await pupil.presses("↩ Не сделано: Алгебра")
    assert pupil.sees == TOMORROW


async def test_a_heavy_day_is_called_heavy(town: Town, mother: Phone) -> None:
    for minutes in (90, 31):
        task = journal.Homework(at("7Б Русский", MONDAY, 1), FRIDAY, "сочинение", minutes)
        await town.writes(journal.Journal(homework=(task,)))
    await mother.sends("/homework")
    await mother.presses("пт 13.11 ▶")
    assert mother.sees.endswith("\n<i>Всего примерно 121 мин; норма для 7 класса — до 150 мин в день.</i>")
    await town.writes(journal.Journal(homework=(journal.Homework(at("7Б Русский", MONDAY, 1), FRIDAY, "ещё", 30),)))
    await mother.presses("Ближайший день")
    await mother.presses("пт 13.11 ▶")
    assert mother.sees.endswith("\n<i>Всего примерно 151 мин — больше нормы для 7 класса: до 150 мин в день.</i>")
