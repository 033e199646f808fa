"""What people decide about being written to: on one screen, in place, and back again."""

from sqlalchemy import update

from db.models import Preference, School
from domain.words import Role
from emulator.telegram import Phone
from tests.db.kit import add
from tests.e2e.conftest import Town
from tests.e2e.test_alerts import clock
from tests.e2e.test_linking import HELP, OFFICIAL

REFUSED = "Эта кнопка больше не действует: у Вас нет доступа к этим данным. Откройте экран заново: /help"
BUTTONS = [
    ["Часовой пояс", "Вечерняя сводка"],
    ["Утренняя сводка", "Итоги недели"],
    ["Тихие часы", "О чём сообщать"],
    ["Спокойный режим", "Скрывать детали"],
]
STOPPED = (
    "<b>Уведомления отключены.</b>\n"
    "Сами больше не придут ни отметки, ни сводки, ни объявления школы. На команды отвечаю, как прежде: /help"
)
MUTED = "<b>Уведомления отключены</b> командой /stop."


def settings(zone: str = "как в школе (Новокузнецк), сейчас 16:40", evening: str = "18:00, каждый день") -> str:
    """The screen, as usual but for this."""
    return (
        "<b>Настройки</b>\n\n"
        "Язык: <b>Русский</b> (сменить: /language)\n"
        f"Часовой пояс: <b>{zone}</b>\n"
        f"Вечерняя сводка: <b>{evening}</b>\n"
        "Утренняя сводка: <b>нет</b>\n"
        "Итоги недели: <b>по пятницам</b>\n"
        "Тихие часы: <b>21:00–7:00</b>\n"
        "О чём сообщать: <b>как обычно</b>\n"
        "Спокойный режим: <b>нет</b>\n"
        "Скрывать детали: <b>нет</b>\n\n"
        "<i>Отключить все уведомления: /stop</i>"
    )


async def test_a_mother_moves_her_evening_digest_and_goes_back_to_what_is_usual(mother: Phone) -> None:
    await mother.sends("/settings")
    assert (mother.sees, mother.labels) == (settings(), BUTTONS)
    seen = len(mother.screens)
    await mother.presses("Вечерняя сводка")
    assert mother.sees_changed == (
        "<b>Вечерняя сводка</b>\n\n"
        "Одно сообщение о том, что было за день и что задано. Если рассказать нечего, оно не приходит. "
        "Сводка в 18:00 ждёт ещё час после последнего урока, если уроки кончаются поздно.\n\n"
        "Выбрано: <b>18:00, каждый день</b>"
    )
    assert mother.labels == [
        ["15:00", "16:00", "17:00", "✓ 18:00"],
        ["19:00", "20:00", "21:00"],
        ["Не присылать"],
        ["✓ пн", "✓ вт", "✓ ср", "✓ чт"],
        ["✓ пт", "✓ сб", "✓ вс"],
        ["◀ Настройки"],
    ]
    await mother.presses("20:00")
    assert mother.toast == "Вечерняя сводка: 20:00, каждый день."
    for day in ("✓ сб", "✓ вс"):
        await mother.presses(day)
    assert mother.toast == "Вечерняя сводка: 20:00, по будням."
    await mother.presses("◀ Настройки")
    assert mother.sees_changed == settings(evening="20:00, по будням")
    assert mother.labels == [*BUTTONS, ["Вернуть обычные"]]
    await mother.presses("Вернуть обычные")
    assert mother.sees_changed.startswith("<b>Вернуть обычные настройки?</b>\nЧасовой пояс")
    await mother.presses("Вернуть обычные")
    assert mother.toast == "Настройки снова обычные."
    assert (mother.sees_changed, mother.labels) == (settings(), BUTTONS)
    assert len(mother.screens) == seen


async def test_without_the_last_day_there_is_no_evening_digest(town: Town, mother: Phone) -> None:
    await add(town.sessions, Preference, person_id=town.ids.people["elena"], key="days", value="7")
    await mother.sends("/settings")
    await mother.presses("Вечерняя сводка")
    await mother.presses("✓ вс")
    assert mother.toast == "Вечерняя сводка: нет."
    assert mother.labels[2:] == [["✓ Не присылать"], ["◀ Настройки"]]
    await mother.presses("18:00")
    assert mother.toast == "Вечерняя сводка: 18:00, вс."


async def test_a_father_lives_by_another_clock(mother: Phone) -> None:
    await mother.sends("/settings")
    await mother.presses("Часовой пояс")
    assert ["Берлин", "✓ Как в школе"] in mother.labels
    await mother.presses("Москва")
    assert mother.toast == "Часовой пояс: Москва, сейчас 12:40."
    assert mother.sees_changed.endswith("Выбрано: <b>Москва, сейчас 12:40</b>")
    assert mother.labels[0] == ["Калининград", "✓ Москва"]
    await mother.presses("Как в школе")
    await mother.presses("◀ Настройки")
    assert mother.sees_changed == settings()


async def test_a_city_that_has_no_button_is_typed(mother: Phone) -> None:
    question = "Напишите город или часовой пояс, например: Томск, МСК+4 или Asia/Tokyo."
    await mother.sends("/settings")
    await mother.presses("Часовой пояс")
    await mother.presses("Другой город")
    assert (mother.sees_changed, mother.labels) == (question, [["◀ Настройки"]])
    await mother.sends("Кедровск")
    assert mother.sees == (
        "Такого города я не знаю. Напишите областной центр или часовой пояс, например: Томск, МСК+4 или Asia/Tokyo."
    )
    await mother.sends("asia/tokyo")
    assert mother.sees.endswith("Выбрано: <b>Токио, сейчас 18:40</b>")
    await mother.sends("томск")
    assert mother.sees == "Я не понял это сообщение. Нажмите /help — там всё, что я умею."
    await mother.sends("/settings")
    assert mother.sees == settings(zone="Токио, сейчас 18:40")


async def test_who_turns_back_from_typing_a_city_is_not_waited_for(mother: Phone) -> None:
    await mother.sends("/settings")
    await mother.presses("Часовой пояс")
    await mother.presses("Другой город")
    await mother.presses("◀ Настройки")
    await mother.sends("Томск")
    assert mother.sees == "Я не понял это сообщение. Нажмите /help — там всё, что я умею."


async def test_quiet_hours_are_put_together_from_two_hours(mother: Phone) -> None:
    await mother.sends("/settings")
    await mother.presses("Тихие часы")
    assert mother.labels[:2] == [["20:00–7:00", "✓ 21:00–7:00"], ["22:00–7:00", "22:00–8:00"]]
    await mother.presses("Другие часы")
    assert mother.sees_changed == "<b>Тихие часы.</b> Со скольких?"
    await mother.presses("23:00")
    assert mother.sees_changed == "<b>Тихие часы с 23:00.</b> До скольких?"
    assert mother.labels[0] == ["0:00", "1:00", "2:00", "3:00", "4:00", "5:00"]
    await mother.presses("6:00")
    assert mother.toast == "Тихие часы: 23:00–6:00."
    await mother.presses("Без тихих часов")
    assert mother.toast == "Тихие часы: нет."


async def test_what_is_told_of_one_child_differs_from_all(mother: Phone) -> None:
    await mother.sends("/settings")
    await mother.presses("О чём сообщать")
    assert mother.labels[4:] == [["✓ Все дети"], ["Артём, 7Б", "Софья, 1А"], ["◀ Настройки"]]
    await mother.presses("Опоздания")
    await mother.presses("Сразу")
    assert mother.toast == "Опоздания: сразу."
    assert mother.labels == [["✓ Сразу", "В сводке"], ["Не сообщать"], ["◀ О чём сообщать"]]
    await mother.presses("◀ О чём сообщать")
    await mother.presses("Софья, 1А")
    await mother.presses("Опоздания")
    assert mother.sees_changed == (
        "<b>Опоздания</b>\nО ком: Софья, 1А\n\nОтмечено опоздание на урок.\n\nВыбрано: <b>сразу</b>"
    )
    assert mother.labels[2] == ["✓ Как для всех"]
    await mother.presses("Не сообщать")
    await mother.presses("◀ О чём сообщать")
    assert "\nОпоздания: <b>не сообщать</b> (только для этого ребёнка)\n" in mother.sees_changed
    await mother.presses("Артём, 7Б")
    assert "\nОпоздания: <b>сразу</b>\n" in mother.sees_changed
    await mother.presses("Софья, 1А")
    await mother.presses("Опоздания")
    await mother.presses("Как для всех")
    assert mother.toast == "Опоздания: сразу."


async def test_notices_of_the_school_can_wait_but_not_be_switched_off(mother: Phone) -> None:
    await mother.sends("/settings")
    await mother.presses("О чём сообщать")
    await mother.presses("Объявления школы")
    assert mother.labels == [["✓ Сразу", "В сводке"], ["◀ О чём сообщать"]]
    await mother.presses_data(mother.screens[-1].id, "pc1:notice:off:0")
    assert mother.toast == "Эта кнопка устарела. Откройте экран заново: /help"


async def test_stop_is_silence_and_one_tap_leads_back(mother: Phone) -> None:
    await mother.sends("/stop")
    assert (mother.sees, mother.labels) == (STOPPED, [["Включить снова"]])
    await mother.sends("/homework")
    assert mother.sees.startswith("<b>Артём, 7Б. Задано на")
    await mother.sends("/start")
    assert mother.sees == f"{HELP}\n\n{OFFICIAL}\n\n{MUTED}"
    assert mother.labels[-1] == ["Включить снова"]
    await mother.sends("/settings")
    assert mother.sees.startswith(f"<b>Настройки</b>\n\n{MUTED}\n\nЯзык")
    await mother.presses("Включить снова")
    assert mother.toast == "Уведомления снова включены."
    assert (mother.sees_changed, mother.labels) == (settings(), BUTTONS)
    await mother.sends("/start")
    assert mother.sees == f"{HELP}\n\n{OFFICIAL}"


async def test_staff_have_hours_and_silence(town: Town) -> None:
    deputy = await town.linked("Олег", Role.DEPUTY, "petrov")
    await deputy.sends("/settings")
    assert deputy.sees == (
        "<b>Настройки</b>\n\n"
        "Язык: <b>Русский</b> (сменить: /language)\n"
        "Часовой пояс: <b>как в школе (Новокузнецк), сейчас 16:40</b>\n"
        "Тихие часы: <b>21:00–7:00</b>\n\n"
        "<i>Отключить все уведомления: /stop</i>"
    )
    assert deputy.labels == [["Часовой пояс", "Тихие часы"]]
    await deputy.sends("/stop")
    assert deputy.sees == STOPPED
    await deputy.presses_data(deputy.screens[-1].id, "po1:evening:0:0")
    assert deputy.toast == "Эта кнопка устарела. Откройте экран заново: /help"


async def test_a_pupil_has_settings_of_their_own(town: Town, mother: Phone) -> None:
    pupil = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    await mother.sends("/stop")
    await pupil.sends("/settings")
    assert (pupil.sees, pupil.labels) == (settings(), BUTTONS)
    await pupil.presses("О чём сообщать")
    assert pupil.labels[4:] == [["◀ Настройки"]]


async def test_only_where_the_school_allows_it_a_guardian_lets_the_child_tell_first(town: Town, mother: Phone) -> None:
    teacher = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
    son = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    press = "pc1:tell_first:2:0"
    for phone in (mother, teacher, son):
        await phone.sends("/settings")
        await phone.presses_data(phone.screens[-1].id, press)
        assert phone.toast == REFUSED
    async with town.sessions.begin() as session:
        await session.execute(update(School).values(tell_first=4))
    for phone in (teacher, son):
        await phone.sends("/settings")
        assert ["Сначала расскажу сам"] not in phone.labels
        await phone.presses_data(phone.screens[-1].id, press)
        assert phone.toast == REFUSED
    await mother.sends("/settings")
    await mother.presses("Сначала расскажу сам")
    assert mother.labels == [["✓ Сразу"], ["Через 1 ч", "Через 2 ч"], ["Через 4 ч"], ["◀ Настройки"]]
    await mother.presses("Через 2 ч")
    assert mother.toast == "Сначала расскажу сам: через 2 часа."
    assert mother.labels[1] == ["Через 1 ч", "✓ Через 2 ч"]
    await mother.presses("◀ Настройки")
    await mother.presses("Вернуть обычные")
    await mother.presses("Вернуть обычные")
    assert "Сначала расскажу сам: <b>нет</b>" in mother.sees_changed


async def test_the_pupil_hears_of_a_mark_first_and_the_mother_some_hours_later(town: Town, mother: Phone) -> None:
    son = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await mother.sends("/children")
    await mother.presses("Разрешить: Артём")
    async with town.sessions.begin() as session:
        await session.execute(update(School).values(tell_first=2))
    await town.prefers("elena", mark="now", tell_first="2", evening="off", weekly="off")
    await town.marks("artyom", "5")
    town.new(mother), town.new(son)
    await town.waits_until(clock(16, 50))
    assert (len(town.new(mother)), len(town.new(son))) == (0, 1)
    await town.waits_until(clock(18, 39))
    assert town.new(mother) == []
    await town.waits_until(clock(18, 40))
    assert town.new(mother) == ["<b>Артём, 7Б.</b> Новое в журнале\nРусский язык: <b>5</b> · ответ на уроке"]
