"""One human, several hats; a pupil and the guardians who answer for them."""

from domain.words import Role
from emulator.telegram import Phone
from tests.e2e.conftest import Town
from tests.e2e.test_linking import HELP, OFFICIAL, STRANGER


async def test_a_pupil_waits_for_a_guardian_who_allows_the_account_and_may_take_it_back(
    town: Town, mother: Phone
) -> None:
    waits = (
        "Почти готово. По правилам школы нужно согласие родителя: пусть мама, папа или другой законный "
        "представитель откроет у меня /children "
        "и нажмёт «Разрешить». Потом нажми /start."
    )
    pupil = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    assert pupil.sees == waits
    await pupil.sends("/diary")
    assert pupil.sees == waits
    await mother.sends("/children")
    assert mother.sees == (
        "<b>Ваши дети</b>\n"
        "• <b>Ковалёв Артём, 7Б</b> (Школа № 7) — открыт сейчас; аккаунт ученика ждёт Вашего согласия\n"
        "• Ковалёва Софья, 1А (Школа № 7)\n\n"
        "Чтобы добавить ребёнка, пришлите сюда код от его классного руководителя."
    )
    await mother.presses("Разрешить: Артём")
    assert mother.toast == "Аккаунт разрешён."
    await pupil.sends("/diary")
    assert pupil.sees.startswith("<b>Артём, 7Б. Дневник, 11 ноября, среда</b>")
    await mother.presses("Запретить: Артём")
    await pupil.sends("/diary")
    assert pupil.sees == waits


async def test_a_pupil_cannot_open_a_parents_code_nor_a_parent_a_pupils(town: Town, mother: Phone) -> None:
    misfit = (
        "Этот код выписан другому человеку, а этот чат уже занят. Откройте код в чате того, кому он выписан: "
        "у родителя и у ученика чаты свои."
    )
    pupil = await town.linked("Артём", Role.PUPIL, "artyom", "artyom")
    await pupil.sends(await town.code(Role.GUARDIAN, "dmitry", "artyom"))
    assert pupil.sees == misfit
    await mother.sends(await town.code(Role.PUPIL, "sonya", "sonya"))
    assert mother.sees == misfit


async def test_a_teacher_who_is_a_mother_too_switches_with_one_button(town: Town) -> None:
    olga = await town.linked("Ольга", Role.TEACHER, "lebedeva")
    assert olga.labels == [["Мои уроки", "Сообщения"], ["Мои настройки"], ["Перейти: родитель"]]
    await olga.sends("/homework")
    assert olga.sees == "Эта команда не для Вас. Нажмите /help — там всё, что Вам доступно."
    await olga.presses("Перейти: родитель")
    assert olga.sees_changed == f"{HELP}\n\n{OFFICIAL}\n\nСейчас Вы здесь: родитель."
    await olga.sends("/homework")
    assert olga.sees.startswith("<b>Кирилл, 7Б. Задано на 12 ноября, четверг</b>")


async def test_two_records_of_one_human_become_one(town: Town) -> None:
    """A grandmother linked without a name turns out to be the class teacher of 1А."""
    granny = town.phone("Татьяна")
    await granny.sends(f"/start {await town.code(Role.GUARDIAN, None, 'artyom')}")
    await granny.presses("Согласен(на)")
    await granny.presses("Бабушка")
    await granny.presses("Пропустить")
    await granny.sends(await town.code(Role.CLASS_TEACHER, "morozova", form="1А"))
    assert granny.sees == (
        "<b>Морозова Татьяна Павловна</b>\nШкола № 7: классный руководитель 1А\n\nЭто Вы?\n\n"
        "Этот чат сейчас подключён как родитель. Если это тоже Вы, обе роли соединятся, "
        "и Вы сможете переключаться одной кнопкой."
    )
    await granny.presses("Да, это я")
    assert granny.labels == [
        ["Мои уроки", "Сообщения"],
        ["Пригласить семью 1А", "Мои настройки"],
        ["Перейти: родитель"],
    ]
    await granny.presses("Перейти: родитель")
    await granny.sends("/diary")
    assert granny.sees.startswith("<b>Артём, 7Б. Дневник, 11 ноября, среда</b>")


async def test_when_a_pupil_turns_eighteen_a_parents_access_ends(town: Town) -> None:
    father = await town.linked("Илья", Role.GUARDIAN, "belov", "vera")
    await father.sends("/diary")
    assert father.sees.startswith("<b>Вера, 10А. Дневник, 11 ноября, среда</b>")
    town.clock.passes(days=9)
    await father.sends("/diary")
    assert father.sees == STRANGER
