"""Somebody leaves the bot, is asked twice, and is a stranger afterwards; nobody else notices."""

from sqlalchemy import select

from db.models import Person
from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_linking import STRANGER

GOES = (
    "<b>Удалить себя из бота</b>\n\n"
    "<b>Будет удалено:</b> чаты с ботом (1), согласия — и на аккаунт ребёнка тоже (останутся только записи о них), "
    "настройки, отметки «сделано», подписи недель, адреса календарей, слова и документы Ваших заявлений об отсутствии "
    "и сообщений учителям, сообщения, которые ждут отправки, и неиспользованные коды на Ваше имя.\n\n"
)
STAYS = (
    "<b>Останется:</b> журнал — отметки, пропуски, задания: школа обязана его хранить; имена и родство из списков "
    "школы: это её записи.\n\n"
)
FIRST_TAKE = "Сначала можно забрать свои данные: /mydata"
SURE = "<b>Точно удалить?</b>\nОтменить это нельзя. Чтобы вернуться, понадобится новый код от школы."
DONE = (
    "<b>Готово, Вы удалены.</b> Этот чат отключён, и я больше ничего о Вас не знаю, кроме того, что обязана "
    "хранить школа.\nЧтобы вернуться, попросите новый код у классного руководителя и пришлите его сюда."
)


async def leaves(phone: Phone) -> None:
    """Reads both questions and is sure."""
    await phone.sends("/deleteme")
    await phone.presses("Продолжить удаление")
    await phone.presses("Да, удалить")


async def test_a_mother_leaves_and_the_father_goes_on(town: Town, mother: Phone) -> None:
    father = await town.linked("Дмитрий", Role.GUARDIAN, "dmitry", "artyom")
    await mother.sends("/deleteme")
    assert mother.sees == f"{GOES}{STAYS}{FIRST_TAKE}"
    assert mother.labels == [["Продолжить удаление"], ["◀ Не удалять"]]
    await mother.presses("Продолжить удаление")
    assert mother.sees_changed == SURE
    await mother.presses("Да, удалить")
    assert mother.sees_changed == DONE
    assert list(mother.commands) == ["start", "language", "help", "privacy", "developer_info"]
    await mother.sends("/diary")
    assert mother.sees == STRANGER
    await father.sends("/diary")
    assert father.sees.startswith("<b>Артём, 7Б. Дневник, 11 ноября, среда</b>")


async def test_a_new_code_links_her_anew_with_all_her_children(town: Town, mother: Phone) -> None:
    await leaves(mother)
    await mother.sends(f"/start {await town.code(Role.GUARDIAN, 'elena', 'artyom')}")
    await mother.presses("Согласен(на)")
    await mother.presses("Да, это я")
    assert mother.sees_changed.startswith("<b>Готово!</b> Подключены дневники: Ковалёв Артём, 7Б; Ковалёва Софья, 1А.")


async def test_a_second_phone_of_hers_is_a_strangers_too(town: Town, mother: Phone) -> None:
    tablet = town.phone("Планшет Елены")
    await tablet.sends(f"/start {await town.code(Role.GUARDIAN, 'elena', 'artyom')}")
    await tablet.presses("Согласен(на)")
    await tablet.presses("Да, это я")
    await mother.sends("/deleteme")
    assert "чаты с ботом (2)" in mother.sees
    await mother.presses("Продолжить удаление")
    await mother.presses("Да, удалить")
    await tablet.sends("/diary")
    assert tablet.sees == STRANGER


async def test_who_thinks_better_of_it_stays(mother: Phone) -> None:
    await mother.sends("/privacy")
    await mother.presses("Удалить меня")
    await mother.presses("Продолжить удаление")
    await mother.presses("◀ Не удалять")
    assert mother.sees_changed.startswith("<b>Как мы обращаемся с данными</b>")
    await mother.sends("/diary")
    assert mother.sees.startswith("<b>Артём, 7Б. Дневник")


async def test_a_last_button_of_another_day_asks_from_the_beginning(town: Town, mother: Phone) -> None:
    await mother.sends("/deleteme")
    await mother.presses("Продолжить удаление")
    town.clock.passes(days=1)
    await mother.presses("Да, удалить")
    assert mother.sees_changed.startswith("<b>Удалить себя из бота</b>")


async def test_a_grandmother_the_school_has_no_name_for_is_forgotten_by_name(town: Town) -> None:
    granny = town.phone("Нина")
    await granny.sends(f"/start {await town.code(Role.GUARDIAN, None, 'artyom')}")
    await granny.presses("Согласен(на)")
    await granny.presses("Бабушка")
    await granny.sends("Иванова Нина Петровна")
    await granny.sends("/deleteme")
    assert granny.sees == (
        f"{GOES}Имя и связь с ребёнком, которые Вы указали сами, тоже удалятся: в списках школы Вас нет.\n"
        "<b>Останется:</b> журнал ребёнка — отметки, пропуски, задания. Школа обязана его хранить.\n\n"
        f"{FIRST_TAKE}"
    )
    await granny.presses("Продолжить удаление")
    await granny.presses("Да, удалить")
    async with town.sessions() as session:
        assert "Иванова" not in list(await session.scalars(select(Person.surname)))
    teacher = await town.linked("Марина", Role.CLASS_TEACHER, "sokolova", form="7Б")
    await teacher.sends("/invite")
    await teacher.presses("Ковалёв Артём")
    assert teacher.labels[:-2] == [["Ковалёва Е. В., мама"], ["Ковалёв Д. С., папа"]]


async def test_the_last_administrator_is_warned(town: Town) -> None:
    admin = await town.linked("Анна", Role.ADMIN, "krylova")
    await admin.sends("/deleteme")
    assert admin.sees == (
        f"{GOES}{STAYS}Должность — запись школы, она тоже останется: отключатся только чаты.\n\n"
        "Вы последний администратор, который может работать в чате: Школа № 7. Нового администратора можно будет "
        "пригласить только командой zvonok invite admin на компьютере школы.\n\n"
        f"{FIRST_TAKE}"
    )


async def test_who_took_the_consent_back_may_leave_too(mother: Phone) -> None:
    await mother.sends("/privacy")
    await mother.presses("Отозвать согласие")
    await mother.presses("Да, отозвать")
    await mother.sends("/privacy")
    assert mother.labels == [["Удалить меня"]]
    await leaves(mother)
    assert mother.sees_changed == DONE
