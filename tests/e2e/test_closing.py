"""The deputy closes a term: who lacks what is told, what is closed is closed, and can be opened again."""

from datetime import date, datetime

import pytest
from sqlalchemy import select

from db.models import JournalEvent, Unlock
from domain.words import Role
from emulator.telegram import Phone
from tests.db.kit import add
from tests.e2e.conftest import Town
from tests.school import ZONE
from tests.statements import counted

CLOSED = "Учебный период закрыт, записи изменить нельзя. Открыть урок может завуч: обратитесь к нему."
NOBODY = (
    "<b>Учитель не назначен</b>\n"
    "Не заполнено 10 уроков: тема 10, перекличка 10, задание 4\n"
    "7Б (1), Английский язык: нет отметки за период у 1 ученика\n"
    "7Б (2), Английский язык: нет отметки за период у 2 учеников\n"
)
LEBEDEVA = (
    "<b>Лебедева О. А.</b>\n"
    "Не заполнено 6 уроков: тема 5, перекличка 5, задание 6\n"
    "7Б, Алгебра: нет отметки за период у 3 учеников\n"
)
SOKOLOVA = (
    "<b>Соколова М. И.</b>\n"
    "Не заполнено 6 уроков: тема 5, перекличка 5, задание 6\n"
    "7Б, Русский язык: нет отметки за период у 3 учеников"
)


@pytest.fixture
async def sokolova(town: Town) -> Phone:
    """Teaches Russian in 7Б."""
    town.clock.now = datetime(2026, 11, 11, 13, 35, tzinfo=ZONE)
    return await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")


@pytest.fixture
async def petrov(town: Town, sokolova: Phone) -> Phone:
    """The deputy, looking at the second quarter."""
    assert sokolova
    deputy = await town.linked("Олег", Role.DEPUTY, "petrov")
    await deputy.sends("/office")
    await deputy.presses("Закрыть четверть")
    return deputy


async def events(town: Town) -> list[tuple[int | None, bool, bool]]:
    """Who has decided about terms, and whether they were closed before and after."""
    event = JournalEvent
    async with town.sessions() as session:
        rows = await session.execute(
            select(event.actor_id, event.before, event.after).where(event.subject == "term").order_by(event.id)
        )
    return [(row[0], bool(row[1]["closed_at"]), bool(row[2]["closed_at"])) for row in rows]


async def test_what_a_term_lacks_is_told_by_teacher(petrov: Phone) -> None:
    assert petrov.sees == (
        "<b>Закрыть четверть</b>\nВыберите период. Сначала покажу, чего в нём не хватает.\n\n"
        "• 2 четверть, 2 ноября – 30 декабря: можно вносить записи\n"
        "• 1 четверть, 1 сентября – 23 октября: можно вносить записи\n"
        "• 1 полугодие, 10 кл., 1 сентября – 30 декабря: можно вносить записи"
    )
    assert petrov.labels == [["2 четверть", "1 четверть"], ["1 полугодие, 10 кл."], ["К школе"]]
    await petrov.presses("2 четверть")
    assert petrov.sees == (
        f"<b>2 четверть</b>\n2 ноября – 30 декабря: можно вносить записи\n\n{NOBODY}{LEBEDEVA}{SOKOLOVA}"
    )
    assert petrov.labels == [["Сообщить учителям (2)"], ["Закрыть"], ["Другой период"]]


async def test_each_teacher_is_told_what_is_missing_of_theirs_once_a_day(
    town: Town, sokolova: Phone, petrov: Phone
) -> None:
    await petrov.presses("2 четверть")
    await petrov.presses("Сообщить учителям (2)")
    assert petrov.sees.startswith(
        "Сообщаю 1 учителю. Каждый увидит только то, чего не хватает в его журналах.\n\n<b>2 четверть</b>"
    )
    await petrov.presses("Сообщить учителям (2)")
    assert petrov.sees.startswith("Сообщать некому:")
    town.new(sokolova)
    await town.ticks()
    [letter] = town.new(sokolova)
    assert letter.startswith(
        "<b>Не хватает записей: 2 четверть</b>\n"
        "Завуч готовится закрыть этот период. Пожалуйста, заполните до этого Ваши журналы.\n\n"
        "<b>Нет отметок за период</b>\n• 7Б, Русский язык: 3 ученика\n\n"
        "<b>Не заполнено 6 уроков</b>\n\n<b>2 ноября, понедельник</b>\n1. 7Б, Русский язык: тема, перекличка, задание\n"
    )
    assert "Алгебра" not in letter
    assert sokolova.labels == [
        ["Отметки: 7Б Русский"],
        ["пн 2.11 · 7Б Русский", "вт 3.11 · 7Б Русский"],
        ["чт 5.11 · 7Б Русский", "пт 6.11 · 7Б Русский"],
        ["пн 9.11 · 7Б Русский", "ср 11.11 · 7Б Русский"],
        ["Что не заполнено"],
    ]
    await sokolova.presses("Отметки: 7Б Русский")
    assert sokolova.sees.startswith("<b>7Б, Русский язык</b>\nОтметки: 2 четверть")


async def test_a_letter_waits_for_the_morning_and_is_dropped_once_the_term_is_closed(
    town: Town, sokolova: Phone, petrov: Phone
) -> None:
    town.clock.now = datetime(2026, 11, 11, 22, 0, tzinfo=ZONE)
    await petrov.presses("2 четверть")
    await petrov.presses("Сообщить учителям (2)")
    town.new(sokolova)
    await town.ticks("delivery")
    await petrov.presses("Закрыть")
    await petrov.presses("Да, закрыть")
    await town.waits_until(datetime(2026, 11, 12, 7, 5, tzinfo=ZONE))
    assert town.new(sokolova) == []


async def test_a_closed_term_takes_nothing_until_it_is_opened_again(town: Town, sokolova: Phone, petrov: Phone) -> None:
    await petrov.presses("2 четверть")
    await petrov.presses("Закрыть")
    assert petrov.sees == (
        "<b>Закрыть: 2 четверть?</b>\n\n"
        "Обратите внимание: последний день — 30 декабря. Оставшиеся уроки внести будет нельзя.\n\n"
        "Останется незаполненным:\n• 22 урока\n• 9 отметок за период\n\n"
        "Записи уроков за 2 ноября – 30 декабря и отметки за этот период учителя изменить не смогут. "
        "Отдельному учителю можно дать доступ, а весь период — открыть снова."
    )
    assert petrov.labels == [["Да, закрыть"], ["Не закрывать"]]
    await sokolova.sends("/journal")
    await sokolova.presses("1. 7Б Русский")
    await sokolova.presses("Перекличка")
    await petrov.presses("Да, закрыть")
    assert petrov.sees.startswith(
        "Закрыто. Записи за это время изменить больше нельзя.\n\n"
        "<b>2 четверть</b>\n2 ноября – 30 декабря: записи закрыты"
    )
    await sokolova.presses("Сохранить")
    assert sokolova.sees.endswith(CLOSED)
    await petrov.presses("Другой период")
    assert "• 2 четверть: закрыто 11 ноября, Петров О. И." in petrov.sees
    await petrov.presses("2 четверть")
    await petrov.presses("Открыть снова")
    assert petrov.sees.startswith("Открыто снова: учителя могут вносить записи.\n\n<b>2 четверть</b>")
    await sokolova.sends("/journal")
    await sokolova.presses("1. 7Б Русский")
    await sokolova.presses("Перекличка")
    await sokolova.presses("Сохранить")
    assert sokolova.sees.startswith("Сохранено.")
    who = town.ids.people["petrov"]
    assert await events(town) == [(who, False, True), (who, True, False)]


async def test_with_the_deputys_leave_a_closed_lesson_can_be_entered(
    town: Town, sokolova: Phone, petrov: Phone
) -> None:
    await petrov.presses("2 четверть")
    await petrov.presses("Закрыть")
    await petrov.presses("Да, закрыть")
    await sokolova.sends("/journal")
    await sokolova.presses("1. 7Б Русский")
    assert sokolova.sees.endswith(CLOSED)
    assert sokolova.labels == [["К урокам дня"]]
    people, today = town.ids.people, date(2026, 11, 11)
    await add(town.sessions, Unlock, school_id=town.ids.school, teacher_id=people["sokolova"], first=today, last=today,
              until=today, given_by_id=people["petrov"], given_at=town.clock())  # fmt: skip
    await sokolova.sends("/journal")
    await sokolova.presses("1. 7Б Русский")
    await sokolova.presses("Перекличка")
    await sokolova.presses("Сохранить")
    assert sokolova.sees.startswith("Сохранено.")


async def test_two_presses_close_once(town: Town, petrov: Phone) -> None:
    await petrov.presses("2 четверть")
    await petrov.presses("Закрыть")
    message, button = petrov.find("Да, закрыть")
    await petrov.presses("Да, закрыть")
    await petrov.presses_data(message.id, button["callback_data"])
    assert petrov.sees.startswith("Уже закрыто.")
    assert len(await events(town)) == 1


async def test_the_list_costs_the_same_whatever_is_missing(petrov: Phone) -> None:
    costs = []
    for label in ("2 четверть", "1 четверть"):
        with counted() as said:
            await petrov.presses(label)
        costs.append(len(said))
        await petrov.presses("Другой период")
    assert costs == [6, 6]  # who is asking, who teaches what, the timetable (three), what is recorded
