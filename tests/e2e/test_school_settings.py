"""The school decides for itself under /office, and families see it at once."""

from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_linking import ALWAYS, HELP

BEGINNING = (
    "<b>Настройки школы · Школа № 7</b>\n\n"
    "Средний балл округляется так: от 3,50 выходит 4.\n\n"
    "Средний балл класса семьям не показывается.\n\n"
    "Сдержанный режим выключен: причины пропусков и комментарии видны сразу.\n\n"
    "Официальный журнал школы ведётся в другой системе.\n\n"
    "О днях рождения учеников не сообщается.\n\n"
    "«Сначала расскажу сам» выключено: семьи узнают об отметках без отсрочки."
)


async def opened(town: Town) -> Phone:
    """The deputy, looking at the settings."""
    deputy = await town.linked("Олег", Role.DEPUTY, "petrov")
    await deputy.sends("/office")
    await deputy.presses("Настройки школы")
    return deputy


async def test_a_deputy_finds_the_settings_and_nothing_else(town: Town) -> None:
    deputy = await town.linked("Олег", Role.DEPUTY, "petrov")
    assert deputy.sees == (
        "<b>Готово!</b> Школа № 7: завуч.\n\n<b>Что я умею</b>\n"
        "/notice — объявление: кому, с подписью или к сроку; кто прочитал\n"
        "/office — замены уроков, дни без уроков, настройки школы\n\n"
        f"{ALWAYS}"
    )
    await deputy.sends("/office")
    assert deputy.sees == (
        "<b>Школа · Школа № 7</b>\n"
        "Здесь решают, как пройдут дни и уроки и что действует для всей школы. "
        "О каждом решении те, кого оно касается, узнают сами."
    )
    assert deputy.labels == [
        ["Замены", "Дни без уроков"],
        ["Кто за кого", "Правка старых уроков"],
        ["Доступ родителей"],
        ["Не заполнен журнал"],
        ["Закрыть четверть"],
        ["Жалобы"],
        ["Настройки школы"],
    ]
    await deputy.presses("Настройки школы")
    assert deputy.sees_changed == BEGINNING
    assert deputy.labels == [
        ["4 — от 3,60", "4 — от 3,65"],
        ["Показывать средний класса"],
        ["Включить сдержанный"],
        ["Официальный — Звонок"],
        ["Сообщать о днях рождения"],
        ["Отсрочка 2 ч", "Отсрочка 4 ч"],
        ["Отсрочка 8 ч", "Отсрочка 24 ч"],
    ]
    await deputy.sends_file("Списки.csv", "Класс;Фамилия;Имя\n7Б;Ким;Алина\n".encode())
    assert deputy.sees == "Я понимаю только текст и кнопки. Нажмите /help — там всё, что я умею."


async def test_a_stricter_rounding_counts_at_once_and_the_last_change_is_told(town: Town, mother: Phone) -> None:
    deputy = await opened(town)
    await deputy.presses("4 — от 3,60")
    assert deputy.toast == "Сохранено."
    assert deputy.sees_changed == BEGINNING.replace("3,50", "3,60") + (
        "\n\n<i>Последнее изменение: 11.11 16:40, Петров О. И. — Средний балл округляется так: от 3,60 выходит 4.</i>"
    )
    await mother.sends("/marks")
    await mother.presses("Алгебра")
    assert "Средний балл 3,50, выходит 3." in mother.sees_changed


async def test_which_journal_is_official_is_said_under_help(town: Town, mother: Phone) -> None:
    deputy = await opened(town)
    await deputy.presses("Официальный — Звонок")
    await mother.sends("/help")
    assert mother.sees == f"{HELP}\n\nЗвонок — официальный электронный журнал школы."


async def test_an_administrator_keeps_the_lists_and_decides(town: Town) -> None:
    admin = await town.linked("Анна", Role.ADMIN, "krylova")
    await admin.sends("/office")
    assert admin.labels[-2:] == [["Списки на сегодня"], ["Настройки школы"]]


async def test_a_deputy_lets_pupils_tell_first_and_takes_it_back(town: Town, mother: Phone) -> None:
    deputy = await opened(town)
    await deputy.presses("Отсрочка 8 ч")
    assert (
        "«Сначала расскажу сам»: семья может выбрать, что о новой отметке родителям сообщают позже, — "
        "не больше чем на 8 ч, чтобы ученик рассказал сам. Об отсутствии сообщается без отсрочки."
    ) in deputy.sees_changed
    assert deputy.labels[-2:] == [["Без отсрочки", "Отсрочка 2 ч"], ["Отсрочка 4 ч", "Отсрочка 24 ч"]]
    await mother.sends("/settings")
    assert mother.labels[4] == ["Сначала расскажу сам"]
    await deputy.presses("Без отсрочки")
    await mother.sends("/settings")
    assert ["Сначала расскажу сам"] not in mother.labels


async def test_a_deputy_has_birthdays_told_and_takes_it_back(town: Town) -> None:
    deputy = await opened(town)
    await deputy.presses("Сообщать о днях рождения")
    said = "О днях рождения учеников утром узнаёт классный руководитель; возраст не называется."
    assert deputy.sees_changed == BEGINNING.replace("О днях рождения учеников не сообщается.", said) + (
        f"\n\n<i>Последнее изменение: 11.11 16:40, Петров О. И. — {said}</i>"
    )
    await deputy.presses("Без дней рождения")
    assert "О днях рождения учеников не сообщается." in deputy.sees_changed
